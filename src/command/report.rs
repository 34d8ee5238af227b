//! `tiendo report`: one kind of paper, for any period, in any format.

use std::collections::BTreeSet;
use std::path::Path;

use super::Outcome;
use super::archive_list::existing_archives;
use super::console::Console;
use super::date_range::period;
use super::missing_letters::warn_of_missing_letters;
use super::papers::{expanded, renderer};
use super::theme::{load_theme, report_render_errors, site_words};
use super::workspace::{as_of, plan, read, usual_output};
use super::write_error::report_write_error;
use crate::cache::{Cache, ManifestEntry};
use crate::check::nearest;
use crate::cli::{ReportArgs, ReportFormat, Sender};
use crate::load::Theme;
use crate::plan::{AgencyKey, Outline, PaperKind, Plan};
use crate::render::Artifact;
use crate::render::data::render_workbook;
use crate::render::report::{PaperFormat, PaperRenderer, PaperSpec};
use crate::view::{view, view_public};
use crate::write::{manifest_path, write_atomically, write_files};

/// The folder of papers that were asked for one by one.
const ASKED: &str = "reports";

/// Makes the paper that was asked for.
pub fn run(root: &Path, asked: &ReportArgs, console: &Console) -> Outcome {
    report(root, asked, console).unwrap_or_else(|outcome| outcome)
}

fn report(root: &Path, asked: &ReportArgs, console: &Console) -> Result<Outcome, Outcome> {
    let day = as_of(&asked.records, console)?;
    let mut read = read(root, &asked.records, console)?;
    let kind = kind(&read.workspace.paper_kinds, asked, console)?.clone();
    let theme = load_theme(root, &read.workspace, console);
    if asked.template {
        return template(root, &kind, &theme?, console);
    }
    let plan = plan(&mut read, console)?;
    let theme = theme?;
    let words = site_words(&theme, console)?;
    let output = usual_output(root);
    let (years, _) = existing_archives(&output, console)?;
    let renderer = renderer(&plan, &theme, &words, &years, Some(&kind), console)?;
    let order = match period(&asked.range, plan.outline.follow_up.closes_on, console)? {
        Some(period) => PaperSpec::about(&kind, period, day),
        None => PaperSpec::usual(&kind, &plan.outline, day),
    };
    let order = PaperSpec { for_ubnd: asked.sender == Some(Sender::Ubnd), public: asked.public, ..order };
    let orders = orders(&renderer, order, asked, console)?;
    let (files, missing) = render(&renderer, &orders, asked, console)?;
    warn_of_missing_letters(&missing, &read.workspace.files, console);
    put_in_place(root, asked, &files, console)
}

/// Puts the program's template of a kind into the workspace, to be changed; one that is there already stays.
fn template(root: &Path, kind: &PaperKind, theme: &Theme, console: &Console) -> Result<Outcome, Outcome> {
    let name = format!("{}.md", kind.name);
    let folder = root.join("themes/default/report");
    let shown = folder.join(&name).display().to_string();
    if folder.join(&name).exists() {
        console.error("report-template-stands", &[("path", shown)]);
        return Err(Outcome::Usage);
    }
    let inside = format!("report/{name}");
    let Some(bytes) = Theme::built_in().file(&inside).map(|file| file.bytes.to_vec()) else {
        let own = theme.file(&inside).map(|file| root.join(&file.shown).display().to_string());
        console.error("report-template-stands", &[("path", own.unwrap_or_default())]);
        return Err(Outcome::Usage);
    };
    write_files(&folder, &[Artifact::new(name, bytes)]).map_err(|error| report_write_error(error, console))?;
    console.output(&format!("{shown}\n"));
    Ok(Outcome::Done)
}

/// The kind by its name, where it has what is asked of it.
fn kind<'k>(kinds: &'k [PaperKind], asked: &ReportArgs, console: &Console) -> Result<&'k PaperKind, Outcome> {
    let name = asked.kind.as_deref().unwrap_or_default();
    let kind = kinds.iter().find(|kind| kind.name == name).ok_or_else(|| report_unknown_kind(name, kinds, console))?;
    let refused = [
        (asked.public && !kind.public, "report-not-public"),
        (asked.sender.is_some() && !kind.for_ubnd, "report-for"),
        ((asked.agency.is_some() || asked.all) && kind.agencies.is_none(), "report-no-agency"),
        (!(asked.agency.is_some() || asked.all || asked.template) && kind.agencies.is_some(), "report-which-agency"),
        (asked.format.contains(&ReportFormat::Txt) && !kind.has_text, "report-no-text"),
    ];
    let found: Vec<_> = refused.iter().filter(|(wrong, _)| *wrong).collect();
    found.iter().for_each(|(_, key)| console.error(key, &[("kind", kind.name.clone())]));
    if found.is_empty() { Ok(kind) } else { Err(Outcome::Usage) }
}

fn report_unknown_kind(name: &str, kinds: &[PaperKind], console: &Console) -> Outcome {
    let all: Vec<&str> = kinds.iter().map(|kind| kind.name.as_str()).collect();
    let near = nearest(name, all.iter().copied()).or(all.first().copied()).unwrap_or_default();
    console.error("report-kind", &[("name", name.to_owned()), ("nearest", near.to_owned()), ("all", all.join(", "))]);
    Outcome::Usage
}

fn orders(renderer: &PaperRenderer, order: PaperSpec, asked: &ReportArgs, console: &Console) -> Result<Vec<PaperSpec>, Outcome> {
    if let Some(id) = &asked.agency {
        let agency = agency(&renderer.plan.outline, id, console)?;
        return Ok(vec![PaperSpec { agency: Some(agency), ..order }]);
    }
    let orders = expanded(renderer, order);
    if orders.is_empty() {
        console.inform("report-nothing", &[]);
        return Err(Outcome::Done);
    }
    Ok(orders)
}

fn agency(outline: &Outline, id: &str, console: &Console) -> Result<AgencyKey, Outcome> {
    let ids = || outline.agencies.iter().map(|agency| agency.id.as_str());
    let found = ids().position(|known| known == id).map(AgencyKey);
    found.ok_or_else(|| {
        match nearest(id, ids()) {
            Some(near) => console.error("report-agency-near", &[("name", id.to_owned()), ("nearest", near.to_owned())]),
            None => console.error("report-agency", &[("name", id.to_owned())]),
        }
        Outcome::Usage
    })
}

fn render(
    renderer: &PaperRenderer,
    orders: &[PaperSpec],
    asked: &ReportArgs,
    console: &Console,
) -> Result<(Vec<Artifact>, BTreeSet<char>), Outcome> {
    let _progress = console.progress("progress-papers");
    let formats: Vec<PaperFormat> = asked.format.iter().filter_map(|format| paper_format(*format)).collect();
    let rendered = renderer.render(orders, &formats, None).map_err(|errors| report_render_errors(&errors, console))?;
    let missing = rendered.iter().flat_map(|paper| paper.missing.iter().copied()).collect();
    let mut files: Vec<_> = rendered.into_iter().flat_map(|paper| paper.files).collect();
    if asked.format.contains(&ReportFormat::Xlsx) {
        let books = orders.iter().map(|order| workbook(renderer.plan, order, renderer)).collect::<Result<Vec<_>, _>>();
        let books = books.map_err(|error| report_render_errors(&[error], console))?;
        files.extend(books);
    }
    // The same paper for the office and for the public may go to one folder.
    let prefix = if asked.public { "public-" } else { "" };
    files.iter_mut().for_each(|file| file.path.insert_str(0, prefix));
    Ok((files, missing))
}

fn paper_format(format: ReportFormat) -> Option<PaperFormat> {
    match format {
        ReportFormat::Pdf => Some(PaperFormat::Pdf),
        ReportFormat::Docx => Some(PaperFormat::Docx),
        ReportFormat::Html => Some(PaperFormat::Html),
        ReportFormat::Txt => Some(PaperFormat::Txt),
        ReportFormat::Xlsx => None,
    }
}

fn workbook(plan: &Plan, order: &PaperSpec, renderer: &PaperRenderer) -> Result<Artifact, crate::render::RenderError> {
    let seen = if order.public { view_public(plan, order.as_of) } else { view(plan, order.as_of) };
    render_workbook(&seen, &renderer.words, &format!("{}.xlsx", order.name(&plan.outline)), order.agency)
}

/// A file that someone has edited is left as it is, and so are all others.
fn put_in_place(root: &Path, asked: &ReportArgs, files: &[Artifact], console: &Console) -> Result<Outcome, Outcome> {
    let folder = asked.out.clone().unwrap_or_else(|| usual_output(root).join(ASKED));
    let manifest_path = match &asked.out {
        Some(folder) => manifest_path(folder, ASKED),
        None => manifest_path(&usual_output(root), ASKED),
    };
    let cache = Cache::read(&folder, &manifest_path);
    let edited: Vec<_> = files.iter().filter(|file| cache.is_edited(&file.path)).collect();
    for file in &edited {
        console.error("report-edited", &[("path", folder.join(&file.path).display().to_string())]);
    }
    if !edited.is_empty() {
        return Err(Outcome::Usage);
    }
    let mut manifest = cache.into_manifest();
    manifest.extend(files.iter().map(|file| (file.path.clone(), ManifestEntry::of(&file.bytes))));
    write_files(&folder, files)
        .and_then(|()| write_atomically(&manifest_path, manifest.to_text().as_bytes()))
        .map_err(|error| report_write_error(error, console))?;
    for file in files {
        console.output(&format!("{}\n", folder.join(&file.path).display()));
    }
    Ok(Outcome::Done)
}
