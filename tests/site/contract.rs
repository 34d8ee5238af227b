//! The theme's contract: `themes/README.md` is generated from the types that templates are given, and stays true to them.
//! `RENEW=1 cargo test contract` writes it anew.

use std::fmt::Write as _;
use std::path::Path;

use crate::workspace::files_below;

const OPENING: &str = "\
# Themes

A theme is a folder here: `themes/<name>/`, named by `theme: <name>` in `content/plan.yaml`. It holds only what it changes; the
rest comes from `themes/default`, which is also inside the program.

| in a theme | what it is |
| --- | --- |
| `templates/*.html` | [Tera](https://keats.github.io/tera/) templates, one a kind of page, with `base.html` around and `components.html` inside them |
| `style.css`, `script.js` | the site's one style and one script |
| `words/vi/*.ftl` | words that readers see, in [Fluent](https://projectfluent.org/); a theme's file overrides single words of the default one |
| `report/<kind>.md` | templates of papers: a front matter for the letterhead, Markdown for the text; `report/parts/*.md` are parts that they include |
| `report/decree30.yaml`, `report/paper.typ`, `report/paper.css` | how papers look: the values of the decree, the layout of PDF, the style of HTML |
| `fonts/` | fonts of charts and papers |

A template is given `site` (a `Site`), `path` (of the page, from the site's first folder), `root` (leads from the page to that
folder: `\"\"` or `\"../\"`), `menu` (which entry of the menu is current) and `page`, of the type below that its file names. Every `href` is a path from the site's first
folder: write `{{ root }}{{ row.href }}`. So is what `route(name=\"tasks\")` gives, the path of a page that the site has one of (the names are in
`src/routes.rs`); `anchor(name=\"progress\")` is the `id` of a place that other pages link to. Text is escaped; fields that say \"as HTML\" or \"SVG\" are safe and want `| safe`.
`word(key=\"…\", name=value)` gives words of the catalogue, filled in. A mistake in a template is told at its file, line and
column with the page that was being made, and the last output stays. A page may have 4 MB and 16 KB more for each record of the plan, and `range` gives
at most 100,000 numbers a page: what goes round without end is told, too.

A report template is given the fields of `PaperPage`, each as a name of its own: `{{ plan.title }}`. Values are escaped, so that no
record can leave its cell; `<br>` breaks a line, `![](chart:by-section)` is a chart, `> …` a blank that a person fills in, `# …`
begins an appendix, and the dashes under the head of a table are the widths of its columns. In the front matter every text may
hold `{{ … }}`.

A template `report/<kind>.md` with a front matter is a kind of paper, which `tiendo report <kind>` and `reports` of plan.yaml take.
SiteExtras the letterhead its front matter says what the kind is: `period` (`current`, `closed_year`, `review` or `to_date`: what it
speaks of where no period is asked for), `named_by` (`period` or `day`: what its files are called after), `agencies` (`with_tasks`
or `to_remind`: each of them gets a paper of its own), `public` and `for_ubnd` (`true` where it has a form for the public, a draft
for the provincial committee). A template in place of the program's own keeps what it does not say. With `report/<kind>.txt` beside
it the kind has a short text.

This page is generated from `src/render/site/page/` and `src/render/report/page/`: `RENEW=1 cargo test contract` writes it anew.
";

/// Template, and the type of the `page` that it is given, out of the list of jobs.
fn templates() -> Vec<(String, String)> {
    let jobs = std::fs::read_to_string(crate_root().join("src/render/site/mod.rs")).unwrap();
    let mut pairs: Vec<_> = jobs.lines().filter_map(|line| Some((template_of(line)?, page_of(line)?))).collect();
    pairs.sort();
    pairs
}

/// The template of `job(Route::Tasks, "tasks.html", …)`.
fn template_of(line: &str) -> Option<String> {
    line.split('"').rfind(|part| part.ends_with(".html") && !part.contains('/')).map(str::to_owned)
}

fn page_of(line: &str) -> Option<String> {
    let name = line.split(&[' ', '(', ')', ','][..]).find_map(|word| word.strip_suffix("::new"))?;
    name.ends_with("Page").then(|| name.to_owned())
}

struct Type {
    name: String,
    about: String,
    fields: Vec<(String, String, String)>,
}

fn types() -> Vec<Type> {
    let mut sources = files_below(&crate_root().join("src/render/site/page"));
    sources.push(crate_root().join("src/render/site/figure.rs"));
    types_in(&sources)
}

fn report_types() -> Vec<Type> {
    let mut sources = files_below(&crate_root().join("src/render/report/page"));
    sources.push(crate_root().join("src/render/report/letterhead.rs"));
    types_in(&sources)
}

fn types_in(sources: &[std::path::PathBuf]) -> Vec<Type> {
    let mut types: Vec<Type> = sources.iter().flat_map(|path| types_of(&std::fs::read_to_string(path).unwrap())).collect();
    types.sort_by(|left, right| left.name.cmp(&right.name));
    types
}

fn types_of(source: &str) -> Vec<Type> {
    let mut types = Vec::new();
    let mut about = String::new();
    let mut open = false;
    for line in source.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            about = format!("{about} {}", words.trim()).trim().to_owned();
            continue;
        }
        if let Some(name) = line.strip_prefix("pub struct ").and_then(|rest| rest.split([' ', '<']).next()) {
            types.push(Type { name: name.to_owned(), about: std::mem::take(&mut about), fields: Vec::new() });
            open = true;
        } else if line == "}" {
            open = false;
        } else if let Some((name, kind)) = field_of(line)
            && let Some(last) = types.last_mut().filter(|_| open)
        {
            last.fields.push((name.to_owned(), shown(kind), std::mem::take(&mut about)));
        }
        if !line.starts_with("#[") {
            about.clear();
        }
    }
    types
}

fn field_of(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("pub ")?.trim_end_matches(',').split_once(": ")
}

/// Rust's types in a template writer's words.
fn shown(kind: &str) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(shared) = inside("Shared<") {
        return shown(shared);
    }
    match (inside("Option<"), inside("Vec<"), kind) {
        (Some(inner), _, _) => format!("{} or null", shown(inner)),
        (_, Some(inner), _) => format!("list of {}", shown(inner)),
        (_, _, "String" | "&'static str") => "text".to_owned(),
        (_, _, "bool") => "true or false".to_owned(),
        (_, _, "usize" | "i32" | "u32" | "i64") => "whole number".to_owned(),
        (_, _, other) => format!("`{other}`"),
    }
}

fn contract() -> String {
    let mut text = format!("{OPENING}\n## Which template is given what\n\n| template | `page` |\n| --- | --- |\n");
    for (template, page) in templates() {
        let _ = writeln!(text, "| `{template}` | `{page}` |");
    }
    text.push_str("\n## Types\n");
    write_types(&mut text, types());
    text.push_str("\n## Types of report templates\n\nA front matter is a `Letterhead`.\n");
    write_types(&mut text, report_types());
    text
}

fn write_types(text: &mut String, types: Vec<Type>) {
    for one in types {
        let _ = writeln!(text, "\n### `{}`\n\n{}\n\n| field | type | what it is |\n| --- | --- | --- |", one.name, one.about);
        for (name, kind, about) in one.fields {
            let _ = writeln!(text, "| `{name}` | {kind} | {} |", about.replace('|', "\\|"));
        }
    }
}

#[test]
fn the_contract_is_written_down_as_it_is() {
    let path = crate_root().join("themes/README.md");
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(&path, contract()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == contract(), "themes/README.md is not what the types say; RENEW=1 cargo test contract writes it anew");
}

#[test]
fn every_template_and_every_field_is_in_it() {
    let contract = contract();
    assert!(templates().len() >= 10, "{:?}", templates());
    for one in types().into_iter().chain(report_types()) {
        assert!(!one.about.is_empty(), "{} has no words", one.name);
        assert!(one.fields.iter().all(|(_, _, about)| !about.is_empty()), "{} has a field without words", one.name);
    }
    for page in ["OverviewPage", "TaskPage", "Site", "Figure", "PaperPage", "TaskLine", "Letterhead"] {
        assert!(contract.contains(&format!("### `{page}`")), "{page}");
    }
}

fn crate_root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
