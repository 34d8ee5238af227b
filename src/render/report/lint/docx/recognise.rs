//! Which part of a paper a paragraph is: by its style, or by its words and where it stands.

use super::marks::Marks;
use super::text::{Paragraph, TextCell};
use crate::render::report::decree::Element;

/// A paragraph of words, and what it is.
pub struct RecognisedPart<'a> {
    /// The paragraph.
    pub paragraph: &'a Paragraph,
    /// Its place among all paragraphs.
    pub index: usize,
    /// What it is.
    pub element: Element,
}

/// Where the tables of the head and the foot are, and how far reading has come.
struct PartRecogniser<'a> {
    marks: &'a Marks,
    head: Option<usize>,
    foot: Option<usize>,
    /// The cell with "Nơi nhận:".
    recipients: Option<TextCell>,
    /// The cell of the issuing body, and the last paragraph with words above the number there.
    issuer: Option<(TextCell, usize)>,
    /// The last paragraph with words in the cell of the signature.
    signatory: Option<usize>,
    last: Option<Element>,
    in_body: bool,
}

/// Every paragraph that has words and is a part that the decree speaks of.
pub fn recognise<'a>(paragraphs: &'a [Paragraph], marks: &Marks) -> Vec<RecognisedPart<'a>> {
    let mut reader = PartRecogniser::new(paragraphs, marks);
    let with_words = paragraphs.iter().enumerate().filter(|(_, paragraph)| has_words(paragraph));
    with_words.filter_map(|(index, paragraph)| reader.read(index, paragraph)).collect()
}

fn has_words(paragraph: &Paragraph) -> bool {
    paragraph.words.chars().any(char::is_alphanumeric)
}

impl<'a> PartRecogniser<'a> {
    fn new(paragraphs: &[Paragraph], marks: &'a Marks) -> Self {
        let of = |element: Element| {
            paragraphs.iter().position(|one| one.cell.is_some() && marks.of_words(&one.words) == Some(element))
        };
        let cell = |index: Option<usize>| index.and_then(|index| paragraphs[index].cell);
        let head = cell(of(Element::Country));
        let recipients = cell(of(Element::RecipientsHead));
        let (head, foot) = (head.map(|cell| cell.table), recipients.map(|cell| cell.table));
        let mut reader = Self { marks, head, foot, recipients, issuer: None, signatory: None, last: None, in_body: false };
        reader.issuer = reader.find_issuer(paragraphs);
        reader.signatory = reader.find_signatory(paragraphs);
        reader
    }

    /// The last words of the first cell of the head, above the number where that stands in the same cell.
    fn find_issuer(&self, paragraphs: &[Paragraph]) -> Option<(TextCell, usize)> {
        let is_of_head =
            |one: &Paragraph| one.cell.is_some_and(|cell| Some(cell.table) == self.head && (cell.row, cell.column) == (0, 0));
        let known = |one: &Paragraph| matches!(self.marks.of_words(&one.words), Some(Element::Number | Element::About));
        let mut lines = paragraphs.iter().enumerate().filter(|(_, one)| is_of_head(one) && has_words(one));
        let first = lines.clone().next()?;
        let last = lines.by_ref().take_while(|(_, one)| !known(one)).last().unwrap_or(first);
        Some((last.1.cell?, last.0))
    }

    fn find_signatory(&self, paragraphs: &[Paragraph]) -> Option<usize> {
        let (foot, recipients) = (self.foot?, self.recipients?);
        let beside = |one: &Paragraph| one.cell.is_some_and(|cell| cell.table == foot && cell.column != recipients.column);
        let is_name = |one: &Paragraph| one.words.chars().any(char::is_lowercase);
        let last = paragraphs.iter().enumerate().rfind(|(_, one)| beside(one) && has_words(one));
        last.filter(|(_, one)| is_name(one)).map(|(index, _)| index)
    }

    fn read<'p>(&mut self, index: usize, paragraph: &'p Paragraph) -> Option<RecognisedPart<'p>> {
        let element = self.by_style(paragraph).or_else(|| self.by_place(index, paragraph))?;
        self.in_body |= matches!(element, Element::Body | Element::Heading | Element::Table);
        self.last = Some(element);
        Some(RecognisedPart { paragraph, index, element })
    }

    /// A style does not make words the motto.
    fn by_style(&self, paragraph: &Paragraph) -> Option<Element> {
        let element = self.marks.of_style(&paragraph.style)?;
        let fixed = matches!(element, Element::Country | Element::Motto);
        (!fixed || self.marks.of_words(&paragraph.words) == Some(element)).then_some(element)
    }

    fn by_place(&self, index: usize, paragraph: &Paragraph) -> Option<Element> {
        match paragraph.cell {
            Some(cell) if Some(cell.table) == self.head => self.in_head(index, paragraph, cell),
            Some(cell) if Some(cell.table) == self.foot => self.in_foot(index, paragraph, cell),
            Some(_) => Some(Element::Table),
            None => self.in_text(paragraph),
        }
    }

    fn in_head(&self, index: usize, paragraph: &Paragraph, cell: TextCell) -> Option<Element> {
        let said = self.marks.of_words(&paragraph.words);
        let fits = |element: &Element| {
            matches!(element, Element::Country | Element::Motto | Element::Number | Element::About | Element::PlaceDate)
        };
        said.filter(fits).or(match self.issuer {
            Some((_, issuer)) if issuer == index => Some(Element::Issuer),
            Some((of_issuer, issuer)) if index < issuer && cell.column == of_issuer.column => Some(Element::Parent),
            _ => None,
        })
    }

    fn in_foot(&self, index: usize, paragraph: &Paragraph, cell: TextCell) -> Option<Element> {
        if self.recipients.is_some_and(|recipients| recipients.column == cell.column) {
            let head = self.marks.of_words(&paragraph.words) == Some(Element::RecipientsHead);
            return Some(if head { Element::RecipientsHead } else { Element::Recipients });
        }
        Some(if self.signatory == Some(index) { Element::Signatory } else { Element::Signature })
    }

    /// Outside of tables: the title first, then what the paper is based on, then the body.
    fn in_text(&self, paragraph: &Paragraph) -> Option<Element> {
        let centred = paragraph.shape.lean.as_deref() == Some("center");
        let bold = !paragraph.letters.is_empty() && paragraph.letters.iter().all(|look| look.bold == Some(true));
        match self.marks.of_words(&paragraph.words) {
            Some(Element::Appendix) if centred && bold => return Some(Element::Appendix),
            Some(Element::Attached) if centred => return Some(Element::Attached),
            Some(Element::Addressee) if !self.in_body => return Some(Element::Addressee),
            Some(Element::Basis) if !self.in_body => return Some(Element::Basis),
            _ => {}
        }
        match self.last {
            Some(Element::Appendix) if centred => Some(Element::AppendixTitle),
            Some(Element::AppendixTitle) if centred && bold => Some(Element::AppendixTitle),
            Some(Element::Kind | Element::Summary) if centred && bold && !self.in_body => Some(Element::Summary),
            _ if centred && bold && !self.in_body && self.head.is_some() => Some(Element::Kind),
            Some(Element::Addressee) if !self.in_body && paragraph.words.trim_start().starts_with('-') => {
                Some(Element::Addressee)
            }
            _ if paragraph.shape.outlined == Some(true) || bold && !centred => Some(Element::Heading),
            _ if centred => None,
            _ => Some(Element::Body),
        }
    }
}
