//! No file imports a file that imports it, be it through others.

use std::collections::{BTreeMap, BTreeSet};

use super::direction::sources;
use super::imports::{imports, module_of};

#[test]
fn files_do_not_import_each_other() {
    let graph = graph();
    let circles: BTreeSet<Vec<&str>> =
        graph.keys().map(|file| circle_of(file, &graph)).filter(|circle| circle.len() > 1).collect();
    let shown: Vec<String> = circles.iter().map(|circle| circle.join(" <-> ")).collect();
    assert!(shown.is_empty(), "these files import each other; move what both need to a file of its own:\n{}", shown.join("\n"));
}

/// The files that each file imports.
fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let files: BTreeMap<Vec<String>, String> = sources().into_iter().map(|(file, _)| (module_of(&file), file)).collect();
    let mut graph: BTreeMap<String, BTreeSet<String>> = files.values().map(|file| (file.clone(), BTreeSet::new())).collect();
    for import in imports() {
        let target = (1..=import.path.len()).rev().find_map(|length| files.get(&import.path[..length]));
        if let Some(target) = target.filter(|target| **target != import.file) {
            graph.entry(import.file).or_default().insert(target.clone());
        }
    }
    graph
}

/// A file and all that both lead to it and are reached from it.
fn circle_of<'a>(file: &'a str, graph: &'a BTreeMap<String, BTreeSet<String>>) -> Vec<&'a str> {
    let reached = reached_from(file, graph);
    let back = reached.iter().copied().filter(|other| reached_from(other, graph).contains(file));
    back.chain([file]).collect::<BTreeSet<_>>().into_iter().collect()
}

fn reached_from<'a>(file: &str, graph: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![file]);
    while let Some(next) = open.pop() {
        for other in graph.get(next).into_iter().flatten() {
            if reached.insert(other.as_str()) {
                open.push(other);
            }
        }
    }
    reached
}
