// The built site in Debian's Chromium: from disk and over http, wide and narrow, with and without script.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { SITE, openBrowser, pageKinds, serve, visit } from "./surroundings.mjs";

let browser;
before(async () => { browser = await openBrowser(); });
after(() => browser.close());

async function complaintsOf(addressOf, home, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  for (const kind of pageKinds()) {
    for (const complaint of await visit(page, addressOf(kind), home)) complaints.push(`${kind}: ${complaint}`);
    const styled = await page.evaluate(() => getComputedStyle(document.body).borderTopWidth);
    if (styled !== "6px") complaints.push(`${kind}: comes without its style`);
  }
  await context.close();
  return complaints;
}

describe("from disk", () => {
  let folder;
  before(() => {
    folder = join(mkdtempSync(join(tmpdir(), "tiendo-")), "Kế hoạch của tỉnh");
    cpSync(SITE, folder, { recursive: true });
  });
  after(() => rmSync(join(folder, ".."), { recursive: true }));

  test("every kind of page opens from a path with spaces and diacritics, without a complaint", async () => {
    const home = `file://${folder}/`;
    assert.deepEqual(await complaintsOf((kind) => encodeURI(home + kind), home), []);
  });

  test("links lead from page to page", async () => {
    const page = await browser.newPage();
    await page.goto(encodeURI(`file://${folder}/index.html`));
    await page.getByRole("link", { name: "Nhiệm vụ", exact: true }).click();
    await page.getByRole("link", { name: "Xây dựng cơ chế, tập trung nguồn lực" }).first().click();
    assert.match(await page.locator("h1").innerText(), /^1\.c/);
    await page.getByRole("link", { name: "Ban Quản lý KKT Dung Quất" }).first().click();
    assert.match(await page.locator("h1").innerText(), /Ban Quản lý KKT Dung Quất/);
    await page.close();
  });
});

describe("over http", () => {
  let server;
  before(async () => { server = await serve(SITE, "/cong/tien-do/"); });
  after(() => server.close());

  test("every kind of page opens under a sub-path, without a complaint or a request that leaves", async () => {
    assert.deepEqual(await complaintsOf((kind) => server.address + kind, server.address), []);
  });

  test("reads and navigates without script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.address + "index.html");
    await page.getByRole("link", { name: "Chỉ tiêu", exact: true }).click();
    assert.equal(await page.locator("h1").innerText(), "Chỉ tiêu");
    await context.close();
  });

  for (const width of [320, 360, 768, 1280]) {
    test(`nothing scrolls sideways at ${width} px`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const wide = [];
      for (const kind of pageKinds()) {
        await page.goto(server.address + kind);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) wide.push(`${kind}: ${over} px`);
      }
      await page.close();
      assert.deepEqual(wide, []);
    });
  }

  test("one chart of the two is seen, the one for the width", async () => {
    for (const [width, seen] of [[360, "narrow"], [1280, "wide"]]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(server.address + "index.html");
      const shown = await page.locator(".chart svg:visible").evaluateAll((all) => all.map((svg) => svg.parentElement.className));
      assert.deepEqual([...new Set(shown)], [seen]);
      await page.close();
    }
  });
});
