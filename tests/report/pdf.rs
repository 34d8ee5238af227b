//! PDF.

use tiendo::render::report::pdf::render_pdf;

use super::sample::{decree, press, report, whole, words};

#[test]
fn a_paper_is_set() {
    let pdf = render_pdf(&report(&whole()), &decree(), &press(), &words()).unwrap();
    assert!(pdf.pages > 3);
}
