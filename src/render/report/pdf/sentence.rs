//! Lists of the frame as the decree ends them.

/// Each text ends ";" and the last ".", whatever it ended with.
pub fn ended(texts: &[String]) -> Vec<String> {
    let shown: Vec<&str> = texts.iter().map(|text| bare(text)).filter(|text| !text.is_empty()).collect();
    let last = shown.len().saturating_sub(1);
    shown.iter().enumerate().map(|(index, text)| format!("{text}{}", if index == last { '.' } else { ';' })).collect()
}

/// A text without the mark at its end, and without a dash before it.
pub fn bare(text: &str) -> &str {
    text.trim().trim_start_matches("- ").trim_end_matches([';', '.', ',']).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_ends_with_a_point() {
        let texts = ["- Như trên;", "VPUB tỉnh", "", "Lưu: VT, KT."].map(str::to_owned);
        assert_eq!(ended(&texts), ["Như trên;", "VPUB tỉnh;", "Lưu: VT, KT."]);
    }
}
