//! The yearly archive: what was archived verifies, whatever was altered is found, existing archives are never overwritten.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tiendo::render::Artifact;
use tiendo::write::WriteError;
use tiendo::write::bag::{Archive, ArchiveId, BagDraft, BagFault, FaultKind, SealedBag, fingerprint, public_part, verify};

/// Files of a small payload: the site's, and odd names that manifests have to spell.
const FILES: [(&str, &str); 7] = [
    ("data/site/index.html", "trang đầu"),
    ("data/site/data/summary.json", "{\"as_of\": \"2024-12-31\"}"),
    ("data/site/nhiem-vu/1.a.html", "nhiệm vụ 1.a"),
    ("data/inputs/content/plan.yaml", "id: a"),
    ("data/inputs/content/documents/2021/45%20QĐ.txt", "quyết định"),
    ("data/inputs/content/documents/rong.txt", ""),
    ("data/build.json", "{}"),
];

pub const INFO: [(&str, &str); 8] = [
    ("Source-Organization", "Sở Công Thương"),
    ("External-Identifier", "ke-hoach-2024"),
    ("External-Description", "Kế hoạch"),
    ("Bagging-Date", "2024-12-31"),
    ("Bag-Software-Agent", "tiendo"),
    ("Tiendo-Version", "0"),
    ("Tiendo-Year", "2024"),
    ("Tiendo-As-Of", "2024-12-31"),
];

fn first() -> ArchiveId {
    ArchiveId { year: 2024, revision: 1 }
}

fn artifacts() -> Vec<Artifact> {
    FILES.iter().map(|(path, text)| Artifact::text(*path, (*text).to_owned())).collect()
}

fn seal(output: &Path, id: &ArchiveId) -> Result<SealedBag, WriteError> {
    let archive = Archive::open(output)?;
    let mut draft = BagDraft::begin(&archive, id)?;
    draft.add(&artifacts())?;
    let info: Vec<_> = INFO.iter().map(|(label, value)| (*label, (*value).to_owned())).collect();
    draft.seal(&info, &[Artifact::text("muc-luc.txt", "mục lục".to_owned())])
}

/// A bag in a folder of its own, gone with the test.
pub fn bag() -> (TempDir, SealedBag) {
    let home = TempDir::new().unwrap();
    let sealed = seal(home.path(), &first()).unwrap();
    (home, sealed)
}

fn faults(path: &Path) -> Vec<BagFault> {
    verify(path).unwrap().faults
}

fn kinds(path: &Path) -> Vec<(FaultKind, String)> {
    faults(path).into_iter().map(|fault| (fault.kind, fault.path)).collect()
}

#[test]
fn what_was_archived_verifies_as_folder_and_as_zip() {
    let (_home, sealed) = bag();
    for path in [&sealed.folder, &sealed.zip] {
        let verified = verify(path).unwrap();
        assert_eq!(verified.faults, [], "{}", path.display());
        assert_eq!((verified.files, verified.bytes), (sealed.files, sealed.bytes));
        assert_eq!(verified.fingerprint.as_ref(), Some(&sealed.fingerprint));
        assert_eq!(verified.name, "2024");
        assert_eq!(fingerprint(path).unwrap().as_ref(), Some(&sealed.fingerprint));
    }
    assert_eq!(sealed.files, FILES.len());
}

/// Line by line what RFC 8493 asks for, and the canonical form that we promise.
#[test]
fn a_bag_is_laid_out_as_the_standard_has_it() {
    let (_home, sealed) = bag();
    let read = |name: &str| fs::read_to_string(sealed.folder.join(name)).unwrap();
    assert_eq!(read("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    assert!(read("bag-info.txt").contains(&format!("Payload-Oxum: {}.{}\n", sealed.bytes, sealed.files)));
    let manifest = read("manifest-sha512.txt");
    let paths: Vec<&str> = manifest.lines().filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    assert!(paths.is_sorted() && paths.len() == FILES.len(), "{manifest}");
    assert!(paths.contains(&"data/inputs/content/documents/2021/45%2520QĐ.txt"), "{manifest}");
    let tags = read("tagmanifest-sha512.txt");
    for name in ["bag-info.txt", "bagit-profile.json", "bagit.txt", "manifest-sha512.txt", "muc-luc.txt"] {
        assert!(tags.contains(&format!("  {name}\n")), "{tags}");
    }
}

#[test]
fn the_same_payload_gives_the_same_zip_byte_for_byte() {
    let ((_one, left), (_other, right)) = (bag(), bag());
    assert_eq!(fs::read(&left.zip).unwrap(), fs::read(&right.zip).unwrap());
    assert_eq!(left.fingerprint, right.fingerprint);
}

#[test]
fn a_zip_that_was_lost_is_made_again_from_its_folder() {
    let (home, sealed) = bag();
    let before = fs::read(&sealed.zip).unwrap();
    fs::remove_file(&sealed.zip).unwrap();
    let archive = Archive::open(home.path()).unwrap();
    assert!(archive.lacks_zip(&first()));
    archive.write_zip(&first()).unwrap();
    assert_eq!(fs::read(&sealed.zip).unwrap(), before);
}

#[test]
fn an_existing_archive_is_never_overwritten() {
    let (home, sealed) = bag();
    let before = fs::read(sealed.folder.join("data/build.json")).unwrap();
    assert!(matches!(seal(home.path(), &first()), Err(WriteError::Exists(_))));
    // A zip alone is an archive as well: its folder may lie elsewhere by now.
    fs::rename(&sealed.folder, home.path().join("moved")).unwrap();
    assert!(matches!(seal(home.path(), &first()), Err(WriteError::Exists(_))));
    assert_eq!(fs::read(home.path().join("moved/data/build.json")).unwrap(), before);
    let archive = Archive::open(home.path()).unwrap();
    assert_eq!(archive.next(2024).name(), "2024-r2");
    assert_eq!(archive.fingerprint(&first()).unwrap(), Some(sealed.fingerprint));
}

#[test]
fn what_an_interrupted_snapshot_left_is_cleared() {
    let home = TempDir::new().unwrap();
    let archive = home.path().join("archive");
    fs::create_dir_all(archive.join(".2023.new/data")).unwrap();
    fs::write(archive.join(".2023.new/data/half"), "half").unwrap();
    fs::write(archive.join(".2023.zip.new"), "half").unwrap();
    fs::write(archive.join(".ghi-chu.new"), "of somebody").unwrap();
    seal(home.path(), &first()).unwrap();
    let mut names: Vec<_> = fs::read_dir(&archive).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [".ghi-chu.new", "2024", "2024.zip"]);
}

#[test]
fn a_draft_that_is_dropped_leaves_nothing() {
    let home = TempDir::new().unwrap();
    let archive = Archive::open(home.path()).unwrap();
    let mut draft = BagDraft::begin(&archive, &first()).unwrap();
    draft.add(&artifacts()).unwrap();
    drop(draft);
    assert_eq!(fs::read_dir(home.path().join("archive")).unwrap().count(), 0);
}

/// The zip is the last step: where it cannot be written the archive is whole, and the zip can follow.
#[test]
fn an_archive_whose_zip_cannot_be_written_is_whole() {
    let home = TempDir::new().unwrap();
    let archive = Archive::open(home.path()).unwrap();
    let mut draft = BagDraft::begin(&archive, &first()).unwrap();
    draft.add(&artifacts()).unwrap();
    let in_the_way = home.path().join("archive/.2024.zip.new");
    fs::create_dir(&in_the_way).unwrap();
    let info = INFO.map(|(label, value)| (label, value.to_owned()));
    let error = draft.seal(&info, &[Artifact::text("muc-luc.txt", String::new())]).unwrap_err();
    let WriteError::Unpacked { folder, .. } = error else { panic!("{error:?}") };
    assert_eq!(faults(&folder), []);
    drop(archive);
    let archive = Archive::open(home.path()).unwrap();
    assert!(archive.lacks_zip(&first()));
    assert_eq!(faults(&archive.write_zip(&first()).unwrap()), []);
}

#[test]
fn names_that_no_bag_can_hold_are_refused() {
    let home = TempDir::new().unwrap();
    let archive = Archive::open(home.path()).unwrap();
    let mut draft = BagDraft::begin(&archive, &first()).unwrap();
    for path in ["data/../x", "data/a\\b", "data/c:x", "site/a"] {
        assert!(matches!(draft.add(&[Artifact::text(path, String::new())]), Err(WriteError::Name(_))), "{path}");
    }
    draft.add(&[Artifact::text("data/a", String::new())]).unwrap();
    assert!(matches!(draft.add(&[Artifact::text("data/A", String::new())]), Err(WriteError::Collision(_))));
}

#[test]
fn every_fault_is_found_in_one_run() {
    let (_home, sealed) = bag();
    let at = |path: &str| sealed.folder.join(path);
    fs::write(at("data/site/index.html"), "khác").unwrap();
    fs::remove_file(at("data/build.json")).unwrap();
    fs::write(at("data/them.txt"), "thêm").unwrap();
    fs::write(at("ghi-chu.txt"), "thêm").unwrap();
    let found = kinds(&sealed.folder);
    let expected = [
        (FaultKind::Oxum, "bag-info.txt"),
        (FaultKind::Missing, "data/build.json"),
        (FaultKind::Changed, "data/site/index.html"),
        (FaultKind::Extra, "data/them.txt"),
        (FaultKind::Extra, "ghi-chu.txt"),
    ];
    assert_eq!(found, expected.map(|(kind, path)| (kind, path.to_owned())));
}

#[cfg(unix)]
#[test]
fn a_link_is_no_file_of_a_bag() {
    let (home, sealed) = bag();
    let (file, outside) = (sealed.folder.join("data/build.json"), home.path().join("outside"));
    fs::rename(&file, &outside).unwrap();
    std::os::unix::fs::symlink(&outside, &file).unwrap();
    assert!(kinds(&sealed.folder).contains(&(FaultKind::NotPlain, "data/build.json".to_owned())));
}

/// A bag of others is held to the standard, not to our form: other checksums, other order, other line ends.
#[test]
fn a_bag_of_another_program_is_accepted() {
    let home = TempDir::new().unwrap();
    let put = |path: &str, text: &str| fs::write(home.path().join(path), text).unwrap();
    fs::create_dir(home.path().join("data")).unwrap();
    put("data/a%.txt", "abc");
    put("bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n");
    let abc = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
    put("manifest-sha256.txt", &format!("{abc} *data/a%.txt\r\n"));
    let found = kinds(home.path());
    assert_eq!(found, [(FaultKind::NoManifest, "tagmanifest-sha512.txt".to_owned())]);
}

fn patched(zip: &Path, from: &str, to: &str) -> PathBuf {
    assert_eq!(from.len(), to.len());
    let mut bytes = fs::read(zip).unwrap();
    let places: Vec<usize> =
        bytes.windows(from.len()).enumerate().filter(|(_, part)| *part == from.as_bytes()).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    let patched = zip.with_file_name("patched.zip");
    fs::write(&patched, bytes).unwrap();
    patched
}

#[test]
fn a_zip_that_leads_out_is_refused() {
    let (_home, sealed) = bag();
    for name in ["../../../ld.json", "2024/data\\..\\.json", "C:/4/data/b.json", "/024/data/b.json"] {
        let name = &format!("{name:.<20}")[..20];
        let patched = patched(&sealed.zip, "2024/data/build.json", name);
        assert!(kinds(&patched).iter().any(|(kind, path)| *kind == FaultKind::Escapes && path == name), "{name}");
    }
}

/// Nothing is unpacked, so nothing can swell: what claims to be compressed, or larger than the zip, is refused unread.
#[test]
fn a_zip_bomb_is_refused_unread() {
    let (_home, sealed) = bag();
    let sound = fs::read(&sealed.zip).unwrap();
    let directory = sound.windows(4).position(|part| part == [0x50, 0x4b, 1, 2]).unwrap();
    let path = sealed.zip.with_file_name("bomb.zip");
    let bomb = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = sound.clone();
        change(&mut bytes);
        fs::write(&path, bytes).unwrap();
        kinds(&path)
    };
    assert_eq!(bomb(&|bytes| bytes[directory + 10] = 8), [(FaultKind::Packed, String::new())]);
    let huge = |bytes: &mut Vec<u8>| {
        for at in [18, 22, directory + 20, directory + 24] {
            bytes[at..at + 4].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
        }
    };
    assert_eq!(bomb(&huge), [(FaultKind::Zip, String::new())]);
    let second = directory + sound[directory + 4..].windows(4).position(|part| part == [0x50, 0x4b, 1, 2]).unwrap() + 4;
    let overlapping = |bytes: &mut Vec<u8>| bytes[second + 42..second + 46].copy_from_slice(&[0; 4]);
    assert_eq!(bomb(&overlapping), [(FaultKind::Zip, String::new())]);
    let mut file = fs::File::create(&path).unwrap();
    let mut last = sound[sound.len() - 22..].to_vec();
    last[12..20].copy_from_slice(&[0, 0, 0, 0x20, 0, 0, 0, 0]);
    file.set_len(600 << 20).unwrap();
    file.seek(SeekFrom::End(-22)).unwrap();
    file.write_all(&last).unwrap();
    assert_eq!(kinds(&path), [(FaultKind::Zip, String::new())]);
}

#[test]
fn what_is_no_zip_is_a_fault() {
    let home = TempDir::new().unwrap();
    let path = home.path().join("a.zip");
    for bytes in ["", "PK", "no zip at all, but long enough to hold a last record"] {
        fs::write(&path, bytes).unwrap();
        assert_eq!(kinds(&path), [(FaultKind::Zip, String::new())]);
    }
    assert_eq!(kinds(home.path()).len(), 3);
    assert!(verify(&home.path().join("nowhere")).is_err());
}

#[test]
fn the_portal_gets_the_site_alone_and_only_as_it_was_archived() {
    let (home, sealed) = bag();
    let part = public_part(&sealed.folder).unwrap().unwrap();
    assert_eq!(part.fingerprint, sealed.fingerprint);
    assert!(String::from_utf8(part.summary).unwrap().contains("2024-12-31"));
    let zip = String::from_utf8_lossy(&part.zip).into_owned();
    assert!(zip.contains("2024/index.html") && zip.contains("2024/data/summary.json"));
    assert!(!zip.contains("plan.yaml") && !zip.contains("build.json"));
    assert_eq!(public_part(&sealed.zip).unwrap().unwrap().zip, part.zip);
    fs::write(sealed.folder.join("data/site/index.html"), "khác").unwrap();
    assert!(public_part(&sealed.folder).unwrap().is_none());
    assert!(home.path().join("archive/2024").is_dir());
}
