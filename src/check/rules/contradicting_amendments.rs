//! Two amendments of one day give the same field of a task different values, or one ends a task that the other changes.
//!
//!     - {task: "1.d", adjust: {deadline: {by: 2023}}}      # 612/QĐ-UBND, in effect from 2022-05-15
//!     - {task: "1.d", adjust: {deadline: {by: 2024}}}      # 613/QĐ-UBND, signed and in effect on the same days
//!
//! Amendments apply in the order of effect and then of signing. Where both days are the same, nobody can say which one holds.
//!
//! ---
//!
//! Hai văn bản cùng ngày ghi cùng một trường của một nhiệm vụ khác nhau, hoặc một văn bản kết thúc nhiệm vụ mà văn bản kia sửa.
//!
//!     - {task: "1.d", adjust: {deadline: {by: 2023}}}      # 612/QĐ-UBND, có hiệu lực từ 2022-05-15
//!     - {task: "1.d", adjust: {deadline: {by: 2024}}}      # 613/QĐ-UBND, ký và có hiệu lực cùng những ngày ấy
//!
//! Văn bản được áp dụng theo ngày có hiệu lực, rồi ngày ký. Khi cả hai ngày trùng nhau thì không thể biết văn bản nào được dùng.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::check::Context;
use crate::check::steps::ChangeStep;
use crate::check::time::read_deadline;
use crate::diagnostic::Diagnostic;
use crate::load::record::{AdjustRecord, DeadlineRecord};
use crate::plan::EventKey;
use crate::source::Located;

/// What a step says of its task: each field with its value, as text that is the same where the values are.
type Claims = BTreeMap<&'static str, String>;

/// A task, and the days of effect and of signing.
type Day<'a> = (&'a str, (NaiveDate, NaiveDate));

pub fn check(context: &Context) -> Vec<Diagnostic> {
    let mut of_day: BTreeMap<Day, Vec<(&ChangeStep, Claims)>> = BTreeMap::new();
    let mut found = Vec::new();
    for step in &context.steps {
        let Some(task) = step.task() else { continue };
        let claims = claims(step);
        let others = of_day.entry((task.value.as_str(), step.order())).or_default();
        if let Some((other, _)) = others.iter().find(|(_, known)| contradict(known, &claims)) {
            let diagnostic = Diagnostic::error("contradicting_amendments", step.at(task)).with("task", &task.value);
            found.push(diagnostic.with("number", &other.amendment.record.document.number.value));
        }
        others.push((step, claims));
    }
    found
}

fn contradict(one: &Claims, other: &Claims) -> bool {
    let ends = |claims: &Claims| claims.contains_key("end");
    ends(one) || ends(other) || one.iter().any(|(field, value)| other.get(field).is_some_and(|said| said != value))
}

fn claims(step: &ChangeStep) -> Claims {
    let mut claims = Claims::new();
    if step.ends_task() {
        claims.insert("end", String::new());
    }
    if let Some(adjust) = step.adjust() {
        adjusted(adjust, &mut claims);
    }
    claims
}

fn adjusted(adjust: &AdjustRecord, claims: &mut Claims) {
    let mut claim = |field, value: Option<String>| value.and_then(|value| claims.insert(field, value));
    claim("title", adjust.title.as_ref().map(|text| text.value.clone()));
    claim("wording", adjust.wording.as_ref().map(|text| text.value.clone()));
    claim("deadline", adjust.deadline.as_ref().map(|one| one.as_ref().map(time).unwrap_or_default()));
    claim("lead", adjust.lead.as_deref().map(ids));
    claim("coordinating", adjust.coordinating.as_deref().map(ids));
    claim("open_ended", adjust.open_ended.as_ref().map(|one| format!("{:?} {:?}", one.lead, one.coordinating)));
    claim(
        "milestones",
        adjust.milestones.as_ref().map(|all| {
            let lines = all.iter().map(|one| format!("{} {} {:?}", one.id.value, one.title, one.deadline.as_ref().map(time)));
            lines.collect()
        }),
    );
    claim(
        "deliverables",
        adjust.deliverables.as_ref().map(|all| all.iter().map(|one| format!("{} {}", one.id.value, one.title.value)).collect()),
    );
}

fn ids(ids: &[Located<String>]) -> String {
    ids.iter().map(|id| id.value.as_str()).collect::<Vec<_>>().join(" ")
}

fn time(deadline: &Located<DeadlineRecord>) -> String {
    let event = deadline.value.event.as_ref().map(|id| id.value.as_str());
    format!("{:?} {event:?}", read_deadline(&deadline.value, |_| EventKey(0)))
}
