//! What stands round the text of a paper, as HTML.

use super::blocks::{blocks, escaped, runs};
use crate::language::Words;
use crate::render::report::decree::Decree;
use crate::render::report::frame::Form;
use crate::render::report::outline::{Appendix, Paper};

/// The head of a paper.
pub fn head(paper: &Paper, decree: &Decree, words: &Words) -> String {
    match paper.frame.form {
        Form::Appendix => appendix_head(paper),
        Form::Report => format!("{}{}{}", official_head(paper, decree, words), title(paper), addressees(paper, words)),
        Form::Letter => format!("{}{}", official_head(paper, decree, words), addressees(paper, words)),
    }
}

fn official_head(paper: &Paper, decree: &Decree, words: &Words) -> String {
    let frame = &paper.frame;
    let about = match frame.form {
        Form::Letter => line("about", &words.say("paper-about", &[("summary", frame.summary.clone())])),
        _ => String::new(),
    };
    let number = format!("{} {}/{}", words.word("paper-number"), blank_if_empty(&frame.number), frame.symbol);
    let year = paper.as_of.format("%Y").to_string();
    let date = if frame.date.is_empty() { words.say("paper-date-blank", &[("year", year)]) } else { frame.date.clone() };
    format!(
        "<header class=\"head\">\n<div>{}{}{}{about}</div>\n<div>{}{}{}</div>\n</header>\n",
        line("parent", &frame.parent),
        line("issuer", &frame.issuer),
        line("number", &number),
        line("country", &decree.motto.country),
        line("motto", &decree.motto.words),
        line("date", &format!("{}, {date}", frame.place)),
    )
}

fn title(paper: &Paper) -> String {
    format!(
        "<h1><span class=\"kind\">{}</span> <span class=\"summary\">{}</span></h1>\n",
        escaped(&paper.frame.kind),
        escaped(&paper.frame.summary)
    )
}

fn appendix_head(paper: &Paper) -> String {
    format!("{}{}", title(paper), line("attached", &paper.frame.attached))
}

fn addressees(paper: &Paper, words: &Words) -> String {
    let frame = &paper.frame;
    let bases: String = frame.bases.iter().map(|basis| line("basis", basis)).collect();
    let to = words.word("paper-addressee");
    match frame.addressees.as_slice() {
        [] => bases,
        [one] => format!("{}{bases}", line("addressee", &format!("{to} {one}"))),
        many => {
            let items: String = many.iter().map(|one| format!("<li>{}</li>", escaped(one))).collect();
            format!("{}<ul class=\"addressees\">{items}</ul>\n{bases}", line("addressee", &to))
        }
    }
}

/// Who gets copies, and who signs.
pub fn foot(paper: &Paper, words: &Words) -> String {
    let frame = &paper.frame;
    if frame.form == Form::Appendix {
        return String::new();
    }
    let copies: String = frame.recipients.iter().map(|one| format!("<li>{}</li>", escaped(one))).collect();
    let authority: String = frame.signature.authority.iter().map(|one| line("authority", one)).collect();
    format!(
        "<footer class=\"foot\">\n<div><p class=\"recipients-head\">{}</p><ul>{copies}</ul></div>\n<div>{authority}{}{}</div>\n</footer>\n",
        escaped(&words.word("paper-recipients")),
        line("signature", &frame.signature.title),
        line("signatory", &frame.signature.name),
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

fn blank_if_empty(number: &str) -> &str {
    if number.is_empty() { "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}" } else { number }
}

fn line(class: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<p class=\"{class}\">{}</p>\n", escaped(text)) }
}
