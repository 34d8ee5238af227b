//! Completion over the years: tasks completed so far against tasks due so far.

use chrono::NaiveDate;

use super::axis::Axes;
use super::builder::{Chart, ChartBuilder, ChartPictures, ChartTable};
use super::canvas::{Anchor, CanvasRect, ChartCanvas, LineStyle};
use super::font::ChartFont;
use super::format::{ChartFormat, SMALL, VALUE, close};
use super::palette::{ColorToken, Ink};
use super::plot::{ValueScale, YEARS, draw_year_ends};
use super::svg::Dash;
use super::words::count;
use crate::language::{Words, date};
use crate::plan::end_of_month;
use crate::view::PlanView;

/// The state at the end of a year, or on the day of the view.
#[derive(Clone, Copy)]
struct CompletionPoint {
    day: NaiveDate,
    completed: usize,
    due: usize,
}

/// Tasks completed so far against tasks due so far, at the end of each year up to the day of the view.
pub fn completion(view: &PlanView, words: &Words, ink: Ink) -> Chart {
    let states = states(view);
    let last = states.last().filter(|state| state.due + state.completed > 0).copied();
    let description = |last: CompletionPoint| described(&states, last, words);
    ChartBuilder {
        id: "completion".to_owned(),
        title: last.map_or_else(|| words.word("chart-completion-none"), |last| sentence(last, words)),
        description: last.map_or_else(|| words.word("chart-completion-none"), description),
        pictures: last.map(|last| ChartPictures::of(|format| lay_out(&states, last, format, words))),
        empty: words.word("chart-completion-none"),
        table: table(&states, words),
        illustrative: view.illustrative,
    }
    .build(words, ink)
}

fn states(view: &PlanView) -> Vec<CompletionPoint> {
    let state = |year: &crate::view::YearView| {
        let day = end_of_month(year.year, 12)?.min(view.as_of);
        Some(CompletionPoint { day, completed: year.completed_so_far?, due: year.due_so_far? })
    };
    view.years.iter().filter_map(state).collect()
}

fn sentence(last: CompletionPoint, words: &Words) -> String {
    let key = if last.due == 0 { "chart-completion-title-none-due" } else { "chart-completion-title" };
    words.say(key, &[("day", date(last.day)), ("completed", count(last.completed)), ("due", count(last.due))])
}

fn described(states: &[CompletionPoint], last: CompletionPoint, words: &Words) -> String {
    let first = states.first().copied().unwrap_or(last);
    let arguments = [
        ("from", date(first.day)),
        ("to", date(last.day)),
        ("completed_from", count(first.completed)),
        ("completed_to", count(last.completed)),
        ("due_from", count(first.due)),
        ("due_to", count(last.due)),
    ];
    let key = if states.len() > 1 { "chart-completion-description" } else { "chart-completion-description-one" };
    format!("{} {}", words.say(key, &arguments), words.word("chart-completion-note"))
}

fn table(states: &[CompletionPoint], words: &Words) -> ChartTable {
    let row = |state: &CompletionPoint| vec![date(state.day), count(state.completed), count(state.due)];
    ChartTable {
        caption: words.word("chart-completion-caption"),
        head: ["chart-head-day", "chart-head-completed-so-far", "chart-head-due-so-far"].map(|key| words.word(key)).to_vec(),
        rows: states.iter().map(row).collect(),
    }
}

fn lay_out(states: &[CompletionPoint], last: CompletionPoint, format: ChartFormat, words: &Words) -> ChartCanvas {
    let mut canvas = format.canvas();
    let most = states.iter().map(|state| state.completed.max(state.due)).max().unwrap_or_default() as f64;
    let scale = ValueScale::new(0.0, most, 0).with_headroom(16.0, format.choose(300.0, 240.0));
    let labels = format.choose(196.0, 96.0);
    let (left, height) = (scale.width(), format.choose(300.0, 240.0));
    let plot = CanvasRect { x: left, y: 14.0, w: canvas.width - left - labels, h: height };
    let axes = Axes { plot, days: days(states, last), values: scale.values };
    scale.draw(&mut canvas, &axes);
    draw_year_ends(&mut canvas, &axes, Some(last.day), words);
    draw_lines(&mut canvas, &axes, states);
    draw_ends(&mut canvas, &axes, last, labels, words);
    close(&mut canvas, plot.bottom() + YEARS + 6.0, &[words.word("chart-completion-note")]);
    canvas
}

/// From the beginning of the first year, so that its end is not on the axis.
fn days(states: &[CompletionPoint], last: CompletionPoint) -> (NaiveDate, NaiveDate) {
    use chrono::Datelike;
    let first = states.first().map_or(last.day, |state| state.day);
    (NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first), last.day)
}

fn draw_lines(canvas: &mut ChartCanvas, axes: &Axes, states: &[CompletionPoint]) {
    let line = |figure: fn(&CompletionPoint) -> usize| -> Vec<_> {
        states.iter().map(|state| axes.point(state.day, figure(state) as f64)).collect()
    };
    let (due, completed) = (line(|state| state.due), line(|state| state.completed));
    canvas.line(due.clone(), LineStyle { token: ColorToken::Quiet, width: 2.0, dash: Dash::Dashed });
    due.last().into_iter().for_each(|end| canvas.disc(*end, 3.5, ColorToken::Quiet));
    canvas.line(completed.clone(), LineStyle::solid(ColorToken::Sea, 2.5));
    completed.into_iter().for_each(|point| canvas.disc(point, 4.0, ColorToken::Sea));
}

/// The last figures with their names, right of their points; pushed apart where they would touch.
fn draw_ends(canvas: &mut ChartCanvas, axes: &Axes, last: CompletionPoint, width: f64, words: &Words) {
    let mut ends = [
        (axes.y(last.completed as f64), count(last.completed), words.word("chart-completed-label"), ColorToken::Sea),
        (axes.y(last.due as f64), count(last.due), words.word("chart-due-label"), ColorToken::Quiet),
    ];
    ends.sort_by(|left, right| left.0.total_cmp(&right.0));
    let names = ends.each_ref().map(|(_, _, name, _)| SMALL.wrap(name, width - 12.0));
    let heights = names.each_ref().map(|lines| VALUE.line() + lines.len() as f64 * SMALL.line());
    let tops = apart([ends[0].0, ends[1].0], heights, axes.plot);
    for ((top, (_, value, _, token)), name) in tops.iter().zip(&ends).zip(&names) {
        let x = axes.plot.right() + 12.0;
        let font = ChartFont { size: 17.0, ..VALUE };
        canvas.lines(std::slice::from_ref(value), (x, top + font.size), Anchor::Start, font, *token);
        canvas.lines(name, (x, top + VALUE.line() + SMALL.size), Anchor::Start, SMALL, *token);
    }
}

/// Upper edges of two labels beside their points, the upper one first, inside the plot and off each other.
fn apart(points: [f64; 2], heights: [f64; 2], plot: CanvasRect) -> [f64; 2] {
    let upper = (points[0] - 14.0).max(plot.y - 8.0);
    let lower = (points[1] - 14.0).max(upper + heights[0] + 4.0);
    let beyond = (lower + heights[1] - plot.bottom() - 4.0).max(0.0);
    let lower = lower - beyond;
    [upper.min(lower - heights[0] - 4.0), lower]
}
