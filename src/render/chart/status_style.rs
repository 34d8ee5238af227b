//! The style of each status: colour, mark, and whether it is filled or outlined.

use super::canvas::{CanvasRect, ChartCanvas, LineStyle};
use super::mark::{ChartMark, draw_mark};
use super::palette::ColorToken;
use crate::view::Status;

/// Colours and mark of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusStyle {
    /// The colour it is filled with.
    pub fill: ColorToken,
    /// The colour of its border, where it has one.
    pub outline: Option<ColorToken>,
    /// The colour of what is written on it.
    pub on: ColorToken,
    /// Its mark.
    pub mark: ChartMark,
}

impl StatusStyle {
    /// The style of `status`. Statuses that no edition shows together may share one.
    pub fn of(status: Status) -> Self {
        match status {
            Status::CompletedOnTime => Self::filled(ColorToken::Done, ColorToken::OnDone, ChartMark::Tick),
            Status::CompletedLate => Self::filled(ColorToken::LateDone, ColorToken::OnLateDone, ChartMark::Tick),
            Status::InProgress => Self::filled(ColorToken::Progress, ColorToken::OnProgress, ChartMark::HalfMoon),
            Status::Submitted => Self::outlined(ColorToken::Progress, ChartMark::Arrow),
            Status::Overdue => Self::filled(ColorToken::Red, ColorToken::OnRed, ChartMark::Exclamation),
            Status::RecurringReported | Status::Recurring => {
                Self::filled(ColorToken::Recurring, ColorToken::OnRecurring, ChartMark::Cycle)
            }
            Status::RecurringNotReported => Self::outlined(ColorToken::Recurring, ChartMark::Cycle),
            Status::NotStarted => Self::idle(ChartMark::Ring),
            Status::NotReported | Status::WithinDeadline => Self::idle(ChartMark::Dash),
            Status::NoDeadline => Self::idle(ChartMark::Endless),
            Status::AwaitingEvent => Self::idle(ChartMark::Hourglass),
            Status::Suspended => Self::outlined(ColorToken::Quiet, ChartMark::Pause),
            // Ended tasks are counted nowhere, so no chart shows them.
            Status::Repealed | Status::Replaced => Self::outlined(ColorToken::Quiet, ChartMark::Dash),
        }
    }

    fn filled(fill: ColorToken, on: ColorToken, mark: ChartMark) -> Self {
        Self { fill, outline: None, on, mark }
    }

    fn outlined(outline: ColorToken, mark: ChartMark) -> Self {
        Self { fill: ColorToken::Surface, outline: Some(outline), on: ColorToken::Ink, mark }
    }

    fn idle(mark: ChartMark) -> Self {
        Self::filled(ColorToken::Idle, ColorToken::OnIdle, mark)
    }

    /// Fills a box in this style.
    pub fn paint(self, canvas: &mut ChartCanvas, rect: CanvasRect) {
        canvas.block(rect, self.fill);
        if let Some(token) = self.outline {
            canvas.line(border(rect), LineStyle::solid(token, BORDER));
        }
    }

    /// Draws its mark around the middle (`x`, `y`).
    pub fn mark_at(self, canvas: &mut ChartCanvas, x: f64, y: f64, size: f64) {
        draw_mark(canvas, self.mark, (x - size / 2.0, y - size / 2.0), size, self.on);
    }
}

/// Width of the border of an outlined box.
const BORDER: f64 = 1.5;

/// Around the inside of a box, half a border from its edges; once round and on, so that the corner closes.
fn border(rect: CanvasRect) -> Vec<(f64, f64)> {
    let inset = (BORDER / 2.0).min(rect.w / 2.0).min(rect.h / 2.0);
    let (left, top) = (rect.x + inset, rect.y + inset);
    let (right, bottom) = (rect.right() - inset, rect.bottom() - inset);
    vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top), (right, top)]
}
