// Search: without diacritics, by id and by document number, from a disk and over http, whatever records hold.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { SITE, openBrowser, serve, visit } from "./surroundings.mjs";

let browser, server;
before(async () => {
  browser = await openBrowser();
  server = await serve(SITE, "/cong/tien-do/");
});
after(async () => { await browser.close(); server.close(); });

/** A page that searches for `asked`, with what the browser complained of. */
async function searchFor(asked, home = server.address, options = {}) {
  const page = await browser.newPage(options);
  page.complaints = await visit(page, `${home}tim-kiem.html?q=${encodeURIComponent(asked)}`, decodeURI(home));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  await settled(page);
  return page;
}

/** Waits until the page no longer says that it is loading. */
async function settled(page) {
  await page.waitForFunction(() => {
    const told = document.querySelector(".shown");
    return !told.textContent.includes(told.dataset.loading);
  });
}

const titles = (page) => page.locator(".results h2").allInnerTexts();

/** A copy of the site whose index holds these entries alone. */
function siteWith(...parts) {
  const folder = join(mkdtempSync(join(tmpdir(), "tiendo-")), "Tiến độ");
  cpSync(SITE, folder, { recursive: true });
  parts.forEach((entries, at) => {
    const part = { part: at + 1, of: parts.length, as_of: "2025-06-30", illustrative: false, entries };
    writeFileSync(join(folder, `tim-kiem/${at + 1}.js`), `tiendo.search(${JSON.stringify(part)});\n`);
  });
  return { home: encodeURI(`file://${folder}/`), remove: () => rmSync(join(folder, ".."), { recursive: true }) };
}

const task = (id, title, text = "") => ({ kind: "task", id, title, text, href: `nhiem-vu/${id}.html` });

describe("search", () => {
  test("finds without diacritics what is written with them, and marks it", async () => {
    const page = await searchFor("nang luong gio");
    const marks = (await page.locator(".results mark").allInnerTexts()).map((mark) => mark.toLowerCase());
    assert.ok(marks.includes("năng lượng gió"), marks.join());
    assert.match(await page.locator(".shown").innerText(), /^Tìm thấy \d+ kết quả$/);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });

  test("đ is found as d, capitals as small letters, letters in pieces as whole ones", async () => {
    const plain = await searchFor("dien luc");
    const found = await titles(plain);
    assert.ok(found.length > 0);
    for (const asked of ["ĐIỆN LỰC", "điện lực", "điện lực".normalize("NFD")]) {
      const page = await searchFor(asked);
      assert.deepEqual((await titles(page)).sort(), found.toSorted(), asked);
      await page.close();
    }
    await plain.close();
  });

  test("exact diacritics stand first", async () => {
    const site = siteWith([task("1.a", "Gió giật, giò lụa"), task("1.b", "Làm gió"), task("1.c", "Bán giò"), task("1.d", "Giới thiệu")]);
    for (const [asked, first] of [["giò", "1.a"], ["gio", "1.a"], ["làm gió", "1.b"], ["ban gio", "1.c"]]) {
      const page = await searchFor(asked, site.home);
      assert.match((await titles(page))[0], new RegExp(`^${first}`), asked);
      await page.close();
    }
    const page = await searchFor("giò", site.home);
    assert.deepEqual((await titles(page)).map((title) => title.slice(0, 3)), ["1.a", "1.c", "1.b", "1.d"]);
    await page.close();
    site.remove();
  });

  test("an id finds its task first, with its status", async () => {
    for (const asked of ["2.g.1", "2.G.1", "2.đ.1"]) {
      const page = await searchFor(asked);
      const id = asked === "2.đ.1" ? "2.dd.1" : "2.g.1";
      assert.match((await titles(page))[0], new RegExp(`^${id} `), asked);
      assert.equal(await page.locator(".results li").first().locator(".status").count(), 1);
      await page.locator(".results a").first().click();
      assert.match(await page.locator("h1").innerText(), new RegExp(`^${id} `));
      await page.close();
    }
  });

  test("numbers of documents are found, in wordings too", async () => {
    for (const asked of ["1428/QĐ-UBND", "1428/qd-ubnd", "37-CTr/TU", "1456/QĐ-TTg"]) {
      const page = await searchFor(asked);
      const pieces = asked.split(/\W/)[0];
      assert.ok((await page.locator(".results mark").allInnerTexts()).some((mark) => mark.startsWith(pieces)), asked);
      await page.close();
    }
  });

  test("every kind is found and says what it is", async () => {
    for (const [asked, kind] of [["Sở Công Thương", "Cơ quan"], ["Điện thương phẩm", "Chỉ tiêu"], ["quyền làm chủ của nhân dân", "Nhóm nhiệm vụ"]]) {
      const page = await searchFor(asked);
      assert.ok((await page.locator(".results .kind").allInnerTexts()).includes(kind), asked);
      await page.close();
    }
    const page = await searchFor("đang lấy ý kiến");
    const note = page.locator(".results li", { hasText: "Tình hình thực hiện" }).first();
    assert.match(await note.locator(".kind").innerText(), /minh họa/);
    await page.close();
  });

  test("what is typed stands in the address, can be sent, and Enter keeps it for going back", async () => {
    const page = await searchFor("");
    const field = page.getByRole("searchbox");
    assert.ok(await field.evaluate((one) => one === document.activeElement));
    await page.keyboard.type("khoáng sản");
    await page.keyboard.press("Enter");
    const found = await titles(page);
    assert.equal(new URL(page.url()).searchParams.get("q"), "khoáng sản");
    await page.reload();
    await settled(page);
    assert.equal(await field.inputValue(), "khoáng sản");
    assert.deepEqual(await titles(page), found);
    await page.locator(".results a").first().press("Enter");
    await page.goBack();
    await settled(page);
    assert.deepEqual(await titles(page), found);
    await page.close();
  });

  test("nothing found, too little typed: it says so in words", async () => {
    for (const [asked, told] of [["xyzxyz", /^Không tìm thấy kết quả nào/], ["x", /^Gõ ít nhất hai chữ cái/]]) {
      const page = await searchFor(asked);
      assert.match(await page.locator(".shown").innerText(), told);
      await page.close();
    }
  });

  test("hostile text shows as text", async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const site = siteWith([{ ...task("1.a", `${evil} gió`, evil), about: evil }]);
    const page = await searchFor("img src", site.home);
    assert.match((await titles(page))[0], /<img src=x onerror="document.title=1"><script>/);
    assert.equal(await page.locator(".results img, .results script").count(), 0);
    assert.notEqual(await page.title(), "1");
    assert.deepEqual(page.complaints, []);
    await page.close();
    site.remove();
  });

  test("from disk: several files, one after another, without a complaint; more on demand", async () => {
    const many = Array.from({ length: 70 }, (_, at) => task(`1.${at + 1}`, `Nhiệm vụ gió ${at + 1}`));
    const site = siteWith(many.slice(0, 40), many.slice(40));
    const page = await searchFor("gio", site.home);
    assert.match(await page.locator(".shown").innerText(), /^Tìm thấy 70 kết quả$/);
    assert.equal(await page.locator(".results li").count(), 30);
    await page.getByRole("button", { name: "Hiện thêm kết quả" }).click();
    assert.equal(await page.locator(".results li").count(), 60);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /gió 31$/);
    assert.deepEqual(page.complaints, []);
    await page.close();
    site.remove();
  });

  test("a file that does not come is told", async () => {
    const site = siteWith([task("1.a", "Gió")]);
    rmSync(join(decodeURI(site.home.slice("file://".length)), "tim-kiem/1.js"));
    const page = await searchFor("gio", site.home);
    await page.waitForFunction(() => document.querySelector(".shown").textContent.startsWith("không nạp được"));
    await page.close();
    site.remove();
  });

  test("without script the page says what to do", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.address}tim-kiem.html`);
    assert.equal(await page.getByRole("searchbox").isVisible(), false);
    assert.match(await page.locator(".without-script").innerText(), /Ctrl\+F/);
    await page.locator(".without-script").getByRole("link", { name: "Nhiệm vụ" }).click();
    assert.equal(await page.locator("h1").innerText(), "Nhiệm vụ");
    await context.close();
  });
});
