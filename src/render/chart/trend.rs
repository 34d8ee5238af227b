//! The picture of an indicator: observations by territory, levels of targets, the path from one to the other.

use super::axis::Axes;
use super::canvas::{Anchor, CanvasPoint, CanvasRect, ChartCanvas, LineStyle};
use super::font::ChartFont;
use super::format::{ChartFormat, SMALL, VALUE, close};
use super::indicator_text::IndicatorContext;
use super::label_slots::LabelSlots;
use super::legend::{LegendSample, legend};
use super::palette::ColorToken;
use super::plot::{ValueScale, YEARS, draw_year_ends};
use super::series::{TerritoryChange, TerritorySeries, days, extent, levels, path, series_by_territory, territory_changes};
use super::svg::Dash;
use super::target_text::amount;
use crate::language::number;
use crate::plan::Nature;

/// Through what was observed.
pub const OBSERVED_LINE: LineStyle = LineStyle::solid(ColorToken::Sea, 2.5);
/// The level of a target.
pub const TARGET_LINE: LineStyle = LineStyle { token: ColorToken::Gold, width: 1.75, dash: Dash::Dashed };
/// From the latest figure to a target.
pub const PATH_LINE: LineStyle = LineStyle { token: ColorToken::Sea, width: 1.75, dash: Dash::Dotted };
const TERRITORY_LINE: LineStyle = LineStyle { token: ColorToken::Quiet, width: 1.0, dash: Dash::Dotted };

/// Room at the right of a narrow plot.
const RIGHT: f64 = 28.0;

/// A label's height above its level.
const LIFT: f64 = 6.0;

/// Lays the picture out.
pub fn lay_out(context: &IndicatorContext, format: ChartFormat) -> ChartCanvas {
    let mut canvas = format.canvas();
    let one = context.one;
    let PlotSetup { axes, scale, target_labels } = PlotSetup::of(context, format, &mut canvas);
    let all_series = series_by_territory(one);
    let changes = territory_changes(&all_series, context.view.outline);
    changes.iter().for_each(|change| draw_change(&mut canvas, &axes, change));
    let ahead: Vec<CanvasPoint> = path(one).into_iter().map(|(day, value)| axes.point(day, value)).collect();
    draw_levels(&mut canvas, &axes, context);
    draw_figures(&mut canvas, &axes, &all_series, &ahead);
    let mut slots = slots(context, &axes, &scale, &all_series, &ahead);
    changes.iter().for_each(|change| slots.avoid(&upright(&axes, change)));
    label_levels(&mut canvas, &axes, context, &target_labels, &mut slots);
    label_values(&mut canvas, &axes, context, &all_series, &mut slots);
    label_changes(&mut canvas, &axes, context, &changes, &mut slots);
    close(&mut canvas, axes.plot.bottom() + YEARS + 6.0, &context.notes());
    canvas
}

/// Axes and scale of the plot, and the labels of targets wrapped to its width.
struct PlotSetup {
    axes: Axes,
    scale: ValueScale,
    target_labels: Vec<Vec<String>>,
}

impl PlotSetup {
    /// Legend, unit and axes, drawn on the way.
    fn of(context: &IndicatorContext, format: ChartFormat, canvas: &mut ChartCanvas) -> Self {
        let indicator = context.one.indicator;
        let top = legend(canvas, 0.0, &entries(context)) + 2.0;
        let unit = SMALL.wrap(&indicator.unit, canvas.width);
        canvas.lines(&unit, (0.0, top + SMALL.size), Anchor::Start, SMALL, ColorToken::Quiet);
        let (low, high) = extent(context.one);
        let scale = ValueScale::new(low, high, indicator.decimals);
        let plot = plot(&scale, format, top + unit.len() as f64 * SMALL.line() + 4.0);
        let label = |target| SMALL.balance(&context.target_text(target).label(), plot.w - 8.0);
        let target_labels: Vec<_> = indicator.targets.iter().map(label).collect();
        let scale = scale.with_headroom(headroom(&target_labels), plot.h);
        let axes = Axes { plot, days: days(context.one, context.view.as_of), values: scale.values };
        scale.draw(canvas, &axes);
        draw_year_ends(canvas, &axes, None, context.words);
        Self { axes, scale, target_labels }
    }
}

fn entries(context: &IndicatorContext) -> Vec<(LegendSample, String)> {
    let mut entries = vec![(LegendSample::Line(OBSERVED_LINE, Some(ColorToken::Sea)), context.words.word("chart-observed"))];
    if !path(context.one).is_empty() {
        let forecast = context.one.indicator.nature == Nature::Forecast;
        let key = if forecast { "chart-path-forecast" } else { "chart-path-target" };
        entries.push((LegendSample::Line(PATH_LINE, None), context.words.word(key)));
    }
    entries
}

/// The plot, with room at the right for half of the label at the last day.
fn plot(scale: &ValueScale, format: ChartFormat, top: f64) -> CanvasRect {
    let left = scale.width();
    CanvasRect { x: left, y: top, w: format.width() - left - format.choose(36.0, RIGHT), h: format.choose(320.0, 260.0) }
}

/// Enough above the highest level for its label, whatever its lines, or for a value.
fn headroom(target_labels: &[Vec<String>]) -> f64 {
    let lines = target_labels.iter().map(Vec::len).max().unwrap_or_default();
    (lines as f64 * SMALL.line()).max(VALUE.line()) + 2.0 * LIFT
}

fn draw_change(canvas: &mut ChartCanvas, axes: &Axes, change: &TerritoryChange) {
    canvas.line(upright(axes, change), TERRITORY_LINE);
}

fn upright(axes: &Axes, change: &TerritoryChange) -> Vec<CanvasPoint> {
    let x = axes.x(change.day);
    vec![(x, axes.plot.y), (x, axes.plot.bottom())]
}

fn draw_levels(canvas: &mut ChartCanvas, axes: &Axes, context: &IndicatorContext) {
    for (target, from, until) in levels(context.one, axes.days) {
        canvas.line(vec![axes.point(from, target.value), axes.point(until, target.value)], TARGET_LINE);
    }
}

fn draw_figures(canvas: &mut ChartCanvas, axes: &Axes, all_series: &[TerritorySeries], ahead: &[CanvasPoint]) {
    if !ahead.is_empty() {
        canvas.line(ahead.to_vec(), PATH_LINE);
    }
    for (x, y) in ahead.iter().skip(1) {
        canvas.disc((*x, *y), 5.0, ColorToken::Gold);
        canvas.disc((*x, *y), 3.0, ColorToken::Surface);
    }
    for series in all_series {
        let points = points_of(series, axes);
        canvas.line(points.clone(), OBSERVED_LINE);
        points.iter().for_each(|point| canvas.disc(*point, 4.0, ColorToken::Sea));
    }
}

/// The points of a series on the plot.
pub fn points_of(series: &TerritorySeries, axes: &Axes) -> Vec<CanvasPoint> {
    series.points.iter().map(|point| axes.point(point.date, point.value)).collect()
}

/// The free slots for labels. Those of targets are placed first, since they are the longest, then values, then changes.
fn slots(
    context: &IndicatorContext,
    axes: &Axes,
    scale: &ValueScale,
    all_series: &[TerritorySeries],
    ahead: &[CanvasPoint],
) -> LabelSlots {
    let plot = axes.plot;
    let right = plot.right() + RIGHT - 4.0;
    let mut slots = LabelSlots::new(CanvasRect { x: plot.x, y: plot.y - 4.0, w: right - plot.x, h: plot.h + 2.0 });
    slots.avoid_hairlines(scale.heights(axes));
    slots.avoid(ahead);
    all_series.iter().for_each(|series| slots.avoid(&points_of(series, axes)));
    for (target, from, until) in levels(context.one, axes.days) {
        slots.avoid(&[axes.point(from, target.value), axes.point(until, target.value)]);
    }
    slots
}

fn label_levels(
    canvas: &mut ChartCanvas,
    axes: &Axes,
    context: &IndicatorContext,
    target_labels: &[Vec<String>],
    slots: &mut LabelSlots,
) {
    for ((target, from, until), lines) in levels(context.one, axes.days).iter().zip(target_labels) {
        let (left, right) = (axes.point(*from, target.value), axes.point(*until, target.value));
        let size = (SMALL.widest(lines), lines.len() as f64 * SMALL.line());
        place_label(canvas, slots, &beside_level(left, right, size), lines, (SMALL, ColorToken::Gold));
    }
}

/// The value with its unit; the value alone, since the unit is above the axis, where only that covers no line.
fn label_values(
    canvas: &mut ChartCanvas,
    axes: &Axes,
    context: &IndicatorContext,
    all_series: &[TerritorySeries],
    slots: &mut LabelSlots,
) {
    let indicator = context.one.indicator;
    for last in all_series.iter().rev().filter_map(|series| series.points.last()) {
        let point = axes.point(last.date, last.value);
        let texts = [amount(indicator, last.value), number(last.value, indicator.decimals)];
        let candidates = texts.each_ref().map(|text| around(point, (VALUE.width(text), VALUE.line())));
        let clear = (0..2).find_map(|at| Some((at, slots.find_clear(&candidates[at])?)));
        let found = clear.or_else(|| Some((1, slots.find(&candidates[1])?)));
        if let Some((at, rect)) = found {
            draw_label(canvas, rect, &texts[at..=at], (VALUE, ColorToken::Sea));
        }
    }
}

fn label_changes(
    canvas: &mut ChartCanvas,
    axes: &Axes,
    context: &IndicatorContext,
    changes: &[TerritoryChange],
    slots: &mut LabelSlots,
) {
    let words = [context.words.word("chart-boundary-mark")];
    let size = (SMALL.widest(&words), SMALL.line());
    for change in changes {
        place_label(canvas, slots, &beside_change(axes.x(change.day), axes.plot, size), &words, (SMALL, ColorToken::Quiet));
    }
}

/// Draws lines in the first slot that is free; where none is, the table alone has them.
fn place_label(
    canvas: &mut ChartCanvas,
    slots: &mut LabelSlots,
    candidates: &[CanvasRect],
    lines: &[String],
    style: (ChartFont, ColorToken),
) {
    if let Some(rect) = slots.find(candidates) {
        draw_label(canvas, rect, lines, style);
    }
}

fn draw_label(canvas: &mut ChartCanvas, rect: CanvasRect, lines: &[String], (font, token): (ChartFont, ColorToken)) {
    let first = rect.y + (font.line() - font.size) / 2.0 + font.size * 0.85;
    canvas.lines(lines, (rect.x, first), Anchor::Start, font, token);
}

/// Above a level at its left, right and middle, then below it.
fn beside_level((left, y): CanvasPoint, (right, _): CanvasPoint, (w, h): (f64, f64)) -> Vec<CanvasRect> {
    let columns = [left + 4.0, right - w - 8.0, (left + right - w) / 2.0, right - w + 16.0, left];
    let rows = [y - LIFT - h, y + LIFT];
    rows.iter().flat_map(|y| columns.map(|x| CanvasRect { x, y: *y, w, h })).collect()
}

/// Around a point: above, then below, left and right.
fn around((x, y): CanvasPoint, (w, h): (f64, f64)) -> Vec<CanvasRect> {
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
    places.map(|(x, y)| CanvasRect { x, y, w, h }).to_vec()
}

/// Left or right of the line of a change, from the top of the plot down.
fn beside_change(x: f64, plot: CanvasRect, (w, h): (f64, f64)) -> Vec<CanvasRect> {
    let rows = (0..12).map(|row| plot.y + f64::from(row) * plot.h / 12.0);
    rows.flat_map(|y| [x - w - 6.0, x + 6.0].map(|x| CanvasRect { x, y, w, h })).collect()
}
