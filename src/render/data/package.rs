//! `data/datapackage.json`: what the files hold, for programs (Frictionless Data Package).
//!
//! The licence is left out: the plan's publisher has not said one, and none is invented.

use serde_json::{Map, Value, json};

use super::checksum::DataFileSummary;
use super::marked;
use crate::dataset::{CellKind, DATA_SETS, DataSet, Kind};
use crate::language::{Words, date};
use crate::routes::data_files::WORKBOOK;
use crate::view::{PlanView, Status};

/// The description of `files`, which stand beside it.
pub fn package(view: &PlanView, words: &Words, files: &[DataFileSummary]) -> Value {
    let identity = &view.outline.identity;
    let resources: Vec<Value> =
        files.iter().filter_map(|file| workbook(file, words).or_else(|| resource(view, file, words))).collect();
    let mut package = json!({
        "profile": "data-package",
        "name": identity.id,
        "title": marked(identity.short_name.clone(), view.illustrative, words),
        "description": format!("{}. {}.", identity.title, words.say("as-of", &[("date", date(view.as_of))])),
        "created": format!("{}T00:00:00+07:00", view.as_of),
        "as_of": view.as_of,
        "illustrative": view.illustrative,
        "contributors": [{ "title": identity.issuer, "role": "author" }],
        "resources": resources,
    });
    if let Some(address) = &identity.site_address {
        package["homepage"] = json!(address);
    }
    package
}

fn resource(view: &PlanView, file: &DataFileSummary, words: &Words) -> Option<Value> {
    let set = DATA_SETS.into_iter().find(|set| set.json == file.path || set.csv == Some(&file.path))?;
    let is_table = set.csv == Some(&file.path);
    let mut resource = json!({
        "name": if is_table { set.key.to_owned() } else { format!("{}-json", set.key) },
        "profile": if is_table { "tabular-data-resource" } else { "data-resource" },
        "type": if is_table { "table" } else { "json" },
        "path": file.path.rsplit('/').next(),
        "title": words.word(&format!("data-{}.title", set.key)),
        "description": words.word(&format!("data-{}", set.key)),
        "format": if is_table { "csv" } else { "json" },
        "mediatype": if is_table { "text/csv" } else { "application/json" },
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": format!("sha256:{}", file.checksum),
    });
    if is_table {
        resource["schema"] = schema(view, set, words);
    }
    Some(resource)
}

/// The workbook, which is for people: programs find the same in the tables.
fn workbook(file: &DataFileSummary, words: &Words) -> Option<Value> {
    let resource = json!({
        "name": "workbook",
        "profile": "data-resource",
        "type": "file",
        "path": file.path.rsplit('/').next(),
        "title": words.word("data-workbook.title"),
        "description": words.word("data-workbook"),
        "format": "xlsx",
        "mediatype": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "bytes": file.bytes,
        "hash": format!("sha256:{}", file.checksum),
    });
    (file.path == WORKBOOK).then_some(resource)
}

fn schema(view: &PlanView, set: &DataSet, words: &Words) -> Value {
    let fields: Vec<Value> = set.columns().into_iter().map(|column| field_schema(view, set, column, words)).collect();
    let references = set
        .references
        .iter()
        .map(|(field, other)| json!({ "fields": [field], "reference": { "resource": other, "fields": ["id"] } }));
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if let Some(primary) = set.primary {
        schema["primaryKey"] = json!([primary]);
    }
    if !set.references.is_empty() {
        schema["foreignKeys"] = references.collect();
    }
    schema
}

fn field_schema(view: &PlanView, set: &DataSet, (name, cell): (&str, CellKind), words: &Words) -> Value {
    let about = words.word(&format!("data-{}-{}", set.key, name));
    let mut schema = json!({ "name": name, "type": type_of(cell.kind), "description": about });
    let constraints = constraints(view, set.primary == Some(name), cell);
    if !constraints.is_empty() {
        schema["constraints"] = Value::Object(constraints);
    }
    schema
}

fn type_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Whole => "integer",
        Kind::Number => "number",
        Kind::Day => "date",
        Kind::Truth => "boolean",
        _ => "string",
    }
}

fn constraints(view: &PlanView, is_unique: bool, cell: CellKind) -> Map<String, Value> {
    let mut constraints = Map::new();
    if cell.is_required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if is_unique {
        constraints.insert("unique".to_owned(), json!(true));
    }
    match cell.kind {
        Kind::Whole => drop(constraints.insert("minimum".to_owned(), json!(0))),
        Kind::Status => drop(constraints.insert("enum".to_owned(), json!(statuses(view)))),
        Kind::OneOf(values) => drop(constraints.insert("enum".to_owned(), json!(values))),
        _ => {}
    }
    constraints
}

/// Statuses that a row can have. Where it is not for the public who has reported, those that tell of it cannot.
fn statuses(view: &PlanView) -> Vec<&'static str> {
    let tells = view.outline.follow_up.show_not_reported;
    let can_be = |status: &Status| tells || status.reveals_reporting() != Some(true) || view.total.at(*status) > 0;
    let occurs = |status: &Status| view.tasks.iter().any(|task| task.status == *status);
    let shown = Status::ALL.into_iter().filter(can_be).filter(|status| !status.is_ended() || occurs(status));
    shown.map(Status::code).collect()
}
