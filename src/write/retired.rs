//! Lists that earlier versions left beside the output. One of them held the text of records that are not public.

use std::fs;
use std::path::Path;

const RETIRED: [&str; 6] =
    [".records.kept", ".site.made", ".papers.made", ".papers.kept", ".site-reports.kept", ".tiendo.build.lock"];

/// Removes them; one that cannot be removed does no harm to the build.
pub fn remove_retired_lists(output: &Path) {
    for name in RETIRED {
        let _ = fs::remove_file(output.join(name));
    }
}
