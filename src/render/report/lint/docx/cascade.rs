//! Styles: what a paragraph or a run looks like after its style, that one's base, and the defaults (ECMA-376 part 1, 17.7.2).

use std::collections::BTreeMap;

use super::look::{ResolvedCharacters, ResolvedParagraph};
use super::xml::{XmlNode, attribute, child, name, value};

/// No style is based on more than this many others; one that is based on itself ends here.
const LONGEST: usize = 32;

/// A style as it stands.
#[derive(Debug, Clone, Default)]
struct CascadeStyle {
    name: String,
    base: Option<String>,
    letters: ResolvedCharacters,
    shape: ResolvedParagraph,
}

/// All styles of a file.
#[derive(Debug, Default)]
pub struct Cascade {
    styles: BTreeMap<String, CascadeStyle>,
    /// The style of paragraphs that name none.
    standard: Option<String>,
    defaults: CascadeStyle,
    /// Families of the theme: of headings and of text.
    theme: (Option<String>, Option<String>),
}

/// Looks of a paragraph before its own words are asked.
#[derive(Debug, Clone)]
pub struct Styled {
    /// Name of its style.
    pub name: String,
    /// Its letters.
    pub letters: ResolvedCharacters,
    /// Its shape.
    pub shape: ResolvedParagraph,
}

impl Cascade {
    /// Reads the roots of `theme1.xml` and `styles.xml`, where a file has them.
    pub fn read(theme: Option<XmlNode>, styles: Option<XmlNode>) -> Self {
        let latin = |of: &str| {
            let font = theme?.descendants().find(|node| name(*node) == of)?;
            child(font, "latin").and_then(|latin| attribute(latin, "typeface")).map(str::to_owned)
        };
        let mut cascade = Self { theme: (latin("majorFont"), latin("minorFont")), ..Self::default() };
        for node in styles.into_iter().flat_map(|root| root.children()) {
            match name(node) {
                "docDefaults" => cascade.read_defaults(node),
                "style" => cascade.read_style(node),
                _ => {}
            }
        }
        cascade
    }

    fn read_defaults(&mut self, node: XmlNode) {
        let of = |outer: &str, inner: &str| child(node, outer).and_then(|outer| child(outer, inner));
        self.defaults.letters = self.letters(of("rPrDefault", "rPr"));
        self.defaults.shape = ResolvedParagraph::read(of("pPrDefault", "pPr"));
    }

    fn read_style(&mut self, node: XmlNode) {
        let Some(id) = attribute(node, "styleId") else { return };
        if attribute(node, "type") == Some("paragraph") && matches!(attribute(node, "default"), Some("1" | "true" | "on")) {
            self.standard = Some(id.to_owned());
        }
        let style = CascadeStyle {
            name: value(node, "name").unwrap_or(id).to_owned(),
            base: value(node, "basedOn").map(str::to_owned),
            letters: self.letters(child(node, "rPr")),
            shape: ResolvedParagraph::read(child(node, "pPr")),
        };
        self.styles.insert(id.to_owned(), style);
    }

    /// What `w:rPr` says.
    pub fn letters(&self, properties: Option<XmlNode>) -> ResolvedCharacters {
        ResolvedCharacters::read(properties, &|name| {
            if name.starts_with("major") { self.theme.0.clone() } else { self.theme.1.clone() }
        })
    }

    /// A style with what it is based on; nothing for one that is not there.
    fn whole(&self, id: &str) -> CascadeStyle {
        let mut found = CascadeStyle::default();
        let mut next = self.styles.get(id);
        for _ in 0..LONGEST {
            let Some(style) = next else { break };
            let name = if found.name.is_empty() { style.name.clone() } else { found.name };
            found = CascadeStyle {
                name,
                base: None,
                letters: found.letters.over(&style.letters),
                shape: found.shape.over(&style.shape),
            };
            next = style.base.as_ref().and_then(|base| self.styles.get(base));
        }
        found
    }

    /// A paragraph by its `w:pPr`.
    pub fn paragraph(&self, properties: Option<XmlNode>) -> Styled {
        let named = properties.and_then(|properties| value(properties, "pStyle")).filter(|id| self.styles.contains_key(*id));
        let style = named.or(self.standard.as_deref()).map(|id| self.whole(id)).unwrap_or_default();
        Styled {
            name: style.name,
            letters: style.letters.over(&self.defaults.letters),
            shape: ResolvedParagraph::read(properties).over(&style.shape).over(&self.defaults.shape),
        }
    }

    /// A run by its `w:rPr`, in a paragraph. Bold of a style of letters turns that of the paragraph round (17.7.3).
    pub fn run(&self, properties: Option<XmlNode>, of: &Styled) -> ResolvedCharacters {
        let style = properties.and_then(|properties| value(properties, "rStyle")).map(|id| self.whole(id).letters);
        let style = style.unwrap_or_default();
        let turned = |own: Option<bool>, outer: Option<bool>| own.map(|own| own != outer.unwrap_or_default());
        let style = ResolvedCharacters {
            bold: turned(style.bold, of.letters.bold),
            italic: turned(style.italic, of.letters.italic),
            capitals: turned(style.capitals, of.letters.capitals),
            ..style
        };
        self.letters(properties).over(&style).over(&of.letters)
    }
}
