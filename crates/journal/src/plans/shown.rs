//! A plan as it is shown: with its person, and with what became of it.

use hedgerow_insight::reflection::{Occasion, Tally, asks_to_be_smaller, tally};

use super::{Plan, PlanPerson};
use crate::error::Result;
use crate::storage::{PlanKey, Storage, StoredPlan};

/// The plan of this row.
pub(crate) fn shown(storage: &Storage<'_>, (key, plan): (PlanKey, StoredPlan)) -> Result<Plan> {
    let occasions: Vec<Occasion> = storage.occasions(key)?.into_iter().map(Occasion::from).collect();
    let tally = tally(&occasions, &storage.follow_ups_of(key)?);
    let person = plan.made_for.map(|made_for| storage.planned_for(made_for)).transpose()?.flatten();
    let Tally { came_up, as_planned, in_part, another_way } = tally;
    Ok(Plan {
        id: plan.id,
        r#unsafe: person.as_ref().is_some_and(|person| person.r#unsafe),
        person: person.map(|person| PlanPerson { id: person.id, name: person.name }),
        situation: plan.situation,
        words: plan.words,
        phrase: plan.phrase,
        doable: plan.doable,
        made_on: plan.made_on,
        ended_on: plan.ended.map(|(on, _)| on),
        ended: plan.ended.map(|(_, how)| how),
        came_up,
        as_planned,
        in_part,
        another_way,
        ask_smaller: plan.ended.is_none() && asks_to_be_smaller(tally),
    })
}
