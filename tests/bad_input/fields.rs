//! Script, handlers and addresses that run, in every text field of every record kind. The fields are those of the schemas, so
//! a new field is covered by itself. What `check` refuses cannot reach a page; all that it takes is put in at once and built.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::bounded_run;
use crate::command::run::{Built, build, tiendo};
use crate::workspace::{TODAY, Workspace};

const HARM: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> javascript:alert(3)";
const AMENDMENT: &str = "content/amendments/2021-05-10-sua.md";
const AMENDED: &str = "---
document: {number: 612/QĐ-UBND, date: 2021-05-10}
effective: 2021-05-15
changes:
  - {task: \"1.d\", adjust: {lead: [so-cong-thuong]}}
---
";

/// Files of each kind, which between them have most of its fields; the schema of the agencies is that of a list.
const KINDS: [(&str, &str); 9] = [
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
struct Record {
    path: &'static str,
    fields: Value,
    body: String,
}

impl Record {
    fn read(workspace: &Workspace, path: &'static str) -> Self {
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

/// Puts harm into one field after another, and keeps what `check` takes.
struct Walk {
    workspace: Option<Workspace>,
    record: Record,
    schema: Value,
    harmed: BTreeSet<String>,
}

impl Walk {
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
            if put(&mut changed, at, Value::from(format!("{HARM} {at}"))) && self.takes(&changed) {
                self.harmed.insert(pattern(at));
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
fn pattern(at: &str) -> String {
    at.split('/').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect::<Vec<_>>().join("/")
}

/// The small workspace with harm in the wording and title of a task, as issued, and in all bodies and the about page.
fn prepared() -> Workspace {
    const TITLE: &str = "Rà soát quy hoạch công nghiệp của tỉnh";
    let harmed = format!("{TITLE} {HARM}");
    let small = Workspace::small();
    let seed = small.read("seeds/ke-hoach-nho.txt").replacen(TITLE, &harmed, 1);
    let sum: String = Sha256::digest(seed.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let old: String =
        Sha256::digest(small.read("seeds/ke-hoach-nho.txt").as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let title = |text: String| {
        let (front, body) = text.split_once("\n---\n").unwrap();
        let front: Vec<String> = front
            .lines()
            .map(|line| if line.starts_with("title:") { format!("title: {}", json!(harmed)) } else { line.to_owned() })
            .collect();
        format!("{}\n---\n{}", front.join("\n"), body.replacen(TITLE, &harmed, 1))
    };
    small
        .with_file("seeds/ke-hoach-nho.txt", seed)
        .with_change("content/plan.yaml", |plan| plan.replace(&old, &sum))
        .with_change("content/tasks/1/1.a.md", title)
        .with_change("content/indicators/ty-le-phu-song.md", |text| format!("{text}\n{HARM}\n"))
        .with_change("content/notes/2021/2021-06-25-1.a.md", |text| format!("{text}\n{HARM}\n"))
        .with_file("content/pages/gioi-thieu.md", HARM)
        .with_file(AMENDMENT, format!("{AMENDED}{HARM}\n"))
}

/// The workspace with harm in every text field that takes it, and which fields those are.
fn harmed() -> (Workspace, BTreeSet<String>) {
    let schemas: Value = serde_json::from_str(&tiendo(&["schema"]).data).unwrap();
    let walked: BTreeSet<&str> = KINDS.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(schemas.as_object().unwrap().keys().map(String::as_str).collect::<BTreeSet<_>>(), walked);
    let mut workspace = prepared();
    assert!(workspace.check_on(TODAY).plan.is_some(), "{:?}", workspace.check_on(TODAY).lines());
    let mut all = BTreeSet::new();
    for (kind, path) in KINDS {
        let record = Record::read(&workspace, path);
        let schema = schemas[kind].clone();
        let mut walk = Walk { workspace: Some(workspace), record, schema: schema.clone(), harmed: BTreeSet::new() };
        walk.visit("", &schema);
        all.extend(walk.harmed.iter().map(|field| format!("{kind}{field}")));
        workspace = walk.workspace.unwrap();
    }
    (workspace, all)
}

/// Elements and attributes of a page, as a browser finds them: `a`, `a href=…`.
fn markup(page: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            continue;
        }
        let length = rest.find(|letter: char| letter.is_whitespace() || letter == '>' || letter == '/').unwrap_or(rest.len());
        let name = rest[..length].to_ascii_lowercase();
        rest = &rest[length..];
        found.push((name, attributes(&mut rest)));
    }
    found
}

fn attributes(rest: &mut &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    loop {
        *rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return found;
        }
        let end = rest[1..].find(|letter: char| letter.is_whitespace() || "=>/".contains(letter)).map_or(rest.len(), |at| at + 1);
        let name = rest[..end].to_ascii_lowercase();
        *rest = rest[end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| "\"'".contains(*letter));
            let inside = quote.map_or(after, |_| &after[1..]);
            let end = inside.find(|letter: char| quote.map_or(letter.is_whitespace() || letter == '>', |quote| letter == quote));
            let end = end.unwrap_or(inside.len());
            value = inside[..end].to_owned();
            *rest = inside.get(end + usize::from(quote.is_some())..).unwrap_or_default();
        }
        found.push((name, value));
    }
}

fn assert_harmless(place: &str, page: &str) {
    for (element, attributes) in markup(page) {
        assert!(element != "img", "{place}: <img>");
        for (name, value) in attributes {
            assert!(!name.starts_with("on"), "{place}: <{element} {name}>");
            let address = ["href", "src", "action", "formaction", "xlink:href", "data", "srcdoc"].contains(&name.as_str());
            let plain: String = value.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_ascii_lowercase();
            assert!(!address || !plain.starts_with("javascript:") && !plain.starts_with("data:text"), "{place}: {name}={value}");
        }
    }
    assert!(!page.contains("<script>alert"), "{place}: a script");
}

#[test]
fn harm_in_every_text_field_is_shown_as_text() {
    let (workspace, fields) = harmed();
    for field in [
        "plan/title",
        "plan/issuer",
        "agencies/*/name",
        "agencies/*/short",
        "note/public",
        "note/difficulties",
        "indicator/title",
        "indicator/unit",
        "amendment/document/title",
        "note/documents/*/title",
        "note/observations/*/source",
        "plan/sections/*/title",
    ] {
        assert!(fields.contains(field), "`{field}` was not harmed: {fields:?}");
    }
    let built = build(&workspace, "2022-06-30", &["--no-papers"]);
    built.pages().iter().for_each(|(path, page)| assert_harmless(path, page));
    shown_as_text(&built);
    for (path, bytes) in built.files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if [".svg", ".xml"].iter().any(|end| path.ends_with(end)) {
            assert!(!text.contains("<script") && !text.contains("<img"), "{path}");
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        } else if path.ends_with(".json") {
            serde_json::from_str::<Value>(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

fn shown_as_text(built: &Built) {
    for (page, field) in [("index.html", "/short_name"), ("gioi-thieu.html", ""), ("nhiem-vu/1.a.html", "")] {
        let text = built.page(page);
        assert!(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{page}: no words of {field}");
    }
}

#[test]
fn harm_in_every_text_field_is_text_in_papers() {
    let (workspace, _) = harmed();
    for kind in ["annual", "briefing", "appendix", "review", "request"] {
        let out = workspace.root().join("papers").to_string_lossy().into_owned();
        let asked = ["report", kind, "--format", "html", "--as-of", "2022-06-30", "--out", &out];
        let run = bounded_run(workspace.root(), &asked);
        assert_eq!(run.code, 0, "{kind}: {}", run.messages);
    }
    for path in crate::workspace::files_below(&workspace.root().join("papers"))
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "html"))
    {
        assert_harmless(&path.to_string_lossy(), &std::fs::read_to_string(path).unwrap());
    }
}

/// Addresses that run are refused where a record links, whatever their letters.
#[test]
fn a_link_that_runs_is_a_dead_link() {
    for address in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//x.vn/a.html"] {
        for (path, text) in [
            ("content/pages/gioi-thieu.md", format!("[a]({address})\n")),
            ("content/indicators/ty-le-phu-song.md", format!("\n[a]({address})\n")),
        ] {
            let found = Workspace::small().with_change(path, |old| old + &text).check_on(TODAY);
            assert!(
                found.lines().iter().any(|line| line.contains(path) && line.contains("dead_link")),
                "{path} {address}: {:?}",
                found.lines()
            );
        }
    }
}
