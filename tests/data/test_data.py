"""The data files of a built site, read by programs that are not ours."""

import csv
import json
import os
import unittest
from datetime import date, timedelta
from pathlib import Path

import feedparser
import frictionless
import icalendar

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
