//! The named parts of values that have parts.

use std::borrow::Cow;

use super::deadline::deadline_parts;
use super::value::Value;

impl Value<'_> {
    /// A part of a value that has parts; nothing where it has none of that name.
    pub fn part(&self, name: &str) -> Cow<'_, Value<'_>> {
        match (self, name) {
            (Self::Record(parts), _) => {
                parts.iter().find(|(part, _)| part == name).map_or(Cow::Owned(Value::None), |(_, value)| Cow::Borrowed(value))
            }
            (Self::Agency(agency), "id") => Cow::Owned(Value::Text(Cow::Borrowed(&*agency.id))),
            (Self::Agency(agency), "name") => Cow::Owned(Value::Text(Cow::Borrowed(&*agency.name))),
            (Self::Ratio(ratio), "numerator") => Cow::Owned(ratio.numerator.into()),
            (Self::Ratio(ratio), "denominator") => Cow::Owned(ratio.denominator.into()),
            _ => Cow::Owned(Value::None),
        }
    }

    /// The parts of a value that has parts, in their order.
    pub fn parts(&self) -> Option<Vec<(&str, Cow<'_, Value<'_>>)>> {
        let of = |names: &[&'static str]| names.iter().map(|name| (*name, self.part(name))).collect();
        match self {
            Self::Record(parts) => Some(parts.iter().map(|(name, value)| (&**name, Cow::Borrowed(value))).collect()),
            Self::Agency(_) => Some(of(&["id", "name"])),
            Self::Ratio(_) => Some(of(&["numerator", "denominator"])),
            Self::Deadline(deadline) => {
                Some(deadline_parts(deadline).into_iter().map(|(name, value)| (name, Cow::Owned(value))).collect())
            }
            _ => None,
        }
    }
}
