"""The papers of a build, measured by programs that are not ours. The folder is in TIENDO_PAPERS."""

import functools
import json
import os
import shutil
import subprocess
import tempfile
import unicodedata
import unittest
from pathlib import Path

import pikepdf
import pymupdf

PAPERS = sorted(paper for folder in ("papers", "site/reports") for paper in Path(os.environ["TIENDO_PAPERS"], folder).glob("*.pdf"))
MM = 72 / 25.4
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS = "Nơi nhận:"
# Decree 30/2020/NĐ-CP, appendix I: what it allows, in millimetres and points.
LEFT, RIGHT, TOP, BOTTOM = (30, 35), (15, 20), (20, 25), 20
SLACK = 0.6


class Line:
    """A line of text as it stands on a page."""

    def __init__(self, page, raw):
        spans = [span for span in raw["spans"] if span["text"].strip()]
        self.page = page.number + 1
        self.text = unicodedata.normalize("NFC", "".join(span["text"] for span in raw["spans"])).strip()
        self.sizes = {round(span["size"], 1) for span in spans}
        self.fonts = {span["font"].split("+")[-1] for span in spans}
        self.left = min((span["bbox"][0] for span in spans), default=0) / MM
        self.right = max((span["bbox"][2] for span in spans), default=0) / MM
        self.baseline = max((span["origin"][1] for span in spans), default=0) / MM


def lines_of(page):
    blocks = page.get_text("dict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]
    lines = [Line(page, line) for block in blocks for line in block.get("lines", [])]
    return [line for line in lines if line.text]


def rules_of(page):
    """Horizontal rules: left, right and height, in millimetres."""
    boxes = [drawing["rect"] for drawing in page.get_drawings()]
    return [(box.x0 / MM, box.x1 / MM, box.y0 / MM) for box in boxes if box.height < 2 and box.width > 20]


def is_bold(line):
    return all("Bold" in font for font in line.fonts)


def is_number(line, page):
    return line.text.isdigit() and line.baseline < TOP[0]


def is_attached(path):
    """What is attached to another paper has neither motto nor signature."""
    return path.name.startswith(("appendix", "agency"))


def each_paper(test):
    """Runs a test on every paper, each told apart."""

    @functools.wraps(test)
    def run(self):
        self.assertTrue(PAPERS, "no papers")
        for path in PAPERS:
            with self.subTest(path.name), pymupdf.open(path) as document:
                test(self, path, document)

    return run


class Papers(unittest.TestCase):
    @each_paper
    def test_sheets_are_a4(self, path, document):
        for page in document:
            size = sorted([page.rect.width / MM, page.rect.height / MM])
            self.assertAlmostEqual(size[0], 210, delta=0.5)
            self.assertAlmostEqual(size[1], 297, delta=0.5)

    @each_paper
    def test_text_stands_between_the_margins(self, path, document):
        for page in document:
            width, height = page.rect.width / MM, page.rect.height / MM
            body = [line for line in lines_of(page) if TOP[0] <= line.baseline <= height - BOTTOM]
            if not body:
                continue
            self.assertGreaterEqual(min(line.left for line in body), LEFT[0] - SLACK, page)
            self.assertGreaterEqual(width - max(line.right for line in body), RIGHT[0] - SLACK, page)
            # Text that fills a page reaches both margins; a table does by its rules.
            edges = [(line.left, line.right) for line in body] + [rule[:2] for rule in rules_of(page)]
            if len(body) > 25:
                self.assertLessEqual(min(left for left, _ in edges), LEFT[1] + SLACK, page)
                self.assertLessEqual(width - max(right for _, right in edges), RIGHT[1] + SLACK, page)

    @each_paper
    def test_every_letter_is_embedded_and_of_the_family(self, path, document):
        for page in document:
            for font in page.get_fonts():
                self.assertRegex(font[3], r"^[A-Z]{6}\+(Tinos|BeVietnamPro)-", path)
            for line in lines_of(page):
                self.assertFalse(line.sizes and min(line.sizes) < 6, line.text)

    @each_paper
    def test_the_motto_is_at_the_top_right_with_a_rule_as_long(self, path, document):
        lines = lines_of(document[0])
        country = next((line for line in lines if line.text == COUNTRY), None)
        if is_attached(path):
            return self.assertIsNone(country)
        motto = next(line for line in lines if line.text == MOTTO)
        self.assertTrue(is_bold(country) and is_bold(motto))
        self.assertTrue(country.sizes <= {12.0, 13.0} and motto.sizes <= {13.0, 14.0})
        self.assertGreater((country.left + country.right) / 2, 105)
        self.assertAlmostEqual(country.left + country.right, motto.left + motto.right, delta=1)
        under = [rule for rule in rules_of(document[0]) if 0 < rule[2] - motto.baseline < 5 and rule[0] > 90]
        self.assertEqual(len(under), 1)
        self.assertAlmostEqual(under[0][1] - under[0][0], motto.right - motto.left, delta=1)

    @each_paper
    def test_recipients_are_small_and_stand_beside_the_signature(self, path, document):
        lines = [line for page in document for line in lines_of(page)]
        head = next((line for line in lines if line.text == RECIPIENTS), None)
        if head is None:
            return self.assertTrue(is_attached(path), "nobody gets copies")
        self.assertEqual(head.sizes, {12.0})
        self.assertTrue(all("BoldItalic" in font for font in head.fonts))
        listed = [line for line in lines if line.page == head.page and line.baseline > head.baseline and line.left < 105]
        listed = [line for line in listed if line.text.startswith("- ")]
        self.assertGreater(len(listed), 0)
        for line in listed:
            self.assertEqual((line.sizes, line.fonts), ({11.0}, {"Tinos-Regular"}), line.text)
        self.assertTrue(listed[-1].text.endswith(".") and all(line.text.endswith((";", ".")) for line in listed))
        beside = [line for line in lines if line.page == head.page and line.left > 105 and abs(line.baseline - head.baseline) < 8]
        self.assertTrue(beside and all(is_bold(line) and line.text == line.text.upper() for line in beside))

    @each_paper
    def test_paragraphs_are_14_points_and_indented(self, path, document):
        for page in document:
            width = page.rect.width / MM
            if width > 220:
                continue
            wide = [line for line in lines_of(page) if line.right - line.left > width - 30 - 20 - 15 - SLACK]
            for line in wide:
                self.assertTrue(line.sizes <= {12.0, 13.0, 14.0}, line.text)
            indented = [line for line in wide if line.sizes <= {13.0, 14.0} and line.left > 35 + SLACK]
            for line in indented:
                self.assertTrue(any(10 - SLACK <= line.left - left <= 12.7 + SLACK for left in LEFT), (line.text, line.left))

    @each_paper
    def test_pages_are_numbered_from_the_second_at_the_top_centre(self, path, document):
        count = 0
        for page in document:
            numbers = [line for line in lines_of(page) if is_number(line, page)]
            count = count + 1 if numbers else 1
            if page.number == 0:
                self.assertEqual(numbers, [])
            for line in numbers:
                self.assertEqual(line.text, str(count))
                self.assertTrue(line.sizes <= {13.0, 14.0} and line.fonts == {"Tinos-Regular"})
                self.assertAlmostEqual((line.left + line.right) / 2, page.rect.width / MM / 2, delta=10)

    @each_paper
    def test_text_comes_out_with_its_marks(self, path, document):
        text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
        self.assertNotIn("\ufffd", text)
        self.assertTrue(any(letter in text for letter in "ệốựẩ"), "no Vietnamese letters")
        self.assertEqual(text, unicodedata.normalize("NFC", text))

    @each_paper
    def test_no_page_is_empty(self, path, document):
        for page in document:
            self.assertGreater(sum(len(line.text) for line in lines_of(page)), 40, page)


class Files(unittest.TestCase):
    def test_they_are_sound(self):
        self.assertTrue(shutil.which("qpdf"))
        for path in PAPERS:
            with self.subTest(path.name):
                done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_they_say_what_they_are(self):
        for path in PAPERS:
            with self.subTest(path.name), pikepdf.open(path) as file:
                meta = file.open_metadata()
                self.assertEqual((meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]), ("2", "A", "1"))
                self.assertTrue(meta["dc:title"])
                self.assertTrue(str(file.Root.Lang).startswith("vi"))
                self.assertTrue(bool(file.Root.MarkInfo.Marked))
                self.assertTrue(bool(file.Root.ViewerPreferences.DisplayDocTitle))

    def test_an_independent_checker_finds_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            papers = [str(path) for path in PAPERS]
            # TBL-014 looks for the page of a table in the table's own entry, where a table of many pages has none.
            command = ["outloud", *papers, "--json", str(report), "--fail-on", "never", "--skip", "TBL-014", "-q"]
            subprocess.run([str(Path(os.sys.executable).parent / command[0]), *command[1:]], check=True, capture_output=True)
            results = json.loads(report.read_text(encoding="utf-8"))["results"]
        self.assertEqual(len(results), len(PAPERS))
        for result in results:
            with self.subTest(Path(result["path"]).name):
                grave = [one for one in result["findings"] if one["severity"] != "info" and not self.is_repeated_head(result, one)]
                self.assertEqual(grave, [])

    def is_repeated_head(self, result, finding):
        """The head of a table that goes on is said once, where the table begins; its repetitions are for the eye."""
        if finding["rule"] != "TAG-002":
            return False
        with pymupdf.open(result["path"]) as document:
            before = "".join(document[number].get_text() for number in range(finding["page"] - 1))
        return all(word in before.split() for word in finding["evidence"].rstrip("…").split())


if __name__ == "__main__":
    unittest.main()
