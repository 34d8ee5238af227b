//! A sheet: shapes in pixels, laid out before its height is known, then drawn by plotters as elements of its own.

use std::iter;

use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{BLACK, DrawingBackend, IntoDrawingArea, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};
use plotters_backend::BackendCoord;

use super::lettering::Face;
use super::palette::{Ink, Token};
use super::svg::{Paint, SvgCaption, SvgError, ThemedSvg};

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

impl Dash {
    /// Lengths of dash and gap in pixels; none of a line drawn through.
    pub fn lengths(self) -> Option<(f64, f64)> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some((6.0, 4.0)),
            Self::Dotted => Some((2.0, 3.0)),
        }
    }
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

/// What can be drawn: an element of plotters.
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

    /// The shapes as SVG. `None` only if plotters cannot draw, which it always can into memory.
    pub fn svg(&self, caption: &SvgCaption, ink: Ink) -> Option<String> {
        let mut out = String::new();
        let area = ThemedSvg::new(&mut out, (self.width, self.height), caption, ink).ok()?.into_drawing_area();
        let drawn = self.shapes.iter().try_for_each(|shape| area.draw(shape)).and_then(|()| area.present());
        drop(area);
        drawn.ok().map(|()| out)
    }
}

impl Shape {
    fn paint(&self) -> Paint {
        match self {
            Self::Line(_, pen) => Paint { token: pen.token, dash: pen.dash },
            Self::Block(_, token) | Self::Area(_, token) | Self::Disc(_, _, token) => Paint::solid(*token),
            Self::Text(lettering) => Paint::solid(lettering.token),
        }
    }
}

impl<'shape> PointCollection<'shape, BackendCoord> for &'shape Shape {
    type Point = BackendCoord;
    type IntoIter = Vec<BackendCoord>;

    fn point_iter(self) -> Vec<BackendCoord> {
        match self {
            Shape::Block(frame, _) => vec![unit((frame.x, frame.y)), unit((frame.right(), frame.bottom()))],
            Shape::Line(points, _) | Shape::Area(points, _) => points.iter().copied().map(unit).collect(),
            Shape::Disc(at, ..) => vec![unit(*at)],
            Shape::Text(lettering) => vec![unit(lettering.at)],
        }
    }
}

impl<'svg> Drawable<ThemedSvg<'svg>> for Shape {
    /// plotters' own styles carry black: the colour is the paint's.
    fn draw<I>(&self, mut points: I, svg: &mut ThemedSvg<'svg>, _: (u32, u32)) -> Result<(), SvgError>
    where
        I: Iterator<Item = BackendCoord>,
    {
        svg.set_paint(self.paint());
        let fill = BLACK.filled();
        match (self, points.next()) {
            (Self::Line(_, pen), Some(first)) => {
                let style = ShapeStyle { stroke_width: size(pen.width), ..BLACK.into() };
                svg.draw_path(iter::once(first).chain(points), &style)
            }
            (Self::Area(..), Some(first)) => svg.fill_polygon(iter::once(first).chain(points), &fill),
            (Self::Block(..), Some(first)) => svg.draw_rect(first, points.next().unwrap_or(first), &fill, true),
            (Self::Disc(_, radius, _), Some(at)) => svg.draw_circle(at, size(*radius), &fill, true),
            (Self::Text(lettering), Some(at)) => svg.draw_text(&lettering.text, &style_of(lettering), at),
            (_, None) => Ok(()),
        }
    }
}

fn style_of(lettering: &Lettering) -> TextStyle<'static> {
    let horizontal = match lettering.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle::from(lettering.face.font(lettering.face.size * UNITS)).pos(Pos::new(horizontal, VPos::Bottom))
}

fn size(pixels: f64) -> u32 {
    (pixels * UNITS).round().max(0.0) as u32
}

fn unit((x, y): Point) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}
