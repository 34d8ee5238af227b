//! Markdown to outline to PDF. A template may say what the layout or the decree refuses, in words; a record may not.
#![no_main]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tiendo::load::Theme;
use tiendo::render::report::pdf::{PdfEngine, render_pdf};
use tiendo_fuzz::{DECREE, WORDS, paper, theme_text};

static PRESS: LazyLock<PdfEngine> = LazyLock::new(|| {
    let theme = Theme::built_in();
    let fonts = theme.folder("fonts").filter(|(name, _)| name.ends_with(".ttf")).map(|(name, file)| (name, file.bytes.clone()));
    PdfEngine::new(fonts, theme_text("report/paper.typ"), BTreeMap::new()).expect("a engine")
});

fuzz_target!(|data: &[u8]| {
    let Some((paper, is_record)) = paper(data) else { return };
    match render_pdf(&paper, &DECREE, &PRESS, &WORDS[0]) {
        Ok(pdf) => assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.pages > 0),
        Err(error) => {
            let told = error.say(&WORDS[0]);
            assert!(!is_record && !told.is_empty(), "{told}");
        }
    }
});
