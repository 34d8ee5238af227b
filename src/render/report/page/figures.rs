//! The figures that a paper opens with, each share with what it was taken of.

use serde::Serialize;

use crate::language::{number, percent};
use crate::view::{PlanView, Ratio, Status};

/// A share that never loses what it was taken of.
#[derive(Debug, Clone, Serialize)]
pub struct PaperShare {
    /// How many, as shown.
    pub numerator: String,
    /// Of how many, as shown.
    pub denominator: String,
    /// The percentage, as shown; null where the denominator is 0.
    pub percent: Option<String>,
    /// `24/37 (64,9%)`; a dash where the denominator is 0.
    pub text: String,
}

impl PaperShare {
    /// A ratio as shown.
    pub fn of(ratio: Ratio) -> Self {
        let shown = |count: usize| number(count as f64, 0);
        let (numerator, denominator) = (shown(ratio.numerator), shown(ratio.denominator));
        let percent = percent(ratio.numerator, ratio.denominator);
        let text = percent.as_ref().map_or_else(|| "–".to_owned(), |percent| format!("{numerator}/{denominator} ({percent})"));
        Self { numerator, denominator, percent, text }
    }
}

/// The figures of a day.
#[derive(Debug, Clone, Serialize)]
pub struct FiguresPart {
    /// All tasks.
    pub tasks: usize,
    /// Completed over due by the day.
    pub completion: PaperShare,
    /// Completed over those with a due date.
    pub completion_of_dated: PaperShare,
    /// Completed over all.
    pub completion_of_all: PaperShare,
    /// On time over completed with a due date.
    pub punctuality: PaperShare,
    /// Reported this year over those of every year.
    pub recurring: PaperShare,
    /// Past due.
    pub overdue: usize,
    /// Due within the days that count as soon.
    pub due_soon: usize,
    /// Handed in, not yet issued.
    pub submitted: usize,
    /// Without a lead agency.
    pub without_lead: usize,
}

impl FiguresPart {
    /// The figures of a view.
    pub fn of(view: &PlanView) -> Self {
        let total = &view.total;
        Self {
            tasks: total.total,
            completion: PaperShare::of(total.completion()),
            completion_of_dated: PaperShare::of(total.completion_of_dated()),
            completion_of_all: PaperShare::of(total.completion_of_all()),
            punctuality: PaperShare::of(total.punctuality()),
            recurring: PaperShare::of(total.recurring()),
            overdue: total.at(Status::Overdue),
            due_soon: total.due_soon,
            submitted: total.at(Status::Submitted),
            without_lead: view.tasks_in_force().filter(|task| task.lead.is_empty()).count(),
        }
    }
}
