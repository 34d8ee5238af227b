//! Numbers as Vietnamese readers write them: `.` between thousands, `,` before decimals.

/// A number with at most `decimals` digits after the comma, zeros at the end left out.
pub fn number(value: f64, decimals: u8) -> String {
    let rounded = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let fraction = fraction.trim_end_matches('0');
    let sign = if value < 0.0 && rounded.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) { "-" } else { "" };
    let comma = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{}{comma}{fraction}", grouped(whole))
}

/// A share with one decimal, `62,5%`; `None` where the denominator is 0.
pub fn percent(numerator: usize, denominator: usize) -> Option<String> {
    (denominator > 0).then(|| format!("{}%", number(numerator as f64 * 100.0 / denominator as f64, 1)))
}

/// A number with its unit: `4.108 triệu kWh`, but `45%`.
pub fn quantity(value: f64, decimals: u8, unit: &str) -> String {
    let space = if unit.starts_with('%') { "" } else { " " };
    format!("{}{space}{unit}", number(value, decimals))
}

/// A quarter of the year as it is counted in Roman figures; those past the fourth stand for it.
pub fn roman(quarter: u32) -> &'static str {
    match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
    }
}

fn grouped(digits: &str) -> String {
    let mut shown = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_take_a_point_and_decimals_a_comma() {
        assert_eq!(number(4108.0, 0), "4.108");
        assert_eq!(number(8.5, 1), "8,5");
        assert_eq!(quantity(4108.0, 0, "triệu kWh"), "4.108 triệu kWh");
        assert_eq!(quantity(45.0, 0, "%"), "45%");
        assert_eq!(number(1_234_567.891, 2), "1.234.567,89");
        assert_eq!(number(100.0, 3), "100");
        assert_eq!(number(-0.04, 1), "0");
        assert_eq!(number(-1200.5, 1), "-1.200,5");
    }

    #[test]
    fn a_share_of_nothing_is_no_number() {
        assert_eq!(percent(5, 8).as_deref(), Some("62,5%"));
        assert_eq!(percent(24, 37).as_deref(), Some("64,9%"));
        assert_eq!(percent(0, 0), None);
    }
}
