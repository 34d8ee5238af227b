//! The letterhead of a paper: its head and its foot, as the front matter of its template says.

use serde::{Deserialize, Serialize};

use super::escape::is_forbidden;
use crate::plan::{Form, Orientation};

/// The head of a paper (issuing body, number, date, kind) and its foot (recipients, signature). In a template every text may hold
/// `{{ … }}`; one that comes out empty counts as left out, and one entry of a list that comes out as several lines counts as
/// several entries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Letterhead {
    /// What kind of head it has.
    pub form: Form,
    /// The body above the issuing one.
    pub parent: String,
    /// The issuing body.
    pub issuer: String,
    /// A picture above the issuing body: a PNG, JPEG or SVG file of the theme's `report/` folder.
    pub logo: String,
    /// The number, where it is known; else a blank that the office fills in.
    pub number: String,
    /// The symbol after the number: `BC-SCT`.
    pub symbol: String,
    /// Where it is signed.
    pub place: String,
    /// The date in words, where it is known; else blanks: `ngày … tháng … năm 2025`.
    pub date: String,
    /// The kind of paper: "Báo cáo"; a letter has none.
    pub kind: String,
    /// What it is about, under its kind or, in a letter, as "V/v …" under its number.
    pub summary: String,
    /// Whom it goes to.
    pub addressees: Vec<String>,
    /// What it is based on.
    pub bases: Vec<String>,
    /// "(Kèm theo …)": under the title of an appendix.
    pub attached: String,
    /// Who gets copies, the last "Lưu: VT, …"; "Như trên" is the first where there are addressees.
    pub recipients: Vec<String>,
    /// Who signs.
    pub signature: Signature,
    /// How its sheets lie.
    pub orientation: Orientation,
}

/// Who signs a paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Signature {
    /// "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", one line each.
    pub authority: Vec<String>,
    /// "GIÁM ĐỐC".
    pub title: String,
    /// The name; blank where it is not known.
    pub name: String,
}

impl Letterhead {
    /// The letterhead with each text as `fill` makes it, in the order of the fields: trimmed, an empty entry of a list left out,
    /// one of several lines taken as several entries.
    ///
    /// # Errors
    /// The first that `fill` gives.
    pub fn filled<E>(self, fill: &mut impl FnMut(&str) -> Result<String, E>) -> Result<Self, E> {
        Ok(Self {
            form: self.form,
            orientation: self.orientation,
            parent: one(&self.parent, fill)?,
            issuer: one(&self.issuer, fill)?,
            logo: one(&self.logo, fill)?,
            number: one(&self.number, fill)?,
            symbol: one(&self.symbol, fill)?,
            place: one(&self.place, fill)?,
            date: one(&self.date, fill)?,
            kind: one(&self.kind, fill)?,
            summary: one(&self.summary, fill)?,
            addressees: many(&self.addressees, fill)?,
            bases: many(&self.bases, fill)?,
            attached: one(&self.attached, fill)?,
            recipients: many(&self.recipients, fill)?,
            signature: Signature {
                authority: many(&self.signature.authority, fill)?,
                title: one(&self.signature.title, fill)?,
                name: one(&self.signature.name, fill)?,
            },
        })
    }
}

fn one<E>(text: &str, fill: &mut impl FnMut(&str) -> Result<String, E>) -> Result<String, E> {
    Ok(clean(&fill(text)?))
}

fn many<E>(texts: &[String], fill: &mut impl FnMut(&str) -> Result<String, E>) -> Result<Vec<String>, E> {
    let mut entries = Vec::new();
    for text in texts {
        let filled = fill(text)?;
        entries.extend(filled.lines().map(clean).filter(|line| !line.is_empty()));
    }
    Ok(entries)
}

/// White space as single spaces; no character that a file format has no place for.
fn clean(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().filter(|letter| !is_forbidden(*letter)).collect()
}
