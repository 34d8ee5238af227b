//! Tables as Word has them: widths that hold, rows, cells (ECMA-376 part 1, 17.4).

use super::length::twips;
use super::xml::Xml;

/// A table and its columns; `style` is a style of tables, without one it has no rules.
pub fn table(xml: &mut Xml, style: Option<&str>, widths: &[i64], rows: impl FnOnce(&mut Xml)) {
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.maybe("w:tblStyle", style);
            xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<i64>()), ("w:type", &"dxa")]);
            xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
            if style.is_none() {
                write_margins(xml, 0, 0);
            }
            xml.empty("w:tblLook", &[("w:val", &"0020"), ("w:firstRow", &1), ("w:noHBand", &1), ("w:noVBand", &1)]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.empty("w:gridCol", &[("w:w", width)]);
            }
        });
        rows(xml);
    });
}

/// White inside cells, in twentieths of a point: above and below, at the left and the right.
pub fn write_margins(xml: &mut Xml, above: i64, beside: i64) {
    xml.element("w:tblCellMar", &[], |xml| {
        for (side, width) in [("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)] {
            xml.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
        }
    });
}

/// A row.
#[derive(Debug, Clone, Copy, Default)]
pub struct GridRow {
    /// Whether it stays on one page.
    pub whole: bool,
    /// Whether it stands at the top of every page that the table reaches.
    pub head: bool,
}

impl GridRow {
    /// Writes it with its cells.
    pub fn write(self, xml: &mut Xml, cells: impl FnOnce(&mut Xml)) {
        xml.element("w:tr", &[], |xml| {
            if self.whole || self.head {
                xml.element("w:trPr", &[], |xml| {
                    xml.toggle("w:cantSplit", self.whole.then_some(true));
                    xml.toggle("w:tblHeader", self.head.then_some(true));
                });
            }
            cells(xml);
        });
    }
}

/// A cell; what is inside is at least one paragraph.
pub fn cell(xml: &mut Xml, width: i64, middle: bool, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            xml.maybe("w:vAlign", middle.then_some("center"));
        });
        inside(xml);
    });
}

/// Widths of columns in twentieths of a point that add up to `width` millimetres, by their shares of it.
pub fn widths(shares: impl IntoIterator<Item = f64>, width: f64) -> Vec<i64> {
    let (mut all, mut so_far) = (0.0, 0);
    let column = |share: f64| {
        all += share;
        let until = twips(width * all);
        let own = until - so_far;
        so_far = until;
        own
    };
    shares.into_iter().map(column).collect()
}
