//! The texts of the letterhead as every format prints them. A "…" is a blank to write in.

use super::letterhead::Letterhead;
use super::outline::Paper;
use crate::language::Words;
use crate::plan::Form;

/// The texts of a letterhead; one that is empty is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterheadText {
    /// "Số: …/BC-SCT".
    pub number: String,
    /// "V/v …", under the number of a letter.
    pub about: String,
    /// "Quảng Ngãi, ngày … tháng … năm 2025".
    pub place_date: String,
    /// What a report is about; in an appendix its title.
    pub summary: String,
    /// "Kính gửi:".
    pub addressees_label: String,
    /// One, or several that end with ";" and ".".
    pub addressees: Vec<String>,
    /// Each ends with ";", the last with ".".
    pub bases: Vec<String>,
    /// "Nơi nhận:".
    pub recipients_label: String,
    /// Each ends with ";", the last with ".".
    pub recipients: Vec<String>,
    /// Authority and title, a line each.
    pub signature: Vec<String>,
}

impl LetterheadText {
    /// The texts of the letterhead of a paper.
    pub fn of(paper: &Paper, words: &Words) -> Self {
        let letterhead = &paper.letterhead;
        let (about, summary) = about_and_summary(paper, words);
        let signature = letterhead.signature.authority.iter().chain([&letterhead.signature.title]);
        Self {
            number: number(letterhead, words),
            about,
            place_date: place_date(paper, words),
            summary,
            addressees_label: words.word("frame-addressees"),
            addressees: addressees(letterhead),
            bases: ended(&letterhead.bases),
            recipients_label: words.word("frame-recipients"),
            recipients: ended(&letterhead.recipients),
            signature: signature.filter(|line| !line.is_empty()).cloned().collect(),
        }
    }
}

/// A letter says what it is about under its number; an appendix has a title in any case.
fn about_and_summary(paper: &Paper, words: &Words) -> (String, String) {
    let summary = paper.letterhead.summary.clone();
    match paper.letterhead.form {
        Form::Letter if !summary.is_empty() => (words.say("frame-about", &[("summary", summary)]), String::new()),
        Form::Appendix if summary.is_empty() => (String::new(), paper.title.clone()),
        _ => (String::new(), summary),
    }
}

fn number(letterhead: &Letterhead, words: &Words) -> String {
    let number = match letterhead.number.as_str() {
        "" => "…".to_owned(),
        // Decree 30/2020/NĐ-CP: a zero before numbers below 10.
        digit if digit.len() == 1 && digit.starts_with(|letter: char| letter.is_ascii_digit()) => format!("0{digit}"),
        number => number.to_owned(),
    };
    let said = words.say("frame-number", &[("number", number), ("symbol", letterhead.symbol.clone())]);
    said.trim_end_matches('/').to_owned()
}

fn place_date(paper: &Paper, words: &Words) -> String {
    let date = match paper.letterhead.date.as_str() {
        "" => words.say("frame-date-blank", &[("year", paper.as_of.format("%Y").to_string())]),
        date => date.to_owned(),
    };
    let said = words.say("frame-place-date", &[("place", paper.letterhead.place.clone()), ("date", date)]);
    said.trim_start_matches([',', ' ']).to_owned()
}

fn addressees(letterhead: &Letterhead) -> Vec<String> {
    match letterhead.addressees.as_slice() {
        [one] => vec![bare(one).to_owned()],
        several => ended(several),
    }
}

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
