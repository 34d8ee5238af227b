//! An id, or the name of a theme, has letters that cannot stand in the name of a page or folder.
//!
//! Ids are lower-case Latin letters, digits, `-` and `.`, and begin and end with a letter or digit: `2.g.1`, `so-cong-thuong`.
//!
//! ---
//!
//! Mã, hoặc tên giao diện, có ký tự không dùng được trong tên trang, tên thư mục.
//!
//! Mã gồm chữ thường không dấu, chữ số, dấu `-` và dấu `.`, bắt đầu và kết thúc bằng chữ hoặc số: `2.g.1`, `so-cong-thuong`.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::source::Location;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let workspace = context.workspace;
    let tasks = workspace.tasks.iter().map(|one| (&one.record.id, one.file));
    let indicators = workspace.indicators.iter().map(|one| (&one.record.id, one.file));
    let agencies = workspace.agencies.iter().map(|one| (&one.record.id, one.file));
    let plan = workspace.plan.iter().flat_map(|plan| {
        let sections = plan.record.sections.iter().map(|section| &section.id);
        sections.chain([&plan.record.id]).chain(&plan.record.theme).map(|id| (id, plan.file))
    });
    let ids = tasks.chain(indicators).chain(agencies).chain(plan);
    let malformed = ids.filter(|(id, _)| !is_well_formed(&id.value));
    malformed
        .map(|(id, file)| Diagnostic::error("malformed_id", Location { file, span: id.span }).with("id", &id.value))
        .collect()
}

/// Names that Windows keeps for devices, whatever follows a point.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

fn is_well_formed(id: &str) -> bool {
    let ends_well = |end: Option<char>| end.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let letters = id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-.".contains(letter));
    letters
        && id.len() <= 120
        && ends_well(id.chars().next())
        && ends_well(id.chars().last())
        && !id.contains("..")
        && !is_device(id)
}

fn is_device(id: &str) -> bool {
    let stem = id.split('.').next().unwrap_or(id);
    let port = stem.strip_prefix("com").or(stem.strip_prefix("lpt"));
    DEVICES.contains(&stem) || port.is_some_and(|number| number.len() == 1 && number.chars().all(|digit| digit.is_ascii_digit()))
}
