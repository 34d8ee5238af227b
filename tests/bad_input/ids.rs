//! Ids become names of files and folders, on Windows too.

use super::Standing;
use crate::workspace::Workspace;

/// Ids that would lead out of the site, cut a name short, or cannot be a file somewhere.
const BAD: [&str; 16] = [
    "../x",
    "1/../../x",
    "..",
    ".",
    "/etc/passwd",
    "a\\\\b",
    "a\\0b",
    "con",
    "nul",
    "prn.a",
    "aux",
    "com1",
    "lpt9",
    "1.A",
    "a:b",
    "a\\u202eb",
];

#[test]
fn no_id_leads_out_of_the_site_or_is_a_device() {
    let standing = Standing::new();
    for id in BAD {
        let quoted = format!("\"{id}\"");
        let task = Workspace::small().with_change("content/tasks/1/1.a.md", |text| text.replace("\"1.a\"", &quoted));
        let indicator = Workspace::small().with_change("content/indicators/ty-le-phu-song.md", |text| {
            text.replacen("id: ty-le-phu-song", &format!("id: {quoted}"), 1)
        });
        let agency = Workspace::small()
            .with_change("content/agencies.yaml", |text| format!("{text}\n- {{id: {quoted}, name: Cơ quan lạ, kind: other}}\n"));
        let section =
            Workspace::small().with_change("content/plan.yaml", |text| text.replace("id: \"1\"", &format!("id: {quoted}")));
        let plan = Workspace::small().with_change("content/plan.yaml", |text| text.replacen("ke-hoach-nho", &quoted, 1));
        let theme = Workspace::small().with_change("content/plan.yaml", |text| format!("{text}\ntheme: {quoted}\n"));
        for bad in [task, indicator, agency, section, plan, theme] {
            standing.refuses(&bad, 1, &["malformed_id"]);
        }
    }
}

/// On Windows and on many sticks they would be one file: the one that is not in lower case is refused.
#[test]
fn ids_that_differ_in_case_alone_are_reported() {
    let task = Workspace::small().read("content/tasks/1/1.a.md").replace("\"1.a\"", "\"1.A\"");
    let workspace = Workspace::small().with_file("content/tasks/1/1.A.md", task);
    Standing::new().refuses(&workspace, 1, &["malformed_id", "content/tasks/1/1.A.md:2:5"]);
    let agencies = |text: String| text + "\n- {id: So-Cong-Thuong, name: Sở khác, kind: other}\n";
    let workspace = Workspace::small().with_change("content/agencies.yaml", agencies);
    Standing::new().refuses(&workspace, 1, &["malformed_id", "content/agencies.yaml:15:8"]);
}
