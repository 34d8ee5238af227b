//! Agencies: their fields.

use super::field::{self, DataRow, Field, Record};
use super::kind::Kind;
use super::value::Value;
use crate::plan::{Agency, Outline, TaskKey};
use crate::view::{AgencyView, PlanView, Status};

/// The set of agencies.
pub enum Agencies {}

/// One agency of a view.
pub type AgencyDataRow<'a> = DataRow<'a, Agencies>;

const KINDS: Kind = Kind::OneOf(&["department", "board", "district", "group", "party", "other"]);
const SUCCESSOR: Kind = Kind::Record(&[("agency", Kind::Reference), ("tasks", Kind::List(&Kind::Text))]);

const fn public(name: &'static str, kind: Kind, get: for<'a> fn(AgencyDataRow<'a>) -> Value<'a>) -> Field<Agencies> {
    field::public(name, kind, get)
}

impl Record for Agencies {
    type Item<'a> = &'a AgencyView;

    const TITLE: Field<Self> = public("name", Kind::Text, |row| (&row.about().name).into()).required().needed().notable();

    const FIELDS: &'static [Field<Self>] = &[
        public("id", Kind::Text, |row| (&row.about().id).into()).required().needed().notable(),
        public("as_of", Kind::Day, |row| row.plan.as_of.into()).required().not_compared(),
        Self::TITLE,
        public("short", Kind::Text, |row| (&row.about().short).into()).required(),
        public("kind", KINDS, |row| row.about().kind.code().into()).required(),
        public("from", Kind::Day, |row| row.about().from.into()),
        public("until", Kind::Day, |row| row.about().until.filter(|_| row.has_ended()).into()),
        public("members", Kind::List(&Kind::Reference), members),
        public("successors", Kind::List(&SUCCESSOR), successors).columns(&[("successors", "agency")]),
        public("unverified", Kind::List(&Kind::Text), |row| Value::list(row.plan.unverified(row.item.key))),
        public("leads", Kind::List(&Kind::Text), |row| ids(row.plan.outline, &row.item.leads)),
        public("coordinates", Kind::List(&Kind::Text), |row| ids(row.plan.outline, &row.item.coordinates)),
        public("completion_of_due", Kind::Ratio, |row| row.item.tally.completion().into())
            .columns(&[("completed_of_due", "numerator"), ("due_by_day", "denominator")])
            .required()
            .notable(),
        public("overdue", Kind::Whole, |row| row.item.tally.at(Status::Overdue).into()).required().notable(),
        public("illustrative", Kind::Truth, illustrative).required(),
    ];

    fn id<'a>(row: AgencyDataRow<'a>) -> &'a str {
        &row.about().id
    }
}

impl<'a> AgencyDataRow<'a> {
    /// What the plan says of it.
    fn about(self) -> &'a Agency {
        &self.plan.outline[self.item.key]
    }

    /// What becomes of an agency later is not yet known on the day.
    fn has_ended(self) -> bool {
        self.about().has_ended_by(self.plan.as_of)
    }
}

fn members<'a>(row: AgencyDataRow<'a>) -> Value<'a> {
    let outline = row.plan.outline;
    Value::List(row.about().members.iter().map(|key| Value::reference(&outline[*key].id, &outline[*key].name)).collect())
}

/// Who took over, and which tasks; nothing for the rest.
fn successors<'a>(row: AgencyDataRow<'a>) -> Value<'a> {
    let outline = row.plan.outline;
    let known = row.about().successors.iter().filter(|_| row.has_ended());
    let successor = known.map(|one| {
        let agency = Value::reference(&outline[one.agency].id, &outline[one.agency].name);
        let tasks = one.tasks.as_ref().map_or(Value::None, |tasks| ids(outline, tasks));
        Value::record([("agency", agency), ("tasks", tasks)])
    });
    Value::List(successor.collect())
}

fn ids<'a>(outline: &'a Outline, tasks: &[TaskKey]) -> Value<'a> {
    Value::list(tasks.iter().map(|task| &outline[*task].id))
}

fn illustrative<'a>(row: AgencyDataRow<'a>) -> Value<'a> {
    row.item.leads.iter().any(|task| row.plan.task(*task).illustrative).into()
}

/// Every agency of the plan, those too that are none on the day.
pub fn all_agencies<'a>(plan: &'a PlanView<'a>) -> Vec<AgencyDataRow<'a>> {
    plan.agencies.iter().map(|item| DataRow { plan, item }).collect()
}

/// Every agency that is one on the day, in the order of agencies.yaml.
pub fn agencies<'a>(plan: &'a PlanView<'a>) -> Vec<AgencyDataRow<'a>> {
    all_agencies(plan).into_iter().filter(|row| plan.has_agency(row.item.key)).collect()
}
