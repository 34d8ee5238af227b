//! From views to what templates show: words, marks, links and dates. Links are paths from the site's first folder.

use std::sync::OnceLock;

use chrono::NaiveDate;

use super::page::{AgencyLink, AmendedBlock, DocumentLine, FlagMark, Link, NoteEntry, Share, StatusMark, TaskRow};
use crate::language::{Alphabet, Words, date, number, percent};
use crate::plan::{AgencyKey, Deadline, Document, SectionKey, Task, TaskKey};
use crate::render::deadline;
use crate::render::site::shared::Shared;
use crate::routes::Route;
use crate::view::{EarlierDays, Flag, NoteView, PlanView, Ratio, ResponsibleAgency, Status, TaskView};

/// Turns views into what templates show.
pub struct Presenter<'a> {
    /// The plan as of a date.
    pub view: &'a PlanView<'a>,
    /// The catalogue.
    pub words: &'a Words,
    /// The earlier days that it is compared with.
    pub earlier: Option<EarlierDays<'a>>,
    /// Order of names.
    pub alphabet: Alphabet,
    /// What stands in thousands of lines: marks of all statuses, links to all agencies.
    marks: Vec<(Status, Shared<StatusMark>)>,
    links: Vec<Shared<AgencyLink>>,
    /// What is said of each task that no amendment touched.
    pub as_issued: OnceLock<Shared<AmendedBlock>>,
    /// Lines of tasks, in the order of the view, each made by the first page that shows it.
    rows: Vec<OnceLock<Shared<TaskRow>>>,
}

impl<'a> Presenter<'a> {
    /// A presenter of one view.
    pub fn new(view: &'a PlanView<'a>, words: &'a Words) -> Self {
        Self {
            view,
            words,
            earlier: None,
            alphabet: Alphabet::default(),
            marks: Status::ALL.into_iter().map(|status| (status, Shared::new(mark(status, words)))).collect(),
            links: view.outline.agency_keys().map(|key| Shared::new(link(view, key))).collect(),
            as_issued: OnceLock::new(),
            rows: view.tasks.iter().map(|_| OnceLock::new()).collect(),
        }
    }

    /// Words with one thing filled in.
    pub fn say(&self, key: &str, name: &str, value: impl ToString) -> String {
        self.words.say(key, &[(name, value.to_string())])
    }

    /// A status with its mark and words.
    pub fn status(&self, status: Status) -> Shared<StatusMark> {
        let known = self.marks.iter().find(|(one, _)| *one == status).map(|(_, mark)| mark.clone());
        known.unwrap_or_else(|| Shared::new(mark(status, self.words)))
    }

    /// A flag with its words.
    fn flag(&self, flag: Flag) -> FlagMark {
        FlagMark { code: flag.code(), label: self.words.word(&format!("flag-{}", flag.code())) }
    }

    /// A task as it stands on the day.
    pub fn task(&self, key: TaskKey) -> &'a Task {
        self.view.find_task(key).map_or(&self.view.outline[key], |view| view.task)
    }

    /// A link to a task, by its id and title.
    pub fn task_link(&self, key: TaskKey) -> Link {
        let task = self.task(key);
        Link { href: Route::Task(&task.id).to_string(), label: format!("{} {}", task.id, task.title) }
    }

    /// A link to an agency.
    pub fn agency(&self, key: AgencyKey) -> AgencyLink {
        link(self.view, key)
    }

    /// The same, made ready.
    fn linked(&self, key: AgencyKey) -> Shared<AgencyLink> {
        self.links.get(key.0).cloned().unwrap_or_else(|| Shared::new(self.agency(key)))
    }

    /// Links to the agencies that answer for a task, each with those that it took over from.
    pub fn answering(&self, agencies: &[ResponsibleAgency]) -> Vec<Shared<AgencyLink>> {
        let link = |one: &ResponsibleAgency| match self.took_over_from(one) {
            None => self.linked(one.agency),
            took_over_from => Shared::new(AgencyLink { took_over_from, ..self.agency(one.agency) }),
        };
        agencies.iter().map(link).collect()
    }

    /// Names that the documents have where an agency took over from others.
    pub fn took_over_from(&self, one: &ResponsibleAgency) -> Option<String> {
        let names: Vec<&str> = one.took_over_from().map(|named| self.view.outline[named].name.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// Links to several agencies.
    pub fn agencies(&self, keys: &[AgencyKey]) -> Vec<AgencyLink> {
        keys.iter().map(|key| self.agency(*key)).collect()
    }

    /// A link to a section, by its number and title.
    pub fn section(&self, key: SectionKey) -> Link {
        let section = &self.view.outline[key];
        Link { href: Route::Section(&section.id).to_string(), label: format!("{}. {}", section.id, section.title) }
    }

    /// One line of a list of tasks, for a task of the presenter's view.
    pub fn row(&self, view: &TaskView) -> Shared<TaskRow> {
        let made = || Shared::new(self.new_row(view));
        let place = self.view.tasks.binary_search_by_key(&view.key, |task| task.key).ok();
        place.and_then(|at| self.rows.get(at)).map_or_else(made, |row| row.get_or_init(made).clone())
    }

    fn new_row(&self, view: &TaskView) -> TaskRow {
        TaskRow {
            id: view.task.id.clone(),
            place: view.key.0 + 1,
            href: Route::Task(&view.task.id).to_string(),
            title: view.task.title.clone(),
            status: self.status(view.status),
            flags: view.flags.iter().map(|flag| self.flag(*flag)).collect(),
            deadline: self.deadline_of(view.task),
            due: view.due.map(date),
            due_iso: view.due.map(|due| due.to_string()),
            lateness: self.lateness(view, "days-late"),
            days_late: self.lateness(view, "days"),
            lead: self.answering(&view.lead),
            lead_open_ended: view.task.open_ended.lead.clone(),
            illustrative: view.illustrative,
        }
    }

    /// Lines of a list of tasks.
    pub fn rows<'v, 'p: 'v>(&self, views: impl IntoIterator<Item = &'v TaskView<'p>>) -> Vec<Shared<TaskRow>> {
        views.into_iter().map(|view| self.row(view)).collect()
    }

    /// `quá hạn 181 ngày` or, by the key of the words, `181 ngày`, for a task that is late.
    fn lateness(&self, view: &TaskView, key: &str) -> Option<String> {
        let days = view.days_late?;
        Some(self.say(key, "days", number(days as f64, 0)))
    }

    /// What the plan says about a task's time, in words.
    pub fn deadline_of(&self, task: &Task) -> String {
        deadline::deadline_of(self.view.outline, task, self.words)
    }

    /// What the plan says about time, in words.
    pub fn deadline(&self, deadline: &Deadline) -> String {
        deadline::deadline_words(self.view.outline, deadline, self.words)
    }

    /// A ratio with its two numbers; the percentage is missing where the denominator is 0.
    pub fn share(&self, ratio: Ratio) -> Share {
        Share {
            numerator: number(ratio.numerator as f64, 0),
            denominator: number(ratio.denominator as f64, 0),
            percent: percent(ratio.numerator, ratio.denominator),
        }
    }

    /// A document as one line.
    pub fn document(&self, document: &Document) -> DocumentLine {
        DocumentLine {
            number: document.number.clone(),
            date: document.date.map(date),
            issuer: document.issuer.clone(),
            title: document.title.clone(),
            url: document.url.clone(),
        }
    }

    /// A note as an entry of a task_notes; `root` leads from its page to the site's first folder.
    pub fn note(&self, note: &NoteView, root: &'static str) -> NoteEntry {
        NoteEntry {
            date: date(note.date),
            date_iso: note.date.to_string(),
            agency: note.agency.map(|agency| self.linked(agency)),
            html: super::markdown::to_html(note.text, root),
            illustrative: note.illustrative,
        }
    }

    /// The day of the view, as readers write it.
    pub fn as_of(&self) -> NaiveDate {
        self.view.as_of
    }
}

fn mark(status: Status, words: &Words) -> StatusMark {
    let key = format!("status-{}", status.code());
    StatusMark { code: status.code(), mark: words.word(&format!("{key}.mark")), label: words.word(&key) }
}

fn link(view: &PlanView, key: AgencyKey) -> AgencyLink {
    let agency = &view.outline[key];
    AgencyLink {
        href: Route::Agency(&agency.id).to_string(),
        name: agency.name.clone(),
        short: agency.short.clone(),
        took_over_from: None,
    }
}
