//! A file of a records folder is read by nothing, or a cited document's file is cited by nobody.
//!
//! A record in the wrong folder would silently not count. Tasks lie in `tasks/<section>/`, notes in `notes/<year>/`,
//! indicators in `indicators/`, files to cite in `documents/`. An uncited document is a warning.
//!
//! ---
//!
//! Tệp trong kho không được đọc, hoặc tệp văn bản không được bản ghi nào dẫn.
//!
//! Bản ghi đặt sai thư mục sẽ không được tính. Nhiệm vụ ở `tasks/<nhóm>/`, báo cáo ở `notes/<năm>/`, chỉ tiêu ở `indicators/`,
//! tệp văn bản ở `documents/`. Văn bản không được dẫn chỉ là cảnh báo.

use std::collections::BTreeSet;

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::{BrokenKind, Workspace};
use crate::source::{FileId, Location, Span};

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let whole = |file: FileId| Location { file, span: Span::default() };
    let orphans = workspace.orphans.iter().map(|&file| Diagnostic::error("orphan_file", whole(file)));
    let uncited = uncited_documents(workspace).into_iter();
    let uncited = uncited.map(|file| Diagnostic::warning("orphan_file", whole(file)).with_message("orphan_file-document"));
    orphans
        .chain(uncited)
        .map(|diagnostic| match diagnostic.location {
            Some(location) => diagnostic.with("file", workspace.file(location.file).path()),
            None => diagnostic,
        })
        .collect()
}

/// While a record that may cite documents is broken, nobody can say which are cited.
fn uncited_documents(workspace: &Workspace) -> Vec<FileId> {
    let may_cite = [BrokenKind::Note, BrokenKind::Plan, BrokenKind::Amendment];
    if workspace.broken.iter().any(|(kind, _)| may_cite.contains(kind)) {
        return Vec::new();
    }
    let of_notes = workspace.notes.iter().flat_map(|note| &note.record.documents);
    let events = workspace.plan.iter().flat_map(|plan| &plan.record.events);
    let documents = of_notes.chain(events.filter_map(|event| event.document.as_ref()));
    let decisions = workspace.amendments.iter().filter_map(|amendment| amendment.record.document.file.as_ref());
    let files = documents.filter_map(|document| document.file.as_ref()).chain(decisions);
    let cited: BTreeSet<&str> = files.map(|file| file.value.as_str()).collect();
    workspace.documents.iter().copied().filter(|file| !cited.contains(workspace.file(*file).path())).collect()
}
