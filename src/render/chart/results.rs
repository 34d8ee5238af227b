//! Results: the tasks of each section, and of each lead agency, by status.

use super::bars::{BarChart, BarRow};
use super::builder::{Chart, ChartBuilder, ChartPictures};
use super::palette::Ink;
use super::words::{completion_sentence, count, listed, statuses, tally_table};
use crate::language::{Words, date};
use crate::view::{AgencyView, PlanView, SectionView, Status, Tally};

/// Tasks of each section by status, in the plan's order.
pub fn by_section(view: &PlanView, words: &Words, ink: Ink) -> Chart {
    let name = |section: &SectionView| {
        let section = &view.outline[section.key];
        words.say("chart-section", &[("id", section.id.clone()), ("title", section.title.clone())])
    };
    let rows: Vec<(String, &Tally)> = view.sections.iter().map(|section| (name(section), &section.tally)).collect();
    let head = words.word("chart-head-section");
    let day = [("day", date(view.as_of))];
    let mut figures = rows.clone();
    figures.push((words.word("chart-whole"), &view.total));
    let table = tally_table(words.say("chart-sections-caption", &day), head.clone(), &figures, words);
    ChartBuilder {
        id: "by-section".to_owned(),
        title: completion_sentence(&view.total, words),
        description: sections_described(view, words),
        pictures: (view.total.total > 0).then(|| pictures(head, &rows, Vec::new(), words)),
        empty: words.word("chart-no-tasks"),
        table,
        illustrative: view.illustrative,
    }
    .build(words, ink)
}

fn sections_described(view: &PlanView, words: &Words) -> String {
    let arguments = [
        ("day", date(view.as_of)),
        ("total", count(view.total.total)),
        ("sections", count(view.sections.len())),
        ("statuses", statuses(&view.total, words)),
    ];
    words.say("chart-sections-description", &arguments)
}

/// Tasks of each agency that leads any, by status. A task of several leads counts for each, and the chart says so.
pub fn by_agency(view: &PlanView, words: &Words, ink: Ink) -> Chart {
    let leads: Vec<&AgencyView> = view.agencies.iter().filter(|agency| !agency.leads.is_empty()).collect();
    let name = |agency: &AgencyView| view.outline[agency.key].name.clone();
    let rows: Vec<(String, &Tally)> = leads.iter().map(|agency| (name(agency), &agency.tally)).collect();
    let head = words.word("chart-head-agency");
    let caption = words.say("chart-agencies-caption", &[("day", date(view.as_of))]);
    let late: Vec<&AgencyView> = leads.iter().copied().filter(|agency| agency.tally.at(Status::Overdue) > 0).collect();
    ChartBuilder {
        id: "by-agency".to_owned(),
        title: agencies_title(view, late.len(), words),
        description: agencies_described(view, &leads, &late, words),
        pictures: (!leads.is_empty()).then(|| pictures(head.clone(), &rows, vec![words.word("chart-several-leads")], words)),
        empty: words.word("chart-no-leads"),
        table: tally_table(caption, head, &rows, words),
        illustrative: view.illustrative,
    }
    .build(words, ink)
}

fn agencies_title(view: &PlanView, late: usize, words: &Words) -> String {
    let led = view.tasks.iter().filter(|task| !task.task.lead.is_empty());
    let overdue = led.filter(|task| task.status == Status::Overdue).count();
    let key = if overdue == 0 { "chart-agencies-title-none" } else { "chart-agencies-title" };
    words.say(key, &[("overdue", count(overdue)), ("agencies", count(late))])
}

fn agencies_described(view: &PlanView, leads: &[&AgencyView], late: &[&AgencyView], words: &Words) -> String {
    let led = view.tasks.iter().filter(|task| !task.task.lead.is_empty()).count();
    let arguments = [("day", date(view.as_of)), ("agencies", count(leads.len())), ("tasks", count(led))];
    let mut sentences = vec![words.say("chart-agencies-description", &arguments)];
    if !late.is_empty() {
        let each = late.iter().map(|agency| (view.outline[agency.key].name.clone(), count(agency.tally.at(Status::Overdue))));
        sentences.push(words.say("chart-agencies-description-late", &[("each", listed(each, words))]));
    }
    sentences.push(words.word("chart-several-leads"));
    sentences.join(" ")
}

fn pictures(head: String, rows: &[(String, &Tally)], notes: Vec<String>, words: &Words) -> ChartPictures {
    let rows = rows.iter().map(|(name, tally)| BarRow { name: name.clone(), tally }).collect();
    let bars = BarChart { head, rows, notes };
    ChartPictures::of(|format| bars.lay_out(format, words))
}
