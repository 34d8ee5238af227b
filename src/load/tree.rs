//! YAML as a tree that remembers the span of each node; only broken records are read this way.

use std::collections::HashSet;
use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_yaml::Error;

use super::mistake::{Mistake, MistakeKind};
use super::yaml_options::options;
use crate::source::Located;

/// One node of a YAML file.
#[derive(Debug, Clone)]
pub enum Node {
    /// Null, boolean, number or text.
    Scalar(Value),
    /// A sequence.
    List(Vec<Located<Node>>),
    /// A mapping, in the order of the file, doubled keys included.
    Map(Vec<(Located<String>, Located<Node>)>),
}

impl Node {
    /// The same as JSON; of a doubled key the last one counts.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Scalar(value) => value.clone(),
            Self::List(items) => items.iter().map(|item| item.to_json()).collect(),
            Self::Map(entries) => entries.iter().map(|(key, node)| (key.value.clone(), node.to_json())).collect(),
        }
    }
}

/// Reads any YAML document.
///
/// # Errors
/// What the YAML reader cannot get past: its syntax, an alias bomb, too deep nesting.
pub fn read_tree(text: &str) -> Result<Located<Node>, Error> {
    serde_yaml::from_str_with_options(text, options())
}

/// Every duplicate key of a mapping, at its second occurrence.
pub fn duplicate_keys(node: &Located<Node>) -> Vec<Mistake> {
    match &node.value {
        Node::Scalar(_) => Vec::new(),
        Node::List(items) => items.iter().flat_map(duplicate_keys).collect(),
        Node::Map(entries) => {
            let mut seen = HashSet::new();
            let doubled = entries.iter().map(|(key, _)| key).filter(|key| !seen.insert(key.value.as_str()));
            let here = doubled.map(|key| Mistake { kind: MistakeKind::DuplicateKey { key: key.value.clone() }, span: key.span });
            let here: Vec<_> = here.collect();
            here.into_iter().chain(entries.iter().flat_map(|(_, node)| duplicate_keys(node))).collect()
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any YAML value")
    }
    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }
    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Scalar(value.into()))
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Null))
    }
    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Scalar(Value::Null))
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        Node::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}
