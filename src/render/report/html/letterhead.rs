//! What stands round the text of a paper, as HTML.

use super::blocks::{blocks, escaped, runs};
use crate::language::Words;
use crate::plan::Form;
use crate::render::report::decree::Decree;
use crate::render::report::letterhead_text::LetterheadText;
use crate::render::report::outline::{Appendix, Paper};

/// Room to write by hand, in place of "…".
const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The head of a paper.
pub fn head(paper: &Paper, said: &LetterheadText, decree: &Decree) -> String {
    match paper.letterhead.form {
        Form::Appendix => format!("{}{}", title(paper, said), line("attached", &paper.letterhead.attached)),
        Form::Report => format!("{}{}{}", official_head(paper, said, decree), title(paper, said), addressees(said)),
        Form::Letter => format!("{}{}", official_head(paper, said, decree), addressees(said)),
    }
}

fn official_head(paper: &Paper, said: &LetterheadText, decree: &Decree) -> String {
    format!(
        "<header class=\"head\">\n<div>{}{}{}{}</div>\n<div>{}{}{}</div>\n</header>\n",
        line("parent", &paper.letterhead.parent),
        line("issuer", &paper.letterhead.issuer),
        line("number", &said.number.replace('…', ROOM)),
        line("about", &said.about),
        line("country", &decree.motto.country),
        line("motto", &decree.motto.words),
        line("date", &said.place_date.replace('…', ROOM)),
    )
}

fn title(paper: &Paper, said: &LetterheadText) -> String {
    format!(
        "<h1><span class=\"kind\">{}</span> <span class=\"summary\">{}</span></h1>\n",
        escaped(&paper.letterhead.kind),
        escaped(&said.summary)
    )
}

/// Whom it goes to, then what it is based on.
fn addressees(said: &LetterheadText) -> String {
    let label = &said.addressees_label;
    let to = match said.addressees.as_slice() {
        [] => String::new(),
        [one] => line("addressee", &format!("{label} {one}")),
        many => format!("{}<ul class=\"addressees\">{}</ul>\n", line("addressee", label), items(many)),
    };
    let bases: String = said.bases.iter().map(|basis| line("basis", basis)).collect();
    format!("{to}{bases}")
}

/// Who gets copies, and who signs.
pub fn foot(paper: &Paper, said: &LetterheadText) -> String {
    if paper.letterhead.form == Form::Appendix {
        return String::new();
    }
    let signature: String = said.signature.iter().map(|one| line("signature", one)).collect();
    format!(
        "<footer class=\"foot\">\n<div>{}<ul>{}</ul></div>\n<div>{signature}{}</div>\n</footer>\n",
        line("recipients-head", &said.recipients_label),
        items(&said.recipients),
        line("signatory", &paper.letterhead.signature.name),
    )
}

/// An appendix.
pub fn appendix(appendix: &Appendix, paper: &Paper, words: &Words) -> String {
    let class = if appendix.landscape { "appendix wide" } else { "appendix" };
    format!(
        "<section class=\"{class}\">\n<h2><span class=\"label\">{}</span> {}</h2>\n{}{}</section>\n",
        escaped(&appendix.label),
        runs(&appendix.title),
        line("attached", &appendix.attached),
        blocks(&appendix.blocks, paper, words, 3),
    )
}

fn items(texts: &[String]) -> String {
    texts.iter().map(|one| format!("<li>{}</li>", escaped(one))).collect()
}

fn line(class: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p class=\"{class}\">{}</p>\n", escaped(text)) }
}
