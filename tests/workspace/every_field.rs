//! Text in every text field of every kind of record, by the schemas of `tiendo schema`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{TODAY, Workspace};

/// The amendment that the small workspace is given.
pub const AMENDMENT: &str = "content/amendments/2021-05-10-sua.md";
/// Its record.
pub const AMENDED: &str = "---
document: {number: 612/QĐ-UBND, date: 2021-05-10}
effective: 2021-05-15
changes:
  - {task: \"1.d\", adjust: {lead: [so-cong-thuong]}}
---
";

/// Files of each kind, which between them have most of its fields; the schema of the agencies is that of a list.
pub const KINDS: [(&str, &str); 9] = [
    ("plan", "content/plan.yaml"),
    ("agencies", "content/agencies.yaml"),
    ("task", "content/tasks/1/1.a.md"),
    ("task", "content/tasks/2/2.a.2.md"),
    ("indicator", "content/indicators/ty-le-phu-song.md"),
    ("note", "content/notes/2021/2021-06-25-1.a.md"),
    ("note", "content/notes/2021/2021-04-09-2.a.2.md"),
    ("note", "content/notes/2024/2024-01-15-ty-le-phu-song.md"),
    ("amendment", AMENDMENT),
];

/// One record, its fields as JSON, which is YAML too.
#[derive(Clone)]
pub struct Record {
    /// Where it is in the workspace.
    pub path: &'static str,
    fields: Value,
    body: String,
}

impl Record {
    /// Reads the record at `path`.
    pub fn read(workspace: &Workspace, path: &'static str) -> Self {
        let text = workspace.read(path);
        let (front, body) = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
            Some((front, body)) => (front.to_owned(), body.to_owned()),
            None => (text, String::new()),
        };
        Self { path, fields: serde_yaml::from_str(&front).unwrap(), body }
    }

    fn text(&self) -> String {
        if self.path.ends_with(".md") { format!("---\n{}\n---\n{}", self.fields, self.body) } else { self.fields.to_string() }
    }
}

/// Puts a text into one text field of a record after another, and keeps what `check` accepts.
pub struct Walk<'a> {
    workspace: Option<Workspace>,
    record: Record,
    schema: Value,
    /// The text for a field, by its JSON pointer.
    text: &'a dyn Fn(&str) -> String,
    /// Pointers of the fields that took their text.
    filled: BTreeSet<String>,
}

impl<'a> Walk<'a> {
    /// Fills every text field of a record that accepts its text; the workspace with the record in it, and the pointers of the fields
    /// that were filled. The fields are those of the schema, so that a new field is covered by itself.
    pub fn fill(
        workspace: Workspace,
        path: &'static str,
        schema: &Value,
        text: &'a dyn Fn(&str) -> String,
    ) -> (Workspace, BTreeSet<String>) {
        let record = Record::read(&workspace, path);
        let mut walk = Self { workspace: Some(workspace), record, schema: schema.clone(), text, filled: BTreeSet::new() };
        walk.visit("", schema);
        (walk.workspace.unwrap(), walk.filled)
    }

    fn takes(&mut self, changed: &Value) -> bool {
        let text = Record { fields: changed.clone(), ..self.record.clone() }.text();
        let workspace = self.workspace.take().unwrap().with_file(self.record.path, text);
        let found = workspace.check_on(TODAY);
        let takes = found.plan.is_some();
        let workspace = if takes { workspace } else { workspace.with_file(self.record.path, self.record.text()) };
        self.workspace = Some(workspace);
        if takes {
            self.record.fields = changed.clone();
        }
        takes
    }

    fn resolved(&self, schema: &Value) -> Value {
        let name = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/"));
        let schema = name.map_or_else(|| schema.clone(), |name| self.schema["$defs"][name].clone());
        let choices = schema["anyOf"].as_array().cloned().unwrap_or_default();
        choices.iter().find(|one| one["type"] != "null").map_or(schema, |one| self.resolved(one))
    }

    /// `at` is a JSON pointer into the record.
    fn visit(&mut self, at: &str, schema: &Value) {
        let schema = self.resolved(schema);
        let kinds = kinds(&schema);
        if kinds.contains(&"string") && schema["format"].is_null() {
            let mut changed = self.record.fields.clone();
            if put(&mut changed, at, Value::from((self.text)(at))) && self.takes(&changed) {
                self.filled.insert(at.to_owned());
            }
        } else if kinds.contains(&"object") {
            let properties = schema["properties"].as_object().cloned().unwrap_or_default();
            properties.iter().for_each(|(name, below)| self.visit_property(at, name, below));
        } else if kinds.contains(&"array") {
            let there = self.record.fields.pointer(at).and_then(Value::as_array).map_or(0, Vec::len);
            (0..there).for_each(|index| self.visit(&format!("{at}/{index}"), &schema["items"]));
        }
    }

    /// A property that is not there is first added, with as little in it as its schema asks for.
    fn visit_property(&mut self, at: &str, name: &str, schema: &Value) {
        let place = format!("{at}/{name}");
        let there = self.record.fields.pointer(&place);
        let empty = there.is_none_or(|value| value.is_null() || value.as_array().is_some_and(Vec::is_empty));
        if empty && !kinds(&self.resolved(schema)).contains(&"string") {
            let mut changed = self.record.fields.clone();
            if put(&mut changed, &place, self.least(schema)) {
                self.takes(&changed);
            }
        }
        self.visit(&place, schema);
    }

    fn least(&self, schema: &Value) -> Value {
        let schema = self.resolved(schema);
        let choice = schema["oneOf"].as_array().and_then(|all| Some(all.first()?["const"].clone()));
        let first = schema["enum"].as_array().and_then(|all| all.first().cloned());
        if let Some(known) = choice.or(first).filter(|known| !known.is_null()) {
            return known;
        }
        match kinds(&schema).first().copied() {
            Some("string") if schema["format"] == "date" => json!("2021-05-01"),
            Some("string") => json!("so-cong-thuong"),
            Some("integer" | "number") => json!(1),
            Some("boolean") => json!(false),
            Some("array") => json!([self.least(&schema["items"])]),
            Some("object") => {
                let required = schema["required"].as_array().cloned().unwrap_or_default();
                let names = required.iter().filter_map(Value::as_str);
                names.map(|name| (name.to_owned(), self.least(&schema["properties"][name]))).collect::<Map<_, _>>().into()
            }
            _ => Value::Null,
        }
    }
}

fn kinds(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// Whether there is such a place.
fn put(fields: &mut Value, at: &str, value: Value) -> bool {
    let (above, name) = at.rsplit_once('/').unwrap();
    match fields.pointer_mut(above) {
        Some(Value::Object(map)) => drop(map.insert(name.to_owned(), value)),
        Some(Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value,
        _ => return false,
    }
    true
}

/// The same field of every item of a list is one field.
pub fn pattern(at: &str) -> String {
    at.split('/').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect::<Vec<_>>().join("/")
}
