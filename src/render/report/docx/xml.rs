//! Parts of a DOCX as text: every element that is opened is closed, every text escaped.

use std::borrow::Cow;
use std::fmt::{Display, Write};

use quick_xml::escape::{escape, partial_escape};

use crate::render::report::escape::is_forbidden;

/// What every part begins with.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Attributes by name.
pub type Attributes<'a> = [(&'a str, &'a dyn Display)];

/// XML that is being written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
}

impl Xml {
    /// A whole part, with its declaration.
    pub fn part(name: &str, attributes: &Attributes, inside: impl FnOnce(&mut Self)) -> Vec<u8> {
        let mut xml = Self { text: DECLARATION.to_owned() };
        xml.element(name, attributes, inside);
        xml.text.into_bytes()
    }

    /// An element with what is inside it.
    pub fn element(&mut self, name: &str, attributes: &Attributes, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.text.push('>');
        inside(self);
        self.text.extend(["</", name, ">"]);
    }

    /// An element with nothing inside it.
    pub fn empty(&mut self, name: &str, attributes: &Attributes) {
        self.open(name, attributes);
        self.text.push_str("/>");
    }

    /// An element that has a single attribute, `w:val`: how WordprocessingML says most things.
    pub fn value(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element that has a single attribute, where there is a value for it.
    pub fn maybe(&mut self, name: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.value(name, value);
        }
    }

    /// An element that says that something is so, or that it is not.
    pub fn toggle(&mut self, name: &str, is: Option<bool>) {
        match is {
            Some(true) => self.empty(name, &[]),
            Some(false) => self.value(name, 0),
            None => {}
        }
    }

    /// An element that holds text.
    pub fn leaf(&mut self, name: &str, attributes: &Attributes, text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// Text, without what XML or a line of words has no place for.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(&partial_escape(&*allowed(text)));
    }

    fn open(&mut self, name: &str, attributes: &Attributes) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\""]);
            let start = self.text.len();
            // Memory takes every byte: writing to it cannot fail.
            let _ = write!(self.text, "{value}");
            self.escape_from(start);
            self.text.push('"');
        }
    }

    /// Most values are numbers and names of ours, in which nothing is to be escaped.
    fn escape_from(&mut self, start: usize) {
        if !self.text[start..].bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9')) {
            let value = self.text.split_off(start);
            self.text.push_str(&escape(&*allowed(&value)));
        }
    }
}

fn allowed(text: &str) -> Cow<'_, str> {
    let is_whole = !text.chars().any(is_forbidden);
    if is_whole { text.into() } else { text.chars().filter(|letter| !is_forbidden(*letter)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_text_and_what_xml_cannot_hold_is_left_out() {
        let part = Xml::part("a", &[("b", &"\"<\u{1}")], |xml| xml.text("<i>&\u{0}\u{fffe}ế"));
        let text = String::from_utf8(part).unwrap();
        assert!(text.ends_with("<a b=\"&quot;&lt;\">&lt;i&gt;&amp;ế</a>"), "{text}");
    }
}
