//! How each status looks: colour, mark, and whether it is filled or outlined.

use super::mark::{Mark, draw_mark};
use super::palette::Token;
use super::sheet::{Frame, Pen, Sheet};
use crate::view::Status;

/// How a status looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// The colour it is filled with.
    pub fill: Token,
    /// The colour of its border, where it has one.
    pub outline: Option<Token>,
    /// The colour of what is written on it.
    pub on: Token,
    /// Its mark.
    pub mark: Mark,
}

impl Look {
    /// How `status` looks. Statuses that no edition shows together may look the same.
    pub fn of(status: Status) -> Self {
        match status {
            Status::CompletedOnTime => Self::filled(Token::Done, Token::OnDone, Mark::Tick),
            Status::CompletedLate => Self::filled(Token::LateDone, Token::OnLateDone, Mark::Tick),
            Status::InProgress => Self::filled(Token::Progress, Token::OnProgress, Mark::HalfMoon),
            Status::Submitted => Self::outlined(Token::Progress, Mark::Arrow),
            Status::Overdue => Self::filled(Token::Red, Token::OnRed, Mark::Exclamation),
            Status::RecurringReported | Status::Recurring => Self::filled(Token::Recurring, Token::OnRecurring, Mark::Cycle),
            Status::RecurringNotReported => Self::outlined(Token::Recurring, Mark::Cycle),
            Status::NotStarted => Self::idle(Mark::Ring),
            Status::NotReported | Status::WithinDeadline => Self::idle(Mark::Dash),
            Status::NoDeadline => Self::idle(Mark::Endless),
            Status::AwaitingEvent => Self::idle(Mark::Hourglass),
            Status::Suspended => Self::outlined(Token::Quiet, Mark::Pause),
            // Ended tasks are counted nowhere, so no chart shows them.
            Status::Repealed | Status::Replaced => Self::outlined(Token::Quiet, Mark::Dash),
        }
    }

    fn filled(fill: Token, on: Token, mark: Mark) -> Self {
        Self { fill, outline: None, on, mark }
    }

    fn outlined(outline: Token, mark: Mark) -> Self {
        Self { fill: Token::Surface, outline: Some(outline), on: Token::Ink, mark }
    }

    fn idle(mark: Mark) -> Self {
        Self::filled(Token::Idle, Token::OnIdle, mark)
    }

    /// Fills a box in this look.
    pub fn paint(self, sheet: &mut Sheet, frame: Frame) {
        sheet.block(frame, self.fill);
        if let Some(token) = self.outline {
            sheet.line(border(frame), Pen::solid(token, BORDER));
        }
    }

    /// Draws its mark around the middle (`x`, `y`).
    pub fn mark_at(self, sheet: &mut Sheet, x: f64, y: f64, size: f64) {
        draw_mark(sheet, self.mark, (x - size / 2.0, y - size / 2.0), size, self.on);
    }
}

/// Width of the border of an outlined box.
const BORDER: f64 = 1.5;

/// Around the inside of a box, half a border from its edges; once round and on, so that the corner closes.
fn border(frame: Frame) -> Vec<(f64, f64)> {
    let inset = (BORDER / 2.0).min(frame.w / 2.0).min(frame.h / 2.0);
    let (left, top) = (frame.x + inset, frame.y + inset);
    let (right, bottom) = (frame.right() - inset, frame.bottom() - inset);
    vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top), (right, top)]
}
