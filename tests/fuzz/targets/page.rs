//! Markdown of a record on a page: whatever it says, only elements and attributes that do no harm come out.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tiendo::render::plain::plain_line;
use tiendo::render::site::markdown::to_html;

/// Elements that Markdown becomes.
const ELEMENTS: [&str; 24] = [
    "p",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "code",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "a",
    "br",
    "hr",
    "del",
    "sup",
];

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    plain_line(text);
    let html = to_html(text, "../");
    for tag in html.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').unwrap_or_else(|| panic!("a tag without an end: {html}"));
        harmless(inside.trim_start_matches('/').trim_end_matches('/').trim_end(), &html);
    }
});

fn harmless(tag: &str, html: &str) {
    let (name, attributes) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    assert!(ELEMENTS.contains(&name), "<{tag}> in {html}");
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let (attribute, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{rest} of <{tag}>"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{rest} of <{tag}>"));
        match attribute {
            "href" => assert!(leads_where_it_may(value), "{value} in {html}"),
            "style" => assert!(value.starts_with("text-align: "), "{value} in {html}"),
            "title" | "class" | "start" | "id" => {}
            _ => panic!("{attribute} in {html}"),
        }
        rest = after.trim_start();
    }
}

fn leads_where_it_may(address: &str) -> bool {
    ["http://", "https://", "mailto:", "#", "../"].iter().any(|start| address.starts_with(start))
}
