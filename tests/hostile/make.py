"""Makes a workspace with a hostile text in every text field of every kind of record: python3 make.py DIR [--brief]

`corpus.json` has the texts. `said` may stand anywhere. `links` stand only where `check` lets a text be as it is: elsewhere a link
that leads nowhere is a mistake in the records, and there is no site. Records are JSON, which is YAML.

Of a field that there is only one of, such as the plan's title, every text stands in the one. With --brief an eighth of them does,
in each field another, and there are fewer agencies: for papers, which say such fields on many pages.
"""

import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = json.loads((HERE / "corpus.json").read_text(encoding="utf-8"))
SAID, LINKS = CORPUS["said"], CORPUS["links"]
EVERY = SAID + LINKS
GROUPS = 8
BRIEF = "--brief" in sys.argv
AGENCIES = 4 if BRIEF else GROUPS


def share(texts, part, parts=GROUPS):
    """Every `parts`-th text, in one."""
    return " · ".join(texts[part::parts])


def single(field):
    """What stands in a field that there is only one of."""
    return share(EVERY, sum(map(ord, field)) % GROUPS) if BRIEF else " · ".join(EVERY)


def record(path, fields, body=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(fields, ensure_ascii=False, indent=1)
    path.write_text(text if body is None else f"---\n{text}\n---\n{body}\n", encoding="utf-8")


def wording(number):
    return f"Nhiệm vụ số {number} {EVERY[number - 1]}"


def amended_wording(number):
    return f"Nay sửa nhiệm vụ {number} {EVERY[number - 1]}"


def supplement_wording(part):
    return f"Bổ sung việc {part + 1} {share(EVERY, part)}"


def is_dead(text):
    """Whether `check` would tell of a link in it."""
    return text in LINKS


def plain(number):
    """The text of a number where links are held to account."""
    text = EVERY[number - 1]
    return "Đã báo cáo." if is_dead(text) else text


def write_texts(root):
    """The issued texts that wordings are held against, one line each."""
    plan = "\n".join(wording(number) for number in range(1, len(EVERY) + 1))
    lines = [amended_wording(number) for number in range(1, len(EVERY) + 1)] + [supplement_wording(part) for part in range(GROUPS)]
    texts = []
    for name, text in (("ke-hoach", plan), ("quyet-dinh", "\n".join(lines))):
        path = root / "seeds" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
        texts.append({"id": name, "file": f"seeds/{name}.txt", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()})
    return texts


def document(text, date="2021-05-10"):
    return {"number": f"1/QĐ {text}", "date": date, "issuer": text, "title": text, "url": "https://a.example/?a=1&b=\"'<x>"}


def write_plan(root, texts):
    record(root / "content/plan.yaml", {
        "id": "ke-hoach", **{field: single(field) for field in ("short_name", "title", "cited_as", "number", "issuer")},
        "date": "2020-01-20", "bases": EVERY, "horizon": {"from": 2020, "to": 2025, "vision": 2030}, "consolidating_agency": "co-quan-0", "texts": texts,
        "sections": [
            {"id": "1", "title": share(EVERY, 0, 2), "groups": [{"letter": "a", "title": single("group")}]},
            {"id": "2", "title": share(EVERY, 1, 2)},
        ],
        "events": [
            {"id": f"su-kien-{part}", "title": share(EVERY, part), "occurred": "2022-05-10" if part % 2 else None, "document": document(share(EVERY, part))}
            for part in range(GROUPS)
        ],
        "boundaries": [{"id": f"ranh-gioi-{part}", "title": share(EVERY, part)} for part in range(GROUPS)],
        "review": {"every": [3, 5]}, "reporting": {"closes_on": 14}, "show_not_reported": True,
        "office": {field: single(field) for field in ("parent", "name", "symbol", "unit", "place", "contact")},
        "reports": [{"kind": kind, "public": True} if kind == "review" else {"kind": kind}
                    for kind in ("request", "reminder", "agency", "briefing", "annual", "review", "appendix")],
        "recipients": EVERY, "signatories": [{field: single(field) for field in ("title", "name", "authority")}], "site_address": "https://a.example/",
    })


def write_agencies(root):
    def agency(part):
        text = share(EVERY, part)
        made = {"id": f"co-quan-{part}", "name": text, "short": f"CQ{part} {EVERY[part] if BRIEF else text}", "kind": "department", "unverified": ["until"],
                "basis": {"title": text, "number": text, "date": "2020-02-20"}}
        if part == AGENCIES - 1:
            made |= {"until": "2022-02-28", "successors": [{"agency": "co-quan-0"}]}
        return made
    record(root / "content/agencies.yaml", [agency(part) for part in range(AGENCIES)])


def parts_of_task(number):
    text = EVERY[number - 1]
    return {
        "open_ended": {"lead": text, "coordinating": text},
        "milestones": [{"id": "moc", "title": text, "deadline": {"year": 2021}}],
        "deliverables": [{"id": "san-pham", "title": " ".join(text.split())}],
    }


def write_tasks(root):
    for number in range(1, len(EVERY) + 1):
        deadline = {"event": f"su-kien-{number % GROUPS}", "offset_days": 30} if number % 5 == 0 else {"by": 2021 + number % 5}
        record(root / f"content/tasks/1/1.a.{number}.md", {
            "id": f"1.a.{number}", "section": "1", "group": "a", "title": wording(number), "deadline": deadline,
            "lead": [f"co-quan-{number % AGENCIES}"], "coordinating": [f"co-quan-{(number + 1) % AGENCIES}"], "indicators": [f"chi-tieu-{number}"],
            "source": {"text": "ke-hoach", "lines": [number, number]}, **parts_of_task(number),
        }, wording(number))


def write_indicators(root):
    for number in range(1, len(EVERY) + 1):
        text = EVERY[number - 1]
        record(root / f"content/indicators/chi-tieu-{number}.md", {
            "id": f"chi-tieu-{number}", "title": f"Chỉ tiêu {number} {text}", "unit": text, "direction": "up", "nature": "target",
            "targets": [{"value": 98.5, "comparator": "at_least", "year": 2025}], "task": f"1.a.{number}", "boundary": f"ranh-gioi-{number % GROUPS}",
            "decimals": 1, "source": {"text": "ke-hoach", "lines": [number, number]},
        }, plain(number))


def write_notes(root):
    for number in range(1, len(EVERY) + 1):
        text = EVERY[number - 1]
        completed = {"state": "completed", "confirmed": "2021-02-01"} if number % 3 == 0 else {"state": "in_progress", "percent": 40}
        record(root / f"content/notes/2021/2021-01-20-1.a.{number}.md", {
            "task": f"1.a.{number}", "date": "2021-01-15", "recorded": "2021-01-20", "agency": f"co-quan-{number % AGENCIES}", **completed,
            "deliverables_done": ["san-pham"], "documents": [document(text, "2021-01-10")],
            "observations": [{"indicator": f"chi-tieu-{number}", "value": 12.5, "unit": text, "date": "2020-12-31", "source": text,
                              "boundary": f"ranh-gioi-{number % GROUPS}"}],
            "difficulties": text, "proposals": text, "public": plain(number),
            "source": {"sha256": text, "sheet": text, "row": 1},
        }, plain(number))


def write_amendments(root):
    for number in range(1, len(EVERY) + 1):
        adjust = {"title": amended_wording(number), "wording": amended_wording(number), **parts_of_task(number)}
        write_amendment(root, number, [{"task": f"1.a.{number}", "adjust": adjust}], [number, number])
    for part in range(GROUPS):
        line, text = len(EVERY) + part + 1, supplement_wording(part)
        write_amendment(root, line, [{"supplement": {
            "id": f"2.{part + 1}", "section": "2", "title": text, "wording": text, "deadline": None, "lead": [f"co-quan-{part % AGENCIES}"],
            "open_ended": {"lead": text, "coordinating": text}, "deliverables": [{"id": "san-pham", "title": " ".join(text.split())}],
            "milestones": [{"id": "moc", "title": text, "deadline": None}], "source": {"text": "quyet-dinh", "lines": [line, line]},
        }}], [line, line])


def write_amendment(root, number, changes, lines):
    text = EVERY[(number - 1) % len(EVERY)]
    record(root / f"content/amendments/2022-05-10-sua-{number}.md", {
        "document": document(text, "2022-05-10"), "effective": "2022-05-15", "recorded": "2022-05-16", "changes": changes,
        "source": {"text": "quyet-dinh", "lines": lines},
    }, plain((number - 1) % len(EVERY) + 1))


def make(root):
    texts = write_texts(root)
    write_plan(root, texts)
    write_agencies(root)
    write_tasks(root)
    write_indicators(root)
    write_notes(root)
    write_amendments(root)
    about = root / "content/pages/gioi-thieu.md"
    about.parent.mkdir(parents=True)
    about.write_text("\n\n".join(SAID) + "\n", encoding="utf-8")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
