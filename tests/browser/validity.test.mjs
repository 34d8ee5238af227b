// The Nu checker finds no error on any page, nor in the style; and nothing is heavier than a phone on a slow line can bear.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { SITE } from "./surroundings.mjs";

const JAR = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");

/** Every file of the site whose name ends so. */
function files(end) {
  return readdirSync(SITE, { recursive: true }).map(String).filter((name) => name.endsWith(end)).sort();
}

/** Errors that the checker tells of files, a line each; it answers on its standard error, with 1 where it found any. */
function errorsIn(paths, ...options) {
  const run = spawnSync("java", ["-Xss4m", "-jar", JAR, "--format", "json", "--exit-zero-always", ...options, ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 0, run.stderr || String(run.error));
  const { messages } = JSON.parse(run.stderr);
  const told = messages.filter(({ type }) => type !== "info");
  return told.map(({ url, lastLine, message, extract }) => `${url.split("/site/").pop()}:${lastLine}: ${message} ${extract ?? ""}`);
}

describe("valid", () => {
  test("every page", () => {
    const pages = files(".html");
    assert.ok(pages.length > 50, `${pages.length} pages`);
    assert.deepEqual(errorsIn(pages.map((name) => join(SITE, name))), []);
  });

  test("every style", () => {
    // The checker does not know what stands on the edge of a printed sheet.
    const styles = files(".css").filter((name) => name !== "trang-in.css");
    assert.deepEqual(errorsIn(styles.map((name) => join(SITE, name)), "--css"), []);
  });

  test("and an error would be told", () => {
    const folder = mkdtempSync(join(tmpdir(), "tiendo-"));
    const page = readFileSync(join(SITE, "index.html"), "utf8").replace("<h1", "<p><div></p><h1");
    writeFileSync(join(folder, "index.html"), page);
    assert.notDeepEqual(errorsIn([join(folder, "index.html")]), []);
    rmSync(folder, { recursive: true });
  });
});

describe("light", () => {
  const weight = (name) => readFileSync(join(SITE, name)).length;
  const kilobyte = 1024;

  test("the overview with its charts is under 120 KB", () => assert.ok(weight("index.html") < 120 * kilobyte, `${weight("index.html")} bytes`));

  test("every page of a task is under 30 KB", () => {
    const heavy = files(".html").filter((name) => name.startsWith("nhiem-vu/") && weight(name) >= 30 * kilobyte);
    assert.deepEqual(heavy.map((name) => `${name}: ${weight(name)} bytes`), []);
  });

  test("style and script together are under 40 KB", () => {
    const all = ["style.css", "script.js", "trang-in.css"].filter((name) => readdirSync(SITE).includes(name));
    const sum = all.map(weight).reduce((left, right) => left + right);
    assert.ok(sum < 40 * kilobyte, `${sum} bytes`);
  });

  test("no font is sent", () => {
    assert.deepEqual(readdirSync(SITE, { recursive: true }).map(String).filter((name) => /\.(woff2?|ttf|otf)$/.test(name)), []);
    assert.doesNotMatch(readFileSync(join(SITE, "style.css"), "utf8"), /@font-face|@import|url\(/);
  });
});
