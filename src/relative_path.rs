//! Paths of files inside a folder, as readers see them and as manifests and archives hold them: `/` between their parts, on any
//! system.

use std::path::{MAIN_SEPARATOR, Path};

/// The path of a file inside a folder that it lies below; another file's path as it is.
pub fn path_inside(folder: &Path, path: &Path) -> String {
    let below = || path.to_str()?.strip_prefix(folder.to_str()?)?.strip_prefix('/');
    // Of thousands of files it takes long to look at each part of each path, and where folders are parted by `/` nothing is changed.
    let unchanged = if MAIN_SEPARATOR == '/' { below() } else { None };
    unchanged.map_or_else(|| with_slashes(path.strip_prefix(folder).unwrap_or(path)), str::to_owned)
}

/// A path with `/` between its parts.
pub fn with_slashes(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/").replace("/\\/", "/").replacen("//", "/", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_inside_a_folder_has_slashes_between_its_parts() {
        let folder = Path::new("output").join("site");
        assert_eq!(path_inside(&folder, &folder.join("data").join("tasks.json")), "data/tasks.json");
        assert_eq!(path_inside(&folder, &Path::new("output").join("archive")), "output/archive");
        assert_eq!(with_slashes(&Path::new("/").join("output").join("site")), "/output/site");
    }
}
