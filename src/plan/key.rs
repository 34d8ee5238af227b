//! Keys: small numbers that identify a record inside its plan. Made by `check` alone, so that indexing cannot miss.

use std::ops::Index;

use super::{Agency, Amendment, Boundary, Event, Indicator, Note, Outline, Plan, Section, Task};

macro_rules! keys {
    ($($key:ident: $owner:ident.$field:ident -> $value:ty),* $(,)?) => {$(
        #[doc = concat!("Stands for one of [`", stringify!($owner), "::", stringify!($field), "`].")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $key(pub usize);

        impl Index<$key> for $owner {
            type Output = $value;
            fn index(&self, key: $key) -> &$value {
                &self.$field[key.0]
            }
        }
    )*};
}

keys! {
    AgencyKey: Outline.agencies -> Agency,
    AmendmentKey: Plan.amendments -> Amendment,
    BoundaryKey: Outline.boundaries -> Boundary,
    EventKey: Outline.events -> Event,
    IndicatorKey: Outline.indicators -> Indicator,
    NoteKey: Plan.notes -> Note,
    SectionKey: Outline.sections -> Section,
    TaskKey: Outline.tasks -> Task,
}
