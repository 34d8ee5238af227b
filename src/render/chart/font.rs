//! Fonts of charts: the width of a text in the embedded font, and where its lines break. SVG can do neither.

use std::sync::OnceLock;

use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

static REGULAR: &[u8] = include_bytes!("../../../themes/default/fonts/BeVietnamPro_400Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../../themes/default/fonts/BeVietnamPro_600SemiBold.ttf");

/// The embedded font, as plotters knows it.
const FAMILY: &str = "Be Vietnam Pro";

/// plotters takes a font's size to be this many times its em.
const SIZE_PER_EM: f64 = 1.24;

/// Ascent and descent of the embedded font in ems: what the measuring inside plotters takes for its size.
const HEIGHT_PER_EM: f64 = 1.265;

/// Texts are measured at this size, since plotters rounds widths down to whole units.
const MEASURED_AT: f64 = 1000.0;

/// The reader's font may run this much wider than the embedded one.
const RESERVE: f64 = 1.12;

/// Size and weight of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartFont {
    /// Its em in pixels.
    pub size: f64,
    /// Semi-bold.
    pub strong: bool,
}

impl ChartFont {
    /// Regular weight.
    pub const fn plain(size: f64) -> Self {
        Self { size, strong: false }
    }

    /// Semi-bold.
    pub const fn strong(size: f64) -> Self {
        Self { size, strong: true }
    }

    /// From baseline to baseline; Vietnamese capitals carry two marks.
    pub fn line(self) -> f64 {
        (self.size * 1.4).round()
    }

    /// From the middle of a line of figures down to its baseline.
    pub fn baseline_offset(self) -> f64 {
        self.size * 0.35
    }

    /// Its font at a size of `size`.
    pub fn plotters_font(self, size: f64) -> FontDesc<'static> {
        register();
        let style = if self.strong { FontStyle::Bold } else { FontStyle::Normal };
        FontDesc::new(FontFamily::Name(FAMILY), size, style)
    }

    /// How wide `text` may run for a reader. A mark that the font lacks counts with the width of its empty box.
    pub fn width(self, text: &str) -> f64 {
        let measured = self.plotters_font(MEASURED_AT * SIZE_PER_EM).layout_box(text);
        // Without the font, which is inside the program, every letter is taken for a wide one.
        let thousandths = measured.map_or(text.chars().count() as f64 * 700.0, |(_, (right, _))| f64::from(right));
        thousandths / MEASURED_AT * self.size * (HEIGHT_PER_EM / SIZE_PER_EM) * RESERVE
    }

    /// `text` in as many lines as it needs to stay within `width`; nothing is left out.
    pub fn wrap(self, text: &str, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace().flat_map(|word| self.pieces(word, width)) {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= width => {
                    line.push(' ');
                    line.push_str(&word);
                }
                _ => lines.push(word),
            }
        }
        lines
    }

    /// As [`Self::wrap`], with lines of about the same width, so that no word is left alone on the last.
    pub fn balance(self, text: &str, width: f64) -> Vec<String> {
        let lines = self.wrap(text, width);
        let narrower = (0..20).map(|step| self.wrap(text, width * (0.5 + 0.025 * f64::from(step))));
        narrower.into_iter().find(|other| other.len() == lines.len()).unwrap_or(lines)
    }

    /// The widest line of a wrapped text.
    pub fn widest(self, lines: &[String]) -> f64 {
        lines.iter().map(|line| self.width(line)).fold(0.0, f64::max)
    }

    /// A word wider than a whole line is broken between letters.
    fn pieces(self, word: &str, width: f64) -> Vec<String> {
        if self.width(word) <= width {
            return vec![word.to_owned()];
        }
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let full = pieces.last().is_some_and(|piece| !piece.is_empty() && self.width(&format!("{piece}{letter}")) > width);
            if full {
                pieces.push(String::new());
            }
            pieces.last_mut().into_iter().for_each(|piece| piece.push(letter));
        }
        pieces
    }
}

/// Hands the embedded fonts to plotters, once for the whole program.
fn register() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        for (style, bytes) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, SEMI_BOLD)] {
            // Bytes that are no font would leave every width to the estimate in `width`.
            let _ = register_font(FAMILY, style, bytes);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_font_measures() {
        let font = ChartFont::plain(100.0);
        assert!(font.width("iii") < font.width("mmm"));
        assert!(font.width("Quảng Ngãi") < ChartFont::strong(100.0).width("Quảng Ngãi"));
        // 0.629 em is the advance of a digit in Be Vietnam Pro's hmtx table.
        let digit = font.width("0") / RESERVE;
        assert!((50.0..75.0).contains(&digit), "{digit}");
    }

    #[test]
    fn wrapping_loses_no_word_and_no_letter() {
        let text = "Nâng cao năng lực lãnh đạo của Đảng, hiệu lực, hiệu quả quản lý của Nhà nước";
        let lines = ChartFont::plain(15.0).wrap(text, 160.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), text);
        let long = "x".repeat(90);
        let lines = ChartFont::plain(15.0).wrap(&long, 100.0);
        assert_eq!(lines.concat(), long);
        assert!(ChartFont::plain(15.0).widest(&lines) <= 100.0);
    }
}
