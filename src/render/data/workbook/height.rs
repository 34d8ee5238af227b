//! How high a row must be for its text. Excel finds it by itself when it opens a file, other programs do not; so it is
//! reckoned here, with the widths of the letters of official papers, a little too high rather than too low.

/// No letter is wider than so many digits, bold ones included.
const WIDEST: usize = 3;

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
    let mut lines = 1;
    let mut used = 0.0;
    for word in line.split(' ') {
        let wide = word.chars().map(digits).sum::<f64>() * stretch;
        if used > 0.0 && used + wide > width {
            lines += 1;
            used = 0.0;
        }
        let broken = (wide / width).ceil().max(1.0) - 1.0;
        lines += broken as usize;
        used += wide - broken * width + digits(' ');
    }
    lines
}

/// The width of a letter in digits, in Times New Roman.
fn digits(letter: char) -> f64 {
    match letter {
        ' ' | '.' | ',' | ';' | ':' | 'i' | 'í' | 'ì' | 'ỉ' | 'ĩ' | 'ị' | 'l' | 'j' | 't' | '/' | '\'' => 0.57,
        'f' | 'r' | '-' | '(' | ')' | 'I' | 's' => 0.72,
        'm' | 'w' | 'M' | 'W' => 1.75,
        'ư' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' | 'ơ' | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' => 1.12,
        _ if letter.is_uppercase() => 1.4,
        _ if letter > '\u{2e80}' => 2.0,
        _ => 0.98,
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
