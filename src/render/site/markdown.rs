//! Markdown of records to HTML that cannot do harm: raw HTML shows as text, links go only where they may.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Schemes that a link of a record may have.
const SCHEMES: [&str; 3] = ["http://", "https://", "mailto:"];

/// Renders Markdown with tables; links to pages of the site are led over `root`.
pub fn to_html(markdown: &str, root: &str) -> String {
    let mut left_out = 0;
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).filter_map(|event| safe(event, root, &mut left_out));
    let mut shown = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut shown, events);
    shown
}

/// `left_out` counts open links that were taken away, so that their ends go too.
fn safe<'a>(event: Event<'a>, root: &str, left_out: &mut usize) -> Option<Event<'a>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => match led(&dest_url, root) {
            Some(dest_url) => Some(Event::Start(Tag::Link { link_type, dest_url, title, id })),
            None => {
                *left_out += 1;
                None
            }
        },
        Event::End(TagEnd::Link) if *left_out > 0 => {
            *left_out -= 1;
            None
        }
        // A picture of a record would be a request or a file that the site does not have: its words are shown instead.
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: below(level), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(below(level)))),
        other => Some(other),
    }
}

fn led<'a>(target: &str, root: &str) -> Option<CowStr<'a>> {
    if SCHEMES.iter().any(|scheme| target.starts_with(scheme)) || target.starts_with('#') {
        return Some(target.to_owned().into());
    }
    let page = target.split(['#', '?']).next().unwrap_or(target);
    let plain = !page.contains([':', '\\']) && !page.starts_with('/') && !page.contains("..") && page.ends_with(".html");
    plain.then(|| format!("{root}{target}").into())
}

/// A page has its own two levels of headings; those of a record come below them.
fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        _ => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_shows_as_text() {
        let shown = to_html("<script>alert(1)</script>\n\nx <img src=x onerror=alert(1)> y", "");
        assert!(!shown.contains("<script") && !shown.contains("<img"), "{shown}");
        assert!(shown.contains("&lt;script&gt;"), "{shown}");
    }

    #[test]
    fn links_go_only_where_they_may() {
        assert!(to_html("[a](nhiem-vu/1.a.html)", "../").contains("href=\"../nhiem-vu/1.a.html\""));
        assert!(to_html("[a](https://example.org/x)", "").contains("href=\"https://example.org/x\""));
        for bad in ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.org/x.html", "../../x.html"] {
            let shown = to_html(&format!("[chữ]({bad})"), "");
            assert_eq!(shown, "<p>chữ</p>\n", "{bad}");
        }
    }

    #[test]
    fn a_link_taken_away_keeps_what_follows() {
        assert_eq!(to_html("[a](javascript:x) [b](https://b.vn)", ""), "<p>a <a href=\"https://b.vn\">b</a></p>\n");
    }
}
