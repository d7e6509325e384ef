//! The weekly reflection: five minutes at most, every step optional, kept as it is made.
//!
//! There is one of a week. What it asks is chosen by `insight`; what is said in it can be read, searched, amended and deleted later. A
//! week without one is simply blank.

mod begin;
mod check;
mod choose;
mod delete;
mod finish;
mod keep;
mod list;
mod open;
mod shown;

pub(crate) use check::{check_room, kept_line, kept_note, kept_rule};

use chrono::NaiveDate;
use hedgerow_insight::reading::Reading;
pub use hedgerow_insight::reflection::{
    CameUp, Doable, ReflectedWeek, ReflectionLength, ReflectionStep, Went, WhyAsked, due_week,
};
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::entries::Entry;
use crate::ids::{EntryId, PlanId, ReflectionId, RelationshipId};
use crate::journal::Journal;
use crate::patterns::Cell;
use crate::plans::{Plan, PlanDraft};
use crate::verdicts::{Fit, Verdict};
use crate::vocabulary::{Cost, Role};

/// What can be done with reflections; from [`Journal::reflections`].
pub struct Reflections<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// The weekly reflections.
    pub fn reflections(&mut self) -> Reflections<'_> {
        Reflections { journal: self }
    }
}

/// What the person made of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Reflection {
    /// Its id.
    pub id: ReflectionId,
    /// The week.
    pub week: ReflectedWeek,
    /// Which way it is gone.
    pub length: ReflectionLength,
    /// The civil date on which it was begun.
    pub begun_on: NaiveDate,
    /// The civil date on which it was finished.
    pub finished_on: Option<NaiveDate>,
    /// The step at which it was left.
    pub at: ReflectionStep,
    /// The notes, in the order of the steps.
    pub notes: Vec<ReflectionNote>,
    /// What it says of plans.
    pub follow_ups: Vec<PlanFollowUp>,
    /// The entry one would stand by; nothing while that is deleted.
    pub stand_by: Option<EntryId>,
    /// The people asked about.
    pub people: Vec<ReflectedPerson>,
    /// The plan made here.
    pub plan: Option<Plan>,
    /// One line for the therapist.
    pub for_therapist: Option<String>,
    /// A rule one grew up with, at work in this week; in the user's words.
    pub old_rule: Option<String>,
    /// It was deleted, and can be brought back until this day.
    pub deleted_until: Option<NaiveDate>,
}

/// A note at a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct ReflectionNote {
    /// The step.
    pub step: ReflectionStep,
    /// Plain text, up to 2,000 characters.
    pub text: String,
}

/// What a reflection says of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct PlanFollowUp {
    /// The plan.
    pub plan: PlanId,
    /// Whether it came up.
    pub came_up: CameUp,
    /// How it went.
    pub went: Option<Went>,
    /// How it sat.
    pub cost: Option<Cost>,
}

/// Somebody asked about in a reflection, with what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct ReflectedPerson {
    /// The relationship; of a merged one the one it stands for.
    pub id: RelationshipId,
    /// Its name.
    pub name: String,
    /// How much room there was, 1 to 5.
    pub room: Option<u8>,
    /// What was said of the reading then.
    pub fit: Option<Fit>,
}

/// How much room there was with somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RoomWith {
    /// The relationship.
    pub id: RelationshipId,
    /// 1 to 5.
    pub room: Option<u8>,
}

/// What is said at one step. All of it is optional: a step can be skipped.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum StepAnswer {
    /// What happened.
    Facts {
        /// A note, up to 2,000 characters.
        note: Option<String>,
    },
    /// Last week's plan.
    LastPlan {
        /// A note, up to 2,000 characters.
        note: Option<String>,
        /// What is said of each plan.
        follow_ups: Vec<PlanFollowUp>,
    },
    /// One answer one would stand by.
    StandBy {
        /// A note, up to 2,000 characters.
        note: Option<String>,
        /// The entry.
        entry: Option<EntryId>,
    },
    /// Looking back. What is said of the answers is kept with them, by [`crate::look_backs::LookBacks::give`].
    LookBacks {
        /// A note, up to 2,000 characters.
        note: Option<String>,
    },
    /// Up to three people. Whether their readings fit is kept by [`crate::verdicts::Verdicts::set`] and copied from there.
    People {
        /// A note, up to 2,000 characters.
        note: Option<String>,
        /// The people, in the order in which they were asked about.
        people: Vec<RoomWith>,
    },
    /// One plan.
    Plan {
        /// A note, up to 2,000 characters.
        note: Option<String>,
        /// The plan; nothing takes back the one that was made here.
        plan: Option<PlanDraft>,
        /// A rule one grew up with that was at work, up to 2,000 characters on one line.
        old_rule: Option<String>,
    },
    /// One line for the therapist.
    Therapist {
        /// A note, up to 2,000 characters.
        note: Option<String>,
        /// The line, up to 2,000 characters.
        line: Option<String>,
    },
}

/// A reflection as it is kept, and what that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KeptReflection {
    /// The reflection.
    pub reflection: Reflection,
    /// What has to be read again.
    pub changes: Changes,
}

/// All that a reflection on a week shows and asks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OpenedReflection {
    /// The week.
    pub week: ReflectedWeek,
    /// Today is in it.
    pub is_current: bool,
    /// Its seven days.
    pub days: Vec<WeekDay>,
    /// Its entries as they stand in the hedge, the oldest first.
    pub cells: Vec<Cell>,
    /// How many entries it has.
    pub entries: u32,
    /// With how many people.
    pub people_count: u32,
    /// There is no reflection on any other week.
    pub first_ever: bool,
    /// The plans to be followed up, the oldest first: at most three open ones that were made before the week ended, but not in its
    /// own reflection; and those of which its reflection says something.
    pub last_plans: Vec<Plan>,
    /// An answer to stand by.
    pub stand_by: Option<Entry>,
    /// Up to three answers to look back on; none where the week is over for more than a week.
    pub look_backs: Vec<Entry>,
    /// Up to three people.
    pub people: Vec<AskedPerson>,
    /// What is kept of it already.
    pub kept: Option<Reflection>,
    /// The week before, if it has entries and no finished reflection: it can be done late.
    pub before: Option<ReflectedWeek>,
}

/// One day of the week.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct WeekDay {
    /// The civil date.
    pub date: NaiveDate,
    /// Its entries, the oldest first.
    pub entries: Vec<Entry>,
    /// More than eight entries: "A lot was asked of you today. It's all kept; you can stop here."
    pub a_lot: bool,
}

/// Somebody to be asked about.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct AskedPerson {
    /// The relationship.
    pub id: RelationshipId,
    /// Its name.
    pub name: String,
    /// The role.
    pub role: Option<Role>,
    /// Why they are asked about.
    pub why: WhyAsked,
    /// How many entries of the week are about them.
    pub entries: u32,
    /// What is read of the relationship today; nothing where nothing is read.
    pub reading: Option<Reading>,
    /// What was said of it last.
    pub verdict: Option<Verdict>,
    /// The relationship is not safe. Nobody of whom this is so is asked about.
    pub r#unsafe: bool,
}
