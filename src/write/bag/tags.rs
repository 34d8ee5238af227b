//! `bagit.txt` and `bag-info.txt`.

/// The declaration of version 1.0 (RFC 8493, section 2.1.1).
pub const DECLARATION: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
/// Name of the declaration.
pub const DECLARATION_FILE: &str = "bagit.txt";
/// Name of the file that describes the bag.
pub const INFO_FILE: &str = "bag-info.txt";
/// Number and size of the payload: `bytes.files`.
pub const OXUM: &str = "Payload-Oxum";
/// The profile that a bag conforms to.
pub const PROFILE: &str = "BagIt-Profile-Identifier";

/// Whether a bag of a known version is declared; `true` inside from version 1.0 on, where `%` is spelt `%25`.
pub fn parse_declaration(text: &str) -> Option<bool> {
    let mut lines = text.lines();
    let version = lines.next()?.strip_prefix("BagIt-Version:")?.trim();
    let encoding = lines.next()?.strip_prefix("Tag-File-Character-Encoding:")?.trim();
    let known = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"].contains(&version);
    let whole = encoding.eq_ignore_ascii_case("UTF-8") && lines.next().is_none();
    (known && whole).then_some(version == "1.0")
}

/// Entries as `bag-info.txt` has them, one a line: a value of several lines becomes one.
pub fn format_info(entries: &[(&str, String)]) -> String {
    entries
        .iter()
        .map(|(label, value)| format!("{label}: {}\n", value.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect()
}

/// Reads `bag-info.txt`: (label, value) in the order of the file; an indented line goes on with the one before.
pub fn parse_info(text: &str) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (line.starts_with([' ', '\t']), line.split_once(':'), entries.last_mut()) {
            (true, _, Some((_, value))) => *value = format!("{value} {}", line.trim()),
            (false, Some((label, value)), _) => entries.push((label.trim().to_owned(), value.trim().to_owned())),
            _ => {}
        }
    }
    entries
}

/// The value of an entry; labels do not tell case apart (RFC 8493, section 2.2.2).
pub fn value<'a>(entries: &'a [(String, String)], label: &str) -> Option<&'a str> {
    entries.iter().find(|(found, _)| found.eq_ignore_ascii_case(label)).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_declarations_count() {
        assert_eq!(parse_declaration(DECLARATION), Some(true));
        assert_eq!(parse_declaration("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n"), Some(false));
        for text in
            ["", "BagIt-Version: 1.0\n", "BagIt-Version: 7\nTag-File-Character-Encoding: UTF-8\n", "\u{feff}BagIt-Version: 1.0"]
        {
            assert_eq!(parse_declaration(text), None, "{text}");
        }
    }

    #[test]
    fn info_is_read_as_it_was_written() {
        let text = format_info(&[("Source-Organization", "Sở Công Thương".to_owned()), ("Reason", "một\n  hai: ba".to_owned())]);
        assert_eq!(text, "Source-Organization: Sở Công Thương\nReason: một hai: ba\n");
        assert_eq!(value(&parse_info(&text), "reason"), Some("một hai: ba"));
        assert_eq!(value(&parse_info("A: one\n  two\n"), "A"), Some("one two"));
    }
}
