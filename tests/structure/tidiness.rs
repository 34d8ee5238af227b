//! What the sources may not hold.

use std::path::Path;

use tiendo::routes::Route;

use super::direction::sources;
use crate::workspace::files_below;

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

/// A path of the site has one home, `src/routes.rs`.
#[test]
fn no_path_of_the_site_is_written_elsewhere() {
    let folders = ["nhiem-vu/", "nhom-nhiem-vu/", "co-quan/", "chi-tieu/", "luu-tru/", "reports/", "tim-kiem/"];
    // `404.html` is also the name of a template.
    let fixed: Vec<String> = Route::fixed().filter(|route| *route != Route::NotFound).map(|route| route.to_string()).collect();
    let paths: Vec<&str> = fixed.iter().map(String::as_str).chain(folders).collect();
    let code = sources().into_iter().filter(|(file, _)| file != "routes.rs");
    let code = code.map(|(file, text)| (file, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()));
    for (file, text) in code.chain(templates()) {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let found = paths.iter().find(|path| [format!("\"{path}"), format!("}}}}{path}")].iter().any(|it| line.contains(it)));
            assert!(found.is_none(), "{file}:{}: {line}", index + 1);
        }
    }
}

/// The templates of the default theme, by path.
fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates");
    let files = files_below(&folder).into_iter();
    files.map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap())).collect()
}

/// Words of pages are in the catalogue, so that they can be changed and translated in one place.
#[test]
fn templates_of_the_site_hold_no_words() {
    for (file, text) in templates() {
        let written = text.lines().find(|line| line.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii()));
        assert!(written.is_none(), "{file}: {}", written.unwrap_or_default());
    }
}
