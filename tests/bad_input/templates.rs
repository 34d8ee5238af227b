//! Themes that go round.

use super::{Standing, bounded_run};
use crate::workspace::Workspace;

fn with_about(template: &str) -> Workspace {
    Workspace::small().with_file("themes/default/templates/about.html", template)
}

#[test]
fn a_template_that_includes_or_extends_itself_is_reported() {
    let standing = Standing::new();
    standing.refuses(&with_about("{% include \"about.html\" %}"), 1, &["about.html", "ircular"]);
    standing.refuses(&with_about("{% extends \"about.html\" %}"), 1, &["about.html", "ircular"]);
    let round =
        with_about("{% include \"a.html\" %}").with_file("themes/default/templates/a.html", "{% include \"about.html\" %}");
    standing.refuses(&round, 1, &["about.html", "a.html", "ircular"]);
    let round =
        with_about("{% extends \"a.html\" %}").with_file("themes/default/templates/a.html", "{% extends \"about.html\" %}");
    standing.refuses(&round, 1, &["about.html", "a.html", "ircular"]);
}

#[test]
fn a_component_that_calls_itself_is_reported() {
    let itself = "{% component vong(n) %}{{ <vong n={n} /> }}{{ <vong n={n} /> }}{% endcomponent vong %}{{ <vong n={1} /> }}";
    Standing::new().refuses(&with_about(itself), 1, &["about.html"]);
    let each_other =
        "{% component a() %}{{ <b /> }}{% endcomponent a %}{% component b() %}{{ <a /> }}{% endcomponent b %}{{ <a /> }}";
    Standing::new().refuses(&with_about(each_other), 1, &["about.html"]);
}

#[test]
fn loops_without_end_are_reported_with_the_page() {
    let standing = Standing::new();
    let nested = "{% for a in range(end=60000) %}\n{% for b in range(end=60000) %}{% endfor %}{% endfor %}";
    standing.refuses(&with_about(nested), 1, &["gioi-thieu.html", "about.html:2", "goes round"]);
    standing.refuses(
        &with_about("{% for a in range(end=9000000000000000000) %}x{% endfor %}"),
        1,
        &["about.html:1", "goes round"],
    );
    let one_list = "{% set r = range(end=50000) %}{% for a in r %}{% for b in r %}chữ{% endfor %}{% endfor %}";
    standing.refuses(&with_about(one_list), 1, &["gioi-thieu.html", "goes round without end"]);
}

#[test]
fn templates_of_papers_that_go_round_are_reported() {
    let cases = [
        "{% include \"annual.md\" %}",
        "{% for a in range(end=100000) %}{% for b in range(end=100000) %}{% endfor %}{% endfor %}",
        "{% set r = range(end=50000) %}{% for a in r %}{% for b in r %}chữ {% endfor %}{% endfor %}",
    ];
    for body in cases {
        let template = format!("---\nkind: Báo cáo\nsummary: Thử\n---\n{body}\n");
        let workspace = Workspace::small().with_file("themes/default/report/annual.md", template);
        let run = bounded_run(workspace.root(), &["report", "annual", "--format", "pdf,docx", "--as-of", "2022-06-30"]);
        assert_eq!(run.code, 1, "{body}: {}", run.messages);
        assert!(run.messages.contains("annual"), "{body}: {}", run.messages);
    }
}

/// The layout of PDF is a program of its own.
#[test]
fn a_layout_that_goes_round_is_reported() {
    for layout in ["#while true {}", "#let f() = f()\n#f()", "#import \"/paper.typ\": *"] {
        let workspace = Workspace::small().with_file("themes/default/report/paper.typ", layout);
        let run = bounded_run(workspace.root(), &["report", "annual", "--format", "pdf", "--as-of", "2022-06-30"]);
        assert_eq!(run.code, 1, "{layout}: {}", run.messages);
        assert!(run.messages.contains("paper.typ"), "{layout}: {}", run.messages);
    }
}
