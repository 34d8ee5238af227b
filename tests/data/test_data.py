"""The data files of a built site, read by programs that are not ours."""

import csv
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from datetime import date, datetime, timedelta
from pathlib import Path

import feedparser
import frictionless
import icalendar
import openpyxl

SITE = Path(os.environ["TIENDO_SITE"])
DATA = SITE / "data"
TABLES = ["tasks", "notes", "indicators", "agencies"]


def read_json(name):
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


def read_table(name):
    # utf-8-sig takes the byte order mark off, as a spreadsheet does.
    with open(DATA / f"{name}.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


class Package(unittest.TestCase):
    def test_frictionless_finds_every_row_sound(self):
        report = frictionless.validate(str(DATA / "datapackage.json"))
        self.assertTrue(report.valid, report.flatten(["title", "rowNumber", "fieldName", "type", "message"]))

    def test_frictionless_reads_every_table_by_its_schema(self):
        package = frictionless.Package(str(DATA / "datapackage.json"))
        for name in TABLES:
            resource = package.get_resource(name)
            self.assertFalse(resource.schema.metadata_assigned is None)
            rows = resource.read_rows()
            self.assertEqual(len(rows), len(read_table(name)), name)
        tasks = package.get_resource("tasks").read_rows()
        self.assertIsInstance(tasks[0]["as_of"], date)
        self.assertIsInstance(tasks[0]["illustrative"], bool)

    def test_a_wrong_row_would_be_found(self):
        package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
        schema = next(one["schema"] for one in package["resources"] if one["name"] == "tasks")
        rows = [dict(row, status="finished") for row in read_table("tasks")[:1]]
        wrong = frictionless.Resource(data=rows, schema=frictionless.Schema.from_descriptor(schema))
        self.assertFalse(frictionless.validate(wrong).valid)

    def test_it_names_every_file_and_says_that_figures_are_made_up(self):
        package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
        named = {one["path"] for one in package["resources"]}
        tables = {f"{name}.{form}" for name in TABLES for form in ("csv", "json")}
        self.assertEqual(named, tables | {"summary.json", "plan.xlsx"})
        self.assertTrue(package["illustrative"])
        self.assertIn("(số liệu minh họa)", package["title"])


class Tables(unittest.TestCase):
    def test_a_table_opens_in_excel_with_its_diacritics(self):
        for name in TABLES:
            raw = (DATA / f"{name}.csv").read_bytes()
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf"), name)
            self.assertTrue(raw.endswith(b"\r\n"), name)

    def test_no_cell_starts_a_formula(self):
        for name in TABLES:
            for row in read_table(name):
                for column, cell in row.items():
                    if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                        float(cell)

    def test_tables_hold_the_rows_of_the_json(self):
        for name in ["tasks", "notes", "agencies"]:
            self.assertEqual([row["id"] for row in read_table(name)], [one["id"] for one in read_json(name)])
        indicators = read_json("indicators")
        figures = sum(len(one["targets"]) + len(one["observations"]) for one in indicators)
        self.assertEqual(len(read_table("indicators")), figures)
        self.assertEqual(len(read_table("tasks")), 56)


class Workbook(unittest.TestCase):
    SHEETS = ["Nhiệm vụ", "Tình hình thực hiện", "Chỉ tiêu", "Cơ quan", "Tổng hợp", "Nguyên văn"]
    PATH = DATA / "plan.xlsx"
    HEADS = 5  # the row of the heads, from 1

    def setUp(self):
        self.book = openpyxl.load_workbook(self.PATH)

    def test_every_sheet_is_ready_to_be_read(self):
        self.assertEqual(self.book.sheetnames, self.SHEETS)
        for sheet in self.book:
            self.assertTrue(sheet.freeze_panes.endswith(str(self.HEADS + 1)), sheet.title)
            last = f"{openpyxl.utils.get_column_letter(sheet.max_column)}{sheet.max_row}"
            self.assertEqual(sheet.auto_filter.ref, f"A{self.HEADS}:{last}", sheet.title)
            for cell in sheet[self.HEADS]:
                self.assertTrue(cell.font.bold and cell.value, f"{sheet.title} {cell.coordinate}")
            self.assertEqual({cell.font.name for row in sheet.iter_rows() for cell in row if cell.value}, {"Times New Roman"})

    def test_every_sheet_is_ready_to_be_printed(self):
        for sheet in self.book:
            setup = sheet.page_setup
            self.assertEqual((setup.orientation, str(setup.paperSize)), ("landscape", sheet.PAPERSIZE_A4), sheet.title)
            self.assertTrue(sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.title)
            # As many pages down as it takes: the file leaves a width of 1 out, since that is what it is without.
            self.assertEqual((setup.fitToWidth or 1, setup.fitToHeight), (1, 0), sheet.title)
            self.assertEqual(sheet.print_title_rows, f"${self.HEADS}:${self.HEADS}", sheet.title)
            footer = sheet.oddFooter
            self.assertIn(f"{sheet.title}. Số liệu tính đến ngày 30/6/2025", footer.left.text)
            self.assertIn("Có số liệu minh họa", footer.center.text)
            self.assertEqual(footer.right.text, "Trang &P/&N")

    def test_days_and_figures_are_shown_as_the_readers_excel_shows_them(self):
        tasks = self.book["Nhiệm vụ"]
        heads = {cell.value: cell.column for cell in tasks[self.HEADS]}
        due = [row[heads["Ngày đến hạn"] - 1] for row in tasks.iter_rows(min_row=self.HEADS + 1)]
        self.assertEqual({cell.number_format for cell in due if cell.value}, {"dd/mm/yyyy"})
        self.assertTrue(all(isinstance(cell.value, datetime) for cell in due if cell.value))
        formats = {cell.number_format for sheet in self.book for row in sheet.iter_rows() for cell in row if cell.value is not None}
        self.assertEqual(formats - {"General", "dd/mm/yyyy", "0", "#,##0", "#,##0.0", "0.0%"}, set())

    def test_nothing_in_it_runs_or_leads_away(self):
        with zipfile.ZipFile(self.PATH) as parts:
            self.assertEqual({part.date_time[:3] for part in parts.infolist()}, {(1980, 1, 1)})
            for name in parts.namelist():
                text = parts.read(name).decode("utf-8")
                self.assertIsNone(re.search(r"<f[ >/]|<hyperlink|TargetMode=.External|<oleObject|vbaProject", text), name)

    def test_it_says_what_it_is_and_of_which_day(self):
        properties = self.book.properties
        self.assertTrue(properties.title.endswith("(số liệu minh họa)"))
        self.assertEqual(properties.creator, "UBND tỉnh Quảng Ngãi")
        self.assertEqual(properties.created.date().isoformat(), read_json("summary")["as_of"])

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not here")
    def test_libreoffice_opens_it_and_finds_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            home = f"-env:UserInstallation=file://{folder}/home"
            command = ["soffice", home, "--headless", "--convert-to", "ods", "--outdir", folder, str(self.PATH)]
            subprocess.run(command, check=True, capture_output=True, timeout=180)
            again = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", f"{folder}/again", f"{folder}/plan.ods"]
            subprocess.run(again, check=True, capture_output=True, timeout=180)
            read = openpyxl.load_workbook(f"{folder}/again/plan.xlsx")
            self.assertEqual(read.sheetnames, self.SHEETS)
            # LibreOffice writes fifteen digits of a figure.
            plain = lambda value: round(value, 12) if isinstance(value, float) else value
            for sheet in self.book:
                values = [[plain(cell.value) for cell in row] for row in sheet.iter_rows()]
                area = {"max_row": len(values), "max_col": len(values[0])}
                found = [[plain(cell.value) for cell in row] for row in read[sheet.title].iter_rows(**area)]
                self.assertEqual(found, values, sheet.title)
                self.assertEqual(read[sheet.title].page_setup.orientation, "landscape")


class Calendar(unittest.TestCase):
    def setUp(self):
        self.calendar = icalendar.Calendar.from_ical((DATA / "deadlines.ics").read_bytes())
        self.events = self.calendar.walk("VEVENT")

    def test_every_due_date_is_an_event_of_one_day(self):
        due = {one["id"]: one["due"] for one in read_json("tasks") if one["due"]}
        found = {str(event["UID"]).split("@")[0]: event for event in self.events}
        self.assertEqual(len(found), len(self.events), "a UID stands twice")
        for task, day in due.items():
            event = found[task]
            self.assertEqual(event.decoded("DTSTART"), date.fromisoformat(day), task)
            self.assertEqual(event.decoded("DTEND"), date.fromisoformat(day) + timedelta(days=1), task)
        self.assertEqual(len(due), 35)

    def test_open_milestones_are_events_too(self):
        open_ones = {
            f"{task['id']}/{one['id']}"
            for task in read_json("tasks")
            for one in task["milestones"]
            if one["due"] and not one["completed"] and not task["status"].startswith("completed")
        }
        found = {str(event["UID"]).split("@")[0] for event in self.events if "/" in str(event["UID"])}
        self.assertEqual(found, open_ones)

    def test_words_come_back_whole(self):
        titles = {one["id"]: one["title"] for one in read_json("tasks")}
        for event in self.events:
            task = str(event["UID"]).split("@")[0]
            if task in titles:
                self.assertIn(titles[task], str(event["SUMMARY"]))
            self.assertEqual(event.errors, [])

    def test_it_is_stamped_with_the_day_of_the_figures(self):
        self.assertEqual({event.decoded("DTSTAMP").date().isoformat() for event in self.events}, {read_json("summary")["as_of"]})
        self.assertIn("(số liệu minh họa)", str(self.calendar["X-WR-CALNAME"]))


class Feed(unittest.TestCase):
    def setUp(self):
        self.feed = feedparser.parse((DATA / "feed.xml").read_bytes())

    def test_it_is_atom_and_well_formed(self):
        self.assertFalse(self.feed.bozo, self.feed.get("bozo_exception"))
        self.assertEqual(self.feed.version, "atom10")
        for needed in ["id", "title", "updated", "author"]:
            self.assertTrue(self.feed.feed.get(needed), needed)
        self.assertIn("(số liệu minh họa)", self.feed.feed.title)

    def test_every_entry_has_what_atom_asks_for_and_leads_to_a_page(self):
        self.assertEqual(len(self.feed.entries), 50)
        self.assertEqual(len({entry.id for entry in self.feed.entries}), 50)
        for entry in self.feed.entries:
            self.assertTrue(entry.title and entry.updated_parsed and entry.content[0].value, entry.id)
            self.assertTrue((DATA / entry.link).resolve().is_file(), entry.link)

    def test_the_newest_comes_first(self):
        times = [entry.updated for entry in self.feed.entries]
        self.assertEqual(times, sorted(times, reverse=True))
        self.assertEqual(self.feed.feed.updated, times[0])


if __name__ == "__main__":
    unittest.main()
