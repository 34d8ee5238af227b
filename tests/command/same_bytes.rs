//! The same input gives the same bytes: site, data and papers, whatever machine, person, place and time they are made at.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::run::{command, ran};
use crate::bad_input::contents;
use crate::workspace::{Workspace, files_below};

const ORDERED: &str =
    "reports:\n  - {kind: annual, public: true}\n  - {kind: briefing}\n  - {kind: agency}\n  - {kind: appendix, public: true}\n";

/// A copy whose files were made in the opposite order, deep in a folder with another name.
fn copied_backwards(root: &Path, to: &Path) -> PathBuf {
    let copy = to.join("Kế hoạch (bản sao) & khác/x");
    for path in files_below(root).iter().rev() {
        let there = copy.join(path.strip_prefix(root).unwrap());
        fs::create_dir_all(there.parent().unwrap()).unwrap();
        fs::write(there, fs::read(path).unwrap()).unwrap();
    }
    copy
}

fn everything(output: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for folder in ["site", "papers"] {
        let inside = contents(&output.join(folder)).into_iter();
        all.extend(inside.map(|(path, bytes)| (format!("{folder}/{path}"), bytes)));
    }
    all
}

#[test]
fn neither_threads_nor_zone_nor_language_nor_person_nor_place_change_a_byte() {
    let workspace = Workspace::small().with_change("content/plan.yaml", |plan| plan + ORDERED).with_folder("added");
    let (here, there) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let copy = copied_backwards(workspace.root(), there.path());
    let mut first = command();
    first
        .env("RAYON_NUM_THREADS", "2")
        .env("TZ", "Asia/Ho_Chi_Minh")
        .env("LC_ALL", "vi_VN.UTF-8")
        .env("USER", "an")
        .arg("--root");
    first.arg(workspace.root()).args(["build", "--as-of", "2022-06-30", "--with"]).arg(workspace.root().join("added"));
    let mut second = command();
    second.env("RAYON_NUM_THREADS", "1").env("TZ", "America/Los_Angeles").env("LC_ALL", "C").env("LANG", "de_DE.UTF-8");
    second.env("USER", "binh").env("HOME", there.path()).env("TMPDIR", there.path()).current_dir(&copy);
    second.args(["build", "--as-of", "2022-06-30", "--with", "added"]);
    let mut outputs = [(first, here.path().join("một")), (second, there.path().join("hai/ba"))];
    for (build, output) in outputs.iter_mut().map(|(build, output)| (build, output.clone())) {
        let run = ran(build.arg("--out").arg(output).output().unwrap());
        assert_eq!(run.code, 0, "{}", run.messages);
    }
    let (left, right) = (everything(&outputs[0].1), everything(&outputs[1].1));
    let names = |all: &[(String, Vec<u8>)]| all.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&left), names(&right));
    let differing: Vec<_> = left.iter().zip(&right).filter(|(left, right)| left != right).map(|((name, _), _)| name).collect();
    assert!(differing.is_empty(), "{differing:?}");
    for ending in [".html", ".pdf", ".docx", ".xlsx", ".json", ".csv", ".ics", ".xml"] {
        assert!(left.iter().any(|(name, _)| name.ends_with(ending)), "nothing ends in {ending}");
    }
}
