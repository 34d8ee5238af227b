//! Two builds at once into one folder: one of them is reported, and what stands is of one build alone.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use tempfile::TempDir;
use tiendo::write::claim;

use super::run::{Run, command, ran};
use crate::bad_input::contents;
use crate::workspace::Workspace;

const DAYS: [&str; 2] = ["2021-06-30", "2024-06-30"];

fn begin(workspace: &Workspace, day: &str, output: &Path) -> Child {
    let mut command = command();
    command.args(["--lang", "en", "--root"]).arg(workspace.root()).args(["build", "--no-papers", "--as-of", day, "--out"]);
    command.arg(output).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn ended(build: Child) -> Run {
    ran(build.wait_with_output().unwrap())
}

#[test]
fn what_exists_is_never_a_mixture() {
    let workspace = Workspace::small();
    let alone = DAYS.map(|day| {
        let output = TempDir::new().unwrap();
        assert_eq!(ended(begin(&workspace, day, output.path())).code, 0);
        contents(&output.path().join("site"))
    });
    let output = TempDir::new().unwrap();
    let mut reported = 0;
    for _ in 0..10 {
        let runs = DAYS.map(|day| begin(&workspace, day, output.path())).map(ended);
        for run in &runs {
            assert!(run.code == 0 || run.code == 3 && run.messages.contains("output-busy"), "{} {}", run.code, run.messages);
        }
        reported += runs.iter().filter(|run| run.code == 3).count();
        assert!(runs.iter().any(|run| run.code == 0), "both were sent away");
        let stands = contents(&output.path().join("site"));
        assert!(alone.contains(&stands), "what stands is of neither build");
        // A build that says it is done is what stands, unless the other came after it.
        let done: Vec<usize> = (0..2).filter(|index| runs[*index].code == 0).collect();
        assert!(done.len() == 2 || stands == alone[done[0]], "done, and yet another site stands");
    }
    println!("{reported} of 20 builds were reported that another is at work");
    let beside: Vec<String> =
        fs::read_dir(output.path()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(!beside.iter().any(|name| name.ends_with(".new") || name.ends_with(".old")), "{beside:?}");
}

/// The second is reported before it does any work, and can build as soon as the first is gone.
#[test]
fn a_folder_that_is_claimed_is_reported_with_its_way_out() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    assert_eq!(ended(begin(&workspace, DAYS[0], output.path())).code, 0);
    let before = contents(&output.path().join("site"));
    let claimed = claim(output.path()).unwrap();
    let run = ended(begin(&workspace, DAYS[1], output.path()));
    assert_eq!(run.code, 3, "{}", run.messages);
    assert!(run.messages.contains("another build is writing") && run.messages.contains("wait until"), "{}", run.messages);
    assert!(contents(&output.path().join("site")) == before, "the site has changed");
    drop(claimed);
    assert_eq!(ended(begin(&workspace, DAYS[1], output.path())).code, 0);
}
