//! A build killed at any moment leaves the old site whole or the new one, and the next build mends what is left beside.
//! The suite kills some; `TIENDO_KILLS=300 TIENDO_KILLS_IN=/dev/shm cargo test killed_build` kills more, on another file system.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant, SystemTime};

use tempfile::TempDir;

use crate::bad_input::contents;
use crate::command::run::command;
use crate::workspace::Workspace;

const DAYS: [&str; 2] = ["2021-06-30", "2024-06-30"];

type Site = Vec<(String, Vec<u8>)>;

fn begin(workspace: &Workspace, day: &str, output: &Path) -> Child {
    let mut command = command();
    command.arg("--root").arg(workspace.root()).args(["build", "--no-papers", "--as-of", day, "--out"]).arg(output);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn home() -> TempDir {
    std::env::var_os("TIENDO_KILLS_IN").map_or_else(TempDir::new, TempDir::new_in).unwrap()
}

fn kills() -> u32 {
    std::env::var("TIENDO_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(20)
}

/// Some time for writing the site, on a disk that is neither fast nor slow.
const WRITING: Duration = Duration::from_millis(12);

/// Waits until a build that was begun then has begun to write, or has ended; gives back how long to wait on. What an earlier one
/// left beside is older.
fn wait_for_writing(running: &mut Child, output: &Path, begun: SystemTime, after: Duration) -> Duration {
    let staging = output.join(".site.new");
    let writes = || fs::metadata(&staging).and_then(|found| found.modified()).is_ok_and(|at| at > begun);
    while !writes() && running.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
    after
}

/// The site of each day, built in peace, and the longest that a build took.
fn in_peace(workspace: &Workspace) -> ([Site; 2], Duration) {
    let output = home();
    let mut longest = Duration::ZERO;
    let sites = DAYS.map(|day| {
        let begun = Instant::now();
        assert!(begin(workspace, day, output.path()).wait().unwrap().success());
        longest = longest.max(begun.elapsed());
        contents(&output.path().join("site"))
    });
    (sites, longest)
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site() {
    let workspace = Workspace::small();
    let (sites, longest) = in_peace(&workspace);
    let (output, kills) = (home(), kills());
    let site = output.path().join("site");
    assert!(begin(&workspace, DAYS[0], output.path()).wait().unwrap().success());
    let (mut stands, mut old, mut new, mut left) = (0, 0, 0, 0);
    for moment in 0..kills {
        // Every moment comes up once, in an order that has nothing to do with it (7919 is a prime). Half of them lie in the
        // whole of a build, half in the little while after writing has begun.
        let share = |whole: Duration| whole * (moment * 7919 % kills) / kills;
        let begun = SystemTime::now();
        let mut running = begin(&workspace, DAYS[1 - stands], output.path());
        let after =
            if moment % 2 == 0 { share(longest) } else { wait_for_writing(&mut running, output.path(), begun, share(WRITING)) };
        std::thread::sleep(after);
        let _ = running.kill();
        running.wait().unwrap();
        let found = contents(&site);
        let at = sites.iter().position(|one| *one == found);
        let at = at.unwrap_or_else(|| panic!("killed after {after:?}: what stands is neither the old site nor the new one"));
        if at == stands {
            old += 1
        } else {
            new += 1
        }
        left += usize::from(output.path().join(".site.new").exists());
        stands = at;
    }
    println!("{kills} builds killed: the old site stood {old} times, the new one {new}; {left} left something beside");
    assert!(begin(&workspace, DAYS[1], output.path()).wait().unwrap().success());
    assert!(contents(&site) == sites[1], "the next build did not mend it");
    let beside: Vec<String> =
        fs::read_dir(output.path()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    assert!(!beside.iter().any(|name| [".new", ".old", "-new"].iter().any(|end| name.ends_with(end))), "{beside:?}");
}
