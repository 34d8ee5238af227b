// A picture of each kind of page against the one in tests/pictures. Renew them with `npm run pictures --prefix tests/browser`
// (or RENEW_PICTURES=1 npm test), look at each, and commit them with the change that they show.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { encode } from "./palette.mjs";
import { SITE, openBrowser, serve } from "./surroundings.mjs";

const PICTURES = join(dirname(fileURLToPath(import.meta.url)), "../pictures");
const RENEW = process.env.RENEW_PICTURES === "1";

/** A picture ends here. */
const TALLEST = 1600;

/** The page is held against its picture in squares of this side; letters drawn a shade otherwise never fill one. */
const SQUARE = 32;
/** A square differs where more than this share of it does. */
const SHARE = 0.1;
/** So many squares may differ. A line of text that moves by its own height makes dozens. */
const SQUARES = 3;

const KINDS = {
  overview: "index.html",
  tasks: "nhiem-vu.html",
  task: "nhiem-vu/6.b.html",
  section: "nhom-nhiem-vu/2.html",
  agency: "co-quan/so-cong-thuong.html",
  agencies: "co-quan.html",
  indicators: "chi-tieu.html",
  indicator: "chi-tieu/dien-thuong-pham.html",
  data: "du-lieu.html",
  search: "tim-kiem.html",
  timeline: "moc-thoi-gian.html",
  reports: "bao-cao.html",
  changes: "thay-doi.html",
  archive: "luu-tru.html",
  about: "gioi-thieu.html",
  print: "ban-in.html",
  404: "404.html",
};

const SCREENS = [
  { end: "", width: 1280, colorScheme: "light", kinds: Object.keys(KINDS) },
  { end: "-360", width: 360, colorScheme: "light", kinds: Object.keys(KINDS) },
  { end: "-dark", width: 1280, colorScheme: "dark", kinds: ["overview", "task", "timeline", "404"] },
];

let browser, server;
before(async () => { browser = await openBrowser(["--font-render-hinting=none", "--disable-lcd-text"]); server = await serve(SITE, "/"); });
after(async () => { await browser.close(); server.close(); });

async function shoot(kind, { width, colorScheme }, change = () => {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce", bypassCSP: true });
  const page = await context.newPage();
  await page.goto(server.address + KINDS[kind]);
  // One font for all machines: the one that tests/run.sh installs.
  await page.addStyleTag({ content: "html, body, svg, svg text, button, select, input, code, pre, kbd { font-family: 'Noto Sans' !important; }" });
  await page.evaluate(steady);
  await page.evaluate(change);
  const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
  const bytes = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
  await context.close();
  return PNG.sync.read(bytes);
}

/** Sums and sizes of files follow from every byte of a site and its papers; how they stand is what a picture shows. */
function steady() {
  document.querySelectorAll("dd > code").forEach((sum) => { if (/^[0-9a-f]{128}$/.test(sum.textContent)) sum.textContent = "0123456789abcdef".repeat(8); });
  const size = /\d[\d.,]*(?=[ \u00a0](?:KB|MB|kB))/g;
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue.replace(size, "100");
}

/** How many squares of two pictures differ; all of them where their sizes do. */
function differing(shot, kept) {
  const { width, height } = shot;
  if (kept.width !== width || Math.abs(kept.height - height) > 2) return Infinity;
  const low = Math.min(height, kept.height);
  const [one, other] = [shot, kept].map(({ data }) => data.subarray(0, width * low * 4));
  const difference = new PNG({ width, height: low });
  pixelmatch(one, other, difference.data, width, low, { threshold: 0.15, diffMask: true });
  const squares = new Map();
  for (let at = 0; at < width * low; at += 1) {
    if (difference.data[at * 4 + 3] === 0) continue;
    const square = `${Math.floor((at % width) / SQUARE)} ${Math.floor(at / width / SQUARE)}`;
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  return [...squares.values()].filter((count) => count > SHARE * SQUARE * SQUARE).length;
}

const kept = (name) => PNG.sync.read(readFileSync(join(PICTURES, `${name}.png`)));

describe("looks as it did", () => {
  for (const screen of SCREENS) {
    for (const kind of screen.kinds) {
      const name = kind + screen.end;
      test(name, async () => {
        const shot = await shoot(kind, screen);
        if (RENEW) writeFileSync(join(PICTURES, `${name}.png`), encode(shot));
        const squares = differing(shot, kept(name));
        if (squares <= SQUARES) return;
        const folder = join(tmpdir(), "tiendo-pictures");
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${name}.png`), encode(shot));
        assert.fail(`${squares} squares differ from tests/pictures/${name}.png; how it looks now: ${join(folder, name)}.png`);
      });
    }
  }
});

describe("a picture tells", () => {
  const [wide] = SCREENS;
  const tellable = {
    "a block that moved": ["overview", () => { document.querySelector(".figures-strip").style.marginTop = "44px"; }],
    "a column that moved": ["overview", () => { document.querySelector(".indicators").style.paddingLeft = "12px"; }],
    "a status that lost its colour": ["tasks", () => document.querySelectorAll(".mark").forEach((mark) => { mark.style.background = "#777"; })],
    "a heading of another size": ["overview", () => { document.querySelector("h1").style.fontSize = "25px"; }],
  };
  for (const [what, [kind, change]] of Object.entries(tellable)) {
    test(what, async () => assert.ok(differing(await shoot(kind, wide, change), kept(kind)) > SQUARES));
  }

  test("but not letters that a machine draws a shade otherwise", async () => {
    const change = () => { document.body.style.webkitFontSmoothing = "antialiased"; document.body.style.opacity = "0.97"; };
    assert.ok(differing(await shoot("overview", wide, change), kept("overview")) <= SQUARES);
  });
});

test("the pictures together are under 3 MB", () => {
  const sum = readdirSync(PICTURES).reduce((sum, name) => sum + statSync(join(PICTURES, name)).size, 0);
  assert.ok(sum < 3 * 1024 * 1024, `${sum} bytes`);
});
