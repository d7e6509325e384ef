//! Old rules: what one grew up with and still answers by, such as "be polite at all costs".
//!
//! An entry or a reflection names a rule by its words alone, so that it can be marked while locked and comes along with every import.
//! Rules of the same words, case, accents and space aside, are one. Only what belongs to the rule itself, the new rule beside it, has a
//! row. Where a rule was at work is counted, and never read into anything.

mod check;
mod delete;
mod keep;
mod list;
mod marks;
mod rename;

pub(crate) use check::{kept_new_words, kept_words};

use chrono::NaiveDate;
use hedgerow_insight::reflection::ReflectedWeek;
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::ids::{EntryId, ReflectionId, RelationshipId, RuleId};
use crate::journal::Journal;
use crate::vocabulary::Kind;

/// What can be done with old rules; from [`Journal::rules`].
pub struct Rules<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// The rules one grew up with.
    pub fn rules(&mut self) -> Rules<'_> {
        Rules { journal: self }
    }
}

/// A rule, and where it was at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Rule {
    /// Its words: as it was named, else as they were written last.
    pub words: String,
    /// The new rule beside it; empty while there is none.
    pub new_words: String,
    /// The entries it is marked on, the oldest first.
    pub entries: Vec<EntryId>,
    /// With whom those are, by their names.
    pub people: Vec<RulePerson>,
    /// The kinds of thing that were asked for in them, each once, in the order of the vocabulary.
    pub kinds: Vec<Kind>,
    /// What was answered in them.
    pub answers: RuleAnswers,
    /// The reflections it is marked on, the oldest week first.
    pub weeks: Vec<RuleWeek>,
    /// It was at work where the person did not feel free to choose: nothing urges, and help is to be offered.
    pub r#unsafe: bool,
}

/// Somebody with whom a rule was at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RulePerson {
    /// Who; of a merged one the one it stands for.
    pub id: RelationshipId,
    /// The name.
    pub name: String,
}

/// How often each answer was given where a rule was at work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RuleAnswers {
    /// Said yes.
    pub yes: u32,
    /// Said partly.
    pub partly: u32,
    /// Said later.
    pub later: u32,
    /// Said no.
    pub no: u32,
    /// Asked for something of one's own.
    pub asked: u32,
    /// Held a wish of one's own back.
    pub held_back: u32,
}

/// A reflection on which a rule is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RuleWeek {
    /// The reflection.
    pub reflection: ReflectionId,
    /// Its week.
    pub week: ReflectedWeek,
}

/// A rule that was deleted and can be brought back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct DeletedRule {
    /// Its id.
    pub id: RuleId,
    /// Its words.
    pub words: String,
    /// The last day on which it can be brought back.
    pub until: NaiveDate,
}

/// All there is to be seen of old rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct OldRules {
    /// The rules: those that were at work last first, then those that were named and never marked.
    pub rules: Vec<Rule>,
    /// Those that can be brought back, the last deleted first.
    pub deleted: Vec<DeletedRule>,
}

/// A rule to name, or the new rule to write beside one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RuleDraft {
    /// The id that it gets if nothing is kept of this rule yet and no other has it, made by the caller.
    pub id: RuleId,
    /// Its words, 1 to 2,000 characters on one line.
    pub words: String,
    /// The new rule beside it, up to 2,000 characters; empty for none. Without it, what stands there stays.
    pub new_words: Option<String>,
}

/// Where a rule is marked in one spelling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct RuleMarks {
    /// The words as they stood there.
    pub words: String,
    /// On which entries.
    pub entries: Vec<EntryId>,
    /// On which reflections.
    pub reflections: Vec<ReflectionId>,
}

/// What is kept of a rule beside its marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct KeptRule {
    /// Its id.
    pub id: RuleId,
    /// Its words.
    pub words: String,
    /// The new rule beside it.
    pub new_words: String,
    /// The civil date on which this was first said.
    pub named_on: NaiveDate,
}

/// How it was before a rule was renamed, for [`Rules::undo_rename`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct BeforeRename {
    /// The words that it got.
    pub renamed_to: String,
    /// How it was marked.
    pub marks: Vec<RuleMarks>,
    /// What was kept of it, and of the one that it became part of.
    pub kept: Vec<KeptRule>,
}

/// What renaming did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RenamedRule {
    /// How it was before.
    pub before: BeforeRename,
    /// What has to be read again.
    pub changes: Changes,
}

/// What deleting did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RuleDeletion {
    /// The id under which the rule can be brought back.
    pub id: RuleId,
    /// What has to be read again.
    pub changes: Changes,
}

/// A rule that was brought back, and what that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct RuleRestoration {
    /// Only its marks came back, because its new rule has no room beside the one that is there: it stays among the deleted ones, and until
    /// when. Nothing if all of it is back.
    pub stays_until: Option<NaiveDate>,
    /// What has to be read again.
    pub changes: Changes,
}
