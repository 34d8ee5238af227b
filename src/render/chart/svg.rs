//! A drawing backend for plotters that writes themed SVG: colours as custom properties, a title and a description.

use std::fmt::{self, Write};

use plotters::prelude::{DrawingBackend, FontStyle};
use plotters::style::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingErrorKind};
use quick_xml::escape::escape;

use super::palette::{ColorToken, Ink};

/// Fonts of the reader that have every Vietnamese letter; the first is in the papers.
const FONTS: &str = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, sans-serif";

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

/// What names an SVG for those who do not see it.
pub struct SvgCaption<'a> {
    /// Unique among the pictures of a page.
    pub id: &'a str,
    /// One sentence: its message.
    pub title: &'a str,
    /// What it shows.
    pub description: &'a str,
}

/// The theme's colour and dash of the next shapes. plotters' own styles know only RGB.
#[derive(Debug, Clone, Copy)]
pub struct Paint {
    /// The colour.
    pub token: ColorToken,
    /// Whether lines are broken.
    pub dash: Dash,
}

impl Paint {
    /// A colour for fills and unbroken lines.
    pub const fn solid(token: ColorToken) -> Self {
        Self { token, dash: Dash::Solid }
    }
}

/// Writing into memory does not fail; plotters asks for a type all the same.
pub type SvgError = DrawingErrorKind<fmt::Error>;

/// An SVG being written into a string.
pub struct ThemedSvg<'svg> {
    out: &'svg mut String,
    /// In units, as plotters counts.
    size: (u32, u32),
    ink: Ink,
    paint: Paint,
}

impl<'svg> ThemedSvg<'svg> {
    /// Writes the head of an SVG of `width` by `height` pixels. Text without a colour of its own is in the quiet one.
    pub fn new(out: &'svg mut String, (width, height): (f64, f64), caption: &SvgCaption, ink: Ink) -> Result<Self, fmt::Error> {
        let (width, height) = (width.round(), height.round());
        let (w, h) = (width * UNITS, height * UNITS);
        let SvgCaption { id, title, description } = caption;
        let quiet = ColorToken::Quiet.value(ink);
        writeln!(
            out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" \
             width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {w} {h}\" font-family=\"{FONTS}\" fill=\"{quiet}\" \
             stroke-linejoin=\"round\">"
        )?;
        writeln!(out, "<title id=\"{id}-title\">{}</title>", escape(*title))?;
        writeln!(out, "<desc id=\"{id}-desc\">{}</desc>", escape(*description))?;
        Ok(Self { out, size: (w as u32, h as u32), ink, paint: Paint::solid(ColorToken::Quiet) })
    }

    /// The colour and dash of what is drawn next.
    pub fn set_paint(&mut self, paint: Paint) {
        self.paint = paint;
    }

    fn color(&self) -> String {
        self.paint.token.value(self.ink)
    }

    /// The attributes of a line's colour and dash.
    fn stroke(&self) -> String {
        let color = self.color();
        match self.paint.dash.lengths() {
            Some((dash, gap)) => format!("stroke=\"{color}\" stroke-dasharray=\"{} {}\"", dash * UNITS, gap * UNITS),
            None => format!("stroke=\"{color}\""),
        }
    }

    /// The attribute of a text's colour, and of its weight. Plain text in the quiet colour needs neither: see [`Self::new`].
    fn text_fill(&self, style: FontStyle) -> String {
        match style {
            FontStyle::Bold => format!(" fill=\"{}\" font-weight=\"600\"", self.color()),
            _ if self.paint.token == ColorToken::Quiet => String::new(),
            _ => format!(" fill=\"{}\"", self.color()),
        }
    }
}

impl DrawingBackend for ThemedSvg<'_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), SvgError> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), SvgError> {
        written(writeln!(self.out, "</svg>"))
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, _: BackendColor) -> Result<(), SvgError> {
        let color = self.color();
        written(writeln!(self.out, "<rect x=\"{x}\" y=\"{y}\" width=\"1\" height=\"1\" fill=\"{color}\"/>"))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Result<(), SvgError> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), SvgError> {
        if !fill {
            return self.draw_path([(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], style);
        }
        let (w, h, color) = (right - left, bottom - top, self.color());
        written(writeln!(self.out, "<rect x=\"{left}\" y=\"{top}\" width=\"{w}\" height=\"{h}\" fill=\"{color}\"/>"))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Result<(), SvgError> {
        let (stroke, width, points) = (self.stroke(), style.stroke_width(), points(path));
        written(writeln!(self.out, "<polyline fill=\"none\" {stroke} stroke-width=\"{width}\" points=\"{points}\"/>"))
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, r: u32, _: &S, fill: bool) -> Result<(), SvgError> {
        let paint = if fill { format!("fill=\"{}\"", self.color()) } else { format!("fill=\"none\" {}", self.stroke()) };
        written(writeln!(self.out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {paint}/>"))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Result<(), SvgError> {
        let (color, points) = (self.color(), points(path));
        written(writeln!(self.out, "<polygon fill=\"{color}\" points=\"{points}\"/>"))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Result<(), SvgError> {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let (size, fill, text) = (style.size(), self.text_fill(style.style()), escape(text));
        written(writeln!(self.out, "<text x=\"{x}\" y=\"{y}\"{anchor} font-size=\"{size}\"{fill}>{text}</text>"))
    }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
    path.into_iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

fn written(result: fmt::Result) -> Result<(), SvgError> {
    result.map_err(DrawingErrorKind::DrawingError)
}
