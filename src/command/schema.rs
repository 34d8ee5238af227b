//! `tiendo schema`: the JSON Schema of each kind of record, out of the types that read them.

use schemars::schema_for;
use serde_json::{Value, json};

use super::Outcome;
use super::console::Console;
use crate::cli::RecordKind;
use crate::load::record::{AgencyRecord, AmendmentRecord, IndicatorRecord, NoteRecord, PlanRecord, TaskRecord};

/// Prints one schema, or all of them by kind.
pub fn run(kind: Option<RecordKind>, console: &Console) -> Outcome {
    let value = kind.map_or_else(all, schema_of);
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    console.output(&text);
    Outcome::Done
}

fn all() -> Value {
    use RecordKind::{Agencies, Amendment, Indicator, Note, Plan, Task};
    json!({
        "plan": schema_of(Plan),
        "agencies": schema_of(Agencies),
        "task": schema_of(Task),
        "indicator": schema_of(Indicator),
        "note": schema_of(Note),
        "amendment": schema_of(Amendment),
    })
}

fn schema_of(kind: RecordKind) -> Value {
    let schema = match kind {
        RecordKind::Plan => schema_for!(PlanRecord),
        RecordKind::Agencies => schema_for!(Vec<AgencyRecord>),
        RecordKind::Task => schema_for!(TaskRecord),
        RecordKind::Indicator => schema_for!(IndicatorRecord),
        RecordKind::Note => schema_for!(NoteRecord),
        RecordKind::Amendment => schema_for!(AmendmentRecord),
    };
    schema.to_value()
}
