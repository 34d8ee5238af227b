//! Every URL of the site, as a path from the site's first folder: the one place that knows them. Pages, data files, feeds,
//! templates and the check of links in records all ask here.

use std::fmt;

/// A page of the site, or a file beside its pages. Data files are constants of [`data_files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route<'a> {
    /// The overview, where readers arrive.
    Index,
    /// All tasks.
    Tasks,
    /// One task, by its id.
    Task(&'a str),
    /// One section, by its id.
    Section(&'a str),
    /// All agencies.
    Agencies,
    /// One agency, by its id.
    Agency(&'a str),
    /// Open tasks of agencies that ended while nobody took over.
    Gaps,
    /// All indicators.
    Indicators,
    /// One indicator, by its id.
    Indicator(&'a str),
    /// Deadlines by year.
    Timeline,
    /// What changed since earlier days.
    Changes,
    /// The list of public papers.
    Reports,
    /// One file of a public paper, by its name.
    Paper(&'a str),
    /// The list of data files.
    Data,
    /// The search page.
    Search,
    /// The folder of the search index.
    SearchIndex,
    /// One file of the search index, by its number from 1.
    SearchPart(usize),
    /// Where the figures come from.
    About,
    /// The whole plan on one page, for print.
    Print,
    /// The list of yearly archives.
    Archive,
    /// The zip of one archive, by the archive's name.
    ArchiveZip(&'a str),
    /// What is shown under an address that leads nowhere.
    NotFound,
    /// The style.
    Style,
    /// The style of printed pages.
    PrintStyle,
    /// The script.
    Script,
    /// The list of pages for search engines. It is in the first folder: a sitemap covers only what lies below it.
    Sitemap,
}

/// Routes without a parameter: the name that templates use, and the path.
const FIXED: [(Route, &str, &str); 19] = [
    (Route::Index, "index", "index.html"),
    (Route::Tasks, "tasks", "nhiem-vu.html"),
    (Route::Agencies, "agencies", "co-quan.html"),
    (Route::Gaps, "gaps", "chua-co-co-quan-ke-thua.html"),
    (Route::Indicators, "indicators", "chi-tieu.html"),
    (Route::Timeline, "timeline", "moc-thoi-gian.html"),
    (Route::Changes, "changes", "thay-doi.html"),
    (Route::Reports, "reports", "bao-cao.html"),
    (Route::Data, "data", "du-lieu.html"),
    (Route::Search, "search", "tim-kiem.html"),
    (Route::SearchIndex, "search-index", "tim-kiem/"),
    (Route::About, "about", "gioi-thieu.html"),
    (Route::Print, "print", "ban-in.html"),
    (Route::Archive, "archive", "luu-tru.html"),
    (Route::NotFound, "not-found", "404.html"),
    (Route::Style, "style", "style.css"),
    (Route::PrintStyle, "print-style", "trang-in.css"),
    (Route::Script, "script", "script.js"),
    (Route::Sitemap, "sitemap", "sitemap.xml"),
];

/// Paths of the data files.
pub mod data_files {
    /// The calendar of due dates.
    pub const CALENDAR: &str = "data/deadlines.ics";
    /// The feed of what is new.
    pub const FEED: &str = "data/feed.xml";
    /// The description of all data files for programs.
    pub const PACKAGE: &str = "data/datapackage.json";
    /// All tables as one workbook.
    pub const WORKBOOK: &str = "data/plan.xlsx";
    /// The tasks.
    pub const TASKS: &str = "data/tasks.json";
    /// The tasks as a table.
    pub const TASKS_TABLE: &str = "data/tasks.csv";
    /// The notes.
    pub const NOTES: &str = "data/notes.json";
    /// The notes as a table.
    pub const NOTES_TABLE: &str = "data/notes.csv";
    /// The indicators.
    pub const INDICATORS: &str = "data/indicators.json";
    /// The indicators as a table.
    pub const INDICATORS_TABLE: &str = "data/indicators.csv";
    /// The agencies.
    pub const AGENCIES: &str = "data/agencies.json";
    /// The agencies as a table.
    pub const AGENCIES_TABLE: &str = "data/agencies.csv";
    /// The totals.
    pub const SUMMARY: &str = "data/summary.json";
}

/// A place inside a page that other pages link to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// What was reported on a task or an indicator.
    Progress,
    /// Tasks without a lead agency, on the page of tasks.
    WithoutLead,
    /// What changed since the last report period closed, on the page of changes.
    SincePeriod,
    /// What changed since the day a year before, on the page of changes.
    SinceYear,
}

impl<'a> Route<'a> {
    /// The route of a path without query and anchor; `None` where the site never has a file of that path.
    pub fn parse(path: &'a str) -> Option<Self> {
        if let Some((route, ..)) = FIXED.iter().find(|(.., fixed)| *fixed == path) {
            return Some(*route);
        }
        let (folder, file) = path.split_once('/')?;
        let id = || file.strip_suffix(".html");
        match folder {
            "nhiem-vu" => id().map(Route::Task),
            "nhom-nhiem-vu" => id().map(Route::Section),
            "co-quan" => id().map(Route::Agency),
            "chi-tieu" => id().map(Route::Indicator),
            "reports" => Some(Route::Paper(file)),
            "tim-kiem" => file.strip_suffix(".js")?.parse().ok().map(Route::SearchPart),
            "luu-tru" => file.strip_suffix(".zip").map(Route::ArchiveZip),
            _ => None,
        }
    }

    /// The route without a parameter that templates call by this name.
    pub fn named(name: &str) -> Option<Self> {
        FIXED.iter().find(|(_, known, _)| *known == name).map(|(route, ..)| *route)
    }

    /// Every route without a parameter.
    pub fn fixed() -> impl Iterator<Item = Route<'static>> {
        FIXED.iter().map(|(route, ..)| *route)
    }

    /// The path of a place inside the page.
    pub fn at(self, anchor: Anchor) -> String {
        format!("{self}#{anchor}")
    }

    /// The path of a page with a list of tasks that shows those with one status alone: the script reads the query.
    pub fn with_status(self, status: &str) -> String {
        format!("{self}?tinh-trang={status}")
    }
}

impl fmt::Display for Route<'_> {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Task(id) => write!(out, "nhiem-vu/{id}.html"),
            Self::Section(id) => write!(out, "nhom-nhiem-vu/{id}.html"),
            Self::Agency(id) => write!(out, "co-quan/{id}.html"),
            Self::Indicator(id) => write!(out, "chi-tieu/{id}.html"),
            Self::Paper(file) => write!(out, "reports/{file}"),
            Self::SearchPart(number) => write!(out, "{}{number}.js", Self::SearchIndex),
            Self::ArchiveZip(name) => write!(out, "luu-tru/{name}.zip"),
            fixed => out.write_str(FIXED.iter().find(|(route, ..)| route == fixed).map_or("", |(.., path)| path)),
        }
    }
}

impl From<Route<'_>> for String {
    fn from(route: Route) -> Self {
        route.to_string()
    }
}

impl Anchor {
    /// The anchor that templates call by this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "progress" => Some(Self::Progress),
            "without-lead" => Some(Self::WithoutLead),
            "since-period" => Some(Self::SincePeriod),
            "since-year" => Some(Self::SinceYear),
            _ => None,
        }
    }

    /// Its `id` in the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Progress => "tinh-hinh",
            Self::WithoutLead => "khong-chu-tri",
            Self::SincePeriod => "tu-ky-truoc",
            Self::SinceYear => "tu-mot-nam-truoc",
        }
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_back_to_its_route() {
        let with_parameter = [
            Route::Task("2.g.1"),
            Route::Section("3"),
            Route::Agency("so-cong-thuong"),
            Route::Indicator("dien-gio"),
            Route::Paper("annual-2025.pdf"),
            Route::SearchPart(12),
            Route::ArchiveZip("2024-r2"),
        ];
        for route in Route::fixed().chain(with_parameter) {
            let path = route.to_string();
            assert!(!path.is_empty(), "{route:?} has no path");
            assert_eq!(Route::parse(&path), Some(route), "{path}");
        }
    }

    #[test]
    fn what_the_site_never_has_is_no_route() {
        for path in ["", "khac.html", "nhiem-vu", "nhiem-vu/1.a", "content/documents/1.pdf", "tim-kiem/mot.js", "luu-tru/2024"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn names_and_paths_are_used_once() {
        for (at, (route, name, path)) in FIXED.iter().enumerate() {
            let others = || FIXED.iter().skip(at + 1);
            assert!(others().all(|other| other.0 != *route && other.1 != *name && other.2 != *path), "{name}");
            assert_eq!(Route::named(name), Some(*route));
        }
    }
}
