//! A page of frames within frames as a flat list of what stands on it.

use std::collections::HashMap;

use typst::foundations::{Content, NativeElement};
use typst::introspection::{Location, Tag};
use typst::layout::{Abs, Frame, FrameItem, GroupItem, Point};
use typst::model::{EnumElem, FigureCaption, HeadingElem, ListElem, ParElem, TableCell};
use typst::text::{Glyph, TextItem};
use typst::visualize::{Geometry, Shape};
use typst_layout::Page;

use super::super::measured::MeasuredLetters;
use crate::render::report::decree::Element;

/// What stands on a page; lengths in millimetres, sizes in points.
pub struct Walked {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
    /// Texts in the order that they are read in.
    pub texts: Vec<Text>,
    /// Lines and pictures.
    pub shapes: Vec<PageBox>,
}

/// A run of text.
#[derive(Clone)]
pub struct Text {
    /// Its words.
    pub words: String,
    /// Its look.
    pub letters: MeasuredLetters,
    /// What it belongs to.
    pub element: Element,
    /// Which paragraph, cell or heading it belongs to.
    pub paragraph: Option<Location>,
    /// Whether that stands in a list.
    pub listed: bool,
    /// Left end.
    pub left: f64,
    /// Right end.
    pub right: f64,
    /// Line that it stands on.
    pub baseline: f64,
    /// Above its highest letters.
    pub top: f64,
    /// Below its lowest letters.
    pub bottom: f64,
    /// From line to line when set solid, in points.
    pub solid: f64,
}

/// Where a shape stands.
#[derive(Clone)]
pub struct PageBox {
    /// What it belongs to.
    pub element: Element,
    /// Left end.
    pub left: f64,
    /// Right end.
    pub right: f64,
    /// Upper end.
    pub top: f64,
    /// Lower end.
    pub bottom: f64,
}

/// What stands on each page. A paragraph that goes on over the end of a page stays open there.
pub fn walk(pages: &[Page]) -> Vec<Walked> {
    let mut tags = Tags::default();
    pages.iter().map(|page| walk_page(page, &mut tags)).collect()
}

fn walk_page(page: &Page, tags: &mut Tags) -> Walked {
    let size = page.frame.size();
    let walked = Walked { width: size.x.to_mm(), height: size.y.to_mm(), texts: Vec::new(), shapes: Vec::new() };
    let mut walker = Walker { walked, elements: Vec::new(), tags };
    walker.walk(&page.frame, Point::zero());
    walker.walked
}

struct Walker<'a> {
    walked: Walked,
    /// Elements that labels of open groups name.
    elements: Vec<Element>,
    tags: &'a mut Tags,
}

/// What the layout says of the texts to come.
#[derive(Default)]
struct Tags {
    open: Vec<(Location, Role)>,
    /// Every tag so far: a cell that is torn by the end of a page is named by its pieces after its tag is closed.
    seen: HashMap<Location, Role>,
}

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Paragraph,
    List,
    Part(Element),
}

impl Tags {
    fn open(&mut self, tag: Option<(Location, Role)>) {
        self.open.extend(tag);
        self.seen.extend(tag);
    }

    fn close(&mut self, location: Location) {
        self.open.retain(|(open, _)| *open != location);
    }
}

impl Walker<'_> {
    fn walk(&mut self, frame: &Frame, at: Point) {
        for (place, item) in frame.items() {
            let at = at + *place;
            match item {
                FrameItem::Group(group) => self.walk_group(group, at),
                FrameItem::Text(text) => self.add_text(text, at),
                FrameItem::Shape(shape, _) => self.add_shape(shape, at),
                FrameItem::Image(_, size, _) => self.add_box(at, *size),
                FrameItem::Tag(tag) => self.tag(tag),
                FrameItem::Link(..) => {}
            }
        }
    }

    fn walk_group(&mut self, group: &GroupItem, at: Point) {
        let named = group.label.and_then(|label| element_of(label.resolve().as_str()));
        self.elements.extend(named);
        // Nothing in a paper is turned: a transform moves at most.
        let piece = group.parent.and_then(|parent| Some((parent.location, *self.tags.seen.get(&parent.location)?)));
        self.tags.open.extend(piece);
        self.walk(&group.frame, at + Point::new(group.transform.tx, group.transform.ty));
        if let Some((location, _)) = piece {
            self.tags.close(location);
        }
        if named.is_some() {
            self.elements.pop();
        }
    }

    fn tag(&mut self, tag: &Tag) {
        match tag {
            Tag::Start(content, _) => self.tags.open(content.location().zip(role_of(content))),
            Tag::End(location, ..) => self.tags.close(*location),
        }
    }

    fn element(&self) -> Element {
        let tagged =
            self.tags.open.iter().rev().find_map(|(_, role)| if let Role::Part(element) = role { Some(*element) } else { None });
        self.elements.last().copied().or(tagged).unwrap_or(Element::Body)
    }

    fn add_text(&mut self, text: &TextItem, at: Point) {
        let info = text.font.font().info();
        let metrics = text.font.metrics();
        let (ascender, descender) = (metrics.ascender.at(text.size), metrics.descender.at(text.size));
        // Word sets lines by the ascender of `hhea`, which is higher than the typographic one of Typst's metrics.
        let face = text.font.ttf();
        let solid = text.font.to_em(face.ascender() - face.descender() + face.line_gap()).at(text.size);
        let paragraph = self.tags.open.iter().rev().find(|(_, role)| *role != Role::List).map(|(location, _)| *location);
        let letters = MeasuredLetters {
            family: info.family.to_string(),
            size: text.size.to_pt(),
            bold: info.variant.weight.to_number() >= 600,
            italic: info.variant.style != typst::text::FontStyle::Normal,
        };
        self.walked.texts.push(Text {
            words: text.text.to_string(),
            letters,
            element: self.element(),
            paragraph,
            listed: self.tags.open.iter().any(|(_, role)| *role == Role::List),
            left: at.x.to_mm(),
            right: (at.x + inked_width(text)).to_mm(),
            baseline: at.y.to_mm(),
            top: (at.y - ascender).to_mm(),
            bottom: (at.y - descender).to_mm(),
            solid: solid.to_pt(),
        });
    }

    fn add_shape(&mut self, shape: &Shape, at: Point) {
        let size = match &shape.geometry {
            Geometry::Line(to) => *to,
            Geometry::Rect(size) => Point::new(size.x, size.y),
            Geometry::Curve(curve) => curve.bbox(None).size().to_point(),
        };
        self.add_box(at, size);
    }

    fn add_box(&mut self, at: Point, size: impl Into<BoxSize>) {
        let BoxSize(x, y) = size.into();
        let (left, top) = (at.x.to_mm(), at.y.to_mm());
        let element = self.element();
        self.walked.shapes.push(PageBox { element, left, right: left + x.to_mm(), top, bottom: top + y.to_mm() });
    }
}

struct BoxSize(Abs, Abs);

impl From<Point> for BoxSize {
    fn from(point: Point) -> Self {
        Self(point.x, point.y)
    }
}

impl From<typst::layout::Size> for BoxSize {
    fn from(size: typst::layout::Size) -> Self {
        Self(size.x, size.y)
    }
}

/// Width to the end of the last letter: without the space after it, which a justified line does not show, and without what
/// the line's other gaps gave it. Typst spreads "·" as it spreads spaces, at the end of a line past the margin.
fn inked_width(text: &TextItem) -> Abs {
    let is_space = |glyph: &&Glyph| text.text.get(glyph.range()).is_some_and(|one| one.trim().is_empty());
    let spaces: Abs = text.glyphs.iter().rev().take_while(is_space).map(|glyph| glyph.x_advance.at(text.size)).sum();
    let last = text.glyphs.iter().rev().find(|glyph| !is_space(glyph));
    let given = last.and_then(|glyph| Some(glyph.x_advance - text.font.x_advance(glyph.id)?));
    text.width() - spaces - given.map_or(Abs::zero(), |given| given.at(text.size).max(Abs::zero()))
}

fn element_of(label: &str) -> Option<Element> {
    serde_json::from_value(serde_json::Value::from(label)).ok()
}

fn role_of(content: &Content) -> Option<Role> {
    let element = content.elem();
    let roles = [
        (ParElem::ELEM, Role::Paragraph),
        (ListElem::ELEM, Role::List),
        (EnumElem::ELEM, Role::List),
        (HeadingElem::ELEM, Role::Part(Element::Heading)),
        (TableCell::ELEM, Role::Part(Element::Table)),
        (FigureCaption::ELEM, Role::Part(Element::Caption)),
    ];
    roles.into_iter().find(|(kind, _)| *kind == element).map(|(_, role)| role)
}
