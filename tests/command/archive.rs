//! `tiendo snapshot`, `tiendo verify` and the page of archives that `tiendo build` makes.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::run::{Run, tiendo};
use crate::workspace::{Workspace, files_below};

/// A workspace with a place for its output.
struct Office {
    workspace: Workspace,
    output: TempDir,
}

impl Office {
    fn new(workspace: Workspace) -> Self {
        Self { workspace, output: TempDir::new().unwrap() }
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let (root, out) = (self.workspace.root().to_string_lossy(), self.output.path().to_string_lossy());
        let mut all = vec![arguments[0], "--root", &root, "--out", &out];
        all.extend(&arguments[1..]);
        tiendo(&all)
    }

    fn archive(&self) -> PathBuf {
        self.output.path().join("archive")
    }

    /// Archives 2024 and gives the fingerprint.
    fn archived(&self) -> String {
        let run = self.run(&["snapshot", "2024"]);
        assert_eq!(run.code, 0, "{}", run.messages);
        run.data.trim().to_owned()
    }

    fn verify(&self, name: &str, more: &[&str]) -> Run {
        let path = self.archive().join(name).to_string_lossy().into_owned();
        let mut all = vec!["verify", &path];
        all.extend(more);
        tiendo(&all)
    }

    fn page(&self, path: &str) -> String {
        fs::read_to_string(self.output.path().join("site").join(path)).unwrap()
    }
}

fn small() -> Office {
    Office::new(Workspace::small())
}

fn bytes_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files_below(folder)
        .into_iter()
        .map(|path| (path.strip_prefix(folder).unwrap().to_owned(), fs::read(&path).unwrap()))
        .collect()
}

#[test]
fn a_year_is_archived_verified_and_made_again() {
    let office = small();
    let fingerprint = office.archived();
    assert_eq!(fingerprint.len(), 128);
    for name in ["2024", "2024.zip"] {
        let run = office.verify(name, &["--fingerprint", &fingerprint, "--rebuild"]);
        assert_eq!((run.code, run.data.trim()), (0, fingerprint.as_str()), "{}", run.messages);
        assert!(run.messages.contains("same byte for byte"), "{}", run.messages);
    }
}

#[test]
fn an_archive_holds_the_site_and_all_that_it_was_made_from() {
    let office = Office::new(Workspace::small().with_file("themes/default/words/vi/site.ftl", "overdue-none = Không có.\n"));
    office.archived();
    let data = office.archive().join("2024/data");
    for path in [
        "site/index.html",
        "site/data/summary.json",
        "inputs/content/plan.yaml",
        "inputs/content/documents/2021/45-qd-ubnd.txt",
        "inputs/seeds/ke-hoach-nho.txt",
        "inputs/themes/default/words/vi/site.ftl",
    ] {
        assert!(data.join(path).is_file(), "{path}");
    }
    assert!(!data.join("site/luu-tru.html").exists());
    let build = fs::read_to_string(data.join("build.json")).unwrap();
    assert!(build.contains("\"as_of\": \"2024-12-31\"") && build.contains("name = \\\"tera\\\""), "{build}");
    assert!(!build.contains(&*office.workspace.root().to_string_lossy()));
    let index = fs::read_to_string(office.archive().join("2024/muc-luc.txt")).unwrap();
    assert!(index.contains("data/site/index.html") && index.contains("31/12/2024"), "{index}");
    let info = fs::read_to_string(office.archive().join("2024/bag-info.txt")).unwrap();
    assert!(info.contains("Bagging-Date: 2024-12-31\n") && !info.contains("Illustrative"), "{info}");
}

#[test]
fn neither_place_nor_time_change_a_byte() {
    let (here, there) = (small(), small());
    assert_eq!(here.archived(), there.archived());
    assert_eq!(bytes_below(&here.archive()), bytes_below(&there.archive()));
}

#[test]
fn a_year_that_stands_is_corrected_beside_and_never_overwritten() {
    let office = small();
    let first = office.archived();
    let before = bytes_below(&office.archive());
    let refused = office.run(&["snapshot", "2024"]);
    assert_eq!(refused.code, 2);
    assert!(refused.messages.contains("never overwritten") && refused.messages.contains("--reason"), "{}", refused.messages);
    assert_eq!(bytes_below(&office.archive()), before);
    let corrected = office.run(&["snapshot", "2024", "--reason", "Báo cáo\n số 12 ghi sai"]);
    assert_eq!(corrected.code, 0, "{}", corrected.messages);
    let info = fs::read_to_string(office.archive().join("2024-r2/bag-info.txt")).unwrap();
    assert!(info.contains("Tiendo-Corrects: 2024\n") && info.contains("Tiendo-Reason: Báo cáo số 12 ghi sai\n"), "{info}");
    assert!(info.contains(&format!("Tiendo-Corrects-Fingerprint: {first}\n")), "{info}");
    assert_eq!(office.verify("2024-r2", &["--rebuild"]).code, 0);
    let again = office.run(&["snapshot", "2024", "--reason", "lần nữa"]);
    assert_eq!(again.code, 0);
    let info = fs::read_to_string(office.archive().join("2024-r3/bag-info.txt")).unwrap();
    assert!(info.contains("Tiendo-Corrects: 2024-r2\n"), "{info}");
}

#[test]
fn a_correction_wants_something_to_correct_and_a_reason() {
    let office = small();
    assert_eq!(office.run(&["snapshot", "2024", "--reason", "vì sao"]).code, 2);
    office.archived();
    assert_eq!(office.run(&["snapshot", "2024", "--reason", " "]).code, 2);
    assert!(!office.archive().join("2024-r2").exists());
}

#[test]
fn made_up_figures_are_archived_by_name_alone_and_marked() {
    let office = small();
    let added = office.workspace.root().join("added").to_string_lossy().into_owned();
    let refused = office.run(&["snapshot", "2024", "--with", &added]);
    assert_eq!(refused.code, 2);
    assert!(refused.messages.contains("--allow-illustrative"), "{}", refused.messages);
    assert!(!office.archive().join("2024").exists());
    let run = office.run(&["snapshot", "2024", "--with", &added, "--allow-illustrative"]);
    assert_eq!(run.code, 0, "{}", run.messages);
    let info = fs::read_to_string(office.archive().join("2024/bag-info.txt")).unwrap();
    assert!(info.contains("Tiendo-Illustrative: Có số liệu minh họa"), "{info}");
    assert!(office.archive().join("2024/data/inputs/with/1/notes/2023/2023-02-01-2.b.2.md").is_file());
    assert_eq!(office.verify("2024.zip", &["--rebuild"]).code, 0);
}

/// An amendment may be made up as well as a note.
#[test]
fn a_made_up_amendment_is_archived_by_name_alone_too() {
    let amendment = "---\ndocument: {number: 9/QĐ-UBND, date: 2022-05-10}\neffective: 2022-05-15\nrecorded: 2022-05-15\nillustrative: true\nchanges:\n  - {task: \"1.a\", adjust: {deadline: {by: 2024}}}\n---\nx\n";
    let office = Office::new(Workspace::small().with_file("more/amendments/2022-05-10-gia-han.md", amendment));
    let more = office.workspace.root().join("more").to_string_lossy().into_owned();
    let refused = office.run(&["snapshot", "2024", "--with", &more]);
    assert!(refused.code == 2 && refused.messages.contains("--allow-illustrative"), "{}", refused.messages);
    assert_eq!(office.run(&["snapshot", "2024", "--with", &more, "--allow-illustrative"]).code, 0);
    let info = fs::read_to_string(office.archive().join("2024/bag-info.txt")).unwrap();
    assert!(info.contains("Tiendo-Illustrative: "), "{info}");
}

/// The bag, its zip and the zip that the portal gets of it are each a side of a comparison.
#[test]
fn snapshots_are_compared_as_their_days_are() {
    let office = small();
    for year in ["2021", "2024"] {
        assert_eq!(office.run(&["snapshot", year]).code, 0);
    }
    assert_eq!(office.run(&["build", "--no-papers", "--as-of", "2025-01-01"]).code, 0);
    let path = |inside: &str| office.output.path().join(inside).to_string_lossy().into_owned();
    let root = office.workspace.root().to_string_lossy().into_owned();
    let reported = |before: &str, after: &str| {
        let run = tiendo(&["diff", "--root", &root, before, after, "--format", "json"]);
        assert_eq!(run.code, 0, "{before} {after}: {}", run.messages);
        run.data
    };
    let by_days = reported("2021-12-31", "2024-12-31");
    assert!(by_days.contains("newly_completed") || by_days.contains("newly_late"), "{by_days}");
    for folder in ["archive", "site/luu-tru"] {
        assert_eq!(reported(&path(&format!("{folder}/2021.zip")), &path(&format!("{folder}/2024.zip"))), by_days, "{folder}");
    }
    assert_eq!(reported(&path("archive/2021"), &path("archive/2024.zip")), by_days);
    assert_eq!(reported(&path("archive/2021"), "2024-12-31"), by_days);
    let other = path("khac.zip");
    fs::write(&other, "PK").unwrap();
    let refused = tiendo(&["diff", "--root", &root, &other, "2024-12-31"]);
    assert!(refused.code == 2 && refused.messages.contains("diff-side"), "{}", refused.messages);
}

#[test]
fn a_day_that_has_not_come_is_not_archived() {
    let office = small();
    assert_eq!(office.run(&["snapshot", "2199"]).code, 2);
    assert_eq!(office.run(&["snapshot", "2024", "--as-of", "2199-01-01"]).code, 2);
    assert_eq!(office.run(&["snapshot", "24"]).code, 2);
    assert!(!office.archive().exists());
}

#[test]
fn mistakes_in_the_records_archive_nothing() {
    let office = Office::new(Workspace::small().with_change("content/tasks/1/1.a.md", |text| text.replace("lead:", "leader:")));
    let run = office.run(&["snapshot", "2024"]);
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("content/tasks/1/1.a.md:"), "{}", run.messages);
    assert!(!office.archive().exists());
}

/// A page that cannot be made is found when the archive is half there: nothing of it stays.
#[test]
fn a_broken_theme_archives_nothing() {
    let office = Office::new(Workspace::small().with_file("themes/default/templates/404.html", "{{ page.nothing.at.all }}"));
    assert_eq!(office.run(&["snapshot", "2024"]).code, 1);
    assert_eq!(fs::read_dir(office.archive()).unwrap().count(), 0);
}

#[test]
fn an_issued_text_outside_the_workspace_is_refused() {
    let home = TempDir::new().unwrap();
    let text = home.path().join("ke-hoach-nho.txt");
    let workspace = Workspace::small();
    fs::copy(workspace.root().join("seeds/ke-hoach-nho.txt"), &text).unwrap();
    let outside = format!("file: {}", text.display());
    let office =
        Office::new(workspace.with_change("content/plan.yaml", |plan| plan.replace("file: seeds/ke-hoach-nho.txt", &outside)));
    let run = office.run(&["snapshot", "2024"]);
    assert_eq!(run.code, 1);
    assert!(run.messages.contains("outside the workspace"), "{}", run.messages);
}

#[test]
fn a_lost_zip_is_made_again_by_asking_for_the_year() {
    let office = small();
    office.archived();
    let zip = office.archive().join("2024.zip");
    let before = fs::read(&zip).unwrap();
    fs::remove_file(&zip).unwrap();
    assert_eq!(office.run(&["snapshot", "2024"]).code, 0);
    assert_eq!(fs::read(&zip).unwrap(), before);
}

#[test]
fn an_altered_archive_fails_and_every_fault_is_reported() {
    let office = small();
    office.archived();
    let data = office.archive().join("2024/data");
    fs::write(data.join("site/index.html"), "khác").unwrap();
    fs::remove_file(data.join("site/404.html")).unwrap();
    fs::write(data.join("ghi-chu.txt"), "thêm").unwrap();
    let run = office.verify("2024", &[]);
    assert_eq!((run.code, run.data.as_str()), (1, ""));
    for reported in ["altered: data/site/index.html", "missing: data/site/404.html", "not archived: data/ghi-chu.txt", "4 faults"]
    {
        assert!(run.messages.contains(reported), "{reported}: {}", run.messages);
    }
    assert_eq!(office.verify("2024.zip", &[]).code, 0);
}

#[test]
fn a_fingerprint_is_compared_as_it_was_printed() {
    let office = small();
    let fingerprint = office.archived();
    let printed = format!("{} {}", &fingerprint[..64].to_uppercase(), &fingerprint[64..]);
    assert_eq!(office.verify("2024", &["--fingerprint", &printed]).code, 0);
    let other = office.verify("2024", &["--fingerprint", &"0".repeat(128)]);
    assert_eq!(other.code, 1);
    assert!(other.messages.contains(&fingerprint), "{}", other.messages);
    assert_eq!(office.verify("2024", &["--fingerprint", "abc"]).code, 2);
    assert_eq!(office.verify("2030", &[]).code, 2);
}

/// Whoever writes the whole bag anew, sums and all, is found by the fingerprint and by making it again.
#[test]
fn a_bag_forged_whole_is_found_by_making_it_again() {
    let office = small();
    let fingerprint = office.archived();
    let bag = office.archive().join("2024");
    let replaced = |file: &str, from: &str, to: &str| {
        let text = fs::read_to_string(bag.join(file)).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        fs::write(bag.join(file), text.replace(from, to)).unwrap();
    };
    let checksum = |file: &str| tiendo::write::bag::sha512(&fs::read(bag.join(file)).unwrap());
    let (page, manifest) = ("data/site/gioi-thieu.html", "manifest-sha512.txt");
    let (page_checksum, manifest_checksum) = (checksum(page), checksum(manifest));
    replaced(page, "</h1>", "</h1 >");
    replaced(manifest, &page_checksum, &checksum(page));
    replaced("tagmanifest-sha512.txt", &manifest_checksum, &checksum(manifest));
    replaced("bag-info.txt", &oxum(&bag), &format!("{}.{}", bytes_of(&bag), files_below(&bag.join("data")).len()));
    assert_eq!(office.verify("2024", &["--fingerprint", &fingerprint]).code, 1);
    let tag_manifest = fs::read_to_string(bag.join("tagmanifest-sha512.txt")).unwrap();
    let reported = tag_manifest.lines().find(|line| line.ends_with("bag-info.txt")).unwrap()[..128].to_owned();
    replaced("tagmanifest-sha512.txt", &reported, &checksum("bag-info.txt"));
    assert_eq!(office.verify("2024", &[]).code, 0);
    let again = office.verify("2024", &["--rebuild"]);
    assert_eq!(again.code, 1);
    assert!(again.messages.contains(page), "{}", again.messages);
}

fn oxum(bag: &Path) -> String {
    let info = fs::read_to_string(bag.join("bag-info.txt")).unwrap();
    info.lines().find_map(|line| line.strip_prefix("Payload-Oxum: ")).unwrap().to_owned()
}

fn bytes_of(bag: &Path) -> u64 {
    files_below(&bag.join("data")).iter().map(|path| fs::metadata(path).unwrap().len()).sum()
}

#[test]
fn another_version_of_the_program_is_asked_for_by_name() {
    let office = small();
    office.archived();
    let bag = office.archive().join("2024");
    let build = fs::read_to_string(bag.join("data/build.json")).unwrap();
    let draft = TempDir::new().unwrap();
    let archive = tiendo::write::bag::Archive::open(draft.path()).unwrap();
    let id = tiendo::write::bag::ArchiveId { year: 2024, revision: 1 };
    let mut made = tiendo::write::bag::BagDraft::begin(&archive, &id).unwrap();
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    let build = build.replace(&version, "\"version\": \"9.9.9\"");
    made.add(&[tiendo::render::Artifact::text("data/build.json", build)]).unwrap();
    let info = crate::write::bag::INFO.map(|(label, value)| (label, value.to_owned()));
    let tags = ["muc-luc.txt"].map(|name| tiendo::render::Artifact::text(name, String::new()));
    let sealed = made.seal(&info, &tags).unwrap();
    let run = tiendo(&["verify", &sealed.folder.to_string_lossy(), "--rebuild"]);
    assert_eq!(run.code, 2);
    assert!(run.messages.contains("9.9.9"), "{}", run.messages);
}

#[test]
fn the_site_lists_the_archives_and_hands_out_their_public_part() {
    let office = small();
    assert_eq!(office.run(&["snapshot", "2023"]).code, 0);
    let fingerprint = office.archived();
    let before = bytes_below(&office.archive());
    assert_eq!(office.run(&["build", "--as-of", "2025-06-30"]).code, 0);
    assert_eq!(bytes_below(&office.archive()), before);
    let page = office.page("luu-tru.html");
    assert!(page.contains(&fingerprint) && page.contains("href=\"luu-tru/2023.zip\""), "{page}");
    assert!(page.find("2024.zip") < page.find("2023.zip"), "the latest stands first");
    assert!(page.contains("so với bản 2023"), "{page}");
    assert!(office.page("nhiem-vu/1.a.html").contains("href=\"../luu-tru.html\""));
    let zip = fs::read(office.output.path().join("site/luu-tru/2024.zip")).unwrap();
    let zip = String::from_utf8_lossy(&zip);
    assert!(zip.contains("2024/index.html") && !zip.contains("plan.yaml"));
}

#[test]
fn a_site_without_archives_has_no_page_of_them() {
    let office = small();
    assert_eq!(office.run(&["build", "--as-of", "2025-06-30"]).code, 0);
    assert!(!office.output.path().join("site/luu-tru.html").exists());
    assert!(!office.page("index.html").contains("luu-tru"));
}

/// What is altered is no proof: the site does not show it, and the build says so.
#[test]
fn an_altered_archive_is_not_shown() {
    let office = small();
    assert_eq!(office.run(&["snapshot", "2023"]).code, 0);
    office.archived();
    fs::write(office.archive().join("2024/data/site/index.html"), "khác").unwrap();
    let run = office.run(&["build", "--as-of", "2025-06-30"]);
    assert_eq!(run.code, 0);
    assert!(run.messages.contains("archive-altered"), "{}", run.messages);
    let page = office.page("luu-tru.html");
    assert!(page.contains("2023.zip") && !page.contains("2024.zip"), "{page}");
}
