//! What the sources may not hold.

use super::direction::sources;

/// A path that input can reach never panics.
#[test]
fn nothing_panics_on_purpose_outside_tests() {
    let forbidden = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];
    for (file, text) in sources() {
        if file.ends_with("tests.rs") || file.contains("/tests/") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (index, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let found = forbidden.iter().find(|word| line.contains(**word));
            assert!(found.is_none(), "src/{file}:{}: {line}", index + 1);
        }
    }
}

#[test]
fn names_come_from_the_field() {
    for (file, _) in sources() {
        for word in ["util", "helper", "manager", "common", "misc"] {
            assert!(!file.contains(word), "{file}");
        }
    }
}

/// Templates rely on every field of a page being there.
#[test]
fn types_of_pages_leave_nothing_out() {
    for (file, text) in sources().into_iter().filter(|(file, _)| file.starts_with("render/site/page/")) {
        for word in ["skip_serializing", "serde(untagged", "serde(flatten"] {
            assert!(!text.contains(word), "src/{file}: {word}");
        }
    }
}
