//! Front matter: the YAML between two `---` lines, and the body after them.

use crate::source::Span;

/// The spans of front matter and body in a Markdown record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Split {
    /// From the first byte to the closing line: the opening `---` is a YAML document start, so places inside are places in the file.
    pub front: Span,
    /// What follows the closing line, without surrounding blank lines.
    pub body: Span,
}

/// Finds front matter and body; `None` where the file does not open with `---` or never closes it.
pub fn split(text: &str) -> Option<Split> {
    let opening = text.strip_prefix("---")?;
    let after_opening = text.len() - opening.len() + opening.find('\n').filter(|&at| opening[..at].trim().is_empty())? + 1;
    let mut line_start = after_opening;
    for line in text[after_opening..].split_inclusive('\n') {
        let line_end = line_start + line.len();
        if line.starts_with("---") && line.trim_end() == "---" {
            return Some(Split { front: Span::new(0..line_start), body: trimmed(text, line_end) });
        }
        line_start = line_end;
    }
    None
}

fn trimmed(text: &str, start: usize) -> Span {
    let body = &text[start..];
    let from = start + body.len() - body.trim_start().len();
    Span::new(from..(start + body.trim_end().len()).max(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_front_matter_and_body() {
        let text = "---\nid: x\n---\n\nThân bài.\n";
        let Some(found) = split(text) else { panic!("no front matter") };
        assert_eq!(&text[found.front.range()], "---\nid: x\n");
        assert_eq!(&text[found.body.range()], "Thân bài.");
    }

    #[test]
    fn a_file_without_both_lines_has_none() {
        assert_eq!(split("id: x\n"), None);
        assert_eq!(split("---\nid: x\n"), None);
        assert_eq!(split("---x\nid: x\n---\n"), None);
        assert_eq!(split(""), None);
    }
}
