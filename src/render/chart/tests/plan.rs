//! A small plan, written in code.

use chrono::NaiveDate;

use crate::language::{Language, Words};
use crate::plan::*;

/// Names of statuses, which are the site's words.
const STATUSES: &str = "
status-completed_on_time = Hoàn thành đúng hạn
status-completed_late = Hoàn thành quá hạn
status-in_progress = Đang thực hiện, còn trong hạn
status-submitted = Đã trình, chờ ban hành
status-overdue = Chưa hoàn thành, quá hạn
status-recurring_reported = Thường xuyên: đã báo cáo trong kỳ
status-recurring_not_reported = Thường xuyên: chưa báo cáo trong kỳ
status-recurring = Thường xuyên
status-not_started = Chưa triển khai
status-not_reported = Trong hạn, chưa có báo cáo
status-within_deadline = Còn trong hạn
status-no_deadline = Không quy định thời hạn
status-awaiting_event = Chưa đến thời điểm thực hiện
status-suspended = Tạm dừng
";

pub fn words() -> Words {
    let charts = include_str!("../../../../themes/default/words/vi/charts.ftl");
    Words::new(Language::Vi, [("charts.ftl", charts.to_owned()), ("site.ftl", STATUSES.to_owned())]).ok().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn lines() -> TextLines {
    TextLines { text: "ke-hoach".to_owned(), first: 1, last: 1 }
}

/// A plan of one section and one agency, without tasks.
pub fn empty() -> Plan {
    let identity = Identity {
        id: "ke-hoach".to_owned(),
        short_name: "Kế hoạch".to_owned(),
        cited_as: "Kế hoạch".to_owned(),
        title: "Kế hoạch".to_owned(),
        number: None,
        date: None,
        issuer: "UBND tỉnh".to_owned(),
        bases: Vec::new(),
        first_year: 2019,
        last_year: 2030,
        vision: None,
        texts: Vec::new(),
        site_address: None,
    };
    let boundary = |id: &str, title: &str, from: Option<&str>, until: Option<&str>| Boundary {
        id: id.to_owned(),
        title: title.to_owned(),
        from: from.map(day),
        until: until.map(day),
    };
    let event = Event { id: "su-kien".to_owned(), title: "Sự kiện".to_owned(), occurred: None, document: None };
    let outline = Outline {
        identity,
        follow_up: FollowUp {
            consolidating_agency: AgencyKey(0),
            due_soon_days: 90,
            show_not_reported: true,
            closes_on: 14,
            review_every: vec![3, 5],
        },
        sections: Vec::new(),
        tasks: Vec::new(),
        agencies: Vec::new(),
        indicators: Vec::new(),
        events: vec![event],
        boundaries: vec![
            boundary("cu", "Tỉnh trước khi hợp nhất", None, Some("2024-06-30")),
            boundary("moi", "Tỉnh sau khi hợp nhất", Some("2024-07-01"), None),
        ],
        about: None,
    };
    Plan::new(outline, Office::default(), Vec::new(), Vec::new())
}

/// Adds to a plan, one record a call.
pub trait Build {
    fn section(self, title: &str) -> Self;
    fn agency(self, name: &str) -> Self;
    fn task(self, deadline: Option<Deadline>) -> Self;
    fn note(self, state: ReportedState, on: &str) -> Self;
    fn indicator(self, title: &str, unit: &str, targets: &[(f64, Comparator, Option<i32>)]) -> Self;
    fn observation(self, value: f64, on: &str, boundary: usize) -> Self;
}

impl Build for Plan {
    fn section(mut self, title: &str) -> Self {
        let id = (self.outline.sections.len() + 1).to_string();
        self.outline.sections.push(Section { id, title: title.to_owned(), groups: Vec::new() });
        self
    }

    fn agency(mut self, name: &str) -> Self {
        let agency = Agency {
            id: "so".to_owned(),
            name: name.to_owned(),
            short: name.to_owned(),
            kind: AgencyKind::Department,
            from: None,
            until: None,
            members: Vec::new(),
            successors: Vec::new(),
            basis: None,
            unverified: Vec::new(),
        };
        self.outline.agencies.push(agency);
        self
    }

    /// In the last section, led by the last agency.
    fn task(mut self, deadline: Option<Deadline>) -> Self {
        let task = Task {
            id: format!("1.{}", self.outline.tasks.len()),
            section: SectionKey(self.outline.sections.len() - 1),
            group: None,
            title: "Nhiệm vụ".to_owned(),
            wording: "Nhiệm vụ".into(),
            deadline,
            lead: vec![AgencyKey(self.outline.agencies.len() - 1)],
            coordinating: Vec::new(),
            open_ended: OpenEnded::default(),
            milestones: Vec::new(),
            deliverables: Vec::new(),
            indicators: Vec::new(),
            source: lines(),
        };
        self.outline.tasks.push(task);
        self
    }

    /// On the last task.
    fn note(mut self, state: ReportedState, on: &str) -> Self {
        let task = TaskKey(self.outline.tasks.len() - 1);
        self.notes.push(note(Subject::Task(task, None), on, Some(state)));
        self
    }

    fn indicator(mut self, title: &str, unit: &str, targets: &[(f64, Comparator, Option<i32>)]) -> Self {
        let target = |(value, comparator, year): &(f64, Comparator, Option<i32>)| Target {
            value: *value,
            comparator: *comparator,
            year: *year,
        };
        let indicator = Indicator {
            id: format!("chi-tieu-{}", self.outline.indicators.len()),
            title: title.to_owned(),
            unit: unit.to_owned(),
            direction: Direction::Up,
            nature: Nature::Target,
            targets: targets.iter().map(target).collect(),
            task: None,
            boundary: Some(BoundaryKey(0)),
            decimals: 1,
            description: String::new(),
            source: lines(),
        };
        self.outline.indicators.push(indicator);
        self
    }

    /// Of the last indicator.
    fn observation(mut self, value: f64, on: &str, boundary: usize) -> Self {
        let indicator = IndicatorKey(self.outline.indicators.len() - 1);
        let source = Some("Báo cáo năm".to_owned());
        let observation = Observation { indicator, value, date: day(on), source, boundary: Some(BoundaryKey(boundary)) };
        let mut note = note(Subject::Indicator(indicator), on, None);
        note.observations.push(observation);
        self.notes.push(note);
        self
    }
}

fn note(subject: Subject, on: &str, state: Option<ReportedState>) -> Note {
    Note {
        id: format!("{on}-x"),
        subject,
        date: day(on),
        recorded: day(on),
        agency: None,
        state,
        confirmed: (state == Some(ReportedState::Completed)).then(|| day(on)),
        percent: None,
        deliverables_done: Vec::new(),
        expected: None,
        documents: Vec::new(),
        observations: Vec::new(),
        body: SharedText::default(),
        difficulties: None,
        proposals: None,
        public: None,
        corrects: None,
        illustrative: false,
    }
}

/// Tasks at every status that a day can show together.
fn with_every_status(plan: Plan, times: usize) -> Plan {
    use ReportedState::{Completed, InProgress, NotStarted, Submitted, Suspended};
    (0..times).fold(plan, |plan, _| {
        let plan = plan.task(Some(Deadline::Year(2020))).note(Completed, "2020-06-30");
        let plan = plan.task(Some(Deadline::Year(2020))).note(Completed, "2021-06-30");
        let plan = plan.task(Some(Deadline::Year(2025))).note(InProgress, "2024-06-30");
        let plan = plan.task(Some(Deadline::Year(2024))).note(Submitted, "2024-06-30");
        let plan = plan.task(Some(Deadline::Year(2021))).task(Some(Deadline::Yearly)).note(InProgress, "2025-03-31");
        let plan = plan.task(Some(Deadline::Yearly)).task(Some(Deadline::Year(2030))).note(NotStarted, "2024-06-30");
        let plan = plan.task(Some(Deadline::Year(2030))).task(None);
        let plan = plan.task(Some(Deadline::Event { event: EventKey(0), offset_days: None }));
        plan.task(Some(Deadline::Year(2026))).note(Suspended, "2024-06-30")
    })
}

const SECTION: &str = "Nâng cao năng lực lãnh đạo của Đảng, hiệu lực, hiệu quả quản lý của Nhà nước, phát huy quyền làm chủ của nhân dân trong xây dựng và triển khai thực hiện chính sách phát triển công nghiệp";
const AGENCY: &str = "Ban Quản lý KKT Dung Quất và các KCN Quảng Ngãi";

/// A plan of ordinary size, with indicators of several kinds.
pub fn ordinary() -> Plan {
    with_indicators(with_every_status(empty().section(SECTION).agency(AGENCY), 1).section("Chính sách").agency("Sở"), 1)
}

/// Names twice as long as any real one.
pub fn wordy() -> Plan {
    let (section, agency) = ([SECTION; 2].join(" và "), [AGENCY; 2].join(" và "));
    let plan = with_every_status(empty().section(&section).agency(&agency), 1);
    let mut plan = with_indicators(plan, 2);
    plan.outline.boundaries[1].title = [SECTION; 2].join(", ");
    plan
}

/// Hundreds of tasks, and years up to 2045.
pub fn crowded() -> Plan {
    let plan = with_every_status(empty().section(SECTION).agency(AGENCY), 40).section("Ít").agency("Sở").task(None);
    (2019..=2045).fold(plan, |plan, year| plan.task(Some(Deadline::By(year))))
}

fn with_indicators(plan: Plan, times: usize) -> Plan {
    use Comparator::{AtLeast, AtMost, Equal};
    let unit = ["triệu kWh"; 2][..times].join(" mỗi ");
    let name = ["Điện thương phẩm"; 2][..times].join(" và ");
    let plan = plan.indicator(&name, &unit, &[(4108.0, Equal, Some(2025))]);
    let plan =
        plan.observation(1652.0, "2019-12-31", 0).observation(2347.0, "2022-12-31", 0).observation(3512.0, "2024-12-31", 0);
    let plan = plan.indicator(&name, &unit, &[(8.5, Equal, None)]).observation(6.5, "2023-12-31", 0);
    let plan = plan.indicator(&name, "%", &[(40.0, AtLeast, Some(2025)), (80.0, AtLeast, Some(2030))]);
    let plan = plan.observation(42.0, "2022-12-31", 0).observation(39.0, "2023-12-31", 0);
    let plan = plan.indicator(&name, &unit, &[(1200.0, AtMost, Some(2023))]);
    let plan =
        plan.observation(1199.0, "2022-12-31", 0).observation(1201.0, "2023-12-31", 0).observation(2100.5, "2024-12-31", 1);
    plan.indicator(&name, &unit, &[(100.0, AtLeast, Some(2030))])
}
