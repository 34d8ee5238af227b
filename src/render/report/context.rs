//! What the papers of one day, one period and one edition have in common, made once for all of them.

use chrono::Datelike;
use tera::Context;

use super::page::{
    AgencyLine, AgencyPart, ChangesPart, Counts, FiguresPart, GroupLine, IndicatorLine, OfficePart, PaperPage, PeriodPart,
    PlanPart, TaskLine, YearsLine,
};
use super::spec::PaperSpec;
use crate::dataset::{SubjectKind, changes};
use crate::language::{Words, date};
use crate::plan::{AgencyKey, Office, Outline, Period, PeriodKind, Plan};
use crate::render::{period_days, period_name};
use crate::view::{Flag, Permission, PlanView, view_both, view_both_public};

/// What papers of one day, one period and one edition have in common.
pub struct PaperContext<'p> {
    /// The plan on that day.
    pub view: PlanView<'p>,
    /// What these papers may show of the office.
    pub office: Office,
    period: Period,
    context: Context,
}

impl<'p> PaperContext<'p> {
    /// The context of a spec, and of every other that [`PaperContext::is_shared`] says it serves.
    pub fn new(plan: &'p Plan, spec: &PaperSpec, fingerprint: &str, words: &Words) -> Self {
        let days = [spec.as_of, spec.period.eve()];
        let [now, before] = if spec.public { view_both_public(plan, days) } else { view_both(plan, days) };
        let permission = if spec.public { Permission::public(plan) } else { Permission::everything() };
        let office = permission.office(&plan.office);
        let page =
            PaperPage { fingerprint: fingerprint.to_owned(), office: office_part(&office), ..page(&now, &before, spec, words) };
        let context = Context::from_serialize(&page).unwrap_or_default();
        Self { view: now, office, period: spec.period, context }
    }

    /// Whether two specs have one context.
    pub fn is_shared(spec: &PaperSpec, other: &PaperSpec) -> bool {
        let shared = |spec: &PaperSpec| (spec.public, spec.as_of, spec.period.from, spec.period.to, spec.for_ubnd);
        shared(spec) == shared(other)
    }

    /// What the template of a spec reads.
    pub fn for_template(&self, spec: &PaperSpec, words: &Words) -> Context {
        let mut context = self.context.clone();
        if let Some(agency) = spec.agency {
            context.insert("agency", &self.agency(agency, words));
        }
        context
    }

    /// One agency, as this context has it.
    pub fn agency(&self, key: AgencyKey, words: &Words) -> AgencyPart {
        AgencyPart::of(&self.view, key, &self.period, words)
    }
}

fn page(now: &PlanView, before: &PlanView, spec: &PaperSpec, words: &Words) -> PaperPage {
    let line = |task| TaskLine::of(now, task, words);
    let period = period_part(&spec.period, now.outline, words);
    let due_next = |year: i32| now.tasks_in_force().filter(move |task| task.due.is_some_and(|due| due.year() == year));
    let agencies = AgencyLine::all(now, &spec.period);
    PaperPage {
        public: spec.public,
        illustrative: now.illustrative || before.illustrative,
        for_ubnd: spec.for_ubnd,
        as_of: date(now.as_of),
        year: now.as_of.year(),
        due_soon_days: now.outline.follow_up.due_soon_days,
        plan: plan_part(now.outline),
        office: OfficePart::default(),
        figures: FiguresPart::of(now),
        total: Counts::of(&now.tasks),
        groups: GroupLine::all(now),
        reported: agencies.iter().filter(|agency| agency.reported).count(),
        agencies,
        tasks: now.tasks.iter().map(line).collect(),
        overdue: now.overdue().into_iter().map(line).collect(),
        due_soon: now.flagged(Flag::DueSoon).into_iter().map(line).collect(),
        due_next: due_next(period.next_year).filter(|task| !task.status.is_completed()).map(line).collect(),
        without_lead: now.tasks_in_force().filter(|task| task.lead.is_empty()).map(line).collect(),
        indicators: IndicatorLine::all(now, before.as_of, words),
        by_year: match period.years.as_slice() {
            [first, .., last] => YearsLine::all(now, *first, *last, words),
            _ => Vec::new(),
        },
        changes: ChangesPart::of(&changes(before, now, &SubjectKind::ON_PAGES), before, now, words),
        agency: None,
        fingerprint: String::new(),
        period,
    }
}

fn plan_part(outline: &Outline) -> PlanPart {
    let identity = &outline.identity;
    PlanPart {
        short_name: identity.short_name.clone(),
        title: identity.title.clone(),
        name: identity.cited_as.clone(),
        number: identity.number.clone().unwrap_or_default(),
        date: identity.date.map(date).unwrap_or_default(),
        issuer: identity.issuer.clone(),
        bases: identity.bases.clone(),
        first_year: identity.first_year,
        last_year: identity.last_year,
    }
}

fn office_part(office: &Office) -> OfficePart {
    let signatory = office.signatories.first().cloned().unwrap_or_default();
    OfficePart {
        parent: office.parent.clone(),
        name: office.name.clone(),
        symbol: office.symbol.clone(),
        unit: office.unit.clone(),
        place: office.place.clone(),
        contact: office.contact.clone(),
        recipients: office.recipients.clone(),
        authority: signatory.authority,
        title: signatory.title,
        signatory: signatory.name,
    }
}

fn period_part(period: &Period, outline: &Outline, words: &Words) -> PeriodPart {
    let years: Vec<i32> = match period.kind() {
        PeriodKind::Years(first, last) => (first..=last).collect(),
        _ => vec![period.to.year()],
    };
    let longest = outline.follow_up.review_every.iter().max().copied().unwrap_or_default();
    PeriodPart {
        name: period_name(words, period),
        days: period_days(words, period),
        from: date(period.from),
        to: date(period.to),
        previous: period_name(words, &period.previous()),
        length: years.len(),
        final_review: u32::try_from(years.len()).is_ok_and(|length| length >= longest),
        next_year: period.to.year() + 1,
        years,
    }
}
