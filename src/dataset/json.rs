//! Values and rows as JSON.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::field::{DataRow, Field, Record};
use super::value::Value;

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::None => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Day(day) => day.serialize(serializer),
            Self::Number(number) => serializer.serialize_f64(number.value),
            Self::Whole(whole) => serializer.serialize_i64(*whole),
            Self::Truth(truth) => serializer.serialize_bool(*truth),
            Self::Status(status) => serializer.serialize_str(status.code()),
            Self::Reference(reference) => serializer.serialize_str(&reference.id),
            Self::List(elements) => serializer.collect_seq(elements),
            Self::Ratio(_) | Self::Deadline(_) | Self::Agency(_) | Self::Record(_) => {
                serializer.collect_map(self.parts().unwrap_or_default())
            }
        }
    }
}

/// A value whose records have their parts in the order of their names: how differences show one.
pub struct ByName<'v>(pub &'v Value<'v>);

impl Serialize for ByName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Value::List(elements) = self.0 {
            return serializer.collect_seq(elements.iter().map(ByName));
        }
        let Some(mut parts) = self.0.parts() else { return self.0.serialize(serializer) };
        parts.sort_by(|one, other| one.0.cmp(other.0));
        serializer.collect_map(parts.iter().map(|(name, value)| (name, ByName(value))))
    }
}

/// A row is an object of its public fields.
impl<R: Record> Serialize for DataRow<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = R::FIELDS.iter().filter(|field| field.is_public);
        let mut map = serializer.serialize_map(Some(fields.clone().count()))?;
        for Field { name, get, .. } in fields {
            map.serialize_entry(name, &get(*self))?;
        }
        map.end()
    }
}
