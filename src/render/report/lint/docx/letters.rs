//! Looks of letters as the rules take them.

use super::super::measured;
use super::look::ResolvedCharacters;

/// Word's size where nothing says another (ECMA-376 part 1, 17.3.2.38).
const UNSAID: f64 = 10.0;
/// Word's family where nothing says another.
const UNNAMED: &str = "Times New Roman";

/// A look for each family.
pub fn measured_letters(letters: &ResolvedCharacters) -> Vec<measured::MeasuredLetters> {
    let look = |family: &str| measured::MeasuredLetters {
        family: family.to_owned(),
        size: letters.size.unwrap_or(UNSAID),
        bold: letters.bold.unwrap_or_default(),
        italic: letters.italic.unwrap_or_default(),
    };
    if letters.families.is_empty() { vec![look(UNNAMED)] } else { letters.families.iter().map(|family| look(family)).collect() }
}
