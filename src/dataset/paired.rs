//! Ids of two lists, paired. Most are in the same order in both, with what is new between them; so pairs are found by going along
//! both at once, and only what is in another place is looked up.

use std::collections::HashMap;

/// How far what came or went is looked past for the next id that both lists have.
const AHEAD: usize = 64;

/// The places of an id in the first list and in the second.
pub type Pair = (Option<usize>, Option<usize>);

/// The ids of two lists, paired.
pub struct Paired {
    /// In the order of the second list; ids of the first alone last.
    pub pairs: Vec<Pair>,
    /// Whether both have the same ids in the same order.
    pub in_order: bool,
}

impl Paired {
    /// Pairs the ids of two lists.
    pub fn of(before: &[&str], after: &[&str]) -> Self {
        let mut places = along(before, after);
        let mut found = vec![false; before.len()];
        places.iter().flatten().for_each(|at| found[*at] = true);
        look_up(before, after, &mut places, &mut found);
        let in_order = before.len() == after.len() && places.iter().enumerate().all(|(is, was)| *was == Some(is));
        let gone = found.iter().enumerate().filter(|(_, found)| !**found).map(|(was, _)| (Some(was), None));
        let pairs = places.into_iter().enumerate().map(|(is, was)| (was, Some(is))).chain(gone).collect();
        Self { pairs, in_order }
    }
}

/// For each id of `after` its place in `before`, as far as both have the same order.
fn along(before: &[&str], after: &[&str]) -> Vec<Option<usize>> {
    let is_same = |was: usize, is: usize| before[was] == after[is];
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

/// Finds what is in another place among the ids that are not paired yet.
fn look_up(before: &[&str], after: &[&str], places: &mut [Option<usize>], found: &mut [bool]) {
    let open = before.iter().enumerate().filter(|(at, _)| !found[*at]);
    let open: HashMap<&str, usize> = open.map(|(at, id)| (*id, at)).collect();
    if open.is_empty() {
        return;
    }
    for (id, place) in after.iter().zip(places).filter(|(_, place)| place.is_none()) {
        *place = open.get(id).copied().filter(|at| !std::mem::replace(&mut found[*at], true));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shuffled() -> impl Strategy<Value = Vec<u8>> {
        (prop::sample::subsequence((0..100).collect::<Vec<u8>>(), 0..100), any::<bool>())
            .prop_flat_map(|(ids, kept)| if kept { Just(ids).boxed() } else { Just(ids).prop_shuffle().boxed() })
    }

    proptest! {
        #[test]
        fn every_id_is_paired_with_its_like_whatever_the_order(before in shuffled(), after in shuffled()) {
            let texts = |ids: &[u8]| ids.iter().map(u8::to_string).collect::<Vec<_>>();
            let (was, is) = (texts(&before), texts(&after));
            let [was, is] = [&was, &is].map(|ids| ids.iter().map(String::as_str).collect::<Vec<_>>());
            let paired = Paired::of(&was, &is);
            let both = is.iter().enumerate().map(|(at, id)| (was.iter().position(|one| one == id), Some(at)));
            let gone = was.iter().enumerate().filter(|(_, id)| !is.contains(id)).map(|(at, _)| (Some(at), None));
            prop_assert_eq!(paired.pairs, both.chain(gone).collect::<Vec<_>>());
            prop_assert_eq!(paired.in_order, before == after);
        }
    }
}
