//! The small picture of an indicator on the overview: its course and its target, without axes.

use chrono::Datelike;

use super::axis::Axes;
use super::builder::mark_illustrative;
use super::canvas::{Anchor, CanvasPoint, CanvasRect, CanvasText, ChartCanvas};
use super::format::SMALL;
use super::indicator_text::IndicatorContext;
use super::palette::{ColorToken, Ink};
use super::series::{days, extent, levels, path, series_by_territory};
use super::svg::SvgCaption;
use super::trend::{OBSERVED_LINE, PATH_LINE, TARGET_LINE, points_of};
use crate::language::Words;
use crate::plan::IndicatorKey;
use crate::view::PlanView;

const WIDTH: f64 = 324.0;
const HEIGHT: f64 = 78.0;

/// A small picture of an indicator, 324 px wide; `None` without observations. Its title and description are those of
/// [`super::indicator`].
pub fn sparkline(view: &PlanView, key: IndicatorKey, words: &Words, ink: Ink) -> Option<String> {
    let one = view.indicator(key);
    one.latest()?;
    let context = IndicatorContext { view, one, words };
    let mut canvas = lay_out(&context);
    if one.illustrative {
        mark_illustrative(&mut canvas, words);
    }
    let id = format!("chart-spark-{}", one.indicator.id);
    canvas.svg(&SvgCaption { id: &id, title: &context.title(), description: &context.description() }, ink)
}

fn lay_out(context: &IndicatorContext) -> ChartCanvas {
    let mut canvas = ChartCanvas::new(WIDTH);
    let (low, high) = extent(context.one);
    let plot = CanvasRect { x: 0.0, y: SMALL.line() + 4.0, w: WIDTH - 6.0, h: HEIGHT - SMALL.line() };
    let values = (low, if high > low { high } else { low + 1.0 });
    let axes = Axes { plot, days: days(context.one, context.view.as_of), values };
    canvas.rule(0.0, WIDTH, plot.bottom(), ColorToken::Rule);
    draw_targets(&mut canvas, &axes, context);
    draw_course(&mut canvas, &axes, context);
    draw_years(&mut canvas, &axes);
    canvas.height = plot.bottom() + 26.0;
    canvas
}

/// Levels, and above the highest one what it is: the line above the plot is its own.
fn draw_targets(canvas: &mut ChartCanvas, axes: &Axes, context: &IndicatorContext) {
    for (target, from, until) in levels(context.one, axes.days) {
        canvas.line(vec![axes.point(from, target.value), axes.point(until, target.value)], TARGET_LINE);
    }
    let Some(target) = context.one.current_target(context.view.as_of) else { return };
    let at = (0.0, SMALL.size);
    canvas.text(CanvasText {
        at,
        anchor: Anchor::Start,
        font: SMALL,
        token: ColorToken::Gold,
        text: context.target_text(target).kind(),
    });
}

fn draw_course(canvas: &mut ChartCanvas, axes: &Axes, context: &IndicatorContext) {
    let ahead: Vec<CanvasPoint> = path(context.one).into_iter().map(|(day, value)| axes.point(day, value)).collect();
    if !ahead.is_empty() {
        canvas.line(ahead, PATH_LINE);
    }
    for series in series_by_territory(context.one) {
        let points = points_of(&series, axes);
        points.last().into_iter().for_each(|last| canvas.disc(*last, 4.5, ColorToken::Sea));
        canvas.line(points, OBSERVED_LINE);
    }
}

fn draw_years(canvas: &mut ChartCanvas, axes: &Axes) {
    let y = axes.plot.bottom() + 5.0 + SMALL.size;
    let (first, last) = axes.days;
    for (at, anchor, day) in [((0.0, y), Anchor::Start, first), ((WIDTH, y), Anchor::End, last)] {
        let text = day.year().to_string();
        canvas.text(CanvasText { at, anchor, font: SMALL, token: ColorToken::Quiet, text });
    }
}
