//! Letters as Unicode spells them.

use unicode_normalization::is_nfc;

/// Whether a text is NFC: its letters are whole. Below the first combining mark (U+0300), and in the block of Vietnamese letters
/// (U+1E00 to U+1EFF), every character is by itself (Unicode Standard Annex 15), and hardly a record has others.
pub fn is_composed(text: &str) -> bool {
    // In UTF-8 these begin with a byte up to 0xcb, or with 0xe1 and one of 0xb8 to 0xbb; bytes of 0x80 to 0xbf only go on.
    let is_whole = |(byte, next): (&u8, &u8)| (*byte <= 0xcb) | ((*byte == 0xe1) & (*next & 0xfc == 0xb8));
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    // Without a way out in the middle, which compilers turn into vector instructions. The last byte begins no long letter.
    pairs.fold(true, |whole, pair| whole & is_whole(pair)) || is_nfc(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_whole_by_themselves_are() {
        for letter in ('\0'..'\u{300}').chain('\u{1e00}'..='\u{1eff}') {
            assert!(is_nfc(&format!("a{letter}e{letter}")), "{letter:?}");
        }
        assert!(!is_composed("e\u{302}") && !is_composed("\u{340}") && is_composed("–ệ‘a"));
    }
}
