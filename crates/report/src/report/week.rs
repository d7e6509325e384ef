//! Weeks that were looked back on, and what came of them.

use chrono::NaiveDate;
use hedgerow_journal::reflections::ReflectionStep;
use serde::Serialize;

/// A line that was kept for the therapist while looking back on a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TherapistLine {
    /// The first day of the week.
    pub week_of: NaiveDate,
    /// The user's words.
    pub words: String,
}

/// What became of the plans that were open on some of the days: counts, and none of their words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Plans {
    /// How many there were.
    pub made: u32,
    /// How often they came up at least.
    pub came_up: u32,
    /// How often it went as planned.
    pub as_planned: u32,
    /// How often in part.
    pub in_part: u32,
    /// How often another way.
    pub another_way: u32,
}

/// A week that was looked back on. Something is said in it at least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reflection {
    /// The first day of the week.
    pub week_of: NaiveDate,
    /// What was noted, in the order of the steps.
    pub notes: Vec<StepNote>,
    /// The plan made there; nothing where there is none, or with somebody who is not spoken of.
    pub plan: Option<MadePlan>,
    /// A rule one grew up with, at work that week; may be empty.
    pub old_rule: String,
}

/// What was noted at a step of looking back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepNote {
    /// The step.
    pub step: ReflectionStep,
    /// The user's words.
    pub words: String,
}

/// A plan: if this comes up with somebody, then that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MadePlan {
    /// With whom; nothing for a plan with nobody in particular.
    pub who: Option<String>,
    /// The situation without the person, in the user's words.
    pub situation: String,
    /// What to say or do then, in the user's words.
    pub words: String,
}
