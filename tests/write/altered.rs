//! Whatever is done to a bag is found: flips of a bit, truncations, renames, changes of case, swaps, additions, in the payload
//! and in the tag files, thousands of them. `TIENDO_ALTERATIONS=10000` asks for as many.

use std::fs;
use std::path::{Path, PathBuf};

use tiendo::write::bag::verify;

use super::bag::bag;
use crate::workspace::files_below;

/// Numbers that look drawn by lot and are the same every time (Marsaglia's xorshift).
struct Lot(u64);

impl Lot {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Alters the bag in one way and tells which; `None` where the lot would have changed nothing.
fn alter(files: &[PathBuf], lot: &mut Lot) -> Option<String> {
    let file = lot.of(files);
    let bytes = fs::read(file).unwrap();
    let shown = file.display();
    match lot.below(8) {
        0..3 => {
            let (at, bit) = (lot.below(bytes.len().max(1)), lot.below(8));
            let mut flipped = bytes.clone();
            *flipped.get_mut(at)? ^= 1 << bit;
            fs::write(file, flipped).unwrap();
            Some(format!("bit {bit} of byte {at} of {shown}"))
        }
        3 => {
            let kept = lot.below(bytes.len().max(1));
            fs::write(file, bytes.get(..kept)?).unwrap();
            (kept < bytes.len()).then(|| format!("{shown} cut to {kept} bytes"))
        }
        4 => {
            let name = format!("{}x", file.file_name().unwrap().to_string_lossy());
            fs::rename(file, file.with_file_name(&name)).unwrap();
            Some(format!("{shown} renamed to {name}"))
        }
        5 => {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let other = if lot.below(2) == 0 { name.to_uppercase() } else { name.to_lowercase() };
            fs::rename(file, file.with_file_name(&other)).unwrap();
            (name != other).then(|| format!("{shown} renamed to {other}"))
        }
        6 => {
            let other = lot.of(files);
            let theirs = fs::read(other).unwrap();
            fs::write(file, &theirs).unwrap();
            fs::write(other, &bytes).unwrap();
            (theirs != bytes).then(|| format!("{shown} and {} swapped", other.display()))
        }
        _ => {
            let added = file.with_file_name(format!("them-{}.txt", lot.below(9)));
            fs::write(&added, bytes).unwrap();
            Some(format!("{} added", added.display()))
        }
    }
}

fn whole(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    files_below(folder).into_iter().map(|path| (path.clone(), fs::read(path).unwrap())).collect()
}

fn restored(folder: &Path, before: &[(PathBuf, Vec<u8>)]) {
    for path in files_below(folder) {
        if !before.iter().any(|(known, _)| *known == path) {
            fs::remove_file(path).unwrap();
        }
    }
    for (path, bytes) in before {
        if fs::read(path).ok().as_ref() != Some(bytes) {
            fs::write(path, bytes).unwrap();
        }
    }
}

#[test]
fn every_alteration_of_a_folder_is_found() {
    let wanted: usize = std::env::var("TIENDO_ALTERATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000);
    let (_home, sealed) = bag();
    let before = whole(&sealed.folder);
    let files = files_below(&sealed.folder);
    let mut lot = Lot(0x9e37_79b9_7f4a_7c15);
    let mut done = 0;
    while done < wanted {
        if let Some(reported) = alter(&files, &mut lot) {
            assert!(!verify(&sealed.folder).unwrap().faults.is_empty(), "{reported} was not found");
            done += 1;
        }
        restored(&sealed.folder, &before);
    }
    assert!(verify(&sealed.folder).unwrap().faults.is_empty());
}

#[test]
fn every_flipped_bit_and_truncation_of_a_zip_is_found() {
    let (_home, sealed) = bag();
    let sound = fs::read(&sealed.zip).unwrap();
    let mut lot = Lot(0x2545_f491_4f6c_dd1d);
    for turn in 0..1_000 {
        let mut altered = sound.clone();
        let at = lot.below(sound.len());
        if turn % 4 == 0 {
            altered.truncate(at);
        } else {
            altered[at] ^= 1 << lot.below(8);
        }
        fs::write(&sealed.zip, &altered).unwrap();
        let verified = verify(&sealed.zip).unwrap();
        // The name of the folder inside is nobody's promise, as that of the folder itself is not.
        assert!(!verified.faults.is_empty(), "byte {at} was not found");
    }
}
