//! What the portal gets of an archive: the public site with its data, packed anew. The bag is read and never touched.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::path::Path;

use super::checksum::sha512;
use super::contents::BagContents;
use super::manifest::{self, Algorithm};
use super::tags::parse_info;
use super::zip::{ZipSource, write_zip};

/// Where a bag keeps the public site.
const SITE: &str = "data/site/";
/// Where that keeps its totals.
const SUMMARY: &str = "data/site/data/summary.json";
/// Manifests are read in whole up to this size.
const MOST: u64 = 64 << 20;

/// The public part of an archive.
#[derive(Debug)]
pub struct PublicPart {
    /// SHA-512 of the bag's tag manifest.
    pub fingerprint: String,
    /// Entries of the bag's `bag-info.txt`.
    pub info: Vec<(String, String)>,
    /// `data/summary.json` of the site.
    pub summary: Vec<u8>,
    /// A zip of the site, its files in one folder of the archive's name.
    pub zip: Vec<u8>,
}

/// Takes the public part out of the bag at `path`, a folder or a zip of ours. What it returns was checked against the bag's
/// manifests, up to the tag manifest; `None` where any of it is missing or altered.
///
/// # Errors
/// What the system says.
pub fn public_part(path: &Path) -> io::Result<Option<PublicPart>> {
    let contents = BagContents::of(path)?;
    let Some(tagmanifest) = contents.small("tagmanifest-sha512.txt", MOST)? else { return Ok(None) };
    let tags = checksums("tagmanifest-sha512.txt", &tagmanifest);
    let sound = |path: &str| Ok::<_, io::Error>(contents.small(path, MOST)?.filter(|bytes| is(&tags, path, bytes)));
    let (Some(manifest), Some(info)) = (sound("manifest-sha512.txt")?, sound("bag-info.txt")?) else { return Ok(None) };
    let listed = checksums("manifest-sha512.txt", &manifest);
    let Some(mut site) = site(&contents, &listed)? else { return Ok(None) };
    let Some(summary) = site.get(SUMMARY).cloned() else { return Ok(None) };
    let zip = packed(&contents.name, &mut site)?;
    let info = parse_info(&String::from_utf8_lossy(&info));
    Ok(Some(PublicPart { fingerprint: sha512(&tagmanifest), info, summary, zip }))
}

fn checksums(file: &str, bytes: &[u8]) -> BTreeMap<String, String> {
    manifest::parse_manifest(file, Algorithm::Sha512, bytes, true, &mut Vec::new()).checksums
}

fn is(checksums: &BTreeMap<String, String>, path: &str, bytes: &[u8]) -> bool {
    checksums.get(path).is_some_and(|checksum| *checksum == sha512(bytes))
}

/// Every file of the site that the manifest names, each as it was archived.
fn site(contents: &BagContents, listed: &BTreeMap<String, String>) -> io::Result<Option<BTreeMap<String, Vec<u8>>>> {
    let mut site = BTreeMap::new();
    for path in listed.keys().filter(|path| path.starts_with(SITE)) {
        let Some(file) = contents.files.get(path) else { return Ok(None) };
        let mut bytes = Vec::new();
        contents.open(file)?.read_to_end(&mut bytes)?;
        if !is(listed, path, &bytes) {
            return Ok(None);
        }
        site.insert(path.clone(), bytes);
    }
    Ok(Some(site))
}

fn packed(name: &str, site: &mut BTreeMap<String, Vec<u8>>) -> io::Result<Vec<u8>> {
    let sources = site.iter().map(|(path, bytes)| ZipSource {
        name: format!("{name}/{}", path.strip_prefix(SITE).unwrap_or(path)),
        bytes: bytes.len() as u64,
        open: Box::new(move || Ok(Box::new(bytes.as_slice()) as Box<dyn Read + '_>)),
    });
    let mut zip = Cursor::new(Vec::new());
    write_zip(&mut zip, sources.collect())?;
    Ok(zip.into_inner())
}
