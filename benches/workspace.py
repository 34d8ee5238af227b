"""Makes a workspace to measure with: python3 benches/workspace.py FOLDER [--tasks 10000] [--seed 1] [--first 2019]

Twenty-five years on from the first one: N tasks with three notes each, N / 5 amendments of every kind, 60 agencies in five
reorganisations, N / 50 indicators observed yearly. The same arguments give the same bytes. `tiendo check` takes it once its last
day has come (`--first 2000`); a bench gives `check` a day that lies behind all of it.
"""

import argparse
import hashlib
import random
import shutil
from datetime import date, timedelta
from json import dumps as quoted
from pathlib import Path

SPAN = 25
MARK = "made-to-measure"  # an empty file in the folder: what stands beside it may be made anew
SECTIONS, GROUPS = 12, "abcd"
FOUNDED, RENEWED = 30, 6  # agencies at the beginning, and those that each reorganisation makes
REORGANISATIONS = (3, 8, 12, 17, 21)  # years after the first
SUBJECTS = "quy hoạch phát triển điện lực|chính sách khuyến công|hạ tầng cụm công nghiệp|đào tạo nguồn nhân lực|nguồn vốn đầu tư|công nghiệp hỗ trợ|bảo vệ môi trường|cải cách thủ tục hành chính"
WORK = "rà soát, đánh giá tình hình thực hiện|tham mưu Ủy ban nhân dân tỉnh ban hành chính sách|xây dựng kế hoạch chi tiết từng năm|phối hợp với các sở, ban, ngành và địa phương|đề xuất cơ chế huy động nguồn lực xã hội|kiểm tra, giám sát và báo cáo định kỳ|ứng dụng khoa học và công nghệ trong sản xuất|tuyên truyền, phổ biến tới doanh nghiệp và người dân"
PRODUCT = "báo cáo tổng hợp kết quả thực hiện"


class Made:
    """What was made so far: agencies, tasks and the lines of each issued text."""

    def __init__(self, root, tasks, seed, first):
        self.root, self.count, self.first, self.last = root, tasks, first, first + SPAN
        self.lot = random.Random(seed)
        self.agencies, self.tasks, self.texts, self.named = [], {}, {}, 0

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def issue(self, text, wording):
        """Adds a line to an issued text, and cites it."""
        lines = self.texts.setdefault(text, [])
        lines.append(wording)
        return f"{{text: {text}, lines: [{len(lines)}, {len(lines)}]}}"

    def day_between(self, first, last):
        return first + timedelta(self.lot.randrange((last - first).days + 1))


def found_agencies(made):
    """Each reorganisation ends seven agencies, those that the one before made first among them, so that chains grow long."""
    found = lambda start: made.agencies.append({"id": f"co-quan-{len(made.agencies) + 1}", "from": start, "until": None, "heirs": []})
    for _ in range(FOUNDED):
        found(None)
    for years in REORGANISATIONS:
        start = date(made.first + years, 3, 1)
        standing = [one for one in made.agencies if one["until"] is None]
        for _ in range(RENEWED):
            found(start)
        heirs = made.agencies[-RENEWED:]
        ending = standing[-3:] + standing[:4]
        for at, agency in enumerate(ending):
            agency["until"] = start - timedelta(1)
            agency["heirs"] = [heirs[at % RENEWED]["id"]] + ([heirs[-1]["id"]] if at == 3 else [])


def standing_on(made, day):
    return [one["id"] for one in made.agencies if (one["from"] or day) <= day and (one["until"] or day) >= day]


def agency_record(made, agency):
    lines = [f"- id: {agency['id']}", f"  name: Sở {agency['id'].replace('co-quan-', 'số ')}", "  kind: department"]
    lines += [f"  {field}: {agency[field]}" for field in ("from", "until") if agency[field]]
    heirs = agency["heirs"]
    if len(heirs) == 2:  # a split: some tasks go one way, the rest the other
        listed = [task["id"] for task in made.tasks.values() if task["lead"] == agency["id"]][:50]
        lines += ["  successors:", f"    - {{agency: {heirs[1]}, tasks: {quoted(listed)}}}", f"    - {{agency: {heirs[0]}}}"]
    elif heirs:
        lines.append(f"  successors: [{{agency: {heirs[0]}}}]")
    return "\n".join(lines) + "\n"


def deadline(made, first):
    year = made.lot.randint(first, made.last)
    shapes = [f"{{by: {year}}}"] * 5 + [f"{{year: {year}}}"] * 3 + [f"{{from: {first}, to: {year}}}", f"{{quarter: {year}-Q3}}"]
    shapes += [f"{{half: {year}-H1}}", f"{{month: {year}-09}}", "{recurring: yearly}", "{recurring: yearly}", "null"]
    return made.lot.choice(shapes + ["{event: quy-hoach-tinh, offset_days: 180}"])


def task_fields(made, place, day):
    """The fields of a task that begins on a day, all but its wording and source, and the wording."""
    made.named += 1
    section, group = place % SECTIONS + 1, GROUPS[place // SECTIONS % len(GROUPS)]
    task_id, lead = f"{section}.{group}.{made.named}", made.lot.choice(standing_on(made, day))
    title = f"Nhiệm vụ thứ {made.named} về {made.lot.choice(SUBJECTS.split('|'))}"
    wording = f"{title}: {'; '.join(made.lot.sample(WORK.split('|'), 3))}; {PRODUCT}."
    stepped = made.named % 10 == 0
    years = sorted(made.lot.randint(day.year, made.last) for _ in range(2))
    steps = [f"{{id: buoc-{at}, title: Bước {at}, deadline: {{year: {year}}}}}" for at, year in enumerate(years, 1)]
    fields = [f'id: "{task_id}"', f'section: "{section}"', f"group: {group}", f"title: {title}"]
    fields += ["deadline: null" if stepped else f"deadline: {deadline(made, day.year)}", f"lead: [{lead}]"]
    fields.append(f"coordinating: [{', '.join(made.lot.sample(standing_on(made, day), made.lot.randrange(4)))}]")
    fields.append(f"milestones: [{', '.join(steps) if stepped else ''}]")
    fields.append(f"deliverables: [{{id: bao-cao, title: {PRODUCT}}}]" if made.named % 7 == 0 else "deliverables: []")
    made.tasks[task_id] = {"id": task_id, "lead": lead, "stepped": stepped, "from": day, "title": title}
    return task_id, fields, wording


def write_task(made, place):
    task_id, fields, wording = task_fields(made, place, date(made.first, 1, 1))
    section = task_id.split(".")[0]
    source = f"source: {made.issue(f'phan-{section}', wording)}"
    indicators = [f"indicators: [chi-tieu-{made.named}]"] if made.named % 50 == 0 else []
    record = "\n".join(["---", *fields, *indicators, source, "---", wording, ""])
    made.write(f"content/tasks/{section}/{task_id}.md", record)


def supplement(made, day):
    task_id, fields, wording = task_fields(made, made.lot.randrange(SECTIONS * len(GROUPS)), day)
    fields += [f"wording: {quoted(wording, ensure_ascii=False)}", f"source: {made.issue(f'quyet-dinh-{day.year}', wording)}"]
    return task_id, "  - supplement:\n" + "".join(f"      {field}\n" for field in fields)


def adjustment(made, task, day):
    """A new lead agency, deadline or wording; one with steps keeps to them."""
    kind = made.lot.randrange(5)
    if kind == 0:
        wording = f"{task['title']}: {made.lot.choice(WORK.split('|'))}; {PRODUCT}, sửa đổi ngày {day:%d/%m/%Y}."
        source = made.issue(f"quyet-dinh-{day.year}", wording)
        return f"wording: {quoted(wording, ensure_ascii=False)}, source: {source}"
    if kind < 3 or task["stepped"]:
        return f"lead: [{made.lot.choice(standing_on(made, day))}]"
    return f"deadline: {{by: {made.lot.randint(day.year, made.last)}}}"


def changes(made, day, open_tasks):
    """One decision: of ten, six adjust, two supplement, one replaces and one repeals."""
    kind = made.lot.randrange(10)
    if kind in (6, 7):
        task_id, text = supplement(made, day)
        open_tasks.append(task_id)
        return text
    at = made.lot.randrange(len(open_tasks))
    task = made.tasks[open_tasks[at]]
    if kind < 6:
        return f'  - {{task: "{task["id"]}", adjust: {{{adjustment(made, task, day)}}}}}\n'
    open_tasks[at] = open_tasks[-1]
    open_tasks.pop()
    if kind == 9:
        return f'  - {{task: "{task["id"]}", repeal: true}}\n'
    heir, text = supplement(made, day)
    open_tasks.append(heir)
    return f'{text}  - {{task: "{task["id"]}", replace_by: ["{heir}"]}}\n'


def write_amendments(made):
    """No two are signed on one day, so that none can contradict another."""
    days = range((date(made.last, 9, 30) - date(made.first, 6, 1)).days)
    open_tasks = list(made.tasks)
    for number, after in enumerate(sorted(made.lot.sample(days, min(made.count // 5, len(days)))), 1):
        day = date(made.first, 6, 1) + timedelta(after)
        document = f"{{number: {number}/QĐ-UBND, date: {day}, issuer: UBND tỉnh, title: Điều chỉnh kế hoạch}}"
        head = f"---\ndocument: {document}\neffective: {day + timedelta(10)}\nrecorded: {day + timedelta(5)}\nchanges:\n"
        made.write(f"content/amendments/{day}-qd-{number}.md", f"{head}{changes(made, day, open_tasks)}---\nLý do điều chỉnh.\n")


def write_note(made, task, turn):
    """The third of a task's notes may report it done; a recurring task's notes do no harm by saying so too."""
    day = made.day_between(task["from"], date(made.last, 10, 31))
    recorded = day + timedelta(made.lot.randrange(40))
    done = turn == 2 and made.lot.random() < 0.7
    state = "completed" if done else made.lot.choice(["not_started", "in_progress", "in_progress", "submitted"])
    lines = [f'task: "{task["id"]}"', f"date: {day}", f"recorded: {recorded}", f"agency: {task['lead']}", f"state: {state}"]
    if task["stepped"] and turn < 2:
        lines.append(f"milestone: buoc-{turn + 1}")
    if done:
        lines.append(f"confirmed: {recorded + timedelta(made.lot.randrange(20))}")
        lines.append(f"documents: [{{number: {made.lot.randint(1, 999)}/BC-SCT, date: {day}, title: Báo cáo kết quả}}]")
    if made.lot.random() < 0.6:
        lines.append(f"public: Tình hình thực hiện đến ngày {day:%d/%m/%Y}.")
    made.write(f"content/notes/{recorded.year}/{recorded}-{task['id']}-lan-{turn + 1}.md", "\n".join(["---", *lines, "---", "Nội bộ.", ""]))


def write_indicator(made, task):
    """One with a figure for every year, each in a note of its own."""
    name, value = f"chi-tieu-{task['id'].split('.')[-1]}", made.lot.uniform(10, 1000)
    source = made.issue("chi-tieu", f"{name}: {value * 3:.1f} triệu kWh")
    targets = ", ".join(f"{{value: {value * by:.1f}, comparator: at_least, year: {made.first + 5 * by}}}" for by in (2, 3, 4))
    head = f"---\nid: {name}\ntitle: Chỉ tiêu của nhiệm vụ {task['id']}\nunit: triệu kWh\ndirection: up\nnature: target\n"
    tail = f"targets: [{targets}]\ntask: \"{task['id']}\"\ndecimals: 1\nsource: {source}\n---\nTheo niên giám.\n"
    made.write(f"content/indicators/{name}.md", head + tail)
    for year in range(made.first, made.last):
        value *= made.lot.uniform(0.98, 1.12)
        observation = f"{{indicator: {name}, value: {value:.1f}, date: {year}-12-31, source: Niên giám thống kê}}"
        lines = f"---\nindicator: {name}\ndate: {year}-12-31\nrecorded: {year + 1}-02-10\nobservations: [{observation}]\n---\n"
        made.write(f"content/notes/{year + 1}/{year + 1}-02-10-{name}.md", lines)


def write_plan(made):
    sections = ""
    for section in range(1, SECTIONS + 1):
        groups = ", ".join(f"{{letter: {letter}, title: Tiểu nhóm {letter} của nhóm {section}}}" for letter in GROUPS)
        sections += f'  - {{id: "{section}", title: Nhóm nhiệm vụ số {section}, groups: [{groups}]}}\n'
    texts = ""
    for name, lines in made.texts.items():
        text = "\n".join(lines) + "\n"
        made.write(f"seeds/{name}.txt", text)
        texts += f"  - {{id: {name}, file: seeds/{name}.txt, sha256: {hashlib.sha256(text.encode()).hexdigest()}}}\n"
    document = f"{{number: 500/QĐ-TTg, date: {made.first + 4}-05-10}}"
    event = f"{{id: quy-hoach-tinh, title: Quy hoạch tỉnh được phê duyệt, occurred: {made.first + 4}-05-10, document: {document}}}"
    made.write("content/plan.yaml", f"""\
id: ke-hoach-lon
short_name: Kế hoạch lớn
title: Kế hoạch lớn phát triển công nghiệp
number: 15/KH-UBND
date: {made.first}-01-01
issuer: UBND tỉnh
horizon: {{from: {made.first}, to: {made.last}}}
consolidating_agency: co-quan-{FOUNDED}
texts:
{texts}sections:
{sections}events:
  - {event}
review: {{every: [3, 5]}}
due_soon_days: 90
show_not_reported: true
""")


def generate(root, tasks, seed, first):
    made = Made(root, tasks, seed, first)
    made.write(MARK, "")
    found_agencies(made)
    for place in range(tasks):
        write_task(made, place)
    planned = list(made.tasks.values())
    write_amendments(made)
    for task in made.tasks.values():
        for turn in range(3):
            write_note(made, task, turn)
    for task in planned[49::50]:
        write_indicator(made, task)
    made.write("content/agencies.yaml", "".join(agency_record(made, agency) for agency in made.agencies))
    write_plan(made)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path, help="made anew; nothing that another made is removed")
    arguments.add_argument("--tasks", type=int, default=10_000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--first", type=int, default=2019, help="the first year")
    asked = arguments.parse_args()
    if asked.folder.exists():
        if any(asked.folder.iterdir()) and not (asked.folder / MARK).is_file():
            raise SystemExit(f"{asked.folder}: holds something else; name another folder")
        shutil.rmtree(asked.folder)
    generate(asked.folder, asked.tasks, asked.seed, asked.first)


if __name__ == "__main__":
    main()
