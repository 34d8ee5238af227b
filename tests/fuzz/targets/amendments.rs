//! Amendments and chains of agencies: whatever follows on whatever, `check` tells of it, or what it lets through can be
//! looked at on any day. Cases have a shape, so that most of them get past the reading of YAML.
#![no_main]

use std::fmt::Write;
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use chrono::{Days, NaiveDate};
use libfuzzer_sys::fuzz_target;
use tiendo::load::{Workspace, load_files};
use tiendo_fuzz::{Files, SMALL, day, folder, joined, tests, told, viewed};

const TASKS: [&str; 12] = ["1.a", "1.b", "1.c", "1.d", "1.dd", "1.e", "2.a.1", "2.a.2", "2.b.1", "2.b.2", "2.b.3", "9.z"];
const AGENCIES: [&str; 8] = ["so-cong-thuong", "so-tai-chinh", "ubnd-huyen-nui", "cac-huyen", "so-a", "so-b", "so-c", "so-la"];
const STATES: [&str; 8] =
    ["in_progress", "submitted", "completed", "done_in_cycle", "suspended", "resumed", "withdrawn", "not_started"];
const DEADLINES: [&str; 10] = [
    "null",
    "{by: 2023}",
    "{year: 2021}",
    "{years: [2021, 2024]}",
    "{from: 2020, to: 2025}",
    "{quarter: 2024-Q2}",
    "{month: 2022-02}",
    "{recurring: yearly}",
    "{event: quy-hoach-tinh, offset_days: 4000000000}",
    "{date: 2200-12-31}",
];

#[derive(Arbitrary, Debug)]
struct Case {
    agencies: Vec<Agency>,
    amendments: Vec<Amendment>,
    notes: Vec<Note>,
    days: [u16; 3],
}

#[derive(Arbitrary, Debug)]
struct Agency {
    from: Option<u16>,
    until: Option<u16>,
    successors: Vec<(u8, Option<Vec<u8>>)>,
    is_group: bool,
    members: Vec<u8>,
}

#[derive(Arbitrary, Debug)]
struct Amendment {
    signed: u16,
    effect_after: u8,
    recorded_after: Option<u8>,
    changes: Vec<Change>,
}

#[derive(Arbitrary, Debug)]
enum Change {
    Deadline(u8, u8),
    Agencies { task: u8, lead: Vec<u8>, coordinating: Option<Vec<u8>> },
    Milestones { task: u8, all: Vec<(u8, u8)> },
    Wording(u8),
    Supplement { id: u8, deadline: u8, lead: Vec<u8>, milestones: Vec<(u8, u8)> },
    Replace { task: u8, by: Vec<u8> },
    Repeal(u8),
}

#[derive(Arbitrary, Debug)]
struct Note {
    task: u8,
    date: u16,
    recorded_after: u8,
    agency: Option<u8>,
    state: u8,
    confirmed_after: Option<u8>,
    milestone: Option<u8>,
    corrects: Option<u8>,
}

/// The small workspace without agencies, notes and amendments, with a decision whose text amendments cite.
static BASE: LazyLock<Workspace> = LazyLock::new(|| {
    let mut files = SMALL.clone();
    files.extend(folder(&tests().join("check/broken/amended_wording_departs")));
    let own = ["content/amendments/", "content/notes/", "content/agencies.yaml", "content/pages/"];
    files.retain(|path, _| !own.iter().any(|start| path.starts_with(start)));
    load_files(&files)
});

fuzz_target!(|case: Case| {
    let Some(plan) = told(&joined(&BASE, load_files(&case.files()))) else { return };
    for after in case.days {
        viewed(&plan, on(after));
    }
});

/// A day from 2019 on.
fn on(after: u16) -> NaiveDate {
    day("2019-06-01") + Days::new(u64::from(after % 2400))
}

fn of<'a>(all: &[&'a str], at: u8) -> &'a str {
    all[usize::from(at) % all.len()]
}

fn agencies(all: &[u8]) -> String {
    all.iter().take(4).map(|at| of(&AGENCIES, *at)).collect::<Vec<_>>().join(", ")
}

fn tasks(all: &[u8]) -> String {
    all.iter().take(4).map(|at| format!("\"{}\"", of(&TASKS, *at))).collect::<Vec<_>>().join(", ")
}

fn milestones(all: &[(u8, u8)]) -> String {
    let one = |(id, deadline): &(u8, u8)| format!("{{id: moc-{}, title: Mốc, deadline: {}}}", id % 4, of(&DEADLINES, *deadline));
    all.iter().take(3).map(one).collect::<Vec<_>>().join(", ")
}

impl Case {
    fn files(&self) -> Files {
        let mut files = Files::new();
        let mut said = String::new();
        for (at, agency) in self.agencies.iter().take(AGENCIES.len() - 1).enumerate() {
            agency.write(AGENCIES[at], &mut said);
        }
        for missing in AGENCIES.iter().take(7).skip(self.agencies.len()) {
            let _ = writeln!(said, "- {{id: {missing}, name: {missing}, kind: department}}");
        }
        files.insert("content/agencies.yaml".to_owned(), said.into_bytes());
        for (at, amendment) in self.amendments.iter().take(6).enumerate() {
            files.insert(format!("content/amendments/{}-{at}.md", on(amendment.signed)), amendment.text().into_bytes());
        }
        for note in self.notes.iter().take(8) {
            let recorded = on(note.date) + Days::new(u64::from(note.recorded_after));
            let path = format!("content/notes/{}/{recorded}-{}.md", recorded.format("%Y"), of(&TASKS, note.task));
            files.insert(path, note.text(recorded).into_bytes());
        }
        files
    }
}

impl Agency {
    fn write(&self, id: &str, out: &mut String) {
        let kind = if self.is_group { "group" } else { "department" };
        let _ = write!(out, "- id: {id}\n  name: {id}\n  kind: {kind}\n");
        if let Some(from) = self.from {
            let _ = writeln!(out, "  from: {}", on(from));
        }
        if let Some(until) = self.until {
            let _ = writeln!(out, "  until: {}", on(until));
        }
        if !self.members.is_empty() && self.is_group {
            let _ = writeln!(out, "  members: [{}]", agencies(&self.members));
        }
        if !self.successors.is_empty() {
            out.push_str("  successors:\n");
        }
        for (agency, only) in self.successors.iter().take(4) {
            let only = only.as_ref().map(|only| format!(", tasks: [{}]", tasks(only))).unwrap_or_default();
            let _ = writeln!(out, "    - {{agency: {}{only}}}", of(&AGENCIES, *agency));
        }
    }
}

impl Amendment {
    fn text(&self) -> String {
        let signed = on(self.signed);
        let effective = signed + Days::new(u64::from(self.effect_after));
        let mut text = format!("---\ndocument: {{number: 700/QĐ-UBND, date: {signed}}}\neffective: {effective}\n");
        if let Some(after) = self.recorded_after {
            let _ = writeln!(text, "recorded: {}", signed + Days::new(u64::from(after)));
        }
        text.push_str("source: {text: qd-700, lines: [1, 5]}\nchanges:\n");
        self.changes.iter().take(5).for_each(|change| change.write(&mut text));
        text + "---\nVì sao.\n"
    }
}

impl Change {
    fn write(&self, out: &mut String) {
        let adjust = |task: &u8, fields: String| format!("  - {{task: \"{}\", adjust: {{{fields}}}}}\n", of(&TASKS, *task));
        out.push_str(&match self {
            Self::Deadline(task, deadline) => adjust(task, format!("deadline: {}", of(&DEADLINES, *deadline))),
            Self::Agencies { task, lead, coordinating } => {
                let beside = coordinating.as_ref().map(|all| format!(", coordinating: [{}]", agencies(all))).unwrap_or_default();
                adjust(task, format!("lead: [{}]{beside}", agencies(lead)))
            }
            Self::Milestones { task, all } => adjust(task, format!("milestones: [{}]", milestones(all))),
            Self::Wording(task) => {
                adjust(task, "title: Rà soát quy hoạch, wording: Rà soát quy hoạch công nghiệp của tỉnh theo quy hoạch tỉnh được phê duyệt.".to_owned())
            }
            Self::Supplement { id, deadline, lead, milestones: all } => format!(
                "  - supplement:\n      id: \"1.{}\"\n      section: \"1\"\n      group: null\n      title: Xây dựng bản đồ số\n      \
                 wording: Xây dựng bản đồ số các cụm công nghiệp.\n      deadline: {}\n      lead: [{}]\n      milestones: [{}]\n      \
                 source: {{text: qd-700, lines: [3, 3]}}\n",
                ["e", "g", "h"][usize::from(*id) % 3],
                of(&DEADLINES, *deadline),
                agencies(lead),
                milestones(all)
            ),
            Self::Replace { task, by } => format!("  - {{task: \"{}\", replace_by: [{}]}}\n", of(&TASKS, *task), tasks(by)),
            Self::Repeal(task) => format!("  - {{task: \"{}\", repeal: true}}\n", of(&TASKS, *task)),
        });
    }
}

impl Note {
    fn text(&self, recorded: NaiveDate) -> String {
        let date = on(self.date);
        let (task, state) = (of(&TASKS, self.task), of(&STATES, self.state));
        let mut text =
            format!("---\ntask: \"{task}\"\ndate: {date}\nrecorded: {recorded}\nstate: {state}\npublic: Đã báo cáo.\n");
        if let Some(agency) = self.agency {
            let _ = writeln!(text, "agency: {}", of(&AGENCIES, agency));
        }
        if let Some(after) = self.confirmed_after {
            let _ =
                writeln!(text, "confirmed: {}\ndocuments: [{{number: 1/QĐ, date: {date}}}]", date + Days::new(u64::from(after)));
        }
        if let Some(milestone) = self.milestone {
            let _ = writeln!(text, "milestone: moc-{}", milestone % 4);
        }
        if let Some(corrects) = self.corrects {
            let _ = writeln!(text, "corrects: {}-{task}", date + Days::new(u64::from(corrects)));
        }
        text + "---\n"
    }
}
