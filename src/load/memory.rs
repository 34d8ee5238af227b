//! A workspace that lies in memory: what another program has put together, before it is written to any disk.

use std::collections::BTreeMap;

use super::folder::kind_of;
use super::mistake::UnreadableReason;
use super::theme::Theme;
use super::workspace::{Origin, Workspace};
use super::{load_issued_texts, read_record};

/// Reads the files of a workspace, each by its path from the workspace's root, `/` between the parts. What lies under
/// `content/` is taken as [`super::load_workspace`] takes it; of all else, the issued texts that `plan.yaml` names are read.
pub fn load_files(files: &BTreeMap<String, Vec<u8>>) -> Workspace {
    let mut workspace = Workspace::default();
    let records = files.iter().filter_map(|(path, bytes)| Some((path, path.strip_prefix("content/")?, bytes)));
    for (path, inside, bytes) in records {
        workspace.add(read_record(path.clone(), kind_of(inside), Origin::Content, || Ok(bytes.clone())));
    }
    load_issued_texts(&mut workspace, |file| files.get(file).cloned().ok_or(UnreadableReason::Missing));
    workspace.add_paper_kinds(&Theme::built_in());
    workspace
}
