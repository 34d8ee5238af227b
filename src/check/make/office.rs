//! The office that writes papers.

use crate::load::Workspace;
use crate::load::record::{PlanRecord, ReportRecord, SignatoryRecord};
use crate::plan::{Office, PaperOrder, Signatory};

pub fn office(workspace: &Workspace, plan: &PlanRecord) -> Office {
    let record = plan.office.clone().unwrap_or_default();
    Office {
        parent: record.parent.unwrap_or_default(),
        name: record.name.unwrap_or_else(|| consolidating(workspace, plan)),
        symbol: record.symbol.unwrap_or_default(),
        unit: record.unit.unwrap_or_default(),
        place: record.place.unwrap_or_default(),
        contact: record.contact.unwrap_or_default(),
        recipients: plan.recipients.clone(),
        signatories: plan.signatories.iter().map(signatory).collect(),
        papers: plan.reports.iter().filter_map(|record| order(workspace, record)).collect(),
    }
}

fn consolidating(workspace: &Workspace, plan: &PlanRecord) -> String {
    let id = &plan.consolidating_agency.value;
    let agency = workspace.agencies.iter().find(|agency| agency.record.id.value == *id);
    agency.map(|agency| agency.record.name.value.clone()).unwrap_or_default()
}

fn signatory(record: &SignatoryRecord) -> Signatory {
    Signatory {
        authority: record.authority.clone().unwrap_or_default(),
        title: record.title.clone(),
        name: record.name.clone().unwrap_or_default(),
    }
}

fn order(workspace: &Workspace, record: &ReportRecord) -> Option<PaperOrder> {
    let kind = workspace.paper_kind(&record.kind.value)?.clone();
    Some(PaperOrder { kind, public: record.public.as_ref().is_some_and(|public| public.value) })
}
