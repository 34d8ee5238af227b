// Makes a workspace of any size, to measure search with: node generate.mjs 10000 /tmp/large
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SMALL = new URL("../fixtures/small/", import.meta.url).pathname;
const TASKS = new URL("../../content/tasks/", import.meta.url).pathname;

/** Wordings of the real plan, so that what is measured is Vietnamese as plans write it. */
function wordings() {
  const ids = ["2/2.a.1", "2/2.e.1", "2/2.g.1", "2/2.b.1", "3/3.a", "5/5.b", "6/6.b", "7/7.a"];
  const body = (id) => readFileSync(join(TASKS, `${id}.md`), "utf8").split(/^---$/m)[2].replace(/[-*]\s+/g, "").replace(/\s+/g, " ").trim();
  return ids.map(body);
}

/** `count` tasks on the agencies and the plan of the small fixture, in `folder`. */
export function generate(count, folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(SMALL, folder, { recursive: true });
  for (const old of ["content/tasks", "content/notes", "content/indicators", "content/pages", "content/documents", "added"]) rmSync(join(folder, old), { recursive: true });
  mkdirSync(join(folder, "content/tasks/1"), { recursive: true });
  const [texts, lines] = [wordings(), []];
  for (let at = 1; at <= count; at += 1) {
    const wording = `Nhiệm vụ thứ ${at} ${texts[at % texts.length]}`;
    lines.push(wording);
    const record = `---\nid: "1.${at}"\nsection: "1"\ntitle: Nhiệm vụ thứ ${at}\ndeadline: {year: ${2020 + (at % 6)}}\nlead: [${at % 2 ? "so-cong-thuong" : "ubnd-huyen-nui"}]\nsource: {text: ke-hoach-nho, lines: [${at}, ${at}]}\n---\n${wording}\n`;
    writeFileSync(join(folder, `content/tasks/1/1.${at}.md`), record);
  }
  const text = lines.join("\n") + "\n";
  writeFileSync(join(folder, "seeds/ke-hoach-nho.txt"), text);
  const change = (path, edit) => writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), "utf8")));
  const sum = createHash("sha256").update(text).digest("hex");
  change("content/plan.yaml", (plan) => plan.replace(/sha256: \w+/, `sha256: ${sum}`));
  change("content/agencies.yaml", (agencies) => agencies.replace(/\n  successors:\n(    .*\n)+/, "\n"));
}

if (process.argv[1] === new URL(import.meta.url).pathname) generate(Number(process.argv[2]), process.argv[3]);
