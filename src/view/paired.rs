//! Rows of the same id beside each other. Most stand in the same order in both editions, and what came since stands between
//! them; so they are found by going along both at once, and only what stands elsewhere is looked up.

use std::collections::HashMap;

use super::edition::Row;
use super::facts::Facts;

/// How far what came or went is looked past for the next row that both editions have.
const AHEAD: usize = 64;

/// Where a subject stood, and where it stands.
pub type Pair = (Option<usize>, Option<usize>);

/// The rows of two editions, paired.
pub struct Paired<'a, T> {
    /// Rows of the first edition.
    pub before: &'a [Row<T>],
    /// Rows of the second.
    pub after: &'a [Row<T>],
    /// In the order of the second edition; rows of the first alone last.
    pub pairs: Vec<Pair>,
    /// Whether both have the same ids in the same order.
    pub in_order: bool,
}

impl<'a, T: Facts> Paired<'a, T> {
    /// Pairs the rows of two editions.
    pub fn of(before: &'a [Row<T>], after: &'a [Row<T>]) -> Self {
        let mut places = along(before, after);
        let mut stands = vec![false; before.len()];
        places.iter().flatten().for_each(|at| stands[*at] = true);
        look_up(before, after, &mut places, &mut stands);
        let in_order = before.len() == after.len() && places.iter().enumerate().all(|(is, was)| *was == Some(is));
        let gone = stands.iter().enumerate().filter(|(_, stands)| !**stands).map(|(was, _)| (Some(was), None));
        let pairs = places.into_iter().enumerate().map(|(is, was)| (was, Some(is))).chain(gone).collect();
        Self { before, after, pairs, in_order }
    }
}

/// For each row of `after` its place in `before`, as far as both have the same order.
fn along<T: Facts>(before: &[Row<T>], after: &[Row<T>]) -> Vec<Option<usize>> {
    let is_same = |was: usize, is: usize| before[was].facts.id() == after[is].facts.id();
    let (mut places, mut was, mut is) = (vec![None; after.len()], 0, 0);
    while was < before.len() && is < after.len() {
        let came = || (is..after.len().min(is + AHEAD)).find(|is| is_same(was, *is)).map(|is| (was, is));
        let went = || (was..before.len().min(was + AHEAD)).find(|was| is_same(*was, is)).map(|was| (was, is));
        let Some((both_was, both_is)) = came().or_else(went) else {
            (was, is) = (was + 1, is + 1);
            continue;
        };
        places[both_is] = Some(both_was);
        (was, is) = (both_was + 1, both_is + 1);
    }
    places
}

/// Finds what stands elsewhere among the rows that are not paired yet.
fn look_up<T: Facts>(before: &[Row<T>], after: &[Row<T>], places: &mut [Option<usize>], stands: &mut [bool]) {
    let open = before.iter().enumerate().filter(|(at, _)| !stands[*at]);
    let open: HashMap<&str, usize> = open.map(|(at, row)| (row.facts.id(), at)).collect();
    if open.is_empty() {
        return;
    }
    for (row, place) in after.iter().zip(places).filter(|(_, place)| place.is_none()) {
        *place = open.get(row.facts.id()).copied().filter(|at| !std::mem::replace(&mut stands[*at], true));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::view::facts::AgencyFacts;

    fn rows(ids: &[u8]) -> Vec<Row<AgencyFacts<'static>>> {
        let facts = |id: &u8| AgencyFacts {
            id: id.to_string().into(),
            name: "".into(),
            completion_of_due: Default::default(),
            overdue: 0,
        };
        ids.iter().map(facts).map(Row::of).collect()
    }

    fn shuffled() -> impl Strategy<Value = Vec<u8>> {
        (prop::sample::subsequence((0..100).collect::<Vec<u8>>(), 0..100), any::<bool>())
            .prop_flat_map(|(ids, kept)| if kept { Just(ids).boxed() } else { Just(ids).prop_shuffle().boxed() })
    }

    proptest! {
        #[test]
        fn every_row_is_paired_with_its_like_whatever_the_order(before in shuffled(), after in shuffled()) {
            let (was, is) = (rows(&before), rows(&after));
            let paired = Paired::of(&was, &is);
            let standing = after.iter().enumerate().map(|(at, id)| (before.iter().position(|one| one == id), Some(at)));
            let gone = before.iter().enumerate().filter(|(_, id)| !after.contains(id)).map(|(at, _)| (Some(at), None));
            prop_assert_eq!(paired.pairs, standing.chain(gone).collect::<Vec<_>>());
            prop_assert_eq!(paired.in_order, before == after);
        }
    }
}
