//! How high a row must be for its text. Excel finds it by itself when it opens a file, other programs do not; so it is
//! reckoned here, with the widths of the letters of official papers, a little too high rather than too low.

use std::sync::LazyLock;

/// No letter is wider than so many digits, bold ones included.
const WIDEST: usize = 3;

/// Letters below this have their widths in a table: Latin ones, those of Vietnamese among them.
const LATIN: usize = 0x1f00;

/// Widths of these letters, in hundredths of a digit.
static WIDTHS: LazyLock<Vec<u8>> = LazyLock::new(|| ('\0'..).take(LATIN).map(hundredths).collect());

/// Lines that `text` takes in a column of `width` digits; a bold one is a little wider.
pub fn lines(text: &str, width: u16, bold: bool) -> usize {
    let surely_fits = text.len() * WIDEST <= usize::from(width) && !text.contains('\n');
    if surely_fits {
        return 1;
    }
    let stretch = if bold { 1.1 } else { 1.03 };
    text.split('\n').map(|line| lines_of(line, f64::from(width), stretch)).sum()
}

/// Words go to the next line where they do not fit; one wider than the column is broken.
fn lines_of(line: &str, width: f64, stretch: f64) -> usize {
    let mut filling = Filling { lines: 1, used: 0.0, width };
    let widths = WIDTHS.as_slice();
    let mut word = 0;
    // In one go: to look for the end of each word first takes longer.
    for letter in line.chars() {
        if letter == ' ' {
            filling.add(f64::from(word) / 100.0 * stretch);
            word = 0;
        } else {
            word += u32::from(widths.get(letter as usize).copied().unwrap_or_else(|| hundredths(letter)));
        }
    }
    filling.add(f64::from(word) / 100.0 * stretch);
    filling.lines
}

/// Lines that are being filled.
struct Filling {
    lines: usize,
    /// What the last line has used, in digits.
    used: f64,
    width: f64,
}

impl Filling {
    fn add(&mut self, wide: f64) {
        if self.used > 0.0 && self.used + wide > self.width {
            self.lines += 1;
            self.used = 0.0;
        }
        let broken = if wide > self.width { (wide / self.width).ceil() - 1.0 } else { 0.0 };
        self.lines += broken as usize;
        self.used += wide - broken * self.width + SPACE;
    }
}

/// The width of a space in digits.
const SPACE: f64 = 0.57;

/// The width of a letter in hundredths of a digit, in Times New Roman.
fn hundredths(letter: char) -> u8 {
    match letter {
        ' ' | '.' | ',' | ';' | ':' | 'i' | 'í' | 'ì' | 'ỉ' | 'ĩ' | 'ị' | 'l' | 'j' | 't' | '/' | '\'' => 57,
        'f' | 'r' | '-' | '(' | ')' | 'I' | 's' => 72,
        'm' | 'w' | 'M' | 'W' => 175,
        'ư' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' | 'ơ' | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' => 112,
        _ if letter.is_uppercase() => 140,
        _ if letter > '\u{2e80}' => 200,
        _ => 98,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_the_lines_that_its_words_need() {
        assert_eq!(lines("Sở Xây dựng", 22, false), 1);
        assert_eq!(lines("Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi", 22, false), 3);
        assert_eq!(lines("một\nhai\nba", 22, false), 3);
        assert_eq!(lines("", 22, false), 1);
        assert_eq!(lines(&"a".repeat(300), 30, false), 11);
    }
}
