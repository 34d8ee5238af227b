//! Artifacts to disk, atomically: all folders of a build or none. Each folder of output is staged beside the existing one and
//! exchanged with it in one step, so that an interrupted build leaves the last one as it was.
//!
//! What belongs to us is named by a manifest beside the folder: a file inside that we did not make is refused, never deleted.

mod atomic;
pub mod bag;
mod exchange;
mod foreign;
mod lock;
mod retired;
mod staged_file;
mod staged_folder;
mod staging;

pub use atomic::{write_atomically, write_files};
pub use lock::{OutputLock, claim};
pub use staged_folder::{StagedFolder, Written, manifest_path, put_in_place};

use std::path::PathBuf;

/// Why output could not be put in place. The last output is as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The folder holds a file that this program did not make.
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// The file, inside the folder.
        file: String,
    },
    /// A file lies where the folder should be.
    NotAFolder(PathBuf),
    /// Another build is writing there.
    Busy(PathBuf),
    /// Two artifacts would have one name, at least on systems that ignore case.
    Collision(String),
    /// A name that no archive may have: on some system it would lead out of it.
    Name(String),
    /// An archive of that name exists, and archives are never overwritten.
    Exists(PathBuf),
    /// An archive is whole, but its zip could not be written.
    Unpacked {
        /// The archive.
        folder: PathBuf,
        /// What the system says.
        detail: String,
    },
    /// The machine failed us.
    Failed {
        /// Where.
        path: PathBuf,
        /// What the system says.
        detail: std::io::Error,
    },
}

impl WriteError {
    fn failed(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |detail| Self::Failed { path, detail }
    }
}
