//! What changed: since the last report period closed, and since the day a year before.

use serde::Serialize;

use super::super::present::Presenter;
use super::parts::{Share, StatusMark};
use crate::dataset::{Change, Changes, Label, SubjectKind, Value, changes};
use crate::language::{date, number};
use crate::render::site::shared::Shared;
use crate::render::{FieldLine, field_lines, period_name};
use crate::routes::{Anchor, Route};
use crate::view::{Earlier, EarlierDays, PlanView, Ratio, Since, Status, Tally};

/// `thay-doi.html`
#[derive(Debug, Clone, Serialize)]
pub struct ChangesPage {
    /// Comparisons of the day with earlier ones, the nearest first.
    pub comparisons: Vec<Shared<Comparison>>,
}

/// The day beside an earlier one.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// Its anchor on the page.
    pub id: &'static str,
    /// What it spans, with both days.
    pub title: String,
    /// The earlier day, as shown.
    pub from: String,
    /// The day, as shown.
    pub to: String,
    /// Figures of the whole plan on both days.
    pub figures: Vec<FigurePair>,
    /// What became of tasks and indicators, by label; labels that nothing carries are left out.
    pub groups: Vec<ChangeGroup>,
    /// Tasks and indicators that changed otherwise.
    pub others: Vec<Shared<ChangeRow>>,
    /// Lead agencies whose figures changed.
    pub agencies: Vec<Shared<ChangeRow>>,
    /// Whether nothing is different.
    pub is_empty: bool,
}

/// A figure on both days.
#[derive(Debug, Clone, Serialize)]
pub struct FigurePair {
    /// What it counts.
    pub name: String,
    /// On the earlier day; null for a figure that is no share.
    pub before: Option<Share>,
    /// On the day; null for a figure that is no share.
    pub after: Option<Share>,
    /// On the earlier day, for a figure that is no share.
    pub count_before: String,
    /// On the day, for a figure that is no share.
    pub count_after: String,
}

/// Changes that carry one label.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeGroup {
    /// The label's code, such as `newly_late`.
    pub code: &'static str,
    /// What it is called.
    pub title: String,
    /// What carries it.
    pub rows: Vec<Shared<ChangeRow>>,
}

/// One task, indicator or agency that changed.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// A task's id; null for an indicator or agency.
    pub id: Option<String>,
    /// Its page; null for what is no longer there.
    pub href: Option<String>,
    /// Its title.
    pub title: String,
    /// What differs.
    pub lines: Vec<ChangeLine>,
}

/// A field that differs.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeLine {
    /// What it is called.
    pub name: String,
    /// What it was, as text; null for something new.
    pub before: Option<String>,
    /// What it is, as text.
    pub after: String,
    /// What it was, where it is a status.
    pub status_before: Option<Shared<StatusMark>>,
    /// What it is, where it is a status.
    pub status_after: Option<Shared<StatusMark>>,
}

impl ChangesPage {
    /// What changed up to a view.
    pub fn new(presenter: &Presenter) -> Self {
        Self {
            comparisons: presenter
                .earlier
                .into_iter()
                .flat_map(EarlierDays::views)
                .map(|one| Shared::new(Comparison::new(presenter, one)))
                .collect(),
        }
    }
}

impl Comparison {
    fn new(presenter: &Presenter, Earlier { since, view: before }: Earlier) -> Self {
        let made = changes(&before, presenter.view, &SubjectKind::ON_PAGES);
        let (from, to) = (date(before.as_of), date(presenter.view.as_of));
        let (id, title) = title(presenter, since, &from, &to);
        let figures = figures(presenter, &before);
        // A view of a large plan is large, and nothing below looks at it.
        drop(before);
        let groups: Vec<_> = Label::ALL.into_iter().filter_map(|label| group(presenter, &made, label)).collect();
        let others = listed(&made).filter(|change| change.labels.is_empty());
        let others = others.map(|change| row(presenter, change)).filter(|row| !row.lines.is_empty());
        let others: Vec<_> = others.map(Shared::new).collect();
        let agencies = made.of(SubjectKind::Agency).map(|change| row(presenter, change));
        let agencies: Vec<_> = agencies.map(Shared::new).collect();
        let is_empty = groups.is_empty() && others.is_empty() && agencies.is_empty();
        Self { id, title, from, to, figures, groups, others, agencies, is_empty }
    }
}

fn title(presenter: &Presenter, since: Since, from: &str, to: &str) -> (&'static str, String) {
    let days = [("from", from.to_owned()), ("to", to.to_owned())];
    match since {
        Since::LastPeriod(period) => {
            let period = ("period", period_name(presenter.words, &period));
            (Anchor::SincePeriod.id(), presenter.words.say("changes-since-period", &[&days[..], &[period]].concat()))
        }
        Since::YearBefore => (Anchor::SinceYear.id(), presenter.words.say("changes-since-year", &days)),
    }
}

/// Notes are shown with the tasks and indicators that they are about.
fn listed(changes: &Changes) -> impl Iterator<Item = &Change> {
    changes.of(SubjectKind::Task).chain(changes.of(SubjectKind::Indicator))
}

/// Without any report nobody can say that a task is late, only that its day has passed.
fn group(presenter: &Presenter, changes: &Changes, label: Label) -> Option<ChangeGroup> {
    let labelled = listed(changes).filter(|change| change.labels.contains(&label));
    let rows: Vec<_> = labelled.map(|change| Shared::new(row(presenter, change))).collect();
    let nothing_known = label == Label::NewlyLate && presenter.view.known_notes == 0;
    let key = if nothing_known { "changes-past-due".to_owned() } else { format!("changes-{}", label.code()) };
    (!rows.is_empty()).then(|| ChangeGroup { code: label.code(), title: presenter.words.word(&key), rows })
}

fn row(presenter: &Presenter, change: &Change) -> ChangeRow {
    let route = match change.subject {
        SubjectKind::Task => Route::Task(&change.id),
        SubjectKind::Indicator => Route::Indicator(&change.id),
        SubjectKind::Agency | SubjectKind::Note => Route::Agency(&change.id),
    };
    let gone = change.labels.contains(&Label::Removed);
    ChangeRow {
        id: (change.subject == SubjectKind::Task).then(|| change.id.clone()),
        href: (!gone).then(|| route.to_string()),
        title: change.title.clone(),
        lines: field_lines(presenter.words, change).into_iter().map(|line| line_of(presenter, change, line)).collect(),
    }
}

fn line_of(presenter: &Presenter, change: &Change, line: FieldLine) -> ChangeLine {
    let field = change.field("status").filter(|_| line.field == "status");
    let mark =
        |value: Option<&Value>| if let Some(Value::Status(status)) = value { Some(presenter.status(*status)) } else { None };
    ChangeLine {
        status_before: field.and_then(|field| mark(field.before.as_ref())).filter(|_| line.before.is_some()),
        status_after: field.and_then(|field| mark(field.after.as_ref())),
        name: line.name,
        before: line.before,
        after: line.after,
    }
}

fn figures(presenter: &Presenter, before: &PlanView) -> Vec<FigurePair> {
    let (was, is) = (&before.total, &presenter.view.total);
    let share = |key: &str, of: fn(&Tally) -> Ratio| FigurePair {
        name: presenter.words.word(key),
        before: Some(presenter.share(of(was))),
        after: Some(presenter.share(of(is))),
        count_before: String::new(),
        count_after: String::new(),
    };
    let count = |key: &str, of: fn(&Tally) -> usize| FigurePair {
        name: presenter.words.word(key),
        before: None,
        after: None,
        count_before: number(of(was) as f64, 0),
        count_after: number(of(is) as f64, 0),
    };
    vec![
        share("changes-completion", Tally::completion),
        share("changes-completion-of-all", Tally::completion_of_all),
        count("changes-overdue", |tally| tally.at(Status::Overdue)),
        count("changes-total", |tally| tally.total),
    ]
}
