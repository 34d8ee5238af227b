//! A paper as one HTML page that stands alone: style inside, pictures inside, nothing fetched; it prints as it reads.

mod blocks;
mod letterhead;

use super::decree::Decree;
use super::letterhead_text::LetterheadText;
use super::outline::Paper;
use crate::language::Words;
use blocks::{blocks, escaped};

/// Writes a paper as HTML. `style` is the theme's `report/paper.css`.
pub fn render_html(paper: &Paper, decree: &Decree, style: &str, words: &Words) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <title>{}</title>\n<style>\n{}</style>\n</head>\n<body class=\"{}\">\n<main>\n",
        escaped(&paper.title),
        style.replace("</", "<\\/"),
        if paper.letterhead.orientation == crate::plan::Orientation::Landscape { "landscape" } else { "portrait" },
    );
    let said = LetterheadText::of(paper, words);
    for mark in &paper.marks {
        page.push_str(&format!("<p class=\"mark\">{}</p>\n", escaped(mark)));
    }
    page.push_str(&letterhead::head(paper, &said, decree));
    page.push_str(&blocks(&paper.blocks, paper, words, 2));
    page.push_str(&letterhead::foot(paper, &said));
    for appendix in &paper.appendices {
        page.push_str(&letterhead::appendix(appendix, paper, words));
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}
