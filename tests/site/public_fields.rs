//! Which fields of records are public: every field of every type of record, by the schemas, is in one of two tables.

use std::collections::BTreeSet;

use serde_json::Value;

/// Fields that the public edition shows, or that say only which record is which, by their type.
const PUBLIC: [(&str, &[&str]); 33] = [
    (
        "AdjustRecord",
        &["title", "wording", "source", "deadline", "lead", "coordinating", "open_ended", "milestones", "deliverables"],
    ),
    ("AgencyRecord", &["id", "name", "short", "kind", "from", "until", "members", "successors", "basis", "unverified"]),
    ("AmendmentRecord", &["document", "effective", "recorded", "changes", "source", "illustrative"]),
    ("BasisRecord", &["title", "number", "date"]),
    ("BoundaryRecord", &["id", "title", "from", "until"]),
    ("ChangeRecord", &["task", "adjust", "supplement", "replace_by", "repeal"]),
    (
        "DeadlineRecord",
        &["year", "years", "by", "from", "to", "quarter", "half", "month", "date", "recurring", "event", "offset_days"],
    ),
    ("DecisionRecord", &["number", "date", "issuer", "title", "file", "url"]),
    ("DeliverableRecord", &["id", "title"]),
    ("DocumentRecord", &["number", "date", "issuer", "title", "file", "url"]),
    ("EventRecord", &["id", "title", "occurred", "document"]),
    ("GroupRecord", &["letter", "title"]),
    ("HorizonRecord", &["from", "to", "vision"]),
    ("IndicatorRecord", &["id", "title", "unit", "direction", "nature", "targets", "task", "boundary", "decimals", "source"]),
    ("MilestoneRecord", &["id", "title", "deadline"]),
    (
        "NoteRecord",
        &["task", "indicator", "milestone", "date", "recorded", "agency", "state", "deliverables_done", "observations", "public"],
    ),
    ("NoteRecord", &["corrects", "illustrative"]),
    ("ObservationRecord", &["indicator", "value", "unit", "date", "source", "boundary"]),
    ("OfficeRecord", &["parent", "name", "symbol", "unit", "place"]),
    ("OpenEndedRecord", &["lead", "coordinating"]),
    (
        "PlanRecord",
        &["id", "short_name", "title", "cited_as", "number", "date", "issuer", "bases", "horizon", "texts", "sections"],
    ),
    (
        "PlanRecord",
        &["consolidating_agency", "events", "boundaries", "review", "reporting", "due_soon_days", "show_not_reported"],
    ),
    ("PlanRecord", &["theme", "office", "reports", "signatories", "site_address"]),
    ("ReportRecord", &["kind", "public"]),
    ("ReportingRecord", &["closes_on"]),
    ("ReviewRecord", &["every"]),
    ("SectionRecord", &["id", "title", "groups"]),
    ("SignatoryRecord", &["authority", "title"]),
    ("SourceRecord", &["text", "lines"]),
    ("SuccessorRecord", &["agency", "tasks"]),
    ("SupplementRecord", &TASK_FIELDS),
    ("TargetRecord", &["value", "comparator", "year"]),
    ("TextRecord", &["id", "file", "sha256"]),
];

const TASK_FIELDS: [&str; 13] = [
    "id",
    "section",
    "group",
    "title",
    "wording",
    "deadline",
    "lead",
    "coordinating",
    "open_ended",
    "milestones",
    "deliverables",
    "indicators",
    "source",
];

/// Types whose fields are public like those of another.
const LIKE: [(&str, &str); 1] = [("TaskRecord", "SupplementRecord")];

/// Fields that no file of the public edition shows; documents of a note are internal until its completion is confirmed.
const INTERNAL: [(&str, &[&str]); 5] = [
    ("CollectedRecord", &["sha256", "sheet", "row"]),
    ("NoteRecord", &["confirmed", "percent", "expected", "documents", "difficulties", "proposals", "source"]),
    ("OfficeRecord", &["contact"]),
    ("PlanRecord", &["recipients"]),
    ("SignatoryRecord", &["name"]),
];

fn is_in(table: &[(&str, &[&str])], record: &str, field: &str) -> bool {
    table.iter().any(|(one, fields)| *one == record && fields.contains(&field))
}

fn is_public(record: &str, field: &str) -> bool {
    let like = LIKE.iter().find(|(one, _)| *one == record).map_or(record, |(_, other)| other);
    is_in(&PUBLIC, like, field)
}

/// Whether a field is internal, be it for what it is in; `at` is its JSON pointer in a record of the schema.
pub fn is_internal(schema: &Value, at: &str) -> bool {
    fields_along(schema, at).iter().any(|(record, field)| is_in(&INTERNAL, record, field))
}

/// The fields that a JSON pointer leads through, each with the type that has it.
fn fields_along(root: &Value, at: &str) -> Vec<(String, String)> {
    let (mut found, mut here) = (Vec::new(), resolved(root, root));
    for part in at.split('/').skip(1) {
        let (name, schema) = here;
        let below = if part.parse::<usize>().is_ok() { &schema["items"] } else { &schema["properties"][part] };
        if part.parse::<usize>().is_err() {
            found.push((name, part.to_owned()));
        }
        here = resolved(below, root);
    }
    found
}

/// A type of the schema and its name, through references and past what may be null.
fn resolved(schema: &Value, root: &Value) -> (String, Value) {
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
        return (name.to_owned(), root["$defs"][name].clone());
    }
    let choices = schema["anyOf"].as_array().into_iter().flatten();
    match choices.into_iter().find(|one| one["type"] != "null") {
        Some(choice) => resolved(choice, root),
        None => (schema["title"].as_str().unwrap_or_default().to_owned(), schema.clone()),
    }
}

/// Every type of record in these schemas with its fields.
pub fn all_fields(schemas: &Value) -> BTreeSet<(String, String)> {
    let roots = schemas.as_object().unwrap().values();
    let named = roots.clone().flat_map(|root| root["$defs"].as_object().into_iter().flatten());
    let titled = roots.map(|root| (root["title"].as_str().unwrap_or_default().to_owned(), root));
    let types = named.map(|(name, schema)| (name.clone(), schema)).chain(titled);
    let fields = types.flat_map(|(name, schema)| {
        schema["properties"].as_object().into_iter().flatten().map(move |(field, _)| (name.clone(), field.clone()))
    });
    fields.collect()
}

/// Holds both tables against the schemas.
pub fn assert_all_are_listed(schemas: &Value) {
    let fields = all_fields(schemas);
    for (record, field) in &fields {
        let listed = usize::from(is_public(record, field)) + usize::from(is_in(&INTERNAL, record, field));
        assert!(
            listed == 1,
            "`{field}` of `{record}` is in {listed} of the tables of tests/site/public_fields.rs: it is internal until someone \
             decides that the public may see it. List it under INTERNAL, or under PUBLIC where `src/view/permission.rs`, or the \
             outline of the plan, hands it out."
        );
    }
    let tables = PUBLIC.iter().chain(&INTERNAL).flat_map(|(record, fields)| fields.iter().map(move |field| (*record, *field)));
    for (record, field) in tables {
        let there = fields.contains(&(record.to_owned(), field.to_owned()));
        assert!(there, "`{record}` has no field `{field}`: take it off the table");
    }
}
