//! The profile that our bags conform to (BagIt Profiles 1.3.0), which each of them carries.

use super::fault::{BagFault, FaultKind};
use super::tags::{INFO_FILE, PROFILE, value};
use crate::render::Artifact;

/// Its address: a name of its own, since no server has to exist for it in 2045.
pub const IDENTIFIER: &str = "urn:uuid:6f0b9a4e-3d8c-5b1e-9f27-8c4d2e6a7b10";
/// Where a bag carries it.
pub const FILE: &str = "bagit-profile.json";

const PROFILE_TEXT: &str = include_str!("bagit-profile.json");
/// Entries of `bag-info.txt` that it asks for; a test holds them against the file.
const REQUIRED: [&str; 10] = [
    "Source-Organization",
    "External-Identifier",
    "External-Description",
    "Bagging-Date",
    "Payload-Oxum",
    "Bag-Software-Agent",
    "BagIt-Profile-Identifier",
    "Tiendo-Version",
    "Tiendo-Year",
    "Tiendo-As-Of",
];

/// The profile as a tag file.
pub fn artifact() -> Artifact {
    Artifact::text(FILE, PROFILE_TEXT.to_owned())
}

/// Whether a bag says that it conforms to our profile.
pub fn is_ours(info: &[(String, String)]) -> bool {
    value(info, PROFILE) == Some(IDENTIFIER)
}

/// Faults against the profile: what a bag lacks, and what it has beyond it: checksums of another kind, files to fetch.
pub fn faults<'a>(info: &[(String, String)], files: impl Iterator<Item = &'a String>) -> Vec<BagFault> {
    let lacks = REQUIRED.iter().filter(|label| value(info, label).is_none_or(str::is_empty));
    let mut faults: Vec<BagFault> = lacks.map(|label| FaultKind::Profile.of(INFO_FILE, label)).collect();
    let is_manifest = |path: &str| path.starts_with("manifest-") || path.starts_with("tagmanifest-");
    let allowed = ["manifest-sha512.txt", "tagmanifest-sha512.txt"];
    let beyond = files.filter(|path| (is_manifest(path) && !allowed.contains(&path.as_str())) || *path == "fetch.txt");
    faults.extend(beyond.map(|path| FaultKind::Extra.of(path.clone(), FILE)));
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_requires_what_is_checked() {
        let profile: serde_json::Value = serde_json::from_str(PROFILE_TEXT).unwrap();
        assert_eq!(profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"], IDENTIFIER);
        let entries = profile["Bag-Info"].as_object().unwrap();
        let mut required: Vec<_> =
            entries.iter().filter(|(_, one)| one["required"] == true).map(|(label, _)| label.as_str()).collect();
        let mut checked = REQUIRED.to_vec();
        required.sort();
        checked.sort();
        assert_eq!(required, checked);
    }
}
