//! Documents and cited lines.

use crate::load::record::{DocumentRecord, SourceRecord};
use crate::plan::{Document, TextLines};

pub fn document(record: &DocumentRecord) -> Document {
    Document {
        number: record.number.value.clone(),
        date: record.date.as_ref().map(|date| date.value),
        issuer: record.issuer.clone(),
        title: record.title.clone(),
        file: record.file.as_ref().map(|file| file.value.clone()),
        url: record.url.as_ref().map(|url| url.value.clone()),
    }
}

pub fn lines(record: &SourceRecord) -> TextLines {
    let [first, last] = record.lines.value;
    TextLines { text: record.text.value.clone(), first, last }
}
