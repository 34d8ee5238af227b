//! Values in a report template: whatever a record says, it stays words and never becomes Markdown.

use std::io::{self, Write};

/// Writes a value so that CommonMark reads it as plain text on one line: every ASCII punctuation mark gets a backslash
/// (CommonMark 0.31, 2.4), white space becomes single spaces, characters that no file format takes are left out.
pub fn escape_markdown(value: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut space = false;
    for letter in value.chars() {
        if letter.is_whitespace() && letter != '\u{a0}' {
            if !space {
                out.write_all(b" ")?;
            }
            space = true;
        } else if !is_forbidden(letter) {
            space = false;
            if letter.is_ascii_punctuation() {
                out.write_all(b"\\")?;
            }
            write!(out, "{letter}")?;
        }
    }
    Ok(())
}

/// Controls, marks that turn the direction of text, and what XML 1.0 has no place for.
pub fn is_forbidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::report::outline::{Block, words_of};
    use crate::render::report::parse::parse;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        escape_markdown(text, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn shown(text: &str) -> String {
        let kept: String = text.chars().filter(|letter| letter.is_whitespace() || !is_forbidden(*letter)).collect();
        kept.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    proptest! {
        #[test]
        fn a_value_stays_words_in_a_paragraph(text in r"[ -~\n\t|#*_<>đẾ\u{a0}\u{202e}]{0,60}") {
            let parsed = parse(&format!("đầu {} cuối\n", escaped(&text)));
            let [Block::Paragraph { text: runs }] = parsed.blocks.as_slice() else {
                return Err(TestCaseError::fail(format!("{:?}", parsed.blocks)));
            };
            prop_assert_eq!(shown(&words_of(runs)), shown(&format!("đầu {text} cuối")));
        }

        #[test]
        fn a_value_never_leaves_its_cell(text in r"[ -~\n|`\\<]{0,40}") {
            let parsed = parse(&format!("| a | b |\n| --- | --- |\n| {} | hai |\n", escaped(&text)));
            let [Block::Table(table)] = parsed.blocks.as_slice() else {
                return Err(TestCaseError::fail(format!("{:?}", parsed.blocks)));
            };
            prop_assert_eq!(table.rows.len(), 1);
            prop_assert_eq!(shown(&words_of(&table.rows[0][0])), shown(&text));
            prop_assert_eq!(words_of(&table.rows[0][1]), "hai");
        }
    }
}
