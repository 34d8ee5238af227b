//! Markdown to outline to DOCX and to HTML; what comes out is held against the decree as `tiendo report --lint` does.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tiendo::load::Theme;
use tiendo::render::report::docx::{DocxAssets, render_docx};
use tiendo::render::report::lint::docx::measure_docx;
use tiendo::render::report::render_html;
use tiendo_fuzz::{DECREE, WORDS, paper};

static ENGRAVER: LazyLock<DocxAssets> = LazyLock::new(|| {
    let theme = Theme::built_in();
    DocxAssets::new(theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf")).map(|(_, file)| file.bytes.clone()))
});

fuzz_target!(|data: &[u8]| {
    let Some((paper, is_record)) = paper(data) else { return };
    render_html(&paper, &DECREE, "", &WORDS[0]);
    match render_docx(&paper, &DECREE, &WORDS[0], &ENGRAVER) {
        Ok(bytes) => assert!(measure_docx(&bytes, &DECREE, &WORDS[0], &ENGRAVER).is_ok()),
        Err(wrong) => assert!(!is_record, "{} faults", wrong.len()),
    }
});
