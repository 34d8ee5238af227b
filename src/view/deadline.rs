//! Deadlines as data files have them.

use serde_json::{Value, json};

use crate::plan::{Deadline, Outline};

/// A deadline in the shape that its record has.
pub fn deadline_data(outline: &Outline, deadline: &Deadline) -> Value {
    match deadline {
        Deadline::Year(year) => json!({ "year": year }),
        Deadline::Years(years) => json!({ "years": years }),
        Deadline::By(year) => json!({ "by": year }),
        Deadline::FromTo(from, to) => json!({ "from": from, "to": to }),
        Deadline::Quarter(year, quarter) => json!({ "quarter": format!("{year}-Q{quarter}") }),
        Deadline::Half(year, half) => json!({ "half": format!("{year}-H{half}") }),
        Deadline::Month(year, month) => json!({ "month": format!("{year}-{month:02}") }),
        Deadline::Date(day) => json!({ "date": day }),
        Deadline::Yearly => json!({ "recurring": "yearly" }),
        Deadline::Event { event, offset_days: None } => json!({ "event": outline[*event].id }),
        Deadline::Event { event, offset_days } => json!({ "event": outline[*event].id, "offset_days": offset_days }),
    }
}
