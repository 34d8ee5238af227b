//! YAML that grows while it is read, or nests until the stack is full.

use super::Standing;
use crate::workspace::Workspace;

const TASK: &str = "content/tasks/1/1.a.md";
const DEEP: usize = 20_000;

fn instead_of_open_ended(fields: &str) -> Workspace {
    Workspace::small().with_change(TASK, |text| text.replace("open_ended: {}", fields))
}

#[test]
fn an_alias_bomb_is_reported_at_its_line() {
    let level = |number: usize| format!("a{number}: &a{number} [{}]\n", vec![format!("*a{}", number - 1); 10].join(", "));
    let bomb = format!("a0: &a0 x\n{}", (1..12).map(level).collect::<String>());
    Standing::new().refuses(&instead_of_open_ended(&bomb), 1, &["repeated with `*` too often", &format!("{TASK}:14:")]);
}

/// Each part repeats the one before and adds a level: nowhere does the file itself nest.
#[test]
fn aliases_that_nest_are_reported() {
    let level = |number: usize| format!("a{number}: &a{number} {{x: *a{}}}\n", number - 1);
    let chain = format!("a0: &a0 x\n{}", (1..DEEP).map(level).collect::<String>());
    Standing::new().refuses(&instead_of_open_ended(&chain), 1, &["unreadable_yaml", TASK]);
}

#[test]
fn nesting_of_twenty_thousand_is_reported_at_its_line() {
    let standing = Standing::new();
    let shapes = [
        format!("open_ended: {}{}", "[".repeat(DEEP), "]".repeat(DEEP)),
        format!("open_ended: {}{}", "{a: ".repeat(DEEP), "}".repeat(DEEP)),
        format!("open_ended:\n  {}x", "- ".repeat(DEEP)),
        format!("open_ended:\n  {}x", "? ".repeat(DEEP)),
        format!("open_ended: {}", "[".repeat(DEEP)),
        format!("open_ended: {}", "{a: ".repeat(DEEP)),
    ];
    for shape in shapes {
        standing.refuses(&instead_of_open_ended(&shape), 1, &["nest more than 24 deep", &format!("{TASK}:")]);
    }
    let agencies = Workspace::small().with_file("content/agencies.yaml", "[".repeat(DEEP));
    standing.refuses(&agencies, 1, &["nest more than 24 deep", "content/agencies.yaml:1:"]);
    let indented: String = (1..1000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    standing.refuses(&instead_of_open_ended(&format!("open_ended:\n{indented}")), 1, &["nest more than 24 deep"]);
}

/// What the reader says of it, "invalid i32", would help nobody.
#[test]
fn a_number_that_nothing_holds_is_reported_as_a_number() {
    let change = |text: String| {
        let lines = text.lines().map(|line| if line.starts_with("deadline:") { "deadline: {year: 999999999999}" } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    let workspace = Workspace::small().with_change(TASK, change);
    Standing::new().refuses(&workspace, 1, &["too large or too small", &format!("{TASK}:6:18")]);
}
