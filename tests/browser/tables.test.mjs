// Tables of tasks: sorted and chosen from, the choice in the address, on paper as on the screen.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

async function open(path, home = server.address, options = {}) {
  const page = await browser.newPage(options);
  page.complaints = await visit(page, home + path, decodeURI(home));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  return page;
}

/** Ids of the rows that are seen, table by table. */
const rows = (page) => page.locator("table.tasks tbody tr:visible .id").allInnerTexts();
const ids = async (page) => [...new Set(await rows(page))];
const firstTable = (page) => page.locator("table.tasks").first();
const column = (page, at) => firstTable(page).locator(`tbody tr :nth-child(${at})`).evaluateAll((all) => all.filter((one) => one.parentElement.tagName === "TR").map((one) => one.textContent.trim()));

describe("filters", () => {
  test("choose across all sections, say how many, and hide what is empty", async () => {
    const page = await open("nhiem-vu.html");
    assert.equal((await ids(page)).length, 56);
    assert.equal(await page.locator(".shown").innerText(), "56 trên 56 nhiệm vụ");
    await page.getByLabel("Nhóm nhiệm vụ", { exact: true }).selectOption("2");
    const chosen = await ids(page);
    assert.ok(chosen.length > 10 && chosen.every((id) => id.startsWith("2.")));
    assert.equal(await page.locator("main h2:visible").count(), 1);
    await page.getByLabel("Tình trạng", { exact: true }).selectOption({ label: "Chưa hoàn thành, quá hạn" });
    const late = await ids(page);
    assert.ok(late.length > 0 && late.length < chosen.length);
    assert.equal((await page.locator("table.tasks tbody tr:visible .late").count()), late.length);
    assert.match(await page.locator(".shown").innerText(), new RegExp(`^${late.length} trên 56 nhiệm vụ · Nhóm nhiệm vụ: 2\\. .* · Tình trạng: Chưa hoàn thành, quá hạn$`));
    assert.deepEqual(page.complaints, []);
    await page.close();
  });

  test("by agency and by year, tasks without either too", async () => {
    const page = await open("nhiem-vu.html");
    const agency = page.getByLabel("Cơ quan chủ trì", { exact: true });
    await agency.selectOption("so-cong-thuong");
    const leads = await page.locator("table.tasks tbody tr:visible td[data-label='Cơ quan chủ trì']").allInnerTexts();
    assert.ok(leads.length > 0 && leads.every((names) => names.includes("Sở Công Thương")));
    await agency.selectOption("-");
    assert.ok((await ids(page)).length > 0);
    await agency.selectOption("");
    await page.getByLabel("Năm đến hạn").selectOption("2025");
    const dates = await page.locator("table.tasks tbody tr:visible time").allInnerTexts();
    assert.ok(dates.length > 0 && dates.every((date) => date.endsWith("/2025")));
    const options = await agency.locator("option").allInnerTexts();
    const middle = options.slice(1, -1);
    assert.deepEqual(middle, middle.toSorted(new Intl.Collator("vi").compare));
    await page.close();
  });

  for (const [where, address] of [["over http", () => server.address], ["from disk", () => `file://${SITE}/`]]) {
    test(`the choice is in the address ${where}: sent, reloaded, gone back to`, async () => {
      const page = await open("nhiem-vu.html", address());
      await page.getByLabel("Cơ quan chủ trì", { exact: true }).selectOption("so-cong-thuong");
      const one = await rows(page);
      await page.getByLabel("Tình trạng", { exact: true }).selectOption("completed_on_time");
      await page.getByRole("button", { name: "Thời hạn" }).first().click();
      const both = await rows(page);
      assert.notDeepEqual(both, one);
      const colleague = await open(page.url().slice(address().length), address());
      assert.deepEqual(await rows(colleague), both);
      assert.equal(await colleague.getByLabel("Cơ quan chủ trì", { exact: true }).inputValue(), "so-cong-thuong");
      await page.reload();
      assert.deepEqual(await rows(page), both);
      await page.goBack();
      await page.goBack();
      assert.deepEqual(await rows(page), one);
      await page.goForward();
      assert.equal(await page.getByLabel("Tình trạng", { exact: true }).inputValue(), "completed_on_time");
      await page.getByRole("button", { name: "Bỏ lựa chọn" }).click();
      assert.equal((await ids(page)).length, 56);
      assert.equal(new URL(page.url()).search, "");
      assert.deepEqual([...page.complaints, ...colleague.complaints], []);
      await page.close();
      await colleague.close();
    });
  }

  test("paper shows the chosen rows and says what was chosen", async () => {
    const page = await open("nhiem-vu.html?tinh-trang=overdue&xep=-han");
    const seen = await rows(page);
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await rows(page), seen);
    assert.equal(await page.locator("form.filter").isVisible(), false);
    assert.match(await page.locator(".shown").innerText(), /Tình trạng: Chưa hoàn thành, quá hạn$/);
    await page.close();
  });

  test("a choice that fits nothing says so", async () => {
    const page = await open("nhiem-vu.html?nhom=1&nam=1999");
    assert.deepEqual(await rows(page), []);
    assert.match(await page.locator(".shown").innerText(), /^Không có nhiệm vụ nào trong 56 nhiệm vụ khớp với lựa chọn này/);
    await page.close();
  });

  test("a phone chooses and sorts too", async () => {
    const page = await open("nhiem-vu.html", server.address, { viewport: { width: 360, height: 800 } });
    await page.getByLabel("Nhóm nhiệm vụ", { exact: true }).selectOption("4");
    assert.ok((await ids(page)).every((id) => id.startsWith("4.")));
    const plain = await rows(page);
    await page.getByLabel("Xếp theo").selectOption({ label: "Tình trạng" });
    assert.deepEqual((await rows(page)).toSorted(), plain.toSorted());
    assert.match(page.url(), /xep=tinh-trang/);
    await page.close();
  });
});

describe("sorting", () => {
  test("a Vietnamese alphabet: ă after a, đ after d", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "tiendo-")), "site");
    cpSync(SITE, folder, { recursive: true });
    const words = ["Đá", "Dê", "Ăn", "Anh", "Ấm", "Bà", "Da", "Ô", "O"];
    const path = join(folder, "nhom-nhiem-vu/1.html");
    let at = 0;
    writeFileSync(path, readFileSync(path, "utf8").replace(/(<th scope="row"><a [^>]*>)[^<]*/g, (_, head) => head + (words[at++] ?? "Y")));
    const page = await open("nhom-nhiem-vu/1.html", `file://${folder}/`);
    const count = (await column(page, 2)).length;
    const expected = [...words.slice(0, count), ...Array(Math.max(0, count - words.length)).fill("Y")];
    const order = ["Anh", "Ăn", "Ấm", "Bà", "Da", "Dê", "Đá", "O", "Ô", "Y"];
    await firstTable(page).getByRole("button", { name: "Nhiệm vụ" }).click();
    assert.deepEqual(await column(page, 2), expected.toSorted((left, right) => order.indexOf(left) - order.indexOf(right)));
    await page.close();
    rmSync(join(folder, ".."), { recursive: true });
  });

  test("dates by day and not by text, those without one last; heads say the order", async () => {
    const page = await open("nhom-nhiem-vu/3.html");
    const button = firstTable(page).getByRole("button", { name: "Thời hạn" });
    const head = firstTable(page).locator("th[data-sort=han]");
    const days = () => firstTable(page).locator("td.due").evaluateAll((all) => all.map((cell) => cell.dataset.value));
    assert.equal(await head.getAttribute("aria-sort"), null);
    for (const [turn, sign] of [["ascending", 1], ["descending", -1]]) {
      await button.click();
      assert.equal(await head.getAttribute("aria-sort"), turn);
      const [told, dated] = [await days(), (await days()).filter(Boolean)];
      assert.deepEqual(told, [...dated.toSorted((left, right) => sign * (left < right ? -1 : 1)), ...told.filter((day) => !day)]);
    }
    await page.close();
  });

  test("ids in the plan's order", async () => {
    const page = await open("moc-thoi-gian.html");
    const plan = await (await open("nhiem-vu.html")).locator("main section:not([data-repeats]) tbody .id").allInnerTexts();
    await page.getByRole("button", { name: "Mã" }).first().click();
    for (const table of await page.locator("table.tasks").all()) {
      const told = await table.locator(".id").allInnerTexts();
      assert.deepEqual(told, told.toSorted((left, right) => plan.indexOf(left) - plan.indexOf(right)));
    }
    await page.close();
  });

  test("by keyboard", async () => {
    const page = await open("nhiem-vu.html");
    const button = firstTable(page).getByRole("button", { name: "Tình trạng" });
    await button.focus();
    await page.keyboard.press("Enter");
    assert.match(page.url(), /xep=tinh-trang$/);
    assert.ok(await button.evaluate((one) => one === document.activeElement));
    await page.close();
  });
});

test("without script every row is there, in the plan's order, and no control that does nothing", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.address}nhiem-vu.html?nhom=2`);
  assert.equal((await ids(page)).length, 56);
  assert.equal(await page.locator("form.filter, button").filter({ visible: true }).count(), 0);
  await context.close();
});
