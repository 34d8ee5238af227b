//! Text for cells: nothing that breaks the file, starts a formula or is too long.

use std::borrow::Cow;

use super::super::table::defused;

/// Most that a cell holds, in UTF-16 units, as Excel counts.
const LIMIT: usize = 32_767;

/// Longest mark of a cut, in characters; a theme may word it as it likes.
const LONGEST_MARK: usize = 100;

/// Text for a cell. What a spreadsheet would take for a formula is led by an apostrophe, as in the tables: the cell is
/// text already, and the apostrophe keeps it so when somebody saves the sheet as CSV. What is too long ends with `mark`.
pub fn cell_text<'a>(text: &'a str, mark: &str) -> Cow<'a, str> {
    cut(defused(clean(text)), mark)
}

/// Without the characters that XML forbids; lines end as Excel ends them, white space around is gone.
pub fn clean(text: &str) -> Cow<'_, str> {
    // No way out of the loop, so that many bytes are looked at in one go.
    if !text.bytes().fold(false, |found, byte| found | may_be_forbidden(byte)) {
        return text.trim().into();
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|letter| is_allowed(*letter)).collect();
    kept.trim().to_owned().into()
}

/// What begins a letter that is to go; U+FFFE and U+FFFF begin with 0xef.
fn may_be_forbidden(byte: u8) -> bool {
    byte == 0xef || (byte < b' ' && !matches!(byte, b'\t' | b'\n'))
}

fn is_allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n') || (letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
}

fn cut<'a>(text: Cow<'a, str>, mark: &str) -> Cow<'a, str> {
    if text.len() <= LIMIT || units(&text) <= LIMIT {
        return text;
    }
    let mark: String = format!(" {}", mark.chars().take(LONGEST_MARK).collect::<String>());
    let room = LIMIT - units(&mark);
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.len_utf16();
        taken <= room
    };
    text.chars().take_while(fits).chain(mark.chars()).collect::<String>().into()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_file_or_starts_a_formula_is_made_harmless() {
        let shown = |text: &str| cell_text(text, "[cắt]").into_owned();
        assert_eq!(shown("a\u{0}\u{b}\u{1f}\u{ffff}b\r\nc\rd"), "ab\nc\nd");
        assert_eq!(shown("\u{1}=1+1"), "'=1+1");
        assert_eq!(shown("\t@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(shown("<r><x></r>"), "<r><x></r>");
        assert_eq!(shown("Sở A"), "Sở A");
    }

    #[test]
    fn a_cell_holds_what_excel_can_hold_and_says_where_it_was_cut() {
        let whole = "ệ".repeat(LIMIT);
        assert_eq!(cell_text(&whole, "[cắt]"), whole);
        for long in ["ệ".repeat(40_000), "😀".repeat(20_000), format!("={}", "x".repeat(LIMIT))] {
            let shown = cell_text(&long, "[cắt]");
            assert!(units(&shown) <= LIMIT && units(&shown) >= LIMIT - 1, "{}", units(&shown));
            assert!(shown.ends_with(" [cắt]"));
        }
    }
}
