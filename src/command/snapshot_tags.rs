//! What an archive says of itself: `bag-info.txt` for programs, `muc-luc.txt` for whoever opens it.

use super::inputs::INPUTS;
use super::payload::{BuildNote, PAPERS, SITE};
use crate::language::{Words, date};
use crate::plan::Plan;
use crate::render::Artifact;
use crate::write::bag::{ArchiveId, BagDraft};

/// The archive that the new one corrects.
pub struct Corrected {
    /// Its name.
    pub name: String,
    /// Its fingerprint, 128 hexadecimal digits.
    pub fingerprint: String,
}

/// What an archive was made from.
pub struct ArchiveOrigin<'a> {
    /// Its id.
    pub id: &'a ArchiveId,
    /// How it was built.
    pub note: &'a BuildNote,
    /// Whether any record is made up.
    pub illustrative: bool,
    /// Why the year is archived again.
    pub reason: Option<&'a str>,
    /// What it corrects.
    pub corrected: Option<&'a Corrected>,
}

impl ArchiveOrigin<'_> {
    /// Entries of `bag-info.txt`. The bagging date is the day that the archive speaks of and not the clock's, so that the same
    /// records give the same bag whenever and wherever it is built.
    pub fn info(&self, plan: &Plan, words: &Words) -> Vec<(&'static str, String)> {
        let (identity, outline) = (&plan.outline.identity, &plan.outline);
        let arguments =
            [("title", identity.title.clone()), ("year", self.note.year.to_string()), ("date", date(self.note.as_of))];
        let mut info = vec![
            ("Source-Organization", outline[outline.follow_up.consolidating_agency].name.clone()),
            ("External-Identifier", format!("{}-{}", identity.id, self.id.name())),
            ("External-Description", words.say("archive-description", &arguments)),
            ("Bagging-Date", self.note.as_of.to_string()),
            ("Bag-Software-Agent", format!("{} {}", self.note.program, self.note.version)),
            ("Tiendo-Version", self.note.version.clone()),
            ("Tiendo-Year", self.note.year.to_string()),
            ("Tiendo-As-Of", self.note.as_of.to_string()),
        ];
        info.extend(self.illustrative.then(|| ("Tiendo-Illustrative", words.word("archive-illustrative"))));
        if let Some(corrected) = self.corrected {
            info.push(("Tiendo-Corrects", corrected.name.clone()));
            info.push(("Tiendo-Corrects-Fingerprint", corrected.fingerprint.clone()));
        }
        info.extend(self.reason.map(|reason| ("Tiendo-Reason", reason.split_whitespace().collect::<Vec<_>>().join(" "))));
        info
    }
}

/// What is what, for whoever opens the archive without this program.
pub fn index(draft: &BagDraft, id: &ArchiveId, info: &[(&str, String)], words: &Words) -> Artifact {
    let value = |label: &str| info.iter().find(|(name, _)| *name == label).map(|(_, value)| value.clone()).unwrap_or_default();
    let mut arguments = vec![("name", id.name()), ("description", value("External-Description"))];
    arguments.push(("version", value("Tiendo-Version")));
    for (name, folder) in [("site", SITE), ("papers", PAPERS), ("inputs", INPUTS)] {
        arguments.push((name, draft.count(folder).to_string()));
    }
    let mut text = words.say("archive-index", &arguments);
    let further = [
        ("Tiendo-Illustrative", "archive-index-illustrative"),
        ("Tiendo-Corrects", "archive-index-corrects"),
        ("Tiendo-Reason", "archive-index-reason"),
    ];
    for (label, key) in further.into_iter().filter(|(label, _)| info.iter().any(|(name, _)| name == label)) {
        let arguments = [("value", value(label)), ("fingerprint", value("Tiendo-Corrects-Fingerprint"))];
        text = format!("{text}\n\n{}", words.say(key, &arguments));
    }
    Artifact::text("muc-luc.txt", format!("{text}\n"))
}
