//! The picture of an indicator: runs of observations, levels aimed at, the path from one to the other.

use super::aims::amount;
use super::axis::Axes;
use super::format::{Format, SMALL, VALUE, close};
use super::indicator_text::Teller;
use super::legend::{Sample, legend};
use super::lettering::Face;
use super::palette::Token;
use super::place::Places;
use super::plot::{Scale, YEARS, draw_year_ends};
use super::series::{Change, Run, changes, days, extent, levels, path, runs};
use super::sheet::{Anchor, Dash, Frame, Pen, Point, Sheet};
use crate::language::number;
use crate::plan::Nature;

/// Through what was observed.
pub const OBSERVED: Pen = Pen::solid(Token::Sea, 2.5);
/// The level of a target.
pub const AIMED: Pen = Pen { token: Token::Gold, width: 1.75, dash: Dash::Dashed };
/// From the latest figure to a target.
pub const AHEAD: Pen = Pen { token: Token::Sea, width: 1.75, dash: Dash::Dotted };
const CHANGED: Pen = Pen { token: Token::Quiet, width: 1.0, dash: Dash::Dotted };

/// Room at the right of a narrow plot.
const RIGHT: f64 = 28.0;

/// A label's height above its level.
const LIFT: f64 = 6.0;

/// Lays the picture out.
pub fn lay_out(teller: &Teller, format: Format) -> Sheet {
    let mut sheet = format.sheet();
    let one = teller.one;
    let Ground { axes, scale, aims } = Ground::of(teller, format, &mut sheet);
    let runs = runs(one);
    let changes = changes(&runs, teller.view.outline);
    changes.iter().for_each(|change| draw_change(&mut sheet, &axes, change));
    let ahead: Vec<Point> = path(one).into_iter().map(|(day, value)| axes.point(day, value)).collect();
    draw_levels(&mut sheet, &axes, teller);
    draw_figures(&mut sheet, &axes, &runs, &ahead);
    let mut places = places(teller, &axes, &scale, &runs, &ahead);
    changes.iter().for_each(|change| places.avoid(&upright(&axes, change)));
    label_levels(&mut sheet, &axes, teller, &aims, &mut places);
    label_values(&mut sheet, &axes, teller, &runs, &mut places);
    label_changes(&mut sheet, &axes, teller, &changes, &mut places);
    close(&mut sheet, axes.plot.bottom() + YEARS + 6.0, &teller.notes());
    sheet
}

/// What the figures stand on, and the labels of levels broken to its width.
struct Ground {
    axes: Axes,
    scale: Scale,
    aims: Vec<Vec<String>>,
}

impl Ground {
    /// Legend, unit and axes, drawn on the way.
    fn of(teller: &Teller, format: Format, sheet: &mut Sheet) -> Self {
        let indicator = teller.one.indicator;
        let top = legend(sheet, 0.0, &entries(teller)) + 2.0;
        let unit = SMALL.wrap(&indicator.unit, sheet.width);
        sheet.lines(&unit, (0.0, top + SMALL.size), Anchor::Start, SMALL, Token::Quiet);
        let (low, high) = extent(teller.one);
        let scale = Scale::new(low, high, indicator.decimals);
        let plot = plot(&scale, format, top + unit.len() as f64 * SMALL.line() + 4.0);
        let label = |target| SMALL.balance(&teller.aim(target).label(), plot.w - 8.0);
        let aims: Vec<_> = indicator.targets.iter().map(label).collect();
        let scale = scale.with_headroom(headroom(&aims), plot.h);
        let axes = Axes { plot, days: days(teller.one, teller.view.as_of), values: scale.values };
        scale.draw(sheet, &axes);
        draw_year_ends(sheet, &axes, None, teller.words);
        Self { axes, scale, aims }
    }
}

fn entries(teller: &Teller) -> Vec<(Sample, String)> {
    let mut entries = vec![(Sample::Line(OBSERVED, Some(Token::Sea)), teller.words.word("chart-observed"))];
    if !path(teller.one).is_empty() {
        let forecast = teller.one.indicator.nature == Nature::Forecast;
        let key = if forecast { "chart-path-forecast" } else { "chart-path-target" };
        entries.push((Sample::Line(AHEAD, None), teller.words.word(key)));
    }
    entries
}

/// The plot, with room at the right for half of what stands at the last day.
fn plot(scale: &Scale, format: Format, top: f64) -> Frame {
    let left = scale.width();
    Frame { x: left, y: top, w: format.width() - left - format.choose(36.0, RIGHT), h: format.choose(320.0, 260.0) }
}

/// Enough above the highest level for its label, whatever its lines, or for a value.
fn headroom(aims: &[Vec<String>]) -> f64 {
    let lines = aims.iter().map(Vec::len).max().unwrap_or_default();
    (lines as f64 * SMALL.line()).max(VALUE.line()) + 2.0 * LIFT
}

fn draw_change(sheet: &mut Sheet, axes: &Axes, change: &Change) {
    sheet.line(upright(axes, change), CHANGED);
}

fn upright(axes: &Axes, change: &Change) -> Vec<Point> {
    let x = axes.x(change.day);
    vec![(x, axes.plot.y), (x, axes.plot.bottom())]
}

fn draw_levels(sheet: &mut Sheet, axes: &Axes, teller: &Teller) {
    for (target, from, until) in levels(teller.one, axes.days) {
        sheet.line(vec![axes.point(from, target.value), axes.point(until, target.value)], AIMED);
    }
}

fn draw_figures(sheet: &mut Sheet, axes: &Axes, runs: &[Run], ahead: &[Point]) {
    if !ahead.is_empty() {
        sheet.line(ahead.to_vec(), AHEAD);
    }
    for (x, y) in ahead.iter().skip(1) {
        sheet.disc((*x, *y), 5.0, Token::Gold);
        sheet.disc((*x, *y), 3.0, Token::Surface);
    }
    for run in runs {
        let points = points_of(run, axes);
        sheet.line(points.clone(), OBSERVED);
        points.iter().for_each(|point| sheet.disc(*point, 4.0, Token::Sea));
    }
}

/// Where the figures of a run stand.
pub fn points_of(run: &Run, axes: &Axes) -> Vec<Point> {
    run.points.iter().map(|point| axes.point(point.date, point.value)).collect()
}

/// Where labels may stand. Those of levels are set first, since they are the longest, then values, then changes.
fn places(teller: &Teller, axes: &Axes, scale: &Scale, runs: &[Run], ahead: &[Point]) -> Places {
    let plot = axes.plot;
    let right = plot.right() + RIGHT - 4.0;
    let mut places = Places::new(Frame { x: plot.x, y: plot.y - 4.0, w: right - plot.x, h: plot.h + 2.0 });
    places.avoid_hairlines(scale.heights(axes));
    places.avoid(ahead);
    runs.iter().for_each(|run| places.avoid(&points_of(run, axes)));
    for (target, from, until) in levels(teller.one, axes.days) {
        places.avoid(&[axes.point(from, target.value), axes.point(until, target.value)]);
    }
    places
}

fn label_levels(sheet: &mut Sheet, axes: &Axes, teller: &Teller, aims: &[Vec<String>], places: &mut Places) {
    for ((target, from, until), lines) in levels(teller.one, axes.days).iter().zip(aims) {
        let (left, right) = (axes.point(*from, target.value), axes.point(*until, target.value));
        let size = (SMALL.widest(lines), lines.len() as f64 * SMALL.line());
        put(sheet, places, &beside_level(left, right, size), lines, (SMALL, Token::Gold));
    }
}

/// The value with its unit; the value alone, since the unit stands above the axis, where only that covers no line.
fn label_values(sheet: &mut Sheet, axes: &Axes, teller: &Teller, runs: &[Run], places: &mut Places) {
    let indicator = teller.one.indicator;
    for last in runs.iter().rev().filter_map(|run| run.points.last()) {
        let point = axes.point(last.date, last.value);
        let texts = [amount(indicator, last.value), number(last.value, indicator.decimals)];
        let candidates = texts.each_ref().map(|text| around(point, (VALUE.width(text), VALUE.line())));
        let clear = (0..2).find_map(|at| Some((at, places.find_clear(&candidates[at])?)));
        let found = clear.or_else(|| Some((1, places.find(&candidates[1])?)));
        if let Some((at, frame)) = found {
            set(sheet, frame, &texts[at..=at], (VALUE, Token::Sea));
        }
    }
}

fn label_changes(sheet: &mut Sheet, axes: &Axes, teller: &Teller, changes: &[Change], places: &mut Places) {
    let words = [teller.words.word("chart-boundary-mark")];
    let size = (SMALL.widest(&words), SMALL.line());
    for change in changes {
        put(sheet, places, &beside_change(axes.x(change.day), axes.plot, size), &words, (SMALL, Token::Quiet));
    }
}

/// Sets lines in the first place that is free; where none is, the table alone has them.
fn put(sheet: &mut Sheet, places: &mut Places, candidates: &[Frame], lines: &[String], style: (Face, Token)) {
    if let Some(frame) = places.find(candidates) {
        set(sheet, frame, lines, style);
    }
}

fn set(sheet: &mut Sheet, frame: Frame, lines: &[String], (face, token): (Face, Token)) {
    let first = frame.y + (face.line() - face.size) / 2.0 + face.size * 0.85;
    sheet.lines(lines, (frame.x, first), Anchor::Start, face, token);
}

/// Above a level at its left, right and middle, then below it.
fn beside_level((left, y): Point, (right, _): Point, (w, h): (f64, f64)) -> Vec<Frame> {
    let columns = [left + 4.0, right - w - 8.0, (left + right - w) / 2.0, right - w + 16.0, left];
    let rows = [y - LIFT - h, y + LIFT];
    rows.iter().flat_map(|y| columns.map(|x| Frame { x, y: *y, w, h })).collect()
}

/// Around a point: above, then below, left and right.
fn around((x, y): Point, (w, h): (f64, f64)) -> Vec<Frame> {
    let (above, below, middle) = (y - h - 7.0, y + 7.0, y - h / 2.0);
    let (left, centre, right) = (x - w + 4.0, x - w / 2.0, x - 4.0);
    let places = [
        (centre, above),
        (left, above),
        (right, above),
        (centre, below),
        (right, below),
        (left, below),
        (x - w - 10.0, middle),
        (x + 10.0, middle),
        (x - w - 9.0, below - 4.0),
        (x + 9.0, below - 4.0),
        (x - w - 9.0, above + 4.0),
        (left, above - h),
        (left, below + h),
        (right, below + h),
        (x + RIGHT - 4.0 - w, above),
        (x + RIGHT - 4.0 - w, below),
    ];
    places.map(|(x, y)| Frame { x, y, w, h }).to_vec()
}

/// Left or right of the line of a change, from the top of the plot down.
fn beside_change(x: f64, plot: Frame, (w, h): (f64, f64)) -> Vec<Frame> {
    let rows = (0..12).map(|row| plot.y + f64::from(row) * plot.h / 12.0);
    rows.flat_map(|y| [x - w - 6.0, x + 6.0].map(|x| Frame { x, y, w, h })).collect()
}
