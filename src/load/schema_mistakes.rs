//! A broken record against the schema of its type: unknown, missing and mistyped fields, each at its node.

use jsonschema::JsonType;
use jsonschema::error::{TypeKind, ValidationError, ValidationErrorKind};
use jsonschema::paths::LocationSegment;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::mistake::{Mistake, MistakeKind};
use super::tree::Node;
use crate::source::{Located, Span};

/// What the schema of `T` says against `tree`.
pub fn schema_mistakes<T: JsonSchema>(text: &str, tree: &Located<Node>) -> Vec<Mistake> {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema);
    let Ok(validator) = validator else { return Vec::new() };
    let json = tree.to_json();
    let errors: Vec<_> = validator.iter_errors(&json).collect();
    let reader = SchemaReader { text, tree, schema: &schema };
    errors.iter().flat_map(|error| reader.mistakes(error)).collect()
}

struct SchemaReader<'a> {
    text: &'a str,
    tree: &'a Located<Node>,
    schema: &'a Value,
}

impl SchemaReader<'_> {
    fn mistakes(&self, error: &ValidationError<'_>) -> Vec<Mistake> {
        let node = self.node_at(error);
        match error.kind() {
            ValidationErrorKind::AnyOf { context } => self.of_nullable(context),
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                unexpected.iter().map(|field| self.unknown_field(node, field, error)).collect()
            }
            ValidationErrorKind::Required { property } => vec![missing_field(node, property)],
            ValidationErrorKind::Type { kind } if takes_text(kind) && is_plain(node) => Vec::new(),
            kind => vec![self.wrong_type(node, expectation(kind))],
        }
    }

    /// A field that may be null is `anyOf [its type, null]`: what counts is what its own type says.
    fn of_nullable(&self, context: &[Vec<ValidationError<'static>>]) -> Vec<Mistake> {
        context.first().into_iter().flatten().flat_map(|error| self.mistakes(error)).collect()
    }

    fn node_at(&self, error: &ValidationError<'_>) -> &Located<Node> {
        let mut node = self.tree;
        for segment in error.instance_path() {
            let below = match (&node.value, segment) {
                (Node::Map(entries), LocationSegment::Property(name)) => {
                    entries.iter().rev().find(|(key, _)| key.value == *name).map(|(_, node)| node)
                }
                (Node::List(items), LocationSegment::Index(index)) => items.get(index),
                _ => None,
            };
            node = below.unwrap_or(node);
        }
        node
    }

    fn unknown_field(&self, node: &Located<Node>, field: &str, error: &ValidationError<'_>) -> Mistake {
        let known = self.known_fields(error);
        Mistake { kind: MistakeKind::UnknownField { field: field.to_owned(), known }, span: key_span(node, field) }
    }

    /// The properties beside the `additionalProperties` that the error names.
    fn known_fields(&self, error: &ValidationError<'_>) -> Vec<String> {
        let path = error.schema_path().as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let properties = self.schema.pointer(&format!("{parent}/properties"));
        properties.and_then(Value::as_object).map(|map| map.keys().cloned().collect()).unwrap_or_default()
    }

    fn wrong_type(&self, node: &Located<Node>, expected: String) -> Mistake {
        let found = self.text.get(node.span.range()).unwrap_or_default();
        let found = found.lines().next().unwrap_or_default().chars().take(60).collect();
        Mistake { kind: MistakeKind::WrongType { expected, found }, span: node.span }
    }
}

fn missing_field(node: &Located<Node>, property: &Value) -> Mistake {
    let field = property.as_str().unwrap_or_default().to_owned();
    Mistake { kind: MistakeKind::MissingField { field }, span: opening_of(node) }
}

/// Missing fields are shown at the first key of the mapping that lacks them.
fn opening_of(node: &Located<Node>) -> Span {
    match &node.value {
        Node::Map(entries) => entries.first().map_or(node.span, |(key, _)| key.span),
        _ => node.span,
    }
}

fn key_span(node: &Located<Node>, field: &str) -> Span {
    match &node.value {
        Node::Map(entries) => entries.iter().find(|(key, _)| key.value == field).map_or(node.span, |(key, _)| key.span),
        _ => node.span,
    }
}

fn takes_text(kind: &TypeKind) -> bool {
    match kind {
        TypeKind::Single(one) => *one == JsonType::String,
        TypeKind::Multiple(many) => many.iter().any(|one| one == JsonType::String),
    }
}

/// `section: 2` is read as text all the same: the field says what it takes.
fn is_plain(node: &Located<Node>) -> bool {
    matches!(&node.value, Node::Scalar(value) if !value.is_null())
}

fn expectation(kind: &ValidationErrorKind) -> String {
    match kind {
        ValidationErrorKind::Type { kind: TypeKind::Single(one) } => one.as_str().to_owned(),
        ValidationErrorKind::Type { kind: TypeKind::Multiple(many) } => {
            many.iter().map(|one| one.as_str()).filter(|one| *one != "null").collect::<Vec<_>>().join(", ")
        }
        ValidationErrorKind::Enum { options } => words_of(options),
        ValidationErrorKind::OneOfNotValid { context } => {
            context.iter().flatten().map(|error| expectation(error.kind())).collect::<Vec<_>>().join(", ")
        }
        ValidationErrorKind::Constant { expected_value } => plain(expected_value),
        ValidationErrorKind::Format { format } => format.clone(),
        other => other.keyword().to_owned(),
    }
}

fn words_of(options: &Value) -> String {
    options.as_array().map(|all| all.iter().map(plain).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
