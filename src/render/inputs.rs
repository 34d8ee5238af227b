//! Sums of what files are made of: a file that would be made of the same need not be made again.

use postcard::ser_flavors::Flavor;
use serde::ser::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use xxhash_rust::xxh3::Xxh3;

/// The program, named by its sources: another one may make something else of the same.
const PROGRAM: &str = env!("TIENDO_SOURCES");

/// The sum of all that a file is made of. What has no bytes of its own has none, and is never known to be the same.
///
/// It is XXH3 of 128 bits: no two inputs will have one by chance. Who wanted to could find some, and would deceive his own site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Inputs(Option<u128>);

impl Inputs {
    /// Of a part of a page, or of a whole one with all that surrounds it.
    pub fn of(part: &impl Serialize) -> Self {
        let mut sum = Xxh3::new();
        sum.update(PROGRAM.as_bytes());
        Self(postcard::serialize_with_flavor(part, Summed { sum, waiting: Vec::with_capacity(AT_ONCE) }).ok())
    }

    /// Whether they can be held against others: two files of which nothing is known are not the same.
    pub fn are_known(&self) -> bool {
        self.0.is_some()
    }
}

/// Bytes that are summed at once: one by one takes several times as long.
const AT_ONCE: usize = 4 << 10;

/// Bytes that are summed and not kept.
struct Summed {
    sum: Xxh3,
    waiting: Vec<u8>,
}

impl Summed {
    fn sum_up(&mut self) {
        self.sum.update(&self.waiting);
        self.waiting.clear();
    }
}

impl Flavor for Summed {
    type Output = u128;

    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.try_extend(&[byte])
    }

    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        if self.waiting.len() + bytes.len() > AT_ONCE {
            self.sum_up();
        }
        if bytes.len() > AT_ONCE {
            self.sum.update(bytes)
        } else {
            self.waiting.extend_from_slice(bytes)
        }
        Ok(())
    }

    fn finalize(mut self) -> postcard::Result<u128> {
        self.sum_up();
        Ok(self.sum.digest128())
    }
}

impl Serialize for Inputs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.ok_or_else(|| Error::custom("no sum"))?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Inputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u128::deserialize(deserializer).map(|sum| Self(Some(sum)))
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
        let long = |last: &str| Inputs::of(&["a".repeat(AT_ONCE - 1), "b".repeat(2 * AT_ONCE), last.to_owned()]);
        assert!(long("a") == long("a") && long("a") != long("b"));
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
