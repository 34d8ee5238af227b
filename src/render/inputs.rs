//! Sums of what files are made of: a file that would be made of the same need not be made again.

use serde::ser::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// The program, named by its sources: another one may make something else of the same.
const PROGRAM: &str = env!("TIENDO_SOURCES");

/// The sum of all that a file is made of. What has no bytes of its own has none, and is never known to be the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inputs(Option<[u8; 32]>);

impl Inputs {
    /// Of a part of a page, or of a whole one with all that surrounds it.
    pub fn of(part: &impl Serialize) -> Self {
        let bytes = postcard::to_allocvec(part).ok();
        Self(bytes.map(|bytes| Sha256::new_with_prefix(PROGRAM).chain_update(bytes).finalize().into()))
    }

    /// Whether they can be held against others: two files of which nothing is known are not the same.
    pub fn are_known(&self) -> bool {
        self.0.is_some()
    }
}

impl Serialize for Inputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.ok_or_else(|| Error::custom("no sum"))?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Inputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <[u8; 32]>::deserialize(deserializer).map(|sum| Self(Some(sum)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_the_same_has_the_same_sum_and_nothing_else_has() {
        assert_eq!(Inputs::of(&("a", 1)), Inputs::of(&("a", 1)));
        assert_ne!(Inputs::of(&("a", 1)), Inputs::of(&("a", 2)));
        assert_ne!(Inputs::of(&["a", "b"]), Inputs::of(&["ab", ""]));
    }

    #[test]
    fn what_has_no_bytes_has_no_sum_nor_has_a_whole_with_it() {
        let endless = unmeasured(std::iter::repeat(1));
        assert!(!Inputs::of(&endless).are_known());
        assert!(!Inputs::of(&("a", Inputs::of(&endless))).are_known());
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
