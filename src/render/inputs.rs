//! Sums of what files are made of: a file that would be made of the same need not be made again.

use std::fmt::Write;

use serde::ser::Error;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

/// The program, named by its sources: another one may make something else of the same.
const PROGRAM: &str = env!("TIENDO_SOURCES");

/// The sum of all that a file is made of. What has no bytes of its own has none, and is never known to be the same.
#[derive(Debug, Clone, Copy)]
pub struct Inputs(Option<[u8; 32]>);

impl Inputs {
    /// Of a part of a page, or of a whole one with all that surrounds it.
    pub fn of(part: &impl Serialize) -> Self {
        let bytes = postcard::to_allocvec(part).ok();
        Self(bytes.map(|bytes| Sha256::new_with_prefix(PROGRAM).chain_update(bytes).finalize().into()))
    }

    /// In hexadecimal, half of the digits: enough for a site of any size.
    pub fn name(&self) -> Option<String> {
        let digits = |sum: [u8; 32]| {
            sum[..16].iter().fold(String::with_capacity(32), |mut name, byte| {
                let _ = write!(name, "{byte:02x}");
                name
            })
        };
        self.0.map(digits)
    }
}

impl Serialize for Inputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.ok_or_else(|| Error::custom("no sum"))?.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_the_same_has_the_same_name_and_nothing_else_has() {
        assert_eq!(Inputs::of(&("a", 1)).name(), Inputs::of(&("a", 1)).name());
        assert_ne!(Inputs::of(&("a", 1)).name(), Inputs::of(&("a", 2)).name());
        assert_ne!(Inputs::of(&["a", "b"]).name(), Inputs::of(&["ab", ""]).name());
    }

    #[test]
    fn what_has_no_bytes_has_no_name_nor_has_a_whole_with_it() {
        let endless = unmeasured(std::iter::repeat(1));
        assert_eq!(Inputs::of(&endless).name(), None);
        assert_eq!(Inputs::of(&("a", Inputs::of(&endless))).name(), None);
    }

    /// A list of unknown length.
    fn unmeasured(items: impl Iterator<Item = i32> + Clone) -> impl Serialize {
        struct Unmeasured<I>(I);
        impl<I: Iterator<Item = i32> + Clone> Serialize for Unmeasured<I> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.0.clone().filter(|one| *one > 0).take(3))
            }
        }
        Unmeasured(items)
    }
}
