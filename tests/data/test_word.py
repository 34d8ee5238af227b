"""The Word papers of a build, opened by programs that are not ours. The folder is in TIENDO_PAPERS, the program in TIENDO."""

import functools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from pathlib import Path

import docx
import pymupdf
from docx.enum.section import WD_ORIENT

PAPERS = sorted(paper for folder in ("papers", "site/reports") for paper in Path(os.environ["TIENDO_PAPERS"], folder).glob("*.docx"))
TIENDO = os.environ.get("TIENDO")
FONTS = Path(__file__).parents[2] / "themes/default/fonts"
MM = 72 / 25.4
# Tinos is as wide as Times New Roman, which a machine of tests does not have: LibreOffice is shown no other font.
FONT_SETTINGS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>"""


class Office:
    """LibreOffice with a profile and fonts of its own, gone with the tests."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="tiendo-office-"))
        settings = self.folder / "fonts.conf"
        settings.write_text(FONT_SETTINGS.format(fonts=FONTS, cache=self.folder / "cache"), encoding="utf-8")
        self.environment = dict(os.environ, FONTCONFIG_FILE=str(settings), HOME=str(self.folder))

    def convert(self, papers, ending, to):
        # Papers of the office and of the site have the same names: each folder is converted apart.
        for folder in sorted({paper.parent for paper in papers}):
            out = self.folder / to / str(folder.relative_to(os.environ["TIENDO_PAPERS"]))
            files = [str(paper) for paper in papers if paper.parent == folder]
            profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
            command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", str(out), *files]
            subprocess.run(command, check=True, capture_output=True, env=self.environment, timeout=600)

    def made(self, paper, ending, to):
        return self.folder / to / paper.relative_to(os.environ["TIENDO_PAPERS"]).with_suffix(f".{ending}")


def setUpModule():
    global OFFICE
    OFFICE = Office()
    OFFICE.convert(PAPERS, "pdf", "pdf")
    OFFICE.convert(PAPERS, "docx", "saved")


def tearDownModule():
    shutil.rmtree(OFFICE.folder, ignore_errors=True)


def each_paper(test):
    """Runs a test on every paper, each told apart."""

    @functools.wraps(test)
    def run(self):
        self.assertTrue(PAPERS, "no papers")
        for path in PAPERS:
            with self.subTest(str(path)):
                test(self, path)

    return run


def plain(text):
    """Letters and figures alone: what each program makes of white space, hyphens and dashes is its own affair."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFC", text).lower()))


def headings_of(document):
    return [plain(one.text) for one in document.paragraphs if re.match(r"heading \d|tên phụ lục", one.style.name, re.I)]


def bookmarks_of(pdf):
    return [plain(title) for _, title, _ in pdf.get_toc()]


def cells_of(document):
    """Words of ruled tables, cell by cell, the heads too."""
    ruled = [table for table in document.tables if table.style is not None and table.style.name == "Table Grid"]
    return [plain(cell.text) for table in ruled for row in table.rows for cell in row.cells]


def words_of(pdf):
    return plain("\n".join(page.get_text() for page in pdf))


def edges_of(pdf):
    """The sides of the text over all pages of each size: left and right white in millimetres."""
    edges = {}
    for page in pdf:
        size = (round(page.rect.width / MM), round(page.rect.height / MM))
        inside = [word for word in page.get_text("words") if 18 * MM < word[1] and word[3] < page.rect.height - 18 * MM]
        if inside:
            left, right = edges.get(size, (1000, 1000))
            left = min(left, min(word[0] for word in inside) / MM)
            edges[size] = (left, min(right, (page.rect.width - max(word[2] for word in inside)) / MM))
    return edges


class Word(unittest.TestCase):
    def test_the_schema_is_kept(self):
        audit = [sys.executable, "-m", "openxml_audit", "--quiet", "--format", "office2013"]
        for path in PAPERS:
            done = subprocess.run([*audit, str(path)], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, f"{path}: {done.stdout}{done.stderr}")

    @each_paper
    def test_python_docx_reads_it(self, path):
        document = docx.Document(str(path))
        self.assertTrue(document.core_properties.title and document.core_properties.author)
        self.assertEqual(document.core_properties.language, "vi-VN")
        for section in document.sections:
            short, long = sorted([section.page_width.mm, section.page_height.mm])
            self.assertAlmostEqual(short, 210, delta=0.1)
            self.assertAlmostEqual(long, 297, delta=0.1)
            self.assertEqual(section.orientation == WD_ORIENT.LANDSCAPE, section.page_width > section.page_height)
            self.assertTrue(20 <= round(section.top_margin.mm, 1) <= 25 and 30 <= round(section.left_margin.mm, 1) <= 35)
            self.assertTrue(20 <= round(section.bottom_margin.mm, 1) <= 25 and 15 <= round(section.right_margin.mm, 1) <= 20)
            self.assertTrue(section.different_first_page_header_footer)
            self.assertIn("PAGE", section.header._element.xml)
            self.assertNotIn("PAGE", section.first_page_header._element.xml)
        for table in document.tables:
            if table.style is not None and table.style.name == "Table Grid":
                self.assertIn("w:tblHeader", table.rows[0]._tr.xml)

    @each_paper
    def test_libreoffice_opens_it_with_the_same_sheets(self, path):
        sizes = [(round(one.page_width.mm), round(one.page_height.mm)) for one in docx.Document(str(path)).sections]
        with pymupdf.open(OFFICE.made(path, "pdf", "pdf")) as pdf:
            shown = [(round(page.rect.width / MM), round(page.rect.height / MM)) for page in pdf]
            self.assertEqual(set(shown), set(sizes))
            self.assertGreaterEqual(len(shown), len(sizes))
            for page in pdf:
                words = [word[4] for word in page.get_text("words")]
                self.assertTrue(words, f"page {page.number + 1} is empty")

    @each_paper
    def test_libreoffice_shows_every_word_in_the_letters_asked_for(self, path):
        with pymupdf.open(OFFICE.made(path, "pdf", "pdf")) as pdf:
            for page in pdf:
                for font in page.get_fonts():
                    self.assertRegex(font[3], r"^[A-Z]{6}\+(Tinos|BeVietnamPro)", font)

    @each_paper
    def test_headings_and_cells_are_those_of_our_pdf(self, path):
        document = docx.Document(str(path))
        with pymupdf.open(path.with_suffix(".pdf")) as ours, pymupdf.open(OFFICE.made(path, "pdf", "pdf")) as theirs:
            headings = headings_of(document)
            # The title of an appendix stands behind its label in our bookmarks.
            said = bookmarks_of(ours)
            if document.paragraphs and not path.name.startswith(("appendix", "agency")):
                self.assertEqual(len(said), len(headings), (said, headings))
                for ours_said, heading in zip(said, headings):
                    self.assertTrue(ours_said.endswith(heading), (ours_said, heading))
            self.assertEqual([one for one in bookmarks_of(theirs) if one], headings)
            for words in (words_of(ours), words_of(theirs)):
                missing = [cell for cell in cells_of(document) if cell not in words]
                # The end of a page tears a long row: between its halves stand the number and the mark of a page.
                self.assertLessEqual(len(missing), len(theirs), missing)
                for cell in missing:
                    self.assertTrue(cell[:12] in words and cell[-12:] in words, cell)

    @each_paper
    def test_margins_are_those_of_our_pdf(self, path):
        with pymupdf.open(path.with_suffix(".pdf")) as ours, pymupdf.open(OFFICE.made(path, "pdf", "pdf")) as theirs:
            mine, others = edges_of(ours), edges_of(theirs)
            self.assertEqual(mine.keys(), others.keys())
            for size, (left, right) in mine.items():
                self.assertAlmostEqual(left, others[size][0], delta=0.6)
                self.assertGreaterEqual(others[size][1], 15 - 0.6)
                if right < 20:
                    self.assertAlmostEqual(right, others[size][1], delta=1.5)

    @unittest.skipUnless(TIENDO, "TIENDO names no program")
    @each_paper
    def test_what_libreoffice_saves_still_passes_the_decree(self, path):
        for file in (path, OFFICE.made(path, "docx", "saved")):
            done = subprocess.run([TIENDO, "report", "--lint", str(file)], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, f"{file}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    unittest.main()
