//! Lengths as Word counts them, out of millimetres and points.

/// Twentieths of a point, of millimetres.
pub fn twips(millimetres: f64) -> i64 {
    (millimetres * 1440.0 / 25.4).round() as i64
}

/// Twentieths of a point, of points.
pub fn twentieths(points: f64) -> i64 {
    (points * 20.0).round() as i64
}

/// Half points, of points: sizes of letters.
pub fn halves(points: f64) -> i64 {
    (points * 2.0).round() as i64
}

/// 240ths of a line, of lines.
pub fn line(lines: f64) -> i64 {
    (lines * 240.0).round() as i64
}

/// English Metric Units, of millimetres: sizes of drawings.
pub fn emus(millimetres: f64) -> i64 {
    (millimetres * 36_000.0).round() as i64
}
