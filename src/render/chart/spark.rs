//! The small picture of an indicator on the overview: its course and its target, without axes.

use chrono::Datelike;

use super::axis::Axes;
use super::draft::mark_illustrative;
use super::format::SMALL;
use super::indicator_text::Teller;
use super::palette::{Ink, Token};
use super::series::{days, extent, levels, path, runs};
use super::sheet::{Anchor, Frame, Lettering, Point, Sheet};
use super::svg::SvgCaption;
use super::trend::{AHEAD, AIMED, OBSERVED, points_of};
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
    let teller = Teller { view, one, words };
    let mut sheet = lay_out(&teller);
    if one.illustrative {
        mark_illustrative(&mut sheet, words);
    }
    let id = format!("chart-spark-{}", one.indicator.id);
    sheet.svg(&SvgCaption { id: &id, title: &teller.title(), description: &teller.description() }, ink)
}

fn lay_out(teller: &Teller) -> Sheet {
    let mut sheet = Sheet::new(WIDTH);
    let (low, high) = extent(teller.one);
    let plot = Frame { x: 0.0, y: SMALL.line() + 4.0, w: WIDTH - 6.0, h: HEIGHT - SMALL.line() };
    let values = (low, if high > low { high } else { low + 1.0 });
    let axes = Axes { plot, days: days(teller.one, teller.view.as_of), values };
    sheet.rule(0.0, WIDTH, plot.bottom(), Token::Rule);
    draw_aims(&mut sheet, &axes, teller);
    draw_course(&mut sheet, &axes, teller);
    draw_years(&mut sheet, &axes);
    sheet.height = plot.bottom() + 26.0;
    sheet
}

/// Levels, and above the highest one what it is: the line above the plot is its own.
fn draw_aims(sheet: &mut Sheet, axes: &Axes, teller: &Teller) {
    for (target, from, until) in levels(teller.one, axes.days) {
        sheet.line(vec![axes.point(from, target.value), axes.point(until, target.value)], AIMED);
    }
    let Some(target) = teller.one.current_target(teller.view.as_of) else { return };
    let at = (0.0, SMALL.size);
    sheet.text(Lettering { at, anchor: Anchor::Start, face: SMALL, token: Token::Gold, text: teller.aim(target).kind() });
}

fn draw_course(sheet: &mut Sheet, axes: &Axes, teller: &Teller) {
    let ahead: Vec<Point> = path(teller.one).into_iter().map(|(day, value)| axes.point(day, value)).collect();
    if !ahead.is_empty() {
        sheet.line(ahead, AHEAD);
    }
    for run in runs(teller.one) {
        let points = points_of(&run, axes);
        points.last().into_iter().for_each(|last| sheet.disc(*last, 4.5, Token::Sea));
        sheet.line(points, OBSERVED);
    }
}

fn draw_years(sheet: &mut Sheet, axes: &Axes) {
    let y = axes.plot.bottom() + 5.0 + SMALL.size;
    let (first, last) = axes.days;
    for (at, anchor, day) in [((0.0, y), Anchor::Start, first), ((WIDTH, y), Anchor::End, last)] {
        let text = day.year().to_string();
        sheet.text(Lettering { at, anchor, face: SMALL, token: Token::Quiet, text });
    }
}
