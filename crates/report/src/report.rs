//! A report: plain facts, and nothing in them that was not chosen. Every renderer takes them as they are.
//!
//! No id of the journal is among them: an id holds the instant at which it was made. Entries have numbers of their own here.

use chrono::{NaiveDate, NaiveTime};
use hedgerow_insight::charts::PlainFacts;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::label::{Change, Label};
use hedgerow_insight::reading::Week;
use hedgerow_journal::reflections::ReflectionStep;
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, How, Kind, LookBack, Pressure, Role, Want,
};
use serde::Serialize;

use crate::document::Paper;

/// All that is handed over.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The first civil day.
    pub from: NaiveDate,
    /// The last civil day, as of which readings are made.
    pub until: NaiveDate,
    /// It is about clients: nobody is called by anything but a code.
    pub codes_only: bool,
    /// People are called by their names.
    pub names_shown: bool,
    /// In the user's own words a name was replaced by an alias.
    pub names_replaced: bool,
    /// "What I'd like to talk about", in the user's words; may be empty.
    pub talk_about: String,
    /// The lines that were kept for the therapist, the oldest week first; nothing unless they were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub therapist_lines: Option<Vec<TherapistLine>>,
    /// The moments that were picked, in their order.
    pub moments: Vec<Moment>,
    /// What it is based on.
    pub basis: Basis,
    /// The people, the most important first.
    pub people: Vec<Person>,
    /// What became of guilty noes; nothing until there are three.
    pub guilt: Option<Guilt>,
    /// What became of plans; nothing where there were none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plans: Option<Plans>,
    /// The log, the oldest first; nothing unless it was chosen.
    pub log: Option<Vec<Row>>,
    /// What was written beside requests, the oldest first; nothing unless it was chosen.
    pub notes: Option<Vec<Note>>,
    /// The weeks that were looked back on, the oldest first; not said at all unless they were chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reflections: Option<Vec<Reflection>>,
    /// What is brought to the session, the oldest first; nothing unless it was chosen.
    pub bring_to_session: Option<Vec<Row>>,
    /// What leaves, counted.
    pub leaves: Leaves,
    /// The paper that it is printed on.
    #[serde(skip)]
    pub paper: Paper,
}

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

/// What a report is based on: what went in of its days.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Basis {
    /// How many entries.
    pub entries: u32,
    /// On how many days.
    pub days: u32,
    /// How many of them are requests.
    pub requests: u32,
    /// On which share of the requests the wish is known, 0 to 1.
    pub wish_known: f64,
}

/// When an entry was: the week unless exact times were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum When {
    /// The week alone.
    Week {
        /// Its Monday.
        monday: NaiveDate,
    },
    /// The day and the time.
    Exactly {
        /// The civil date as written.
        date: NaiveDate,
        /// The civil time as written, to the minute.
        time: NaiveTime,
    },
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Its number among the entries of this report, from 1 on.
    pub number: u32,
    /// When it was.
    pub when: When,
    /// Whom it is about.
    pub who: String,
    /// What was asked, in the user's words; nothing unless they were chosen, or where there are none.
    pub request: Option<String>,
    /// What kind of thing was asked for.
    pub kind: Option<Kind>,
    /// The wish.
    pub want: Option<Want>,
    /// The answer, or what became of an own wish.
    pub answer: Answer,
    /// How it was answered.
    pub how: Option<How>,
    /// How it left the person.
    pub cost: Cost,
    /// Other feelings beside it.
    pub also_felt: Vec<Cost>,
    /// How strong the feeling was, 0 to 5.
    pub strength: Option<u8>,
    /// How hard they pushed.
    pub pressure: Option<Pressure>,
    /// How the request came.
    pub channel: Option<ContactChannel>,
    /// Outside agreed hours.
    pub out_of_hours: bool,
    /// The person did not feel free to choose.
    pub r#unsafe: bool,
    /// What was said of the answer later.
    pub look_back: Option<LookedBack>,
}

/// What was said of an answer later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LookedBack {
    /// How it looks from there.
    pub after: LookBack,
    /// The day on which that was said; nothing unless exact times were chosen.
    pub on: Option<NaiveDate>,
    /// How it was by then.
    pub later_cost: Option<Cost>,
    /// What the other did.
    pub afterwards: Option<Afterwards>,
}

/// One moment to speak of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moment {
    /// The situation in the user's words; may be empty where there is a kind.
    pub situation: String,
    /// The entry, without the words of its request.
    pub entry: Row,
}

/// What was written beside one request. One of the texts holds something at least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The number of its entry.
    pub number: u32,
    /// When it was.
    pub when: When,
    /// Whom it is about.
    pub who: String,
    /// The note; may be empty.
    pub note: String,
    /// A rule one grew up with; may be empty.
    pub old_rule: String,
    /// What a no kept room for; may be empty.
    pub kept_room_for: String,
    /// What was written when guilt or resentment was looked at once more; not said at all where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reframe: Option<Reframed>,
}

/// Guilt or resentment looked at once more. Each of the three may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reframed {
    /// It is about a client: other questions were asked.
    pub about_client: bool,
    /// What the feeling says; what one felt pulled to be.
    pub says: String,
    /// What is also true; what the frame protects.
    pub also_true: String,
    /// What one would tell a friend; how to bring it into the room.
    pub to_a_friend: String,
}

impl Reframed {
    /// The three texts, in their order.
    pub fn lines(&self) -> [&str; 3] {
        [&self.says, &self.also_true, &self.to_a_friend]
    }
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

/// Guilty noes by what was said of them later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Guilt {
    /// Later felt right.
    pub right: u32,
    /// Unsure.
    pub unsure: u32,
    /// Would be answered otherwise.
    pub regret: u32,
    /// Not looked back on.
    pub open: u32,
}

/// One relationship.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Person {
    /// What they are called.
    pub who: String,
    /// What they are to the user.
    pub role: Option<Role>,
    /// How many entries of the days went in.
    pub entries: u32,
    /// What is read, over everything that was logged up to the last day.
    pub reading: Reading,
    /// What the user says of the reading.
    pub verdict: Option<Verdict>,
    /// Plain facts of what went in; nothing before the second request.
    pub facts: Option<PlainFacts>,
    /// What the answers left, a row a cost that occurs.
    pub costs: Vec<CostRow>,
    /// The hedge of the twelve weeks up to the last day.
    pub hedge: Hedge,
    /// Both rates at the Sundays of those weeks; empty until one can be drawn.
    pub weeks: Vec<Week>,
}

/// What is read of a relationship.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// What it is called.
    pub label: Label,
    /// The Sunday since which it is called so; nothing while it never changed.
    pub since: Option<NaiveDate>,
    /// From how many entries, left out or not.
    pub entries: u32,
    /// When a limit was called for, how often was it passed? Nothing where nothing is read.
    pub porous: Option<Rate>,
    /// When opening was wanted, how often did it stay closed? Nothing where nothing is read.
    pub rigid: Option<Rate>,
}

/// A rate with its 80 % interval; all of it from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Rate {
    /// How often it was called for, weighted: the older the less.
    pub occasions: f64,
    /// The mean.
    pub mean: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// A change between the last six weeks and the twelve before, as two Sundays in a row agree on.
    pub change: Option<Change>,
    /// How likely the rate is higher than in the twelve weeks before; nothing while either is too thin.
    pub up: Option<f64>,
}

impl Rate {
    /// Whether there is enough behind it to be shown; with less it says little more than what is expected of anybody.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.occasions >= FEWEST_OCCASIONS
    }
}

/// Occasions from which on a rate is shown: as over time in the window.
const FEWEST_OCCASIONS: f64 = 1.5;

/// What the user says of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether it fits.
    pub fit: Fit,
    /// The label it was said of; another may be read by now.
    pub label: Label,
}

/// The answers that left one cost, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CostRow {
    /// The cost.
    pub cost: Cost,
    /// The answers.
    pub answers: Vec<Answer>,
}

/// A strip of hedge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Hedge {
    /// One cell an entry, the oldest first.
    pub cells: Vec<HedgeCell>,
    /// There was nothing in the last two weeks.
    pub ends_quietly: bool,
}

/// One entry as it stands in the hedge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HedgeCell {
    /// What it is drawn as.
    pub glyph: Glyph,
    /// The first day of its month; nothing finer.
    pub month: NaiveDate,
    /// There was nothing in the two weeks before it.
    pub after_quiet: bool,
    /// Which of its shapes it has.
    #[serde(skip)]
    pub variant: u8,
}

/// What leaves the vault, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Leaves {
    /// People.
    pub people: u32,
    /// Among them clients.
    pub clients: u32,
    /// Moments with their words.
    pub moments: u32,
    /// Lines of the log.
    pub log: u32,
    /// Requests in the user's words, in the log or to bring to the session.
    pub request_words: u32,
    /// Entries with what was written beside them.
    pub notes: u32,
    /// Entries to bring to the session.
    pub bring_to_session: u32,
    /// Lines that were kept for the therapist.
    pub therapist_lines: u32,
    /// Weeks that were looked back on; not said where there are none.
    #[serde(skip_serializing_if = "is_none")]
    pub reflections: u32,
    /// Lines of the log in which the person did not feel free to choose.
    pub unsafe_entries: u32,
    /// Days and times of entries.
    pub exact_times: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_none(count: &u32) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_shown_from_as_many_occasions_on_as_in_the_window() {
        let switches = include_str!("../../insight/src/switches.rs");
        assert!(switches.contains(&format!("const MIN_SEEN: f64 = {FEWEST_OCCASIONS};")));
    }
}
