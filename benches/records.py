"""The made-up records of `scale.py`: one plan of N tasks, written as the sources of this program and as those of Hugo."""

import hashlib
import random
import shutil
from datetime import date, timedelta
from json import dumps
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AS_OF = "2026-06-30"
ADDRESS = "https://example.org/"
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
        f"site_address: {ADDRESS}\ntexts: [{{id: phan, file: seeds/phan.txt, sha256: {total}}}]\nsections:\n{sections}due_soon_days: 90\nshow_not_reported: true\n"
    )


def write_hugo(records, home):
    shutil.copytree(ROOT / "benches/hugo", home)
    names = "\n".join(f"a{at} = {dumps(f'{name} {at}', ensure_ascii=False)}" for at, name in enumerate(records.agencies))
    head = f'baseURL = "{ADDRESS}"\ntitle = "Báo cáo"\nenableGitInfo = false\n'
    listed = f"statuses = {dumps(list(STATES.values()), ensure_ascii=False)}\nsections = {dumps(SECTIONS, ensure_ascii=False)}\n"
    put(home / "hugo.toml", f'{head}[taxonomies]\nagency = "agencies"\n[params]\nas_of = "{AS_OF}"\n{listed}[params.names]\n{names}\n')
    for at, name in enumerate(SECTIONS, 1):
        put(home / f"content/section-{at}/_index.md", f"---\ntitle: {name}\nweight: {at}\n---\n")
    for task in records.tasks:
        put(home / f"content/section-{task['section']}/t{task['at']}.md", hugo_page(task))
    put(home / "data/notes.json", dumps({task["id"]: hugo_notes(task) for task in records.tasks}, ensure_ascii=False))


def hugo_page(task):
    notes = "\n".join(f"## Cập nhật ngày {day}\n\n{text}" for day, text in task["notes"])
    agencies = dumps([f"a{at}" for at in (task["lead"], *task["coordinating"])])
    completed = f"completed: \"{task['notes'][-1][0]}\"\n" if task["state"] == "completed" else ""
    front = (
        f"title: {task['title']}\ntid: {task['id']}\nweight: {task['at']}\nsection: {task['section']}\nletter: {task['group']}\n"
        f"agencies: {agencies}\nstart: \"{task['start']}\"\ndeadline: \"{task['year']}\"\nstate: {task['state']}\n"
        f"status: {STATES[task['state']]}\n{completed}"
    )
    return f"---\n{front}---\n{notes}"


def hugo_notes(task):
    """For the data files and what else is made of single notes; a page of Hugo's has them in its text."""
    return [{"id": f"{day}-{task['id']}-{turn}", "date": str(day), "text": text} for turn, (day, text) in enumerate(task["notes"], 1)]
