//! `tiendo status`: the same figures as the site's, in the terminal.

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::console::Console;
use super::theme::site_words;
use super::workspace::{as_of, plan, read};
use crate::cli::{OutputFormat, Records};
use crate::language::{Words, date, number, percent};
use crate::load::Theme;
use crate::render::data::render_summary;
use crate::view::{Flag, PlanView, Ratio, TaskView, view};

/// Prints the figures of a day.
pub fn run(root: &Path, records: &Records, format: OutputFormat, console: &Console) -> Outcome {
    print(root, records, format, console).unwrap_or_else(|outcome| outcome)
}

fn print(root: &Path, records: &Records, format: OutputFormat, console: &Console) -> Result<Outcome, Outcome> {
    let day = as_of(records, console)?;
    let mut read = read(root, records, console)?;
    let plan = plan(&mut read, console)?;
    let view = view(&plan, day);
    match format {
        OutputFormat::Human => console.output(&text(&view, &*status_words(console)?)),
        OutputFormat::Json => console.output(&String::from_utf8_lossy(&render_summary(&view).bytes)),
    }
    Ok(Outcome::Done)
}

/// Statuses have Vietnamese names alone, as on the site.
fn status_words(console: &Console) -> Result<Arc<Words>, Outcome> {
    site_words(&Theme::built_in(), console)
}

fn text(view: &PlanView, words: &Words) -> String {
    let say = |key: &str, arguments: &[(&str, String)]| words.say(key, arguments);
    let mut text = format!("{}\n{}\n\n", view.outline.identity.short_name, say("as-of", &[("date", date(view.as_of))]));
    if view.illustrative {
        let _ = writeln!(text, "[{}]\n", say("illustrative-mark", &[]));
    }
    let _ = writeln!(text, "{}: {}", say("figure-completion", &[]), ratio(view.total.completion(), say("no-percent", &[])));
    let _ = writeln!(text, "{}: {}", say("figure-recurring", &[]), ratio(view.total.recurring(), say("no-percent", &[])));
    for (status, count) in &view.total.by_status {
        let _ = writeln!(text, "{count:>4}  {}", say(&format!("status-{}", status.code()), &[]));
    }
    let _ = writeln!(text, "{:>4}", view.total.total);
    if !view.amendments.is_empty() {
        let _ = writeln!(text, "{}", say("changes-line", &changes(view)));
    }
    list(&mut text, &say("overdue-title", &[]), view.overdue(), view, |task| {
        say("days-late", &[("days", number(task.days_late.unwrap_or_default() as f64, 0))])
    });
    let soon = say("due-soon-title", &[("days", view.outline.follow_up.due_soon_days.to_string())]);
    list(&mut text, &soon, view.flagged(Flag::DueSoon), view, |task| task.due.map(date).unwrap_or_default());
    for flag in [Flag::AwaitingConfirmation, Flag::ExtensionRequested, Flag::MilestoneLate, Flag::CycleMissed] {
        let title = say(&format!("flag-{}", flag.code()), &[]);
        list(&mut text, &title, view.flagged(flag), view, |task| task.due.map_or_else(|| "–".to_owned(), date));
    }
    text
}

/// How many tasks amendments changed, to be filled into words.
fn changes(view: &PlanView) -> [(&'static str, String); 4] {
    let counts = view.changes;
    [
        ("supplemented", counts.supplemented.to_string()),
        ("adjusted", counts.adjusted.to_string()),
        ("replaced", counts.replaced.to_string()),
        ("repealed", counts.repealed.to_string()),
    ]
}

fn ratio(ratio: Ratio, nothing: String) -> String {
    let share = percent(ratio.numerator, ratio.denominator);
    share.map_or(nothing, |share| format!("{}/{} ({share})", ratio.numerator, ratio.denominator))
}

fn list(text: &mut String, title: &str, tasks: Vec<&TaskView>, view: &PlanView, when: impl Fn(&TaskView) -> String) {
    if tasks.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{title}");
    for task in tasks {
        let lead = task.lead.first().map_or("–", |one| view.outline[one.agency].short.as_str());
        let _ = writeln!(text, "  {:8} {} | {} | {}", task.task.id, when(task), lead, task.task.title);
    }
}
