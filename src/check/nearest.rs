//! A diagnostic of an unknown name, with the nearest known one.

use crate::diagnostic::Diagnostic;
use crate::source::Location;

/// An error of rule `code` about the unknown `name`; a close known name becomes the hint.
pub fn unknown<'a>(code: &'static str, location: Location, name: &str, known: impl Iterator<Item = &'a str>) -> Diagnostic {
    let diagnostic = Diagnostic::error(code, location).with("name", name);
    match nearest(name, known) {
        Some(nearest) => diagnostic.with("nearest", nearest).hinting("nearest-name"),
        None => diagnostic,
    }
}

/// The known name most like `name`, where one is like it at all.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |candidate: &str| strsim::jaro_winkler(name, candidate);
    let scored = known.map(|candidate| (likeness(candidate), candidate));
    let best = scored.filter(|(score, _)| *score > 0.75).max_by(|left, right| left.0.total_cmp(&right.0));
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name() {
        let known = ["so-cong-thuong", "so-tai-chinh", "2.g.1"];
        assert_eq!(nearest("so-cong-thuogn", known.into_iter()), Some("so-cong-thuong"));
        assert_eq!(nearest("zzz", known.into_iter()), None);
    }
}
