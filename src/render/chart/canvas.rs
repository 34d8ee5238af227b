//! A canvas: shapes in pixels, laid out before its height is known, then drawn by plotters as elements of its own.

use std::iter;

use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{BLACK, DrawingBackend, IntoDrawingArea, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, TextStyle};
use plotters_backend::BackendCoord;

use super::font::ChartFont;
use super::palette::{ColorToken, Ink};
use super::svg::{Dash, Paint, SvgCaption, SvgError, ThemedSvg, UNITS};

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
pub type CanvasPoint = (f64, f64);

/// A box in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CanvasRect {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl CanvasRect {
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

/// Colour, width and dash of a line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineStyle {
    /// Its colour.
    pub token: ColorToken,
    /// Its width in pixels.
    pub width: f64,
    /// Whether it is broken.
    pub dash: Dash,
}

impl LineStyle {
    /// A line drawn through.
    pub const fn solid(token: ColorToken, width: f64) -> Self {
        Self { token, width, dash: Dash::Solid }
    }
}

/// A text on one line.
#[derive(Debug, Clone)]
pub struct CanvasText {
    /// The point on its baseline.
    pub at: CanvasPoint,
    /// Which end of it `at` is.
    pub anchor: Anchor,
    /// Its size and weight.
    pub font: ChartFont,
    /// Its colour.
    pub token: ColorToken,
    /// The text itself.
    pub text: String,
}

/// What can be drawn: an element of plotters.
enum ChartShape {
    Block(CanvasRect, ColorToken),
    Line(Vec<CanvasPoint>, LineStyle),
    Area(Vec<CanvasPoint>, ColorToken),
    Disc(CanvasPoint, f64, ColorToken),
    Text(CanvasText),
}

/// Shapes in the order they are drawn.
pub struct ChartCanvas {
    /// In pixels.
    pub width: f64,
    /// In pixels; whoever lays out sets it.
    pub height: f64,
    shapes: Vec<ChartShape>,
}

impl ChartCanvas {
    /// An empty canvas.
    pub fn new(width: f64) -> Self {
        Self { width, height: 0.0, shapes: Vec::new() }
    }

    /// A filled box.
    pub fn block(&mut self, rect: CanvasRect, token: ColorToken) {
        self.shapes.push(ChartShape::Block(rect, token));
    }

    /// A line through points.
    pub fn line(&mut self, points: Vec<CanvasPoint>, style: LineStyle) {
        self.shapes.push(ChartShape::Line(points, style));
    }

    /// A hairline across.
    pub fn rule(&mut self, from: f64, to: f64, y: f64, token: ColorToken) {
        self.line(vec![(from, y), (to, y)], LineStyle::solid(token, 1.0));
    }

    /// A filled polygon.
    pub fn area(&mut self, points: Vec<CanvasPoint>, token: ColorToken) {
        self.shapes.push(ChartShape::Area(points, token));
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: CanvasPoint, radius: f64, token: ColorToken) {
        self.shapes.push(ChartShape::Disc(centre, radius, token));
    }

    /// A text on one line.
    pub fn text(&mut self, text: CanvasText) {
        self.shapes.push(ChartShape::Text(text));
    }

    /// Lines of text below each other, the first with its baseline at `at`.
    pub fn lines(&mut self, lines: &[String], at: CanvasPoint, anchor: Anchor, font: ChartFont, token: ColorToken) {
        for (row, text) in lines.iter().enumerate() {
            let at = (at.0, at.1 + row as f64 * font.line());
            self.text(CanvasText { at, anchor, font, token, text: text.clone() });
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

impl ChartShape {
    fn paint(&self) -> Paint {
        match self {
            Self::Line(_, style) => Paint { token: style.token, dash: style.dash },
            Self::Block(_, token) | Self::Area(_, token) | Self::Disc(_, _, token) => Paint::solid(*token),
            Self::Text(text) => Paint::solid(text.token),
        }
    }
}

impl<'shape> PointCollection<'shape, BackendCoord> for &'shape ChartShape {
    type Point = BackendCoord;
    type IntoIter = Vec<BackendCoord>;

    fn point_iter(self) -> Vec<BackendCoord> {
        match self {
            ChartShape::Block(rect, _) => vec![unit((rect.x, rect.y)), unit((rect.right(), rect.bottom()))],
            ChartShape::Line(points, _) | ChartShape::Area(points, _) => points.iter().copied().map(unit).collect(),
            ChartShape::Disc(at, ..) => vec![unit(*at)],
            ChartShape::Text(text) => vec![unit(text.at)],
        }
    }
}

impl<'svg> Drawable<ThemedSvg<'svg>> for ChartShape {
    /// plotters' own styles carry black: the colour is the paint's.
    fn draw<I>(&self, mut points: I, svg: &mut ThemedSvg<'svg>, _: (u32, u32)) -> Result<(), SvgError>
    where
        I: Iterator<Item = BackendCoord>,
    {
        svg.set_paint(self.paint());
        let fill = BLACK.filled();
        match (self, points.next()) {
            (Self::Line(_, style), Some(first)) => {
                let style = ShapeStyle { stroke_width: size(style.width), ..BLACK.into() };
                svg.draw_path(iter::once(first).chain(points), &style)
            }
            (Self::Area(..), Some(first)) => svg.fill_polygon(iter::once(first).chain(points), &fill),
            (Self::Block(..), Some(first)) => svg.draw_rect(first, points.next().unwrap_or(first), &fill, true),
            (Self::Disc(_, radius, _), Some(at)) => svg.draw_circle(at, size(*radius), &fill, true),
            (Self::Text(text), Some(at)) => svg.draw_text(&text.text, &style_of(text), at),
            (_, None) => Ok(()),
        }
    }
}

fn style_of(text: &CanvasText) -> TextStyle<'static> {
    let horizontal = match text.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle::from(text.font.plotters_font(text.font.size * UNITS)).pos(Pos::new(horizontal, VPos::Bottom))
}

fn size(pixels: f64) -> u32 {
    (pixels * UNITS).round().max(0.0) as u32
}

fn unit((x, y): CanvasPoint) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}
