// A built site, a browser, and a server that gives files and nothing else.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

/** The folder of the built site, from the one who runs the tests. */
export const SITE = process.env.TIENDO_SITE;

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json" };

/** Debian's browser; as root it runs without its own sandbox, and it is kept from asking the world anything by itself. */
export function openBrowser(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", ...more],
  });
}

/** Serves `folder` under `prefix` on loopback. */
export async function serve(folder, prefix) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const inside = path.startsWith(prefix) ? normalize(path.slice(prefix.length)) : "..";
    try {
      if (inside.startsWith("..")) throw new Error("outside");
      const bytes = await readFile(join(folder, inside));
      response.writeHead(200, { "content-type": TYPES[extname(inside)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}${prefix}`, close: () => server.close() };
}

/** One page of each kind, and every page that there is one of. */
export function pageKinds() {
  const first = (folder) => `${folder}/${readdirSync(join(SITE, folder)).sort()[0]}`;
  const single = readdirSync(SITE).filter((name) => name.endsWith(".html"));
  return [...single, "nhiem-vu/6.b.html", "nhiem-vu/5.b.html", ...["nhiem-vu", "nhom-nhiem-vu", "co-quan", "chi-tieu"].map(first)];
}

/** Opens a page and gives back what the browser complained of and which requests left the site. */
export async function visit(page, address, home) {
  const complaints = [];
  const onConsole = (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text());
  const onError = (error) => complaints.push(String(error));
  const onRequest = (request) => {
    const target = decodeURI(request.url());
    if (!target.startsWith(home) && !target.startsWith("data:")) complaints.push(`asks for ${target}`);
  };
  const onFailed = (request) => complaints.push(`fails to get ${request.url()}`);
  page.on("console", onConsole).on("pageerror", onError).on("request", onRequest).on("requestfailed", onFailed);
  await page.goto(address, { waitUntil: "load" });
  page.off("console", onConsole).off("pageerror", onError).off("request", onRequest).off("requestfailed", onFailed);
  return complaints;
}
