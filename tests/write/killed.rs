//! A snapshot killed at any moment leaves no archive or a whole one. Takes minutes, so it runs when asked for:
//! `cargo test --test suite killed -- --ignored`

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tiendo::write::bag::verify;

use crate::command::run::command;
use crate::workspace::Workspace;

const MOMENTS: u32 = 200;

fn snapshot(workspace: &Workspace, output: &Path) -> Child {
    let mut command: Command = command();
    command.args(["snapshot", "2024", "--root"]).arg(workspace.root()).arg("--out").arg(output);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// What stands under a final name is whole; whether anything does.
fn stands_whole(archive: &Path, moment: u32) -> bool {
    let names = fs::read_dir(archive).map(|all| all.map(|one| one.unwrap().file_name().into_string().unwrap()).collect());
    let names: Vec<String> = names.unwrap_or_default();
    for name in names.iter().filter(|name| !name.starts_with('.')) {
        let faults = verify(&archive.join(name)).unwrap().faults;
        assert!(faults.is_empty(), "moment {moment}: {name}: {faults:?}");
    }
    assert!(names.iter().all(|name| ["2024", "2024.zip", ".2024.new", ".2024.zip.new"].contains(&name.as_str())), "{names:?}");
    names.iter().any(|name| name == "2024")
}

#[test]
#[ignore = "kills two hundred snapshots, which takes minutes"]
fn a_snapshot_killed_at_any_moment_leaves_none_or_a_whole_one() {
    let (workspace, output) = (Workspace::small(), TempDir::new().unwrap());
    let archive = output.path().join("archive");
    let begun = Instant::now();
    assert!(snapshot(&workspace, output.path()).wait().unwrap().success());
    let whole = begun.elapsed() + Duration::from_millis(20);
    fs::remove_dir_all(&archive).unwrap();
    let (mut none, mut stood) = (0, 0);
    for moment in 0..MOMENTS {
        // Every moment of a run comes up once, in an order that has nothing to do with it (197 shares no factor with 200).
        let after = whole * (moment * 197 % MOMENTS) / MOMENTS;
        let mut running = snapshot(&workspace, output.path());
        std::thread::sleep(after);
        running.kill().unwrap();
        running.wait().unwrap();
        if stands_whole(&archive, moment) {
            stood += 1;
            fs::remove_dir_all(&archive).unwrap();
        } else {
            none += 1;
        }
    }
    assert!(none > 0 && stood > 0, "{none} none, {stood} whole: the moments missed the work");
    // What the last one left is cleared by the next that is let be.
    assert!(snapshot(&workspace, output.path()).wait().unwrap().success());
    assert!(stands_whole(&archive, MOMENTS) && fs::read_dir(&archive).unwrap().count() == 2);
}
