"""Lays down what the fuzzers begin with, out of the real plan and the workspaces of the tests: python3 seeds.py DIR"""

import re
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
CONTENT = TESTS.parent / "content"
KINDS = ["tasks", "indicators", "notes", "amendments", "plan.yaml", "agencies.yaml"]
PERIODS = ["2024", "2024-H1", "2024-Q3", "2024-9M", "2024-09", "2022..2024", "2024-12-15..2025-06-30"]
MARKDOWN = """Một **hai** *ba* `bốn` [năm](nhiem-vu/1.a.html "sáu") <https://a.vn> ![bảy](x.png)<br>
<script>ran()</script> &lt; &#x3c; \\* [tám]: javascript:x

# Phụ lục {.landscape}

(Kèm theo Báo cáo số 5)

## I. Phần

> Nêu các văn bản

| TT | Nhiệm vụ | Số |
|:-:|----------|---:|
| 1 | a<br>b | 4.108 |

- một
  1. hai

```x onload=1
mã
```
"""


def seed(folder, name, data):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"seed-{name}").write_bytes(data)


def below(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def whole_records(root):
    """Each record after a byte that says its kind; each broken workspace, and each record of the real plan, laid over the small one."""
    places = [CONTENT, TESTS.parent / "seeds/illustrative", TESTS / "fixtures/small/content", TESTS / "fixtures/fifteen_years/content"]
    for number, path in enumerate(path for place in places for path in below(place)):
        kind = next((at for at, kind in enumerate(KINDS) if kind in path.parts), None)
        if kind is not None:
            seed(root / "front_matter", number, bytes([kind]) + path.read_bytes())
    for number, case in enumerate(sorted((TESTS / "check/broken").iterdir())):
        for at, path in enumerate(below(case)):
            kind = next((at for at, kind in enumerate(KINDS) if kind in path.parts), None)
            if kind is not None:
                seed(root / "front_matter", f"broken-{number}-{at}", bytes([kind]) + path.read_bytes())
        files = [path for path in below(case) if path.name != "expect.txt"]
        laid = b"".join(f"@@ {path.relative_to(case)}\n".encode() + path.read_bytes() for path in files)
        seed(root / "workspace", f"broken-{number}", laid)
    for number, path in enumerate(below(TESTS / "fixtures/small/content")):
        laid = f"@@ content/{path.relative_to(TESTS / 'fixtures/small/content')}\n".encode() + path.read_bytes()
        seed(root / "workspace", number, laid)


def texts(root):
    bodies = [re.split(r"(?m)^---$", path.read_text(encoding="utf-8"), maxsplit=2)[-1] for path in below(CONTENT / "tasks")]
    templates = [path.read_text(encoding="utf-8") for path in below(TESTS.parent / "themes/default/report") if path.suffix == ".md"]
    for number, text in enumerate([MARKDOWN, *bodies[::4], *templates]):
        seed(root / "page", number, text.encode())
        for first in range(6):
            if first < 2 or number == 0:
                for target in ("pdf", "word"):
                    seed(root / target, f"{number}-{first}", bytes([first]) + text.encode()[:1500])
    deadlines = sorted({found for path in below(CONTENT / "tasks") for found in re.findall(r"(?m)^deadline: (\{.*\})", path.read_text(encoding="utf-8"))})
    more = ["{years: [2019, 2020]}", "{from: 2020, to: 2025}", "{half: 2026-H1}", "{month: 2024-09}", "{date: 2024-06-30}", "{event: x, offset_days: 180}"]
    for number, text in enumerate(PERIODS + deadlines + more):
        # A byte, a number of eight and a byte come before the text.
        seed(root / "readers", number, bytes(10) + text.encode())


def cases(root):
    """Cases with a shape are read out of bytes; a few lengths to begin with."""
    for target in ("amendments", "bag"):
        for number in range(16):
            seed(root / target, number, bytes((number * 37 + at * at * 11 + at * 3) % 256 for at in range(64 * (number + 1))))


if __name__ == "__main__":
    for make in (whole_records, texts, cases):
        make(Path(sys.argv[1]))
