//! A file on its way into a folder to be, and what is noted of it once it is whole.

use std::io::{self, Write};
use std::mem::take;
use std::path::PathBuf;

use crc32fast::Hasher;

use super::WriteError;
use super::folder::NewFolder;
use super::incoming::Incoming;
use super::made::Made;
use crate::render::{Inputs, Sum};

/// A file that comes into the folder. What goes wrong with it the folder tells at the end.
pub struct Entering<'a> {
    /// The folder.
    pub folder: &'a NewFolder,
    /// Its path inside the folder.
    pub path: String,
    /// Where it comes to lie.
    pub to: PathBuf,
    /// `None` where it cannot be written.
    pub file: Option<Incoming>,
    /// What is noted of it, where anything is.
    pub noted: Option<Noted>,
}

/// What is noted of a file while it comes.
pub struct Noted {
    inputs: Inputs,
    length: u64,
    check: Hasher,
}

impl Noted {
    /// Of a file made of `inputs`.
    pub fn of(inputs: Inputs) -> Self {
        Self { inputs, length: 0, check: Hasher::new() }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        self.check.update(bytes);
    }

    fn made(self) -> Made {
        Made { inputs: self.inputs, sum: Sum { length: self.length, check: self.check.finalize() } }
    }
}

impl Entering<'_> {
    /// Takes the next bytes.
    pub fn write_bytes(&mut self, bytes: &[u8]) {
        if let Some(noted) = &mut self.noted {
            noted.take(bytes);
        }
        let written = self.file.as_mut().map_or(Ok(()), |file| file.write_all(bytes));
        if let Err(error) = written {
            self.file = None;
            self.folder.fail(WriteError::failed(&self.to)(error));
        }
    }
}

impl Write for Entering<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_bytes(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Entering<'_> {
    fn drop(&mut self) {
        match self.file.take().map(Incoming::finish) {
            Some(Ok(changed)) => self.folder.note(take(&mut self.path), changed, self.noted.take().map(Noted::made)),
            Some(Err(error)) => self.folder.fail(WriteError::failed(&self.to)(error)),
            None => {}
        }
    }
}
