"""Papers made of hostile texts in every field of every record, read by programs that are not ours. The folder that was built is in
TIENDO_HOSTILE."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
import unittest
import zipfile
from pathlib import Path

import docx
import openpyxl
import pikepdf
from lxml import etree

OUT = Path(os.environ["TIENDO_HOSTILE"])
CORPUS = json.loads((Path(__file__).parents[1] / "hostile/corpus.json").read_text(encoding="utf-8"))
EVERY = CORPUS["said"] + CORPUS["links"]
PDF, DOCX = sorted(OUT.rglob("*.pdf")), sorted(OUT.rglob("*.docx"))
# Kinds whose every paper lists every task.
WHOLE = ("annual", "appendix", "briefing", "review")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A paper has one line break where it needs one; controls and marks that turn text round have no place in it.
LEFT_OUT = re.compile("[\\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f]")


def squeezed(text):
    return LEFT_OUT.sub("", unicodedata.normalize("NFC", text))


def kind(path):
    return path.name.split("-")[0]


def lacking(text, no_glyph=""):
    """Texts that are not there; letters of `no_glyph` are printed as □, which a build tells of."""
    found = squeezed(text)
    printed = str.maketrans(dict.fromkeys(no_glyph, "□"))
    return [one for one in EVERY if squeezed(one).translate(printed) not in found]


class Everywhere(unittest.TestCase):
    def test_there_is_a_paper_of_every_kind(self):
        kinds = {"request", "reminder", "agency", "briefing", "annual", "review", "appendix"}
        for papers in (PDF, DOCX):
            self.assertEqual({kind(path) for path in papers}, kinds)


class Pdf(unittest.TestCase):
    def test_they_are_sound(self):
        for path in PDF:
            with self.subTest(path.name):
                done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_every_text_is_text(self):
        for path in PDF:
            with self.subTest(path.name):
                text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode("utf-8")
                self.assertEqual(lacking(text, "＜＞") if kind(path) in WHOLE else [], [])
                self.assertNotIn("root:x:0", text)

    def test_nothing_in_them_acts(self):
        for path in PDF:
            with self.subTest(path.name), pikepdf.open(path) as file:
                names = {str(name) for one in file.objects if isinstance(one, pikepdf.Dictionary) for name in one.keys()}
                self.assertEqual(names & {"/AA", "/JS", "/JavaScript", "/OpenAction", "/Launch", "/EmbeddedFiles", "/AcroForm", "/RichMedia"}, set())
                actions = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/URI" in one]
                self.assertEqual([str(one.URI) for one in actions], [])


class Word(unittest.TestCase):
    def test_every_text_is_text(self):
        for path in DOCX:
            with self.subTest(path.name):
                root = docx.Document(str(path)).element
                text = "".join(root.itertext(f"{WORD}t"))
                self.assertEqual(lacking(text) if kind(path) in WHOLE else [], [])

    def test_nothing_in_them_leads_out_or_acts(self):
        for path in DOCX:
            with self.subTest(path.name), zipfile.ZipFile(path) as parts:
                for name in parts.namelist():
                    if not name.endswith((".xml", ".rels")):
                        continue
                    root = etree.fromstring(parts.read(name))
                    self.assertEqual([one.get("Target") for one in root.iter() if one.get("TargetMode") == "External"], [], name)
                    fields = {(one.text or "").strip() for one in root.iter(f"{WORD}instrText")}
                    fields |= {one.get(f"{WORD}instr", "").strip() for one in root.iter(f"{WORD}fldSimple")}
                    self.assertLessEqual(fields, {"PAGE"}, name)
                    strange = {etree.QName(one).localname for one in root.iter(etree.Element)} & {"altChunk", "object", "hyperlink", "control", "attachedTemplate"}
                    self.assertEqual(strange, set(), name)

    @unittest.skipUnless(shutil.which("lowriter"), "no LibreOffice")
    def test_the_office_opens_them(self):
        with tempfile.TemporaryDirectory(prefix="tiendo-office-") as folder:
            papers = [path for path in DOCX if kind(path) in WHOLE and path.parent.name == "papers"]
            command = ["lowriter", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
            subprocess.run([*command, "--outdir", folder, *map(str, papers)], check=True, capture_output=True, env=dict(os.environ, HOME=folder))
            for path in papers:
                with self.subTest(path.name):
                    self.assertEqual(lacking((Path(folder) / f"{path.stem}.txt").read_text(encoding="utf-8")), [])


class Workbook(unittest.TestCase):
    def test_no_text_is_a_formula(self):
        book = openpyxl.load_workbook(OUT / "site/data/plan.xlsx")
        for sheet in book:
            formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            self.assertEqual(formulas, [], sheet.title)
            self.assertEqual([cell.coordinate for row in sheet.iter_rows() for cell in row if cell.hyperlink], [], sheet.title)


if __name__ == "__main__":
    unittest.main()
