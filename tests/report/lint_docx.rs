//! Papers for Word held against the decree.

use tiendo::render::report::docx::render_docx;
use tiendo::render::report::lint::docx::{UnreadableDocx, measure_docx};
use tiendo::render::report::lint::lint;
use tiendo::render::report::outline::Paper;

use super::docx::{assets, docx, every_form};
use super::package::{Package, packed};
use super::sample::{SENTENCE, decree, report, whole, words};

/// Names of the rules that a file breaks.
fn codes(docx: &[u8]) -> Vec<String> {
    let measured = measure_docx(docx, &decree(), &words(), &assets()).unwrap();
    lint(&measured, &decree()).iter().map(|finding| finding.code()).collect()
}

#[test]
fn our_own_papers_pass() {
    for paper in every_form() {
        assert_eq!(codes(&docx(&paper)), Vec::<String>::new(), "{}", paper.name);
    }
}

/// A file of ours after a change of one of its parts.
fn changed(paper: &Paper, path: &str, change: &dyn Fn(&str) -> String) -> Vec<u8> {
    let mut parts = Package::read(&docx(paper)).0;
    let text = String::from_utf8(parts[path].clone()).unwrap();
    let changed = change(&text);
    assert_ne!(text, changed, "the change changes nothing");
    parts.insert(path.to_owned(), changed.into_bytes());
    packed(&parts)
}

/// Names of the rules that a report breaks after words of one of its parts were replaced.
fn broken_by(path: &str, old: &str, new: &str) -> Vec<String> {
    codes(&changed(&report(&whole()), path, &|text| text.replace(old, new)))
}

#[test]
fn a_wrong_sheet_is_named() {
    let document = "word/document.xml";
    assert_eq!(broken_by(document, "w:left=\"1701\"", "w:left=\"1134\""), ["margin_left", "margin_left", "margin_left"]);
    assert_eq!(broken_by(document, "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""), ["page_size", "page_size"]);
    assert_eq!(broken_by("word/header1.xml", "Header", "Recipients"), ["page_number_place", "page_number_size"].repeat(3));
    // The last appendix may stand on one page, which shows no number.
    assert_eq!(broken_by("word/header1.xml", " PAGE ", " DATE "), ["page_number_missing"].repeat(2));
    assert_eq!(broken_by(document, "<w:titlePg/>", ""), ["page_number_first"].repeat(3));
    let below = |text: &str| text.replace("w:headerReference w:type=\"default\"", "w:footerReference w:type=\"default\"");
    let unmarked = Paper { marks: Vec::new(), ..report("một\n") };
    assert_eq!(codes(&changed(&unmarked, document, &below)), ["page_number_place"]);
}

#[test]
fn a_wrong_look_of_a_style_is_named() {
    let styles = "word/styles.xml";
    let style = |id: &str, old: &str, new: &str| {
        let change = |text: &str| {
            let (before, after) = text.split_once(&format!("w:styleId=\"{id}\"")).unwrap();
            format!("{before}w:styleId=\"{id}\"{}", after.replacen(old, new, 1))
        };
        codes(&changed(&report(&whole()), styles, &change))
    };
    assert_eq!(style("Motto", "w:sz w:val=\"26\"", "w:sz w:val=\"22\"")[..1], ["motto_size"]);
    assert_eq!(style("Recipients", "w:sz w:val=\"22\"", "w:sz w:val=\"24\""), ["recipients_size"]);
    assert_eq!(style("RecipientsHead", "<w:i/>", ""), ["recipients_head_italic"]);
    assert_eq!(style("BodyText", "w:firstLine=\"720\"", "w:firstLine=\"284\""), ["body_indent"; 2]);
    assert_eq!(style("BodyText", "w:before=\"120\"", "w:before=\"0\""), ["body_above"]);
    assert_eq!(style("BodyText", "w:line=\"276\"", "w:line=\"480\""), ["body_leading"; 2]);
    assert_eq!(style("BodyText", "\"both\"", "\"left\""), ["body_justified"; 2]);
}

/// Letters of the defaults, of a style's base, of a theme and of a run itself.
#[test]
fn a_wrong_family_is_found_wherever_it_is_said() {
    let every = broken_by("word/styles.xml", "\"Times New Roman\"", "\"Calibri\"");
    for code in ["country_family", "body_family", "table_family", "recipients_family", "page_number_family"] {
        assert!(every.contains(&code.to_owned()), "{code}: {every:?}");
    }
    let one = broken_by(
        "word/document.xml",
        "<w:r><w:t xml:space=\"preserve\">BÁO CÁO",
        "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/></w:rPr><w:t xml:space=\"preserve\">BÁO CÁO",
    );
    assert_eq!(one, ["kind_family"]);
    let mut parts = Package::read(&docx(&report("một\n"))).0;
    let mut edit = |path: &str, old: &str, new: &str| {
        let text = String::from_utf8(parts[path].clone()).unwrap().replace(old, new);
        parts.insert(path.to_owned(), text.into_bytes());
    };
    edit("word/theme/theme1.xml", "Times New Roman", "Cambria");
    edit("word/styles.xml", "w:ascii=\"Times New Roman\"", "w:asciiTheme=\"minorHAnsi\"");
    assert!(codes(&packed(&parts)).contains(&"body_family".to_owned()));
}

/// Word sets the gutter beside the left margin: text begins after both.
#[test]
fn a_gutter_adds_to_the_left_margin() {
    let with = |twips: &str| broken_by("word/document.xml", "w:gutter=\"0\"", &format!("w:gutter=\"{twips}\""));
    assert_eq!(with("567"), ["margin_left"; 3], "30 mm and 10 mm");
    assert_eq!(with("114"), [""; 0], "30 mm and 2 mm");
}

#[test]
fn a_missing_part_of_the_head_is_named() {
    assert!(broken_by("word/document.xml", "Độc lập - Tự do - Hạnh phúc", "Độc lập").contains(&"missing_motto".to_owned()));
    let mut unsigned = report("một\n");
    unsigned.letterhead.signature = Default::default();
    assert_eq!(codes(&docx(&unsigned)), ["missing_signature"]);
}

#[test]
fn a_rule_of_another_length_is_named() {
    let longer = |text: &str| {
        let (before, after) = text.split_once("Độc lập - Tự do - Hạnh phúc").unwrap();
        let at = after.find("w:left=\"").unwrap() + 8;
        let end = at + after[at..].find('"').unwrap();
        format!("{before}Độc lập - Tự do - Hạnh phúc{}100{}", &after[..at], &after[end..])
    };
    assert_eq!(codes(&changed(&report("một\n"), "word/document.xml", &longer)), ["motto_underline"]);
    let none = |text: &str| text.replace("<w:top w:val=\"single\"", "<w:top w:val=\"none\"");
    let found = codes(&changed(&report("một\n"), "word/document.xml", &none));
    assert_eq!(found, ["issuer_underline", "motto_underline", "summary_underline"]);
}

/// An officer's own file has no styles of ours: its parts are known by their words and their places.
#[test]
fn parts_are_known_without_styles() {
    let bare = |paper: &Paper| {
        let mut parts = Package::read(&docx(paper)).0;
        let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
        let styles = String::from_utf8(parts["word/styles.xml"].clone()).unwrap();
        parts.insert("word/document.xml".to_owned(), flattened(&document, &styles).into_bytes());
        packed(&parts)
    };
    for paper in every_form() {
        assert_eq!(codes(&bare(&paper)), Vec::<String>::new(), "{}", paper.name);
    }
}

/// The document with what each style says written at its paragraphs, as by hand, and no style named.
fn flattened(document: &str, styles: &str) -> String {
    let mut flat = document.to_owned();
    for style in styles.split("<w:style ").skip(1) {
        let Some(id) = style.split("w:styleId=\"").nth(1).and_then(|rest| rest.split('"').next()) else { continue };
        let inside =
            |name: &str| style.split(&format!("<{name}>")).nth(1).and_then(|rest| rest.split(&format!("</{name}>")).next());
        let (shape, letters) = (inside("w:pPr").unwrap_or_default(), inside("w:rPr").unwrap_or_default());
        let named = format!("<w:pStyle w:val=\"{id}\"/>");
        while let Some(at) = flat.find(&named) {
            let end = at + flat[at..].find("</w:p>").unwrap();
            // What a paragraph says itself comes after what its style says: the reader takes the first of each.
            let own = flat[at + named.len()..end].replace("<w:r><w:t", &format!("<w:r><w:rPr>{letters}</w:rPr><w:t"));
            let own = own.replacen("</w:pPr>", &format!("{shape}</w:pPr>"), 1);
            flat.replace_range(at..end, &own);
        }
    }
    flat
}

#[test]
fn what_is_no_docx_is_told() {
    let measured = |bytes: &[u8]| measure_docx(bytes, &decree(), &words(), &assets()).unwrap_err();
    assert_eq!(measured(b""), UnreadableDocx::NoArchive);
    assert_eq!(measured(b"%PDF-1.7"), UnreadableDocx::NoArchive);
    assert_eq!(measured(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"), UnreadableDocx::Compound);
    let whole = docx(&report("một\n"));
    assert_eq!(measured(&whole[..whole.len() / 2]), UnreadableDocx::NoArchive);
    let mut parts = Package::read(&whole).0;
    parts.remove("word/document.xml");
    assert_eq!(measured(&packed(&parts)), UnreadableDocx::NoPart("word/document.xml".to_owned()));
    parts.insert("word/document.xml".to_owned(), b"<w:document><w:body>".to_vec());
    assert_eq!(measured(&packed(&parts)), UnreadableDocx::Damaged("word/document.xml".to_owned()));
    let (sentence, way_out) = UnreadableDocx::NoArchive.say("giao-ban.docx", &words());
    assert_eq!(sentence, "giao-ban.docx không phải văn bản Word (.docx)");
    assert!(way_out.contains("Word"));
}

/// Neither a part that swells, nor entities, nor elements without end in one another take the memory or the time of the machine.
#[test]
fn a_bomb_is_refused() {
    let with_document = |document: Vec<u8>| {
        let mut parts = Package::read(&docx(&report("một\n"))).0;
        parts.insert("word/document.xml".to_owned(), document);
        measure_docx(&packed(&parts), &decree(), &words(), &assets()).unwrap_err()
    };
    let too_large = UnreadableDocx::TooLarge("word/document.xml".to_owned());
    assert_eq!(with_document(vec![b' '; 60 << 20]), too_large);
    assert_eq!(with_document("<a>".repeat(200_000).into_bytes()), too_large);
    assert_eq!(with_document(format!("<a>{}</a>", "<b/>".repeat(2_000_000)).into_bytes()), too_large);
    let entity = "<!DOCTYPE a [<!ENTITY x \"xxxx\">]><a>&x;</a>".as_bytes().to_vec();
    assert_eq!(with_document(entity), UnreadableDocx::Damaged("word/document.xml".to_owned()));
}

/// Whatever a file holds, measuring it ends with a value.
#[test]
fn damaged_files_never_fall_over() {
    let whole = docx(&report(&format!("{SENTENCE}\n\n| a | b |\n|--|--|\n| 1 | 2 |\n")));
    let mut parts = Package::read(&whole).0;
    let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    for broken in [
        document.replace("w:val=\"", "w:val=\"x"),
        document.replace("w:w=\"", "w:w=\"-9e999"),
        document.replace("w:tc>", "w:p>").replace("w:p/>", ""),
        document.replace("<w:tr>", "").replace("</w:tr>", ""),
        document.replace("w:sectPr", "w:other"),
        document.replace("<w:pPr>", "<w:pPr><w:pStyle w:val=\"none\"/>"),
    ] {
        parts.insert("word/document.xml".to_owned(), broken.into_bytes());
        if let Ok(measured) = measure_docx(&packed(&parts), &decree(), &words(), &assets()) {
            lint(&measured, &decree());
        }
    }
}

/// The rules that speak of pages speak of sections here, since a DOCX has no pages before it is laid out.
#[test]
fn places_are_sections() {
    let mut decree = decree();
    let bytes = render_docx(&report("một\n"), &decree, &words(), &assets()).unwrap();
    decree.margins.left.least = 32.0;
    let measured = measure_docx(&bytes, &decree, &words(), &assets()).unwrap();
    let said: Vec<String> = lint(&measured, &decree).iter().map(|finding| finding.say(&words())).collect();
    assert_eq!(said, ["phần (section) 1: lề trái 30 mm, thể thức cần 32 mm – 35 mm"]);
}

/// Files that other programs saved, from the folder that `TIENDO_SAVED` names: `tests/data/test_word.py` puts them there.
#[test]
#[ignore = "reads files, on request"]
fn saved_by_others() {
    for entry in std::fs::read_dir(std::env::var("TIENDO_SAVED").unwrap()).unwrap() {
        let path = entry.unwrap().path();
        let measured = measure_docx(&std::fs::read(&path).unwrap(), &decree(), &words(), &assets()).unwrap();
        let said: Vec<String> = lint(&measured, &decree()).iter().map(|finding| finding.say(&words())).collect();
        assert_eq!(said, Vec::<String>::new(), "{}", path.display());
    }
}
