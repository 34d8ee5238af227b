"""A paper of about forty pages, from records to file, beside other printers of the same content; and many small ones.

    cargo build --release && python3 benches/papers.py [path of the program]

Whole processes, started in turn; prints the median and the smallest of the runs. `weasyprint` is measured where it is on the
PATH, Chromium where it is at /usr/bin/chromium, Typst as the command `typst`, which `cargo install typst-cli --version 0.15.1
--locked` builds (README's figures with `CARGO_PROFILE_RELEASE_LTO=thin`), or else as the Python package of that name, whose start
(some hundredths of a second) then counts with it.
"""

import importlib.util
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import timed

ROOT = Path(__file__).resolve().parent.parent
RUNS = 9
SYLLABLES = (
    "kế hoạch phát triển công nghiệp tỉnh thực hiện nhiệm vụ báo cáo kết quả đầu tư xây dựng chính sách năng lượng sản xuất "
    "quản lý môi trường doanh nghiệp đào tạo nguồn nhân lực khoa học công nghệ hạ tầng khu kinh tế quy hoạch thẩm định phê duyệt"
).split()


class Words:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def say(self, count):
        text = " ".join(self.random.choice(SYLLABLES) for _ in range(count))
        return text[0].upper() + text[1:]


def records(count):
    words = Words(1)
    for at in range(count):
        yield {
            "title": words.say(12),
            "facts": [("Mã", f"t{at:05}"), ("Cơ quan chủ trì", words.say(4)), ("Thời hạn", f"{1 + at % 28:02}/6/2025")],
            "text": [words.say(46) + "." for _ in range(2)],
            "items": [words.say(9) + "." for _ in range(4)],
            "rows": [(words.say(4), str(words.random.randint(1, 99)), words.say(3)) for _ in range(6)],
        }


def markdown(all_records):
    yield "---\nkind: Báo cáo\nsummary: Kết quả thực hiện nhiệm vụ\nissuer: Sở Công Thương\nrecipients: [Lưu]\nsignature: {title: GIÁM ĐỐC}\n---\n"
    for one in all_records:
        yield f"## {one['title']}\n\n| Mục | Nội dung |\n|--------|----------------|"
        yield "\n".join(f"| {name} | {value} |" for name, value in one["facts"]) + "\n"
        yield "\n\n".join(one["text"]) + "\n"
        yield "\n".join(f"- {item}" for item in one["items"]) + "\n"
        yield "| Hạng mục | Số lượng | Ghi chú |\n|--------|:-----:|--------|"
        yield "\n".join(f"| {' | '.join(row)} |" for row in one["rows"]) + "\n"
    yield "Kính báo cáo./.\n"


def typst(all_records):
    yield '#set page(paper: "a4", margin: (left: 30mm, right: 18mm, y: 20mm), numbering: "1")'
    yield '#set text(font: "Tinos", size: 14pt, lang: "vi")\n#set par(justify: true, first-line-indent: 12.7mm)'
    for one in all_records:
        yield f"= {one['title']}\n#text(size: 11pt, table(columns: (1fr, 2fr), table.header([*Mục*], [*Nội dung*]),"
        yield "\n".join(f"[{name}], [{value}]," for name, value in one["facts"]) + "))\n"
        yield "\n\n".join(one["text"]) + "\n"
        yield "\n".join(f"- {item}" for item in one["items"]) + "\n"
        yield "#text(size: 11pt, table(columns: (1fr, 2cm, 1fr), table.header([*Hạng mục*], [*Số lượng*], [*Ghi chú*]),"
        yield "\n".join("".join(f"[{cell}], " for cell in row) for row in one["rows"]) + "))\n"


def html(all_records):
    yield "<!doctype html><html lang=vi><meta charset=utf-8><title>Báo cáo</title><style>@page{size:A4;margin:20mm 18mm 20mm 30mm}"
    yield "body{font:14pt/1.15 Tinos,'Times New Roman',serif;text-align:justify}table{width:100%;border-collapse:collapse;font-size:11pt}"
    yield "td,th{border:.5pt solid}</style>"
    for one in all_records:
        facts = "".join(f"<tr><td>{name}<td>{value}" for name, value in one["facts"])
        rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in one["rows"])
        yield f"<h2>{one['title']}</h2><table><thead><tr><th>Mục<th>Nội dung</thead>{facts}</table>"
        yield "".join(f"<p>{text}</p>" for text in one["text"])
        yield "<ul>" + "".join(f"<li>{item}" for item in one["items"]) + "</ul>"
        yield f"<table><thead><tr><th>Hạng mục<th>Số lượng<th>Ghi chú</thead>{rows}</table>"


def workspace(home, count):
    shutil.copytree(ROOT / "tests/fixtures/small", home)
    (home / "themes/default/report").mkdir(parents=True)
    (home / "themes/default/report/briefing.md").write_text("\n".join(markdown(records(count))))
    return home


def pages(pdf):
    info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True).stdout
    return next((line.split()[1] for line in info.splitlines() if line.startswith("Pages")), "?")


def compare(printers):
    """Each printer in turn, RUNS times round."""
    seen = {name: [] for name in printers}
    for _ in range(RUNS):
        for name, (command, out) in printers.items():
            for old in out.parent.glob(".*.manifest"):
                old.unlink()
            out.unlink(missing_ok=True)
            seen[name].append(timed(command))
    for name, runs in seen.items():
        times = [run.seconds for run in runs]
        peak = max(run.mebibytes for run in runs)
        made = printers[name][1]
        print(f"{name:34} median {statistics.median(times):6.3f} s  least {min(times):6.3f} s  {peak:5.0f} MiB  {pages(made):>3} pages")


def typst_command(source, out, fonts, standards):
    if shutil.which("typst"):
        more = ["--pdf-standard", ",".join(standards)] if standards else []
        return ["typst", "compile", "--ignore-system-fonts", "--font-path", fonts, *more, source, out]
    if importlib.util.find_spec("typst"):
        options = f"font_paths=[{str(fonts)!r}], ignore_system_fonts=True, pdf_standards={standards!r}"
        return [sys.executable, "-c", f"import typst; typst.compile({str(source)!r}, output={str(out)!r}, {options})"]
    return None


def one_paper(home, program):
    source = workspace(home / "ws", 63)
    (home / "doc.typ").write_text("\n".join(typst(records(63))))
    (home / "doc.html").write_text("\n".join(html(records(63))))
    ours = [program, "report", "briefing", "--root", source, "--as-of", "2024-06-30", "--out", home / "ours", "--quiet", "--format"]
    name = "briefing-2024-06-30"
    fonts = ROOT / "themes/default/fonts"
    printers = {
        "tiendo, PDF/A-2a and PDF/UA-1": (ours + ["pdf"], home / f"ours/{name}.pdf"),
        "tiendo, Word": (ours + ["docx"], home / f"ours/{name}.docx"),
        "tiendo, Excel": (ours + ["xlsx"], home / f"ours/{name}.xlsx"),
    }
    (home / "doc-a.typ").write_text('#set document(title: "Báo cáo")\n' + (home / "doc.typ").read_text())
    for name, source, standards in (("typst", "doc", []), ("typst, same standards", "doc-a", ["a-2a", "ua-1"])):
        out = home / f"typst-{source}.pdf"
        command = typst_command(home / f"{source}.typ", out, fonts, standards)
        if command:
            printers[name] = (command, out)
    if not shutil.which("typst") and importlib.util.find_spec("typst"):
        printers["Python alone, inside typst's times"] = ([sys.executable, "-c", "import typst"], home / "none.pdf")
    if Path("/usr/bin/chromium").exists():
        out = home / "chromium.pdf"
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer"]
        printers["chromium"] = (["/usr/bin/chromium", *flags, f"--print-to-pdf={out}", f"file://{home}/doc.html"], out)
    if shutil.which("weasyprint"):
        out = home / "weasyprint.pdf"
        printers["weasyprint"] = (["weasyprint", home / "doc.html", out], out)
    compare(printers)


def whole_set(home, program):
    base = [program, "build", "--root", ROOT, "--with", ROOT / "seeds/illustrative", "--as-of", "2025-06-30", "--quiet"]
    for title, more in (("site and papers of the real plan", []), ("the same without papers", ["--no-papers"])):
        runs = []
        for at in range(RUNS):
            out = home / f"set{at}{len(more)}"
            runs.append(timed(base + ["--out", out] + more))
        times = [run.seconds for run in runs]
        print(f"{title:34} median {statistics.median(times):6.3f} s  least {min(times):6.3f} s  {max(run.mebibytes for run in runs):5.0f} MiB")
    again = [timed(base + ["--out", home / "set00"]).seconds for _ in range(RUNS)]
    print(f"{'again, nothing changed':34} median {statistics.median(again):6.3f} s  least {min(again):6.3f} s")
    packets, peaks = [], []
    ask = [program, "report", "agency", "--all", "--root", ROOT, "--with", ROOT / "seeds/illustrative", "--as-of", "2025-06-30"]
    for at in range(RUNS):
        out = home / f"packets{at}"
        run = timed(ask + ["--quiet", "--format", "pdf", "--out", out])
        count = len(list(out.glob("*.pdf")))
        packets.append(run.seconds / count)
        peaks.append(run.mebibytes)
    print(f"{f'one packet of {count} agencies':34} median {statistics.median(packets) * 1000:6.1f} ms  least {min(packets) * 1000:6.1f} ms  {max(peaks):5.0f} MiB")


def main():
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "target/release/tiendo"
    with tempfile.TemporaryDirectory() as home:
        one_paper(Path(home), program.resolve())
        whole_set(Path(home), program.resolve())


main()
