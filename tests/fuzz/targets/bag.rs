//! An archive that was altered, as folder and as zip: `verify` never falls over, and never calls another content sound
//! under the fingerprint of the first.
#![no_main]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use tiendo::render::Artifact;
use tiendo::write::bag::{Archive, ArchiveId, BagDraft, Verification, fingerprint, verify};
use tiendo_fuzz::{Files, folder};

#[derive(Arbitrary, Debug)]
struct Case<'a> {
    is_zip: bool,
    alterations: Vec<Alteration<'a>>,
}

#[derive(Arbitrary, Debug)]
enum Alteration<'a> {
    Byte { file: u8, at: u16, value: u8 },
    Number { file: u8, at: u16, value: u32 },
    Insert { file: u8, at: u16, bytes: &'a [u8] },
    Cut { file: u8, at: u16, length: u16 },
    Whole { file: u8, bytes: &'a [u8] },
    Delete { file: u8 },
    Add { name: &'a str, bytes: &'a [u8] },
    Rename { file: u8, name: &'a str },
}

/// The bag as it was made, where altered ones are put, and what verifying the first says.
struct Bag {
    home: PathBuf,
    files: Files,
    zip: Vec<u8>,
    sound: Verification,
}

static BAG: LazyLock<Bag> = LazyLock::new(|| {
    let shared = Path::new("/dev/shm");
    let home = if shared.is_dir() { shared.to_path_buf() } else { std::env::temp_dir() };
    let home = home.join(format!("tiendo-fuzz-{}", std::process::id()));
    fs::create_dir_all(&home).expect("a folder");
    let archive = Archive::open(&home).expect("an archive");
    let mut draft = BagDraft::begin(&archive, &ArchiveId { year: 2024, revision: 1 }).expect("a draft");
    let names = ["data/site/index.html", "data/site/data/summary.json", "data/inputs/content/45%20QĐ.txt", "data/rong.txt"];
    draft
        .add(&names.map(|name| Artifact::text(name, if name.contains("rong") { String::new() } else { name.repeat(3) })))
        .expect("files");
    let info = [
        ("Source-Organization", "Sở Công Thương"),
        ("External-Identifier", "ke-hoach-2024"),
        ("External-Description", "Kế hoạch"),
        ("Bagging-Date", "2024-12-31"),
        ("Bag-Software-Agent", "tiendo"),
        ("Tiendo-Version", "0"),
        ("Tiendo-Year", "2024"),
        ("Tiendo-As-Of", "2024-12-31"),
    ];
    let sealed =
        draft.seal(&info.map(|(label, value)| (label, value.to_owned())), &[Artifact::text("muc-luc.txt", "x".to_owned())]);
    let sealed = sealed.expect("a bag");
    let sound = verify(&sealed.folder).expect("a bag");
    assert!(sound.faults.is_empty());
    Bag { files: folder(&sealed.folder), zip: fs::read(&sealed.zip).expect("a zip"), sound, home }
});

fuzz_target!(|case: Case| {
    let altered = if case.is_zip { BAG.altered_zip(&case.alterations) } else { BAG.altered_folder(&case.alterations) };
    let Some(path) = altered else { return };
    let told = fingerprint(&path);
    let Ok(verified) = verify(&path) else { return };
    for fault in &verified.faults {
        assert!(!fault.kind.code().is_empty());
    }
    if verified.faults.is_empty() && verified.fingerprint == BAG.sound.fingerprint {
        assert_eq!(verified.checksums, BAG.sound.checksums);
        assert_eq!(told.expect("a fingerprint"), verified.fingerprint);
    }
});

impl Bag {
    fn altered_zip(&self, alterations: &[Alteration]) -> Option<PathBuf> {
        let mut zip = self.zip.clone();
        alterations.iter().take(8).for_each(|alteration| alter(&mut zip, alteration));
        let path = self.home.join("altered.zip");
        fs::write(&path, zip).ok()?;
        Some(path)
    }

    fn altered_folder(&self, alterations: &[Alteration]) -> Option<PathBuf> {
        let mut files = self.files.clone();
        for alteration in alterations.iter().take(8) {
            alter_files(&mut files, alteration);
        }
        let path = self.home.join("altered");
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).ok()?;
        for (name, bytes) in &files {
            let whole = path.join(name);
            let stays = !name.starts_with('/') && !name.split('/').any(|part| part == "..");
            if stays && whole.parent().is_some_and(|parent| fs::create_dir_all(parent).is_ok()) {
                let _ = fs::write(whole, bytes);
            }
        }
        Some(path)
    }
}

fn alter_files(files: &mut Files, alteration: &Alteration) {
    let named = |file: u8| files.keys().nth(usize::from(file) % files.len().max(1)).cloned();
    match alteration {
        Alteration::Delete { file } => {
            named(*file).map(|name| files.remove(&name));
        }
        Alteration::Add { name, bytes } => {
            files.insert((*name).to_owned(), bytes.to_vec());
        }
        Alteration::Rename { file, name } => {
            if let Some(bytes) = named(*file).and_then(|old| files.remove(&old)) {
                files.insert((*name).to_owned(), bytes);
            }
        }
        Alteration::Byte { file, .. }
        | Alteration::Number { file, .. }
        | Alteration::Insert { file, .. }
        | Alteration::Cut { file, .. }
        | Alteration::Whole { file, .. } => {
            if let Some(bytes) = named(*file).and_then(|name| files.get_mut(&name)) {
                alter(bytes, alteration);
            }
        }
    }
}

/// Places are counted from the end, where a zip keeps its list.
fn alter(bytes: &mut Vec<u8>, alteration: &Alteration) {
    let place = |at: u16| bytes.len() - usize::from(at) % (bytes.len() + 1);
    match alteration {
        Alteration::Byte { at, value, .. } => {
            let place = place(*at);
            if let Some(byte) = bytes.get_mut(place) {
                *byte = *value;
            }
        }
        Alteration::Number { at, value, .. } => {
            let place = place(*at);
            if let Some(four) = bytes.get_mut(place..place.saturating_add(4)) {
                four.copy_from_slice(&value.to_le_bytes());
            }
        }
        Alteration::Insert { at, bytes: more, .. } => {
            let place = place(*at);
            bytes.splice(place..place, more.iter().copied());
        }
        Alteration::Cut { at, length, .. } => {
            let place = place(*at);
            let end = bytes.len().min(place + usize::from(*length));
            bytes.drain(place..end);
        }
        Alteration::Whole { bytes: more, .. } => *bytes = more.to_vec(),
        Alteration::Delete { .. } | Alteration::Add { .. } | Alteration::Rename { .. } => {}
    }
}
