//! A sheet: shapes in pixels, laid out before its height is known, then drawn by plotters.

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, DrawingBackend, IntoDrawingArea, RGBColor, SVGBackend, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};

use super::lettering::Face;
use super::palette::Token;

/// plotters counts in whole units, so a pixel is this many of them.
pub const UNITS: f64 = 4.0;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dash {
    /// Through.
    Solid,
    /// In dashes.
    Dashed,
    /// In short dashes: what is foreseen, not measured.
    Dotted,
}

/// Which end of a text its x is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left one.
    Start,
    /// The middle.
    Middle,
    /// The right one.
    End,
}

/// A point in pixels from the upper left corner.
pub type Point = (f64, f64);

/// A box in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Frame {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Whether it shares more than an edge with `other`.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// How a line is inked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub token: Token,
    /// Its width in pixels.
    pub width: f64,
    /// Whether it is broken.
    pub dash: Dash,
}

impl Pen {
    /// A line drawn through.
    pub const fn solid(token: Token, width: f64) -> Self {
        Self { token, width, dash: Dash::Solid }
    }
}

/// A text on one line.
#[derive(Debug, Clone)]
pub struct Lettering {
    /// Where it stands, on its baseline.
    pub at: Point,
    /// Which end of it `at` is.
    pub anchor: Anchor,
    /// Its size and weight.
    pub face: Face,
    /// Its colour.
    pub token: Token,
    /// What it says.
    pub text: String,
}

enum Shape {
    Block(Frame, Token),
    Line(Vec<Point>, Pen),
    Area(Vec<Point>, Token),
    Disc(Point, f64, Token),
    Text(Lettering),
}

/// Shapes in the order they are drawn.
pub struct Sheet {
    /// In pixels.
    pub width: f64,
    /// In pixels; whoever lays out sets it.
    pub height: f64,
    shapes: Vec<Shape>,
}

impl Sheet {
    /// An empty sheet.
    pub fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new() }
    }

    /// A filled box.
    pub fn block(&mut self, frame: Frame, token: Token) {
        self.shapes.push(Shape::Block(frame, token));
    }

    /// A line through points.
    pub fn line(&mut self, points: Vec<Point>, pen: Pen) {
        self.shapes.push(Shape::Line(points, pen));
    }

    /// A hairline across.
    pub fn rule(&mut self, from: f64, to: f64, y: f64, token: Token) {
        self.line(vec![(from, y), (to, y)], Pen::solid(token, 1.0));
    }

    /// A filled polygon.
    pub fn area(&mut self, points: Vec<Point>, token: Token) {
        self.shapes.push(Shape::Area(points, token));
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Point, radius: f64, token: Token) {
        self.shapes.push(Shape::Disc(centre, radius, token));
    }

    /// A text on one line.
    pub fn text(&mut self, lettering: Lettering) {
        self.shapes.push(Shape::Text(lettering));
    }

    /// Lines of text below each other, the first with its baseline at `at`.
    pub fn lines(&mut self, lines: &[String], at: Point, anchor: Anchor, face: Face, token: Token) {
        for (row, text) in lines.iter().enumerate() {
            let at = (at.0, at.1 + row as f64 * face.line());
            self.text(Lettering { at, anchor, face, token, text: text.clone() });
        }
    }

    /// The shapes as plotters draws them: colours are still numbers of tokens, sizes are in units.
    pub fn draw(&self) -> Option<String> {
        let mut svg = String::new();
        let area = SVGBackend::with_string(&mut svg, (size(self.width), size(self.height))).into_drawing_area();
        let drawn = self.shapes.iter().try_for_each(|shape| draw(&area, shape)).and_then(|()| area.present());
        drop(area);
        drawn.ok().map(|()| svg)
    }
}

type Drawn<B> = Result<(), DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>>;

fn draw<B: DrawingBackend>(area: &DrawingArea<B, Shift>, shape: &Shape) -> Drawn<B> {
    match shape {
        Shape::Block(frame, token) => {
            let corners = [unit((frame.x, frame.y)), unit((frame.right(), frame.bottom()))];
            area.draw(&Rectangle::new(corners, colour(*token, Dash::Solid).filled()))
        }
        Shape::Line(points, pen) => {
            let style = ShapeStyle { stroke_width: size(pen.width), ..colour(pen.token, pen.dash).to_rgba().into() };
            area.draw(&PathElement::new(units(points), style))
        }
        Shape::Area(points, token) => area.draw(&Polygon::new(units(points), colour(*token, Dash::Solid).filled())),
        Shape::Disc(centre, radius, token) => {
            area.draw(&Circle::new(unit(*centre), size(*radius), colour(*token, Dash::Solid).filled()))
        }
        Shape::Text(lettering) => area.draw(&Text::new(lettering.text.as_str(), unit(lettering.at), style_of(lettering))),
    }
}

fn style_of(lettering: &Lettering) -> TextStyle<'static> {
    let horizontal = match lettering.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = lettering.face.font(lettering.face.size * UNITS);
    let style = TextStyle::from(font);
    TextStyle { color: colour(lettering.token, Dash::Solid).to_backend_color(), ..style }.pos(Pos::new(horizontal, VPos::Bottom))
}

/// A token and a dash as a colour that no theme has; `picture` puts the real one in its place.
fn colour(token: Token, dash: Dash) -> RGBColor {
    RGBColor(0, dash as u8, token.number())
}

fn size(pixels: f64) -> u32 {
    (pixels * UNITS).round().max(0.0) as u32
}

fn unit((x, y): Point) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

fn units(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(unit).collect()
}
