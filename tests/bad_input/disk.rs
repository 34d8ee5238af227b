//! Disks that are full or closed, and outputs that are no folders.

use std::fs;

use tempfile::TempDir;

use super::{Standing, bounded_run};
use crate::workspace::Workspace;

#[test]
fn an_output_that_is_a_file_is_wrong_usage() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("output");
    fs::write(&file, "của tôi").unwrap();
    for out in [file.clone(), file.join("x/y")] {
        let out = out.to_string_lossy().into_owned();
        let run = bounded_run(Workspace::small().root(), &["build", "--no-papers", "--out", &out]);
        assert_eq!(run.code, 2, "{}", run.messages);
        assert!(run.messages.contains("output is a file") && run.messages.contains("Nothing was built"), "{}", run.messages);
        assert_eq!(fs::read_to_string(&file).unwrap(), "của tôi");
    }
}

#[test]
fn a_file_in_the_place_of_the_site_is_wrong_usage() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("site"), "của tôi").unwrap();
    let out = home.path().to_string_lossy().into_owned();
    let run = bounded_run(Workspace::small().root(), &["build", "--no-papers", "--out", &out]);
    assert_eq!(run.code, 2, "{}", run.messages);
    assert!(run.messages.contains("site is a file"), "{}", run.messages);
    assert_eq!(fs::read_to_string(home.path().join("site")).unwrap(), "của tôi");
}

#[test]
fn mistakes_are_reported_before_anything_is_made() {
    let broken = Workspace::small().with_change("content/tasks/1/1.a.md", |text| text.replace("lead:", "leader:"));
    Standing::new().refuses(&broken, 1, &["unknown_field"]);
    assert_eq!(bounded_run(broken.root(), &["build"]).code, 1);
    assert!(!broken.root().join("output").exists());
}

#[cfg(target_os = "linux")]
mod linux {
    use std::process::Command;

    use super::*;
    use crate::bad_input::contents;
    use crate::command::run::{Run, ran};

    /// Runs a script that mounts: in a user namespace, or as root in one of mounts alone. `None`, with the reason printed, where
    /// the system allows neither.
    fn mounting(script: &str, places: &[&std::path::Path]) -> Option<Run> {
        for flags in ["-rm", "-m"] {
            let allowed = Command::new("unshare").args([flags, "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).output();
            if allowed.is_ok_and(|tried| tried.status.success()) {
                let mut command = Command::new("timeout");
                command.args(["--signal=KILL", "300", "unshare", flags, "sh", "-euc", script, env!("CARGO_BIN_EXE_tiendo")]);
                return Some(ran(command.args(places).env("NO_COLOR", "1").output().unwrap()));
            }
        }
        println!("skipped: this system lets nobody mount, not even in a namespace of their own");
        None
    }

    /// A first site fits; what is left of the disk is then filled up, and the next build finds no room.
    #[test]
    fn a_full_disk_is_reported_and_the_last_site_stands() {
        let (workspace, home) = (Workspace::small(), TempDir::new().unwrap());
        let script = r#"
            out="$2"; kept="$3"
            mount -t tmpfs -o size=8m tmpfs "$out"
            "$0" --lang en --root "$1" build --no-papers --as-of 2021-06-30 --out "$out"
            cp -a "$out/site" "$kept/before"
            dd if=/dev/zero of="$out/filler" bs=4096 2>/dev/null || true
            truncate -s -65536 "$out/filler"
            code=0; "$0" --lang en --root "$1" build --no-papers --as-of 2024-06-30 --out "$out" || code=$?
            echo "full: $code" >&2
            cp -a "$out/site" "$kept/full"; ls -A "$out" >"$kept/beside"
            rm "$out/filler"
            "$0" --lang en --root "$1" build --no-papers --as-of 2024-06-30 --out "$out"
            cp -a "$out/site" "$kept/after""#;
        let (out, kept) = (home.path().join("out"), home.path().join("kept"));
        [&out, &kept].into_iter().for_each(|folder| fs::create_dir(folder).unwrap());
        let Some(run) = mounting(script, &[workspace.root(), &out, &kept]) else { return };
        assert_eq!(run.code, 0, "{}", run.messages);
        assert!(run.messages.contains("full: 3"), "{}", run.messages);
        assert!(run.messages.contains("output-full") && run.messages.contains("the disk is full"), "{}", run.messages);
        assert!(run.messages.contains("the last output stands as it was"), "{}", run.messages);
        assert!(contents(&kept.join("before")) == contents(&kept.join("full")), "the last site has changed");
        assert!(!fs::read_to_string(kept.join("beside")).unwrap().contains(".site.new"), "leavings");
        assert!(fs::read_to_string(kept.join("after/index.html")).unwrap().contains("30/6/2024"));
    }

    /// Opening a pipe waits for who stands at its other end. Of all that lies beside the site, only what says which files of it are
    /// ours is needed.
    #[test]
    fn pipes_beside_the_site_are_not_waited_for() {
        let home = TempDir::new().unwrap();
        let out = home.path().to_string_lossy().into_owned();
        let workspace = Workspace::small();
        let build = || bounded_run(workspace.root(), &["build", "--as-of", "2024-06-30", "--out", &out]);
        assert_eq!(build().code, 0);
        let (site, lists) = (contents(&home.path().join("site")), hidden(home.path()));
        for name in [".site.manifest", ".tiendo.lock"] {
            assert!(lists.iter().any(|list| list.ends_with(name)), "no {name}");
        }
        for list in lists {
            let kept = fs::read(&list).unwrap();
            fs::remove_file(&list).unwrap();
            assert!(Command::new("mkfifo").arg(&list).status().unwrap().success());
            let run = build();
            let is_needed = list.ends_with(".site.manifest");
            assert_eq!(run.code, if is_needed { 3 } else { 0 }, "{}: {}", list.display(), run.messages);
            assert_eq!(run.messages.contains("no ordinary file"), is_needed, "{}: {}", list.display(), run.messages);
            assert!(contents(&home.path().join("site")) == site, "{}: the last site has changed", list.display());
            fs::remove_file(&list).unwrap();
            fs::write(&list, kept).unwrap();
        }
    }

    /// What lies beside the site and is not shown.
    fn hidden(output: &std::path::Path) -> Vec<std::path::PathBuf> {
        let all = fs::read_dir(output).unwrap().map(|entry| entry.unwrap().path());
        all.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with('.')).collect()
    }

    #[test]
    fn an_output_that_can_only_be_read_is_reported() {
        let (workspace, home) = (Workspace::small(), TempDir::new().unwrap());
        let script = r#"
            out="$2"
            "$0" --lang en --root "$1" build --no-papers --as-of 2021-06-30 --out "$out"
            mount --bind "$out" "$out"
            mount -o remount,ro,bind "$out"
            code=0; "$0" --lang en --root "$1" build --no-papers --as-of 2024-06-30 --out "$out" || code=$?
            echo "closed: $code" >&2"#;
        let Some(run) = mounting(script, &[workspace.root(), home.path()]) else { return };
        assert!(run.messages.contains("closed: 3"), "{}", run.messages);
        assert!(
            run.messages.contains("the disk can only be read") && run.messages.contains("Nothing was built"),
            "{}",
            run.messages
        );
        assert!(fs::read_to_string(home.path().join("site/index.html")).unwrap().contains("30/6/2021"));
    }
}
