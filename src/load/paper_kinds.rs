//! The kinds of paper of a theme: each template of its `report/` folder that has a front matter is one.

use super::mistake::Mistake;
use super::record::ReportTemplateRecord;
use super::theme::{Theme, ThemeFile};
use super::{front_matter, yaml};
use crate::plan::PaperKind;
use crate::source::SourceFile;

/// The kinds of paper of a theme, and the templates whose front matter has mistakes.
#[derive(Debug, Default)]
pub struct PaperKinds {
    /// The kinds, by name.
    pub kinds: Vec<PaperKind>,
    /// Templates with what is wrong in them.
    pub broken: Vec<(SourceFile, Vec<Mistake>)>,
}

impl PaperKinds {
    /// Reads the front matter of all report templates. A template in place of the program's own keeps what it does not say of
    /// its kind.
    pub fn of(theme: &Theme) -> Self {
        let mut found = Self::default();
        for (path, layers) in theme.layers("report") {
            let Some(name) = path.strip_suffix(".md").filter(|name| !name.contains('/')) else { continue };
            let has_text = theme.file(&format!("report/{name}.txt")).is_some();
            let record = found.read(layers);
            found.kinds.extend(record.map(|record| record.kind(name, has_text)));
        }
        found
    }

    /// The front matter of a template over those below it; `None` where none of them has one.
    fn read(&mut self, layers: &[ThemeFile]) -> Option<ReportTemplateRecord> {
        let mut record: Option<ReportTemplateRecord> = None;
        for file in layers {
            let source = SourceFile::new(&file.shown, file.text().into_owned());
            let Some(split) = front_matter::split(source.text()) else { continue };
            let below = record.unwrap_or_default();
            record = match yaml::read::<ReportTemplateRecord>(&source.text()[split.front.range()]) {
                Ok(above) => Some(above.over(&below)),
                Err(mistakes) => {
                    self.broken.push((source, mistakes));
                    Some(below)
                }
            };
        }
        record
    }
}
