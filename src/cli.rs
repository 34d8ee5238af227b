//! Arguments and help.

use std::path::PathBuf;

use clap::{ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::language::Words;

/// Turns the records of a government plan into a public website, papers and a yearly archive.
#[derive(Debug, Parser)]
#[command(name = "tiendo", version, propagate_version = true, arg_required_else_help = true)]
#[command(disable_help_flag = true, disable_help_subcommand = true, disable_version_flag = true)]
pub struct Cli {
    /// The workspace: the folder that holds `content`.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub root: PathBuf,
    /// Language of messages: vi or en; by default that of the system, Vietnamese where it says nothing.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Say nothing but errors.
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Say more.
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Print help.
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Print the version.
    #[arg(long, short = 'V', global = true, action = ArgAction::Version)]
    version: Option<bool>,
    /// What to do.
    #[command(subcommand)]
    pub command: Action,
}

/// Languages of messages.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// Tiếng Việt.
    Vi,
    /// English.
    En,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Make a workspace that builds at once.
    New {
        /// A new or empty folder.
        dir: PathBuf,
    },
    /// Tell every mistake in the records, at its line, with a way out.
    Check {
        /// Which records, and for which day.
        #[command(flatten)]
        records: Records,
        /// Text for a person, JSON for a program.
        #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
        format: OutputFormat,
        /// Print the page of one rule instead.
        #[arg(long, value_name = "CODE")]
        explain: Option<String>,
    },
    /// Make the site, its charts and its data.
    Build {
        /// Which records, and for which day.
        #[command(flatten)]
        records: Records,
        /// Where output goes, relative to the current folder; by default `output` in the workspace.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Leave the papers out.
        #[arg(long)]
        no_papers: bool,
    },
    /// Make one kind of paper for any period, or hold a Word file against the rules of look.
    Report(ReportArgs),
    /// Print the same figures in the terminal.
    Status {
        /// Which records, and for which day.
        #[command(flatten)]
        records: Records,
        /// Text for a person, JSON for a program.
        #[arg(long, value_enum, default_value_t = OutputFormat::Human)]
        format: OutputFormat,
    },
    /// Tell what changed between two days, two periods or two folders of data.
    Diff {
        /// Where it begins: a day, a period (its last day), or a folder of data that was made earlier; by default the end of
        /// the last period that closed.
        before: Option<String>,
        /// Where it ends, in the same words; by default the day of --as-of.
        after: Option<String>,
        /// Instead of both: the days that are compared.
        #[command(flatten)]
        range: DateRange,
        /// Which records, and for which day.
        #[command(flatten)]
        records: Records,
        /// Text for a person, JSON for a program, Markdown for a document.
        #[arg(long, value_enum, default_value_t = DiffFormat::Human)]
        format: DiffFormat,
    },
    /// Make the archive of a year, or a correction of it.
    Snapshot {
        /// The year.
        #[arg(value_parser = clap::value_parser!(i32).range(1900..=2200))]
        year: i32,
        /// Which records, and for which day; by default the last of the year.
        #[command(flatten)]
        records: Records,
        /// Where output goes, relative to the current folder; by default `output` in the workspace.
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Why a year that stands is archived again; shown on the public page of archives.
        #[arg(long, value_name = "TEXT")]
        reason: Option<String>,
        /// Archive made-up figures, marked as such.
        #[arg(long)]
        allow_illustrative: bool,
    },
    /// Prove an archive unaltered.
    Verify {
        /// Its folder or its zip.
        path: PathBuf,
        /// The fingerprint that was published: 128 hexadecimal digits.
        #[arg(long, value_name = "HEX")]
        fingerprint: Option<String>,
        /// Make it again from its own inputs and compare.
        #[arg(long)]
        rebuild: bool,
    },
    /// Print the JSON Schema of a kind of record, for editors.
    Schema {
        /// The kind; all of them in one object when left out.
        #[arg(value_enum)]
        kind: Option<RecordKind>,
    },
}

/// Which records are read, and for which day.
#[derive(Debug, Args)]
pub struct Records {
    /// The day that everything speaks of, 2025-06-30; by default today.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// A further folder of records, relative to the current folder; may be given several times.
    #[arg(long, value_name = "DIR")]
    pub with: Vec<PathBuf>,
}

/// A stretch of days: two days, or the period that has them.
#[derive(Debug, Clone, Default, Args)]
pub struct DateRange {
    /// First day, 2024-12-15.
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Last day, 2025-06-30.
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
    /// A report period instead: 2024, 2024-H1, 2024-Q3, 2024-9M, 2024-09 or 2022..2024.
    #[arg(long, value_name = "PERIOD")]
    pub period: Option<String>,
}

/// Which paper.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// request, reminder, agency, briefing, annual, review, appendix, or a kind that the theme adds.
    #[arg(required_unless_present = "lint")]
    pub kind: Option<String>,
    /// Which records, and for which day.
    #[command(flatten)]
    pub records: Records,
    /// About which days; by default what the kind is usually about.
    #[command(flatten)]
    pub range: DateRange,
    /// The agency, by its id, for reminder and agency.
    #[arg(long, value_name = "ID", conflicts_with = "all")]
    pub agency: Option<String>,
    /// One for each agency, for reminder and agency.
    #[arg(long)]
    pub all: bool,
    /// In whose name the annual report is.
    #[arg(long = "for", value_enum)]
    pub sender: Option<Sender>,
    /// The form that the public may see.
    #[arg(long)]
    pub public: bool,
    /// Formats, with commas between them.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "pdf,docx")]
    pub format: Vec<ReportFormat>,
    /// Where files go, relative to the current folder; by default `output/reports` in the workspace.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Put the template of the kind into the workspace instead, to be changed.
    #[arg(long, requires = "kind")]
    pub template: bool,
    /// Hold a Word file against the rules of look instead.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["kind", "agency", "all", "out"])]
    pub lint: Option<PathBuf>,
}

/// In whose name a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sender {
    /// The provincial committee.
    Ubnd,
}

/// Formats of papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum ReportFormat {
    /// To print and to keep.
    Pdf,
    /// To edit, number and sign.
    Docx,
    /// To read in a browser.
    Html,
    /// The figures behind it, as a workbook.
    Xlsx,
    /// A short text to paste into a message, for reminder.
    Txt,
}

/// The format of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// Text for a person.
    Human,
    /// Every field that differs, for a program.
    Json,
    /// The same text for a document.
    Markdown,
}

/// For whom output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// A person.
    Human,
    /// A program.
    Json,
}

/// Kinds of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RecordKind {
    /// content/plan.yaml
    Plan,
    /// content/agencies.yaml
    Agencies,
    /// content/tasks
    Task,
    /// content/indicators
    Indicator,
    /// content/notes
    Note,
    /// content/amendments
    Amendment,
}

impl Cli {
    /// Reads the arguments; help is in the language of `words`.
    ///
    /// # Errors
    /// What clap says of wrong arguments, or the help that was asked for.
    pub fn read(arguments: impl IntoIterator<Item = std::ffi::OsString>, words: &Words) -> Result<Self, clap::Error> {
        let matches = localised(Self::command(), words, "help").try_get_matches_from(arguments)?;
        Self::from_arg_matches(&matches)
    }
}

/// Takes help from the catalogue, under `help`, `help-build`, `help-build-as_of` and so on, where it has any.
fn localised(mut command: Command, words: &Words, key: &str) -> Command {
    if let Some(about) = words.find(key, &[]) {
        command = command.about(about);
    }
    if let Some(examples) = words.find(&format!("{key}.examples"), &[]) {
        command = command.after_help(examples);
    }
    if let Some(template) = words.find("help-template", &[]) {
        command = command.help_template(template).subcommand_help_heading(words.word("help-commands"));
        let (options, places) = (words.word("help-options"), words.word("help-arguments"));
        command = command.mut_args(move |argument| {
            let heading = if argument.is_positional() { places.clone() } else { options.clone() };
            argument.help_heading(heading)
        });
    }
    let arguments: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in arguments {
        let own = words.find(&format!("{key}-{id}"), &[]).or_else(|| words.find(&format!("help-{id}"), &[]));
        if let Some(help) = own {
            command = command.mut_arg(id, |argument| argument.help(help));
        }
    }
    let below: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in below {
        let key = format!("{key}-{name}");
        command = command.mut_subcommand(name, |one| localised(one, words, &key));
    }
    command
}
