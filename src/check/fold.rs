//! Folding of official wording, so that page breaks and line ends do not count as differences.

/// Folded text that still knows where each of its characters stood.
pub struct Folded {
    /// The characters.
    pub chars: Vec<char>,
    /// The byte in the unfolded text at which each stood.
    pub at: Vec<usize>,
}

impl Folded {
    /// The folded text of a run of characters, cut to what is there.
    pub fn text(&self, from: usize, to: usize) -> String {
        self.chars[from.min(self.chars.len())..to.min(self.chars.len())].iter().collect()
    }
}

/// Folds white space and page breaks to one space; a hyphen at a line's end joins the lines where it joins a word.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { chars: Vec::with_capacity(text.len()), at: Vec::with_capacity(text.len()) };
    let mut gap: Option<bool> = None;
    for (at, character) in text.char_indices() {
        if is_space(character) {
            gap = Some(gap.unwrap_or(false) || character == '\n');
            continue;
        }
        if let Some(over_line_end) = gap.take()
            && !folded.chars.is_empty()
            && !(over_line_end && ends_in_hyphen(&folded.chars))
        {
            folded.chars.push(' ');
            folded.at.push(at);
        }
        folded.chars.push(character);
        folded.at.push(at);
    }
    folded
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || character == '\u{feff}' || character.is_control()
}

/// `25-` and `CTr/TU` are one word over a line end; ` -` is a dash and stays one.
fn ends_in_hyphen(chars: &[char]) -> bool {
    matches!(chars, [.., before, '-'] if before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        fold(text).chars.into_iter().collect()
    }

    #[test]
    fn line_ends_and_page_breaks_do_not_count() {
        assert_eq!(folded("phát triển \n\n\u{c} công nghiệp\n"), "phát triển công nghiệp");
        assert_eq!(folded("số 25-\n\nCTr/TU"), "số 25-CTr/TU");
        assert_eq!(folded("Lao động - \n\nThương binh"), "Lao động - Thương binh");
        assert_eq!(folded("kinh tế \n\n- xã hội"), "kinh tế - xã hội");
    }

    #[test]
    fn each_character_knows_its_place() {
        let folded = fold("a \n b");
        assert_eq!(folded.at, [0, 4, 4]);
    }
}
