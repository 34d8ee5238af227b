//! Files that cannot be read, or should not be.

use std::fs::{self, File};
use std::path::Path;

use super::{Standing, bounded_run};
use crate::workspace::{TODAY, Workspace};

const TASK: &str = "content/tasks/1/1.a.md";

/// Fifty megabytes of nothing, which take no room on the disk.
fn grown(workspace: Workspace, path: &str) -> Workspace {
    let workspace = workspace.with_file(path, "");
    File::options().write(true).open(workspace.root().join(path)).unwrap().set_len(50 << 20).unwrap();
    workspace
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let standing = Standing::new();
    for record in [TASK, "content/plan.yaml", "content/agencies.yaml", "content/pages/gioi-thieu.md"] {
        standing.refuses(&grown(Workspace::small(), record), 1, &["larger than 1 MB", &format!("{record}:1:1")]);
    }
    standing.refuses(&grown(Workspace::small(), "seeds/ke-hoach-nho.txt"), 1, &["larger than 32 MB", "content/plan.yaml:"]);
    standing.refuses(
        &grown(Workspace::small(), "themes/default/style.css"),
        3,
        &["larger than 32 MB", "themes/default/style.css"],
    );
}

#[test]
fn a_document_to_cite_may_have_fifty_megabytes() {
    let workspace = grown(Workspace::small(), "content/documents/2021/45-qd-ubnd.txt");
    assert_eq!(bounded_run(workspace.root(), &["check"]).code, 0);
}

/// The place is that of the first letter that cannot be read, and the line is shown.
#[test]
fn what_is_not_utf8_is_reported_at_its_line() {
    let mut bytes = Workspace::small().read(TASK).replace('\n', "\r\n").into_bytes();
    let at = bytes.windows(4).position(|four| four == "biể".as_bytes().get(..4).unwrap()).unwrap();
    bytes[at + 2] = 0xff;
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    Standing::new().refuses(&Workspace::small().with_file(TASK, bytes), 1, &["not UTF-8", &format!("{TASK}:{line}:"), "Notepad"]);
}

#[test]
fn what_notepad_calls_unicode_is_reported_as_such() {
    let bytes: Vec<u8> = Workspace::small().read(TASK).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let workspace = Workspace::small().with_file(TASK, [&[0xff, 0xfe], bytes.as_slice()].concat());
    Standing::new().refuses(&workspace, 1, &["not UTF-8", &format!("{TASK}:1:1"), "Notepad"]);
}

#[test]
fn a_file_with_thousands_of_mistakes_is_reported_in_full_and_shown_in_part() {
    let workspace = Workspace::small().with_file("content/agencies.yaml", "- x: 1\n".repeat(5000));
    let reported = bounded_run(workspace.root(), &["check"]);
    assert_eq!(reported.code, 1);
    assert_eq!(reported.messages.matches("--> content/agencies.yaml:").count(), 100);
    assert!(reported.messages.contains("content/agencies.yaml: 19900 more"), "{}", reported.messages.lines().last().unwrap());
    assert_eq!(
        bounded_run(workspace.root(), &["check", "--format", "json"]).data.matches("content/agencies.yaml").count(),
        20000
    );
}

/// A mistake at the end of one line of half a megabyte, in a file that is normalised.
#[test]
fn a_mistake_in_a_line_without_end_is_reported_at_its_column() {
    let line = format!("open_ended: {{lead: {}, xx: 1}}", "Sở Công Thương ".repeat(30_000));
    let column = line.chars().count() - "xx: 1}".len() + 1;
    let bad = Workspace::small().with_change(TASK, |text| format!("\u{feff}{}", text.replace("open_ended: {}", &line)));
    assert_eq!(bad.check_on(TODAY).lines(), [format!("{TASK} error 9:{column} unknown_field")]);
}

#[test]
fn a_folder_in_the_place_of_the_plan_is_no_plan() {
    let workspace = Workspace::small().without("content/plan.yaml").with_file("content/plan.yaml/x.md", "x");
    Standing::new().refuses(&workspace, 1, &["missing_plan"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;
    use crate::bad_input::{bounded, calm};

    #[test]
    fn links_that_lead_nowhere_or_back_are_reported() {
        let cases = [
            ("../tasks", "content/tasks/vong", "leads back"),
            ("1.z.md", "content/tasks/1/1.z.md", "leads back"),
            ("/không/có", "content/tasks/1/1.z.md", "no such file"),
            ("/dev/zero", "content/tasks/1/1.z.md", "no ordinary file"),
        ];
        let standing = Standing::new();
        for (target, link, reported) in cases {
            let workspace = Workspace::small();
            symlink(target, workspace.root().join(link)).unwrap();
            standing.refuses(&workspace, 1, &[reported, &format!("{link}:1:1")]);
        }
    }

    #[test]
    fn a_pipe_is_reported_and_not_waited_for() {
        let standing = Standing::new();
        for (path, code) in [("content/tasks/1/1.z.md", 1), ("seeds/ke-hoach-nho.txt", 1)] {
            let workspace = Workspace::small();
            let _ = fs::remove_file(workspace.root().join(path));
            assert!(Command::new("mkfifo").arg(workspace.root().join(path)).status().unwrap().success());
            standing.refuses(&workspace, code, &["no ordinary file"]);
        }
    }

    /// Root reads whatever its mode; in a namespace where it is nobody it does not.
    fn without_powers(root: &Path) -> Command {
        let is_root = fs::metadata(root).unwrap().uid() == 0;
        if !is_root {
            return bounded();
        }
        let mut command = Command::new("unshare");
        command.args(["--user", "--", "timeout", "--signal=KILL", "300", env!("CARGO_BIN_EXE_tiendo")]).env("NO_COLOR", "1");
        command
    }

    #[test]
    fn a_folder_or_file_that_may_not_be_opened_is_reported() {
        let cases = [
            ("content/tasks/2", 1, "content/tasks/2:1:1"),
            (TASK, 1, "content/tasks/1/1.a.md:1:1"),
            ("seeds/ke-hoach-nho.txt", 1, "content/plan.yaml:"),
            ("themes/default/words", 3, "themes/default/words"),
        ];
        for (path, code, place) in cases {
            let workspace = Workspace::small().with_file("themes/default/words/vi/rieng.ftl", "menu-index = Trang đầu\n");
            let locked = workspace.root().join(path);
            fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
            let run =
                without_powers(workspace.root()).args(["--lang", "en", "--root"]).arg(workspace.root()).arg("build").output();
            fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
            let run = crate::command::run::ran(run.unwrap());
            if run.messages.contains("unshare failed") {
                println!("skipped: no user namespaces here, so root reads all: {}", run.messages);
                return;
            }
            assert_eq!(run.code, code, "{path}: {}", run.messages);
            assert!(run.messages.contains("may not be opened") && run.messages.contains(place), "{path}: {}", run.messages);
            assert!(!workspace.root().join("output/site").exists());
        }
    }

    #[test]
    fn a_theme_whose_folders_go_round_is_read_once() {
        let workspace = Workspace::small().with_file("themes/default/words/vi/rieng.ftl", "menu-index = Trang đầu\n");
        symlink("..", workspace.root().join("themes/default/words/vong")).unwrap();
        let run = calm(bounded().args(["--root"]).arg(workspace.root()).args(["build", "--no-papers"]));
        assert_eq!(run.code, 0, "{}", run.messages);
    }
}
