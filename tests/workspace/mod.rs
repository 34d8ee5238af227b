//! Whole workspaces on disk, made by sentences: `Workspace::small().without("content/plan.yaml").check_on("2026-01-01")`.

pub mod every_field;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tempfile::TempDir;
use tiendo::check::{Checked, check};
use tiendo::diagnostic::Diagnostic;
use tiendo::load::load_workspace;
use tiendo::plan::Plan;
use tiendo::relative_path::with_slashes;
use tiendo::source::SourceFile;
use tiendo::view::{PlanView, view};

/// The day on which fixtures are checked where a test names no other.
pub const TODAY: &str = "2026-01-01";

/// A workspace in a folder of its own, gone with the test.
pub struct Workspace {
    folder: TempDir,
    added: Vec<PathBuf>,
}

/// What checking reported, with the files that it points into.
pub struct Found {
    root: String,
    pub diagnostics: Vec<Diagnostic>,
    pub files: Vec<SourceFile>,
    pub plan: Option<Plan>,
}

impl Workspace {
    /// A copy of `tests/fixtures/<name>`.
    pub fn fixture(name: &str) -> Self {
        let workspace = Self { folder: TempDir::new().unwrap(), added: Vec::new() };
        workspace.overlaid_with(&tests_folder().join("fixtures").join(name))
    }

    /// The sound little workspace: 2 sections, 10 tasks, 4 agencies, 2 indicators.
    pub fn small() -> Self {
        Self::fixture("small")
    }

    /// Every file of `overlay`, but the harness's own `expect.txt`, replaces or joins those that are there.
    pub fn overlaid_with(self, overlay: &Path) -> Self {
        for path in files_below(overlay).iter().filter(|path| !path.ends_with("expect.txt")) {
            let inside = path.strip_prefix(overlay).unwrap();
            let bytes = std::fs::read(path).unwrap();
            self.write(inside, &bytes);
        }
        self
    }

    /// With this file, whatever stood there.
    pub fn with_file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(Path::new(path), text.as_ref());
        self
    }

    /// With a file whose text is that of the present one after `change`.
    pub fn with_change(self, path: &str, change: impl FnOnce(String) -> String) -> Self {
        let text = change(self.read(path));
        self.with_file(path, text)
    }

    /// Without this file.
    pub fn without(self, path: &str) -> Self {
        std::fs::remove_file(self.root().join(path)).unwrap();
        self
    }

    /// With a folder of the workspace added to its records, as `--with` does.
    pub fn with_folder(mut self, folder: &str) -> Self {
        self.added.push(self.root().join(folder));
        self
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The text of one of its files.
    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// What `check` tells of it on a day.
    pub fn check_on(&self, today: &str) -> Found {
        check_folder(self.root(), &self.added, today)
    }

    /// Its plan; a workspace that has errors has none, and says here which.
    pub fn plan(&self) -> Plan {
        let found = self.check_on(TODAY);
        let lines = found.lines();
        found.plan.unwrap_or_else(|| panic!("no plan:\n{}", lines.join("\n")))
    }

    /// Its plan as of a day. The plan outlives the test so that its view can be handed back.
    pub fn view_on(&self, as_of: &str) -> PlanView<'static> {
        view(Box::leak(Box::new(self.plan())), day(as_of))
    }

    fn write(&self, inside: &Path, bytes: &[u8]) {
        let path = self.root().join(inside);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

impl Found {
    /// One line a diagnostic, `content/tasks/1/1.a.md error 8:8 unknown_agency`, in order.
    pub fn lines(&self) -> Vec<String> {
        self.diagnostics.iter().map(|one| self.line(one)).collect()
    }

    fn line(&self, diagnostic: &Diagnostic) -> String {
        let (severity, code) = (diagnostic.severity.name(), diagnostic.code);
        let Some(location) = diagnostic.location else { return format!("- {severity} {code}") };
        let file = &self.files[location.file.0];
        let (line, column) = file.line_and_column(location.span);
        format!("{} {severity} {line}:{column} {code}", self.inside(file.path()))
    }

    /// An added folder is shown by the path it was given with; here that path leads through a folder of the moment.
    fn inside<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

/// Checks the workspace at `root`, which may be the crate's own.
pub fn check_folder(root: &Path, added: &[PathBuf], today: &str) -> Found {
    let workspace = load_workspace(root, added);
    let Checked { diagnostics, plan } = check(&workspace, day(today));
    // The folder may be gone before a test asks for lines, and sound records are read again for that.
    workspace.files.iter().for_each(|file| _ = file.text());
    Found { root: format!("{}/", with_slashes(root)), diagnostics, files: workspace.files, plan }
}

/// A day as records write it.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// `tests/` of this crate.
pub fn tests_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// All files below a folder, sorted.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let below = |path: PathBuf| if path.is_dir() { files_below(&path) } else { vec![path] };
    paths.into_iter().flat_map(below).collect()
}
