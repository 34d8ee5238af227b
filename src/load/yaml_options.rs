//! How YAML is read, as a record and as a tree alike.

use serde_yaml::{DuplicateKeyPolicy, MergeKeyPolicy, Options};

/// How YAML is read: records nest ten deep at most, and each level more takes of the stack. A duplicate key is refused by
/// every record type, so the reader need not remember each key of each record for it; `<<` is a key like any other, and no field.
pub fn options() -> Options {
    serde_yaml::options! {
        budget: serde_yaml::budget! { max_depth: 24, max_nodes: 100_000 },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
    }
}
