//! The timeline: a column a year, in it the tasks that fall due in that year, and the day it all speaks of.

use chrono::{Datelike, NaiveDate};

use super::axis::{held, thinned};
use super::draft::{Draft, Pictures};
use super::format::{Format, SMALL, VALUE, close};
use super::legend::{Sample, legend};
use super::lettering::Face;
use super::palette::Token;
use super::sheet::{Anchor, Dash, Frame, Lettering, Pen, Sheet};
use super::stack::{Growth, Stack, occurring};
use super::words::{count, listed, status, tally_table};
use super::{Chart, Ink};
use crate::language::{Words, date};
use crate::view::{PlanView, Status, Tally, YearView};

/// Bounds of the height of one task, and of all columns together, in pixels.
const UNIT: (f64, f64) = (16.0, 40.0);
const HEIGHT: (f64, f64) = (300.0, 520.0);

/// Above the tallest column: its total, and a piece of the line of the day.
const HEADROOM: f64 = 44.0;

/// Deadlines by year, with the day of the view at its true place.
pub fn timeline(view: &PlanView, words: &Words, ink: Ink) -> Chart {
    let mut rows: Vec<(String, &Tally)> = view.years.iter().map(|year| (year.year.to_string(), &year.tally)).collect();
    if view.undated.total > 0 {
        rows.push((words.word("chart-undated"), &view.undated));
    }
    let caption = words.say("chart-timeline-caption", &[("day", date(view.as_of))]);
    Draft {
        id: "timeline".to_owned(),
        title: title(view, words),
        description: description(view, words),
        pictures: (view.total.with_due > 0).then(|| Pictures::of(|format| lay_out(view, format, words))),
        empty: words.word("chart-no-due"),
        table: tally_table(caption, words.word("chart-head-year"), &rows, words),
        illustrative: view.illustrative,
    }
    .finish(words, ink)
}

fn title(view: &PlanView, words: &Words) -> String {
    let total = &view.total;
    let key = match (total.with_due, total.due_by_day) {
        (0, _) => "chart-no-due",
        (_, 0) => "chart-timeline-title-none-due",
        _ => "chart-timeline-title",
    };
    let overdue = count(total.at(Status::Overdue));
    words.say(key, &[("dated", count(total.with_due)), ("due", count(total.due_by_day)), ("overdue", overdue)])
}

fn description(view: &PlanView, words: &Words) -> String {
    let with_tasks = view.years.iter().filter(|year| year.tally.total > 0);
    let years = listed(with_tasks.map(|year| (year.year.to_string(), count(year.tally.total))), words);
    let arguments = [("day", date(view.as_of)), ("years", years), ("undated", count(view.undated.total))];
    let key = if view.total.with_due == 0 { "chart-no-due" } else { "chart-timeline-description" };
    words.say(key, &arguments)
}

/// Where the years stand.
#[derive(Clone, Copy)]
struct Years {
    band: f64,
    first: i32,
}

impl Years {
    fn of(view: &PlanView, width: f64) -> Self {
        let first = view.years.first().map_or(view.as_of.year(), |year| year.year);
        Self { band: width / view.years.len().max(1) as f64, first }
    }

    fn left(self, year: i32) -> f64 {
        f64::from(year - self.first) * self.band
    }

    fn middle(self, year: i32) -> f64 {
        self.left(year) + self.band / 2.0
    }

    /// The place of a day inside its year.
    fn x(self, day: NaiveDate) -> f64 {
        let days = if day.leap_year() { 366.0 } else { 365.0 };
        self.left(day.year()) + self.band * f64::from(day.ordinal0()) / days
    }
}

/// The columns that stand on them.
struct Columns {
    years: Years,
    foot: f64,
    stack: Stack,
}

impl Columns {
    /// Upper edge of a year's column.
    fn top(&self, year: &YearView) -> f64 {
        self.foot - self.stack.unit * year.tally.total as f64
    }
}

fn lay_out(view: &PlanView, format: Format, words: &Words) -> Sheet {
    let mut sheet = format.sheet();
    let statuses = occurring(view.years.iter().map(|year| &year.tally));
    let entries: Vec<_> = statuses.into_iter().map(|one| (Sample::Status(one), status(one, words))).collect();
    let top = legend(&mut sheet, 0.0, &entries) + 8.0;
    let years = Years::of(view, sheet.width);
    let label = day_label(view.as_of, years.x(view.as_of), &sheet, words);
    let columns = columns(view, years, format, top + label.len() as f64 * SMALL.line() + HEADROOM);
    draw_day(&mut sheet, view, &columns, top, &label);
    for year in &view.years {
        draw_year(&mut sheet, &columns, year, format);
    }
    sheet.rule(0.0, sheet.width, columns.foot, Token::Ink);
    draw_years(&mut sheet, view, &columns);
    let undated = words.say("chart-undated-note", &[("undated", count(view.undated.total))]);
    let notes: Vec<_> = (view.undated.total > 0).then_some(undated).into_iter().collect();
    close(&mut sheet, columns.foot + 32.0, &notes);
    sheet
}

fn columns(view: &PlanView, years: Years, format: Format, top: f64) -> Columns {
    let most = view.years.iter().map(|year| year.tally.total).max().unwrap_or_default().max(1) as f64;
    let unit = (HEIGHT.0 / most).clamp(UNIT.0, UNIT.1).min(HEIGHT.1 / most);
    let breadth = format.choose((years.band * 0.62).min(64.0), (years.band - 4.0).max(years.band / 2.0).min(48.0));
    let stack = Stack { growth: Growth::Up, unit, breadth, face: Face::plain(format.choose(13.0, 11.0)) };
    Columns { years, foot: top + unit * most, stack }
}

fn draw_year(sheet: &mut Sheet, columns: &Columns, year: &YearView, format: Format) {
    let middle = columns.years.middle(year.year);
    columns.stack.draw(sheet, (middle - columns.stack.breadth / 2.0, columns.foot), &year.tally);
    let face = Face { size: format.choose(VALUE.size, 13.0), ..VALUE };
    let text = count(year.tally.total);
    if year.tally.total > 0 && face.width(&text) <= columns.years.band {
        let at = (middle, columns.top(year) - 5.0);
        sheet.text(Lettering { at, anchor: Anchor::Middle, face, token: Token::Ink, text });
    }
}

fn draw_years(sheet: &mut Sheet, view: &PlanView, columns: &Columns) {
    let line = Frame { x: -4.0, y: columns.foot, w: sheet.width + 8.0, h: SMALL.line() };
    let label = |year: &YearView| {
        let width = SMALL.width(&year.year.to_string());
        (year.year, held(columns.years.middle(year.year), width, sheet.width), width)
    };
    let labels: Vec<_> = view.years.iter().map(label).collect();
    for (year, x) in thinned(&labels, line) {
        let at = (x, columns.foot + SMALL.line() + 2.0);
        let text = year.to_string();
        sheet.text(Lettering { at, anchor: Anchor::Middle, face: SMALL, token: Token::Quiet, text });
    }
}

/// The label of the day, broken to the wider side of its line.
fn day_label(day: NaiveDate, x: f64, sheet: &Sheet, words: &Words) -> Vec<String> {
    let text = words.say("chart-day", &[("day", date(day))]);
    SMALL.wrap(&text, x.max(sheet.width - x).min(sheet.width) - 10.0)
}

/// The line of the day runs from its label down to the foot; where a column stands in its way, down to the column's
/// total, and on as a tick below the foot.
fn draw_day(sheet: &mut Sheet, view: &PlanView, columns: &Columns, top: f64, label: &[String]) {
    let Some(year) = view.years.iter().find(|year| year.year == view.as_of.year()) else { return };
    let x = columns.years.x(view.as_of);
    let pen = Pen { token: Token::Ink, width: 1.5, dash: Dash::Dashed };
    let blocked = year.tally.total > 0 && (x - columns.years.middle(year.year)).abs() <= columns.stack.breadth / 2.0 + 12.0;
    let end = if blocked { columns.top(year) - VALUE.line() - 2.0 } else { columns.foot };
    sheet.line(vec![(x, top), (x, end)], pen);
    sheet.line(vec![(x, columns.foot), (x, columns.foot + 6.0)], Pen { dash: Dash::Solid, ..pen });
    let (at, anchor) = if x * 2.0 < sheet.width { (x + 8.0, Anchor::Start) } else { (x - 8.0, Anchor::End) };
    sheet.lines(label, (at, top + SMALL.size - 1.0), anchor, SMALL, Token::Ink);
}
