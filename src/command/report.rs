//! `tiendo report`: one kind of paper, for any period, in any format.

use std::collections::BTreeSet;
use std::path::Path;

use super::Outcome;
use super::archived::archived;
use super::build::fail_writing;
use super::date_range::period;
use super::missing::tell_missing;
use super::papers::{desk, expanded};
use super::talk::Talk;
use super::theme::{fail_rendering, load_theme, site_words};
use super::workspace::{as_of, plan, read, usual_output};
use crate::cache::{Cache, ManifestEntry};
use crate::check::nearest;
use crate::cli::{ReportArgs, ReportFormat, Sender};
use crate::load::Theme;
use crate::plan::{AgencyKey, Outline, PaperKind, Plan};
use crate::render::Artifact;
use crate::render::data::render_workbook;
use crate::render::report::{Desk, Order, PaperFormat};
use crate::view::{view, view_public};
use crate::write::{manifest_path, write_atomically, write_files};

/// Where papers that were asked for one by one stand in the output.
const ASKED: &str = "reports";

/// Makes the paper that was asked for.
pub fn run(root: &Path, asked: &ReportArgs, talk: &Talk) -> Outcome {
    report(root, asked, talk).unwrap_or_else(|outcome| outcome)
}

fn report(root: &Path, asked: &ReportArgs, talk: &Talk) -> Result<Outcome, Outcome> {
    let kind = kind(asked, talk)?;
    if asked.template {
        return template(root, kind, talk);
    }
    let day = as_of(&asked.records, talk)?;
    let mut read = read(root, &asked.records, talk)?;
    let theme = load_theme(root, &read.workspace, talk);
    let plan = plan(&mut read, talk)?;
    let theme = theme?;
    let words = site_words(&theme, talk)?;
    let output = usual_output(root);
    let (years, _) = archived(&output, talk)?;
    let desk = desk(&plan, &theme, &words, &years, Some(kind), talk)?;
    let order = match period(&asked.range, plan.outline.follow_up.closes_on, talk)? {
        Some(period) => Order::about(kind, period, day),
        None => Order::usual(kind, &plan.outline, day),
    };
    let order = Order { for_ubnd: asked.sender == Some(Sender::Ubnd), public: asked.public, ..order };
    let orders = orders(&desk, order, asked, talk)?;
    let (files, missing) = render(&desk, &orders, asked, talk)?;
    tell_missing(&missing, &read.workspace.files, talk);
    put_in_place(root, asked, &files, talk)
}

/// Puts the program's template of a kind into the workspace, to be changed; one that stands there stays.
fn template(root: &Path, kind: PaperKind, talk: &Talk) -> Result<Outcome, Outcome> {
    let name = format!("{}.md", kind.code());
    let folder = root.join("themes/default/report");
    let shown = folder.join(&name).display().to_string();
    if folder.join(&name).exists() {
        talk.fail("report-template-stands", &[("path", shown)]);
        return Err(Outcome::Usage);
    }
    let theme = Theme::built_in();
    let bytes = theme.file(&format!("report/{name}")).map(|file| file.bytes.to_vec()).unwrap_or_default();
    write_files(&folder, &[Artifact::new(name, bytes)]).map_err(|error| fail_writing(error, talk))?;
    talk.data(&format!("{shown}\n"));
    Ok(Outcome::Done)
}

/// The kind by its name.
fn kind(asked: &ReportArgs, talk: &Talk) -> Result<PaperKind, Outcome> {
    let name = asked.kind.as_deref().unwrap_or_default();
    let kind = PaperKind::of(name).ok_or_else(|| {
        let all = PaperKind::ALL.map(PaperKind::code);
        let near = nearest(name, all.into_iter()).unwrap_or(all[0]);
        talk.fail("report-kind", &[("name", name.to_owned()), ("nearest", near.to_owned()), ("all", all.join(", "))]);
        Outcome::Usage
    })?;
    let refused = [
        (asked.public && !kind.may_be_public(), "report-not-public"),
        (asked.sender.is_some() && kind != PaperKind::Annual, "report-for"),
        ((asked.agency.is_some() || asked.all) && !kind.is_per_agency(), "report-no-agency"),
        (!(asked.agency.is_some() || asked.all || asked.template) && kind.is_per_agency(), "report-which-agency"),
        (asked.format.contains(&ReportFormat::Txt) && kind != PaperKind::Reminder, "report-no-text"),
    ];
    let found: Vec<_> = refused.iter().filter(|(wrong, _)| *wrong).collect();
    found.iter().for_each(|(_, key)| talk.fail(key, &[("kind", kind.code().to_owned())]));
    if found.is_empty() { Ok(kind) } else { Err(Outcome::Usage) }
}

fn orders(desk: &Desk, order: Order, asked: &ReportArgs, talk: &Talk) -> Result<Vec<Order>, Outcome> {
    if let Some(id) = &asked.agency {
        let agency = agency(&desk.plan.outline, id, talk)?;
        return Ok(vec![Order { agency: Some(agency), ..order }]);
    }
    let orders = expanded(desk, order);
    if orders.is_empty() {
        talk.tell("report-nothing", &[]);
        return Err(Outcome::Done);
    }
    Ok(orders)
}

fn agency(outline: &Outline, id: &str, talk: &Talk) -> Result<AgencyKey, Outcome> {
    let ids = || outline.agencies.iter().map(|agency| agency.id.as_str());
    let found = ids().position(|known| known == id).map(AgencyKey);
    found.ok_or_else(|| {
        match nearest(id, ids()) {
            Some(near) => talk.fail("report-agency-near", &[("name", id.to_owned()), ("nearest", near.to_owned())]),
            None => talk.fail("report-agency", &[("name", id.to_owned())]),
        }
        Outcome::Usage
    })
}

fn render(desk: &Desk, orders: &[Order], asked: &ReportArgs, talk: &Talk) -> Result<(Vec<Artifact>, BTreeSet<char>), Outcome> {
    let _progress = talk.progress("progress-papers");
    let formats: Vec<PaperFormat> = asked.format.iter().filter_map(|format| paper_format(*format)).collect();
    let made = desk.render(orders, &formats, None).map_err(|errors| fail_rendering(&errors, talk))?;
    let missing = made.iter().flat_map(|made| made.missing.iter().copied()).collect();
    let mut files: Vec<_> = made.into_iter().flat_map(|made| made.files).collect();
    if asked.format.contains(&ReportFormat::Xlsx) {
        let books = orders.iter().map(|order| workbook(desk.plan, order, desk)).collect::<Result<Vec<_>, _>>();
        let books = books.map_err(|error| fail_rendering(&[error], talk))?;
        files.extend(books);
    }
    // The same paper for the office and for the public may stand in one folder.
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

fn workbook(plan: &Plan, order: &Order, desk: &Desk) -> Result<Artifact, crate::render::RenderError> {
    let seen = if order.public { view_public(plan, order.as_of) } else { view(plan, order.as_of) };
    render_workbook(&seen, &desk.words, &format!("{}.xlsx", order.name(&plan.outline)), order.agency)
}

/// A file that someone has edited is left as it is, and so are all others.
fn put_in_place(root: &Path, asked: &ReportArgs, files: &[Artifact], talk: &Talk) -> Result<Outcome, Outcome> {
    let folder = asked.out.clone().unwrap_or_else(|| usual_output(root).join(ASKED));
    let manifest_path = match &asked.out {
        Some(folder) => manifest_path(folder, ASKED),
        None => manifest_path(&usual_output(root), ASKED),
    };
    let cache = Cache::read(&folder, &manifest_path);
    let edited: Vec<_> = files.iter().filter(|file| cache.is_edited(&file.path)).collect();
    for file in &edited {
        talk.fail("report-edited", &[("path", folder.join(&file.path).display().to_string())]);
    }
    if !edited.is_empty() {
        return Err(Outcome::Usage);
    }
    let mut manifest = cache.into_manifest();
    manifest.extend(files.iter().map(|file| (file.path.clone(), ManifestEntry::of(&file.bytes))));
    write_files(&folder, files)
        .and_then(|()| write_atomically(&manifest_path, manifest.to_text().as_bytes()))
        .map_err(|error| fail_writing(error, talk))?;
    for file in files {
        talk.data(&format!("{}\n", folder.join(&file.path).display()));
    }
    Ok(Outcome::Done)
}
