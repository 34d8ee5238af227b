//! Artifacts to disk, whole or not at all. A folder of output is built beside the one that stands and exchanged with it
//! in one step, so that an interrupted build leaves the last one as it was.
//!
//! What belongs to us is told by a manifest beside the folder: a file inside that we did not make is refused, never deleted.

pub mod bag;
mod entering;
mod exchange;
mod folder;
mod foreign;
mod incoming;
mod kept;
mod late;
mod lock;
mod made;
mod manifest;
mod staging;
mod standing;

pub use folder::{NewFolder, Written, write_folder};
pub use kept::{Kept, clear_half, write_file, write_files};
pub use lock::{Lock, claim};
pub use standing::read_standing;

use std::path::PathBuf;

/// Why output could not be put in place. The last output stands as it was.
#[derive(Debug)]
pub enum WriteError {
    /// The folder holds a file that this program did not make.
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// The file, inside the folder.
        file: String,
    },
    /// A file stands where the folder should be.
    NotAFolder(PathBuf),
    /// Another build is writing there.
    Busy(PathBuf),
    /// Two artifacts would have one name, at least on systems that do not tell case apart.
    Collision(String),
    /// A name that cannot stand in an archive: on some system it would lead out of it.
    Name(String),
    /// An archive of that name stands, and archives are never overwritten.
    Stands(PathBuf),
    /// An archive stands whole, but its zip could not be written.
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
