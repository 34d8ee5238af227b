//! An agency ends before it begins, or two agencies of one name exist on the same day.
//!
//!     - {id: so-xay-dung,   name: Sở Xây dựng, until: 2025-03-15}
//!     - {id: so-xay-dung-2, name: Sở Xây dựng, from: 2025-03-01}
//!
//! A task of that day would answer to both.
//!
//! ---
//!
//! Cơ quan kết thúc trước khi thành lập, hoặc hai cơ quan cùng tên tồn tại trong cùng một ngày.
//!
//!     - {id: so-xay-dung,   name: Sở Xây dựng, until: 2025-03-15}
//!     - {id: so-xay-dung-2, name: Sở Xây dựng, from: 2025-03-01}
//!
//! Nhiệm vụ trong ngày đó sẽ thuộc cả hai.

use crate::check::Context;
use crate::diagnostic::Diagnostic;
use crate::load::Loaded;
use crate::load::record::AgencyRecord;

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let agencies = &context.workspace.agencies;
    let mut found: Vec<_> = agencies.iter().filter_map(reversed).collect();
    for (index, agency) in agencies.iter().enumerate() {
        let twin = agencies[..index].iter().find(|other| is_same_name(other, agency) && overlap(&other.record, &agency.record));
        found.extend(twin.map(|other| {
            let location = agency.record.from.as_ref().map_or(agency.record.name.span, |from| from.span);
            let diagnostic = Diagnostic::error("agency_dates_overlap", agency.at(location));
            diagnostic.with("id", &agency.record.id.value).with("other", &other.record.id.value)
        }));
    }
    found
}

fn reversed(agency: &Loaded<AgencyRecord>) -> Option<Diagnostic> {
    let (from, until) = (agency.record.from.as_ref()?, agency.record.until.as_ref()?);
    let diagnostic =
        || Diagnostic::error("agency_dates_overlap", agency.at(until.span)).with_message("agency_dates_overlap-reversed");
    (until.value < from.value).then(|| diagnostic().with("id", &agency.record.id.value))
}

fn is_same_name(left: &Loaded<AgencyRecord>, right: &Loaded<AgencyRecord>) -> bool {
    left.record.name.trim() == right.record.name.trim() && left.record.id.value != right.record.id.value
}

fn overlap(left: &AgencyRecord, right: &AgencyRecord) -> bool {
    let begins_by = |agency: &AgencyRecord, other: &AgencyRecord| match (&agency.from, &other.until) {
        (Some(from), Some(until)) => from.value <= until.value,
        _ => true,
    };
    begins_by(left, right) && begins_by(right, left)
}
