//! Which data files a site has, and their fields: what the data page describes and the data writers make.

/// A data file and its fields, in the order of the file. The data page describes each from the catalogue.
pub struct DataFile {
    /// Path from the site's first folder.
    pub path: &'static str,
    /// Its part of the keys in the catalogue.
    pub key: &'static str,
    /// Names of its fields.
    pub fields: &'static [&'static str],
}

/// Every data file.
pub const DATA_FILES: &[DataFile] = &[
    DataFile { path: "data/tasks.json", key: "tasks", fields: TASK_FIELDS },
    DataFile { path: "data/summary.json", key: "summary", fields: SUMMARY_FIELDS },
];

const TASK_FIELDS: &[&str] = &[
    "id",
    "section",
    "group",
    "title",
    "text",
    "deadline",
    "due",
    "lead",
    "lead_open_ended",
    "coordinating",
    "coordinating_open_ended",
    "milestones",
    "deliverables",
    "indicators",
    "status",
    "flags",
    "days_late",
    "completed",
    "source_lines",
    "illustrative",
];

const SUMMARY_FIELDS: &[&str] =
    &["plan", "title", "as_of", "illustrative", "known_notes", "total", "sections", "agencies", "years", "undated", "indicators"];
