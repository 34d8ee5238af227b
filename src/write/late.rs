//! The last step of putting a folder in place, with a second look at the folder that leaves: what someone dropped into it while
//! the new one was being built would be cleared with it.

use std::collections::BTreeSet;
use std::path::Path;

use super::WriteError;
use super::exchange::exchange;
use super::foreign::refuse_foreign;
use super::manifest::write_manifest;

/// Puts `staging` in the place of `standing`, whose files were `ours` and become `names`. Where the folder that left holds a
/// foreign file it is put back, file and all; otherwise it is now at `staging`, to be cleared.
///
/// # Errors
/// A foreign file, or what the system says.
pub fn exchange_unless_foreign(
    staging: &Path,
    standing: &Path,
    manifest: &Path,
    (names, ours): (&BTreeSet<String>, &BTreeSet<String>),
) -> Result<(), WriteError> {
    // Whichever of the two folders stands when we are cut off, the manifest names its files.
    write_manifest(manifest, &names.union(ours).cloned().collect())?;
    exchange(staging, standing).map_err(WriteError::failed(standing))?;
    if let Err(found) = refuse_foreign(staging, ours) {
        exchange(staging, standing).map_err(WriteError::failed(standing))?;
        write_manifest(manifest, ours)?;
        return Err(in_place(found, standing));
    }
    write_manifest(manifest, names)
}

/// The file was found where the folder lay for a moment; it is told where the folder stands.
fn in_place(found: WriteError, standing: &Path) -> WriteError {
    match found {
        WriteError::Foreign { file, .. } => WriteError::Foreign { folder: standing.to_path_buf(), file },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::write::manifest::read_manifest;

    #[test]
    fn a_file_dropped_in_while_the_new_folder_was_built_is_kept_where_it_was() {
        let home = tempfile::tempdir().unwrap();
        let (staging, standing) = (home.path().join(".site.new"), home.path().join("site"));
        let manifest = home.path().join(".site.manifest");
        for (folder, file) in [(&staging, "new.html"), (&standing, "old.html"), (&standing, "cua-toi.txt")] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join(file), file).unwrap();
        }
        let (names, ours) = (BTreeSet::from(["new.html".to_owned()]), BTreeSet::from(["old.html".to_owned()]));
        let refused = exchange_unless_foreign(&staging, &standing, &manifest, (&names, &ours)).unwrap_err();
        assert!(matches!(refused, WriteError::Foreign { folder, file } if folder == standing && file == "cua-toi.txt"));
        assert_eq!(fs::read_to_string(standing.join("cua-toi.txt")).unwrap(), "cua-toi.txt");
        assert!(standing.join("old.html").exists() && !standing.join("new.html").exists());
        assert_eq!(read_manifest(&manifest).unwrap(), ours);
    }
}
