//! Plans: if this comes up with somebody, then I say or do that. One or a few at a time.
//!
//! What became of a plan is counted and never scored; after it went another way three times the journal asks if it should be smaller.

mod amend;
mod beside;
mod came_up;
mod check;
mod end;
mod list;
mod make;
mod shown;

pub(crate) use amend::rewrite;
pub(crate) use check::{Checked, checked, checked_texts};
pub(crate) use make::add_plan;
pub(crate) use shown::shown;

use chrono::NaiveDate;
pub use hedgerow_insight::reflection::{CameUp, Doable, PlanEnd, Went};
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::ids::{PlanId, RelationshipId};
use crate::journal::Journal;

/// What can be done with plans; from [`Journal::plans`].
pub struct PlansDoor<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// If this, then that.
    pub fn plans(&mut self) -> PlansDoor<'_> {
        PlansDoor { journal: self }
    }
}

/// One plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// With whom; nothing for a plan with nobody in particular.
    pub person: Option<PlanPerson>,
    /// The situation without the person, such as "asks for my evening".
    pub situation: String,
    /// What to say or do then.
    pub words: String,
    /// The id of a phrase, of the library or an own one.
    pub phrase: Option<String>,
    /// How doable it looked when it was made.
    pub doable: Option<Doable>,
    /// The civil date on which it was made.
    pub made_on: NaiveDate,
    /// The civil date on which it ended; nothing while it is open.
    pub ended_on: Option<NaiveDate>,
    /// How it ended.
    pub ended: Option<PlanEnd>,
    /// How often it came up at least.
    pub came_up: u32,
    /// How often it went as planned.
    pub as_planned: u32,
    /// How often in part.
    pub in_part: u32,
    /// How often another way.
    pub another_way: u32,
    /// It is open and went another way three times: "Make it smaller, or let it go?"
    pub ask_smaller: bool,
    /// The relationship is not safe: no firm words are offered for it.
    pub r#unsafe: bool,
}

/// With whom a plan is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PlanPerson {
    /// The relationship; of a merged one the one it stands for.
    pub id: RelationshipId,
    /// Its name.
    pub name: String,
}

/// A plan to make, or the whole of a plan as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PlanDraft {
    /// With whom.
    pub person: Option<RelationshipId>,
    /// The situation, 1 to 300 characters on one line.
    pub situation: String,
    /// What to say or do then, 1 to 300 characters on one line.
    pub words: String,
    /// The id of a phrase.
    pub phrase: Option<String>,
    /// How doable it looks.
    pub doable: Option<Doable>,
}

/// All plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Plans {
    /// Those that have not ended, the oldest first.
    pub open: Vec<Plan>,
    /// Those that have, the last ended first.
    pub past: Vec<Plan>,
}

/// A plan beside an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct PlanBeside {
    /// The plan.
    pub plan: Plan,
    /// It was noted of this entry that it came up.
    pub came_up: bool,
    /// How it went then, if that was said.
    pub went: Option<Went>,
}

/// A plan as it is kept, and what that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KeptPlan {
    /// The plan.
    pub plan: Plan,
    /// What has to be read again.
    pub changes: Changes,
}
