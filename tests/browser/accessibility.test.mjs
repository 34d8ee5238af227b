// WCAG 2.2 AA: what axe finds, what the keyboard reaches, and what is left at 320 px and 200%.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { SITE, openBrowser, pageKinds, serve } from "./surroundings.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let browser, server;
before(async () => { browser = await openBrowser(); server = await serve(SITE, "/"); });
after(async () => { await browser.close(); server.close(); });

/** What axe finds on an open page, a line each. */
async function found(page) {
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] }), RULES);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${help} – ${node.target.join(" ")}`));
}

/** The policy of a page forbids foreign script, so axe comes in past it, as an extension would. */
async function openWithAxe(scheme, width) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: "reduce" });
  await context.addInitScript(AXE);
  return context.newPage();
}

describe("axe finds nothing", () => {
  for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 360], ["dark", 360]]) {
    test(`${scheme}, ${width} px`, async () => {
      const page = await openWithAxe(scheme, width);
      const lines = [];
      for (const kind of pageKinds()) {
        await page.goto(server.address + kind);
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        lines.push(...(await found(page)).map((line) => `${kind}: ${line}`));
      }
      await page.context().close();
      assert.deepEqual(lines, []);
    });
  }

  test("and would find a table without heads and grey on grey", async () => {
    const page = await openWithAxe("light", 1280);
    await page.goto(server.address + "index.html");
    await page.evaluate(() => {
      document.querySelector("main").insertAdjacentHTML("beforeend", "<p id=\"bleich\">nhạt</p><img src=\"data:,\">");
      document.querySelector("#bleich").style.color = "#ccc";
    });
    const ids = (await found(page)).map((line) => line.split(":")[0]);
    await page.context().close();
    assert.ok(ids.includes("color-contrast") && ids.includes("image-alt"), ids.join(", "));
  });
});

describe("by keyboard", () => {
  test("the first stop skips to the content", async () => {
    const page = await browser.newPage();
    await page.goto(server.address + "index.html");
    await page.keyboard.press("Tab");
    const skip = await page.evaluate(() => ({ target: document.activeElement.getAttribute("href"), top: document.activeElement.getBoundingClientRect().top }));
    assert.equal(skip.target, "#noi-dung");
    assert.ok(skip.top >= 0, "the skip link is not seen");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is not in the content");
    await page.close();
  });

  for (const kind of ["index.html", "nhiem-vu.html", "tim-kiem.html", "co-quan/so-cong-thuong.html"]) {
    test(`every control of ${kind} is reached, and seen to be`, async () => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(server.address + kind);
      const count = await page.evaluate(() => {
        const stops = [...document.querySelectorAll("a[href], button:not([disabled]), input, select, summary, [tabindex='0']")];
        const seen = stops.filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.closest("details:not([open]) > :not(summary)"));
        seen.forEach((stop, at) => (stop.dataset.stop = at));
        return seen.length;
      });
      const reached = new Set();
      const unseen = [];
      // A page that begins inside a field comes round to its first stop by way of the browser's own.
      for (let press = 0; press < count + 3; press += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
          return { at: document.activeElement.dataset.stop, seen: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none", html: document.activeElement.outerHTML.slice(0, 80) };
        });
        if (stop.at === undefined) continue;
        reached.add(stop.at);
        if (!stop.seen) unseen.push(stop.html);
      }
      await page.close();
      assert.deepEqual(unseen, []);
      assert.equal(reached.size, count);
    });
  }
});

test("at 320 px, or 1280 px at 400%, text is neither cut nor laid over other text", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const cut = [];
  for (const kind of pageKinds()) {
    await page.goto(server.address + kind);
    cut.push(...(await page.evaluate((kind) => {
      const texts = [...document.querySelectorAll("h1, h2, h3, p, dd, dt, li, td, th, a, summary, button, label")];
      const over = (box) => box.right > document.documentElement.clientWidth + 1;
      return texts.filter((text) => text.checkVisibility() && !text.closest(".scroll, .hidden, thead, .skip") && over(text.getBoundingClientRect())).map((text) => `${kind}: ${text.outerHTML.slice(0, 80)}`);
    }, kind)));
  }
  await page.close();
  assert.deepEqual(cut, []);
});

test("text at 200% stays inside the page", async () => {
  const context = await browser.newContext({ viewport: { width: 640, height: 512 }, bypassCSP: true });
  const page = await context.newPage();
  const wide = [];
  for (const kind of pageKinds()) {
    await page.goto(server.address + kind);
    await page.evaluate(() => document.querySelectorAll("body, body *").forEach((one) => { if (!one.closest("svg")) one.dataset.size = parseFloat(getComputedStyle(one).fontSize) * 2; }));
    await page.evaluate(() => document.querySelectorAll("[data-size]").forEach((one) => { one.style.fontSize = `${one.dataset.size}px`; }));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) wide.push(`${kind}: ${over} px`);
  }
  await context.close();
  assert.deepEqual(wide, []);
});

test("nothing moves for those who ask for less motion", async () => {
  for (const [reducedMotion, behaviour] of [["reduce", "auto"], ["no-preference", "smooth"]]) {
    const context = await browser.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.goto(server.address + "index.html");
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), behaviour);
    const moving = await page.evaluate(() => document.getAnimations().length);
    await context.close();
    assert.equal(moving, 0);
  }
});
