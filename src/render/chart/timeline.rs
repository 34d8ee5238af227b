//! The timeline: a column a year, in it the tasks that fall due in that year, and the day of the view.

use chrono::{Datelike, NaiveDate};

use super::axis::{clamped, thinned};
use super::builder::{Chart, ChartBuilder, ChartPictures};
use super::canvas::{Anchor, CanvasRect, CanvasText, ChartCanvas, LineStyle};
use super::font::ChartFont;
use super::format::{ChartFormat, SMALL, VALUE, close};
use super::legend::{LegendSample, legend};
use super::palette::{ColorToken, Ink};
use super::stack::{StackDirection, StatusStack, occurring};
use super::svg::Dash;
use super::words::{count, listed, status, tally_table};
use crate::language::{Words, date};
use crate::view::{PlanView, Status, Tally, YearView};

/// Bounds of the height of one task, and of all columns together, in pixels.
const UNIT: (f64, f64) = (16.0, 40.0);
const HEIGHT: (f64, f64) = (300.0, 520.0);

/// Above the tallest column: its total, and a piece of the line of the day.
const HEADROOM: f64 = 44.0;

/// Deadlines by year, with the day of the view marked.
pub fn timeline(view: &PlanView, words: &Words, ink: Ink) -> Chart {
    let mut rows: Vec<(String, &Tally)> = view.years.iter().map(|year| (year.year.to_string(), &year.tally)).collect();
    if view.undated.total > 0 {
        rows.push((words.word("chart-undated"), &view.undated));
    }
    let caption = words.say("chart-timeline-caption", &[("day", date(view.as_of))]);
    ChartBuilder {
        id: "timeline".to_owned(),
        title: title(view, words),
        description: description(view, words),
        pictures: (view.total.with_due > 0).then(|| ChartPictures::of(|format| lay_out(view, format, words))),
        empty: words.word("chart-no-due"),
        table: tally_table(caption, words.word("chart-head-year"), &rows, words),
        illustrative: view.illustrative,
    }
    .build(words, ink)
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

/// The band of each year across the canvas.
#[derive(Clone, Copy)]
struct YearScale {
    band: f64,
    first: i32,
}

impl YearScale {
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

    /// The x of a day inside the band of its year.
    fn x(self, day: NaiveDate) -> f64 {
        let days = if day.leap_year() { 366.0 } else { 365.0 };
        self.left(day.year()) + self.band * f64::from(day.ordinal0()) / days
    }
}

/// The columns on these bands.
struct YearColumns {
    years: YearScale,
    foot: f64,
    stack: StatusStack,
}

impl YearColumns {
    /// Upper edge of a year's column.
    fn top(&self, year: &YearView) -> f64 {
        self.foot - self.stack.unit * year.tally.total as f64
    }
}

fn lay_out(view: &PlanView, format: ChartFormat, words: &Words) -> ChartCanvas {
    let mut canvas = format.canvas();
    let statuses = occurring(view.years.iter().map(|year| &year.tally));
    let entries: Vec<_> = statuses.into_iter().map(|one| (LegendSample::Status(one), status(one, words))).collect();
    let top = legend(&mut canvas, 0.0, &entries) + 8.0;
    let years = YearScale::of(view, canvas.width);
    let label = day_label(view.as_of, years.x(view.as_of), &canvas, words);
    let columns = columns(view, years, format, top + label.len() as f64 * SMALL.line() + HEADROOM);
    draw_day(&mut canvas, view, &columns, top, &label);
    for year in &view.years {
        draw_year(&mut canvas, &columns, year, format);
    }
    canvas.rule(0.0, canvas.width, columns.foot, ColorToken::Ink);
    draw_years(&mut canvas, view, &columns);
    let undated = words.say("chart-undated-note", &[("undated", count(view.undated.total))]);
    let notes: Vec<_> = (view.undated.total > 0).then_some(undated).into_iter().collect();
    close(&mut canvas, columns.foot + 32.0, &notes);
    canvas
}

fn columns(view: &PlanView, years: YearScale, format: ChartFormat, top: f64) -> YearColumns {
    let most = view.years.iter().map(|year| year.tally.total).max().unwrap_or_default().max(1) as f64;
    let unit = (HEIGHT.0 / most).clamp(UNIT.0, UNIT.1).min(HEIGHT.1 / most);
    let breadth = format.choose((years.band * 0.62).min(64.0), (years.band - 4.0).max(years.band / 2.0).min(48.0));
    let stack = StatusStack { direction: StackDirection::Up, unit, breadth, font: ChartFont::plain(format.choose(13.0, 11.0)) };
    YearColumns { years, foot: top + unit * most, stack }
}

fn draw_year(canvas: &mut ChartCanvas, columns: &YearColumns, year: &YearView, format: ChartFormat) {
    let middle = columns.years.middle(year.year);
    columns.stack.draw(canvas, (middle - columns.stack.breadth / 2.0, columns.foot), &year.tally);
    let font = ChartFont { size: format.choose(VALUE.size, 13.0), ..VALUE };
    let text = count(year.tally.total);
    if year.tally.total > 0 && font.width(&text) <= columns.years.band {
        let at = (middle, columns.top(year) - 5.0);
        canvas.text(CanvasText { at, anchor: Anchor::Middle, font, token: ColorToken::Ink, text });
    }
}

fn draw_years(canvas: &mut ChartCanvas, view: &PlanView, columns: &YearColumns) {
    let line = CanvasRect { x: -4.0, y: columns.foot, w: canvas.width + 8.0, h: SMALL.line() };
    let label = |year: &YearView| {
        let width = SMALL.width(&year.year.to_string());
        (year.year, clamped(columns.years.middle(year.year), width, canvas.width), width)
    };
    let labels: Vec<_> = view.years.iter().map(label).collect();
    for (year, x) in thinned(&labels, line) {
        let at = (x, columns.foot + SMALL.line() + 2.0);
        let text = year.to_string();
        canvas.text(CanvasText { at, anchor: Anchor::Middle, font: SMALL, token: ColorToken::Quiet, text });
    }
}

/// The label of the day, broken to the wider side of its line.
fn day_label(day: NaiveDate, x: f64, canvas: &ChartCanvas, words: &Words) -> Vec<String> {
    let text = words.say("chart-day", &[("day", date(day))]);
    SMALL.wrap(&text, x.max(canvas.width - x).min(canvas.width) - 10.0)
}

/// The line of the day runs from its label down to the foot; where a column is in its way, down to the column's
/// total, and on as a tick below the foot.
fn draw_day(canvas: &mut ChartCanvas, view: &PlanView, columns: &YearColumns, top: f64, label: &[String]) {
    let Some(year) = view.years.iter().find(|year| year.year == view.as_of.year()) else { return };
    let x = columns.years.x(view.as_of);
    let style = LineStyle { token: ColorToken::Ink, width: 1.5, dash: Dash::Dashed };
    let blocked = year.tally.total > 0 && (x - columns.years.middle(year.year)).abs() <= columns.stack.breadth / 2.0 + 12.0;
    let end = if blocked { columns.top(year) - VALUE.line() - 2.0 } else { columns.foot };
    canvas.line(vec![(x, top), (x, end)], style);
    canvas.line(vec![(x, columns.foot), (x, columns.foot + 6.0)], LineStyle { dash: Dash::Solid, ..style });
    let (at, anchor) = if x * 2.0 < canvas.width { (x + 8.0, Anchor::Start) } else { (x - 8.0, Anchor::End) };
    canvas.lines(label, (at, top + SMALL.size - 1.0), anchor, SMALL, ColorToken::Ink);
}
