// A site made of hostile texts in every field of every record, and its papers as HTML, opened page by page: nothing of them
// runs, no request leaves, and every text is there as text. Pages are opened without their content security policy too, which
// would keep from running what should never have been markup.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openBrowser, serve } from "./surroundings.mjs";

/** The folder that `tests/hostile/make.py` and a build have filled: `site/`, and papers as HTML under `html/`. */
const OUT = process.env.TIENDO_HOSTILE;
const { said, links } = JSON.parse(readFileSync(new URL("../hostile/corpus.json", import.meta.url), "utf8"));
const EVERY = [...said, ...links];
const pages = readdirSync(OUT, { recursive: true }).map(String).filter((name) => /^(site|html)\/.*\.html$/.test(name)).sort();
const AT_ONCE = 4;

let browser, server;
before(async () => {
  // No name leads anywhere, so that a request that is told of has not left either.
  browser = await openBrowser(["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]);
  server = await serve(OUT, "/cong/");
});
after(async () => { await browser.close(); server.close(); });

/** A browser whose pages say what ran, what was asked for, and what the policy kept back. */
async function watched(bypassCSP) {
  const context = await browser.newContext({ bypassCSP });
  const told = [];
  await context.exposeBinding("ran", ({ frame }) => { told.push(`${frame.url()}: a text ran`); });
  context.on("page", (page) => {
    page.on("dialog", (dialog) => { told.push(`${page.url()}: a dialog`); dialog.dismiss(); });
    page.on("request", (request) => {
      const address = request.url();
      if (!address.startsWith(server.address) && address !== "data:,") told.push(`${page.url()}: asks for ${address}`);
    });
    page.on("pageerror", (error) => told.push(`${page.url()}: ${error}`));
    // A browser asks for the icon of a paper that has none.
    const isIcon = (message) => message.location().url.endsWith("/favicon.ico");
    page.on("console", (message) => message.type() === "error" && !isIcon(message) && told.push(`${page.url()}: ${message.text()}`));
  });
  return { context, told };
}

/** In the page: elements and attributes that no page of ours has, and addresses that would run. */
function strangers(home) {
  const found = [];
  const strange = ["iframe", "object", "embed", "base", "frame", "audio", "video", "source", "noscript", "math", "set", "animate", "foreignObject"];
  const leading = ["href", "xlink:href", "src", "action", "formaction", "data", "poster", "srcset", "background"];
  const ours = ["http:", "https:", "mailto:"];
  for (const one of document.querySelectorAll("*")) {
    const told = one.outerHTML.slice(0, 120);
    if (strange.includes(one.localName)) found.push(told);
    if (one.localName === "script" && one.type !== "application/ld+json" && !one.src.startsWith(home)) found.push(told);
    if (one.localName === "meta" && one.httpEquiv && one.httpEquiv !== "Content-Security-Policy") found.push(told);
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name) || name === "srcdoc") found.push(told);
      if (leading.includes(name) && value !== "data:," && !ours.includes(new URL(value, document.baseURI).protocol)) {
        // Charts of papers are pictures inside the page, and a picture of ours runs nothing.
        if (!(one.localName === "img" && value.startsWith("data:image/"))) found.push(told);
      }
      if (name === "style" && /url\(|expression|import/i.test(value)) found.push(told);
    }
  }
  return found;
}

/** Opens pages, `AT_ONCE` at a time, and gives each to `look`. */
async function openAll(context, names, look) {
  const rest = [...names];
  const work = async () => {
    const page = await context.newPage();
    for (let name = rest.shift(); name; name = rest.shift()) {
      await page.goto(server.address + encodeURI(name), { waitUntil: "load" });
      await look(page, name);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const spaced = (text) => text.replace(/\s+/gu, " ").trim();

/** What a page has to say of the record that it is about, as text. */
function expected(name) {
  const [, kind, number] = name.match(/^site\/(nhiem-vu|chi-tieu)\/(?:1\.a\.|chi-tieu-)(\d+)\.html$/) ?? [];
  const text = EVERY[Number(number) - 1];
  if (kind === "nhiem-vu") return `Nay sửa nhiệm vụ ${number} ${text}`;
  return kind && `Chỉ tiêu ${number} ${text}`;
}

describe("hostile texts", () => {
  test("there are enough pages for every text", () => {
    assert.ok(pages.length > 2 * EVERY.length, `${pages.length} pages`);
    assert.ok(pages.some((name) => name.startsWith("html/")), "no papers as HTML");
  });

  test("nothing runs on any page, no request leaves, and texts are text", async () => {
    const { context, told } = await watched(true);
    const whole = EVERY.map(spaced);
    await openAll(context, pages, async (page, name) => {
      for (const one of await page.evaluate(strangers, server.address)) told.push(`${name}: ${one}`);
      const { heading, title, body } = await page.evaluate(() => ({
        heading: document.querySelector("h1")?.textContent ?? "", title: document.title, body: document.body.textContent,
      }));
      const wanted = expected(name);
      if (wanted && !spaced(heading).includes(spaced(wanted))) told.push(`${name}: its heading is ${heading}`);
      if (wanted && !spaced(title).includes(spaced(wanted))) told.push(`${name}: its title is ${title}`);
      const lacking = name.startsWith("site/") ? whole.filter((text) => !spaced(body).includes(text)) : [];
      if (lacking.length) told.push(`${name}: lacks ${lacking[0]} and ${lacking.length - 1} more`);
    });
    await context.close();
    assert.deepEqual(told, []);
  });

  test("the policy has nothing to keep back", async () => {
    const { context, told } = await watched(false);
    await openAll(context, pages.filter((name, at) => at % 8 === 0 || name.split("/").length === 2), async () => {});
    await context.close();
    assert.deepEqual(told, []);
  });

  test("searching and choosing rows make nothing of them run", async () => {
    const { context, told } = await watched(true);
    const page = await context.newPage();
    const look = async (what) => { for (const one of await page.evaluate(strangers, server.address)) told.push(`${what}: ${one}`); };
    await page.goto(`${server.address}site/tim-kiem.html?q=nhiem`);
    await page.locator(".results li").first().waitFor();
    let shown = 0;
    for (const text of EVERY) {
      await page.locator("input[name=q]").fill(text);
      await page.keyboard.press("Enter");
      shown += await page.locator(".results li").count();
      await look(`search for ${text}`);
    }
    assert.ok(shown > EVERY.length, `${shown} results`);
    await page.goto(`${server.address}site/nhiem-vu.html?co-quan=${encodeURIComponent(EVERY[3])}&xep=${encodeURIComponent(EVERY[14])}`);
    await look("a choice that the address makes");
    for (const select of await page.locator("form.filter select:visible").all()) {
      await select.selectOption({ index: 1 });
      await look("a choice of rows");
    }
    await context.close();
    assert.deepEqual(told, []);
  });
});
