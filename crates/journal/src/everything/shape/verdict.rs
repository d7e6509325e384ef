//! What the person said of a reading. A verdict has no id: it is what it says, and of whom.

use chrono::NaiveDate;
use hedgerow_insight::label::Label;
use serde::{Deserialize, Serialize};

use super::relationship::unknown;
use super::{Met, Noun, check_date};
use crate::error::Result;
use crate::everything::take::Taking;
use crate::ids::RelationshipId;
use crate::storage::Storage;
use crate::verdicts::{Fit, Verdict};
use crate::vocabulary::Word;

/// What was said of one relationship's reading on one day. In the file they stand in the order in which they were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VerdictRecord {
    /// Of whom.
    pub relationship: RelationshipId,
    /// Whether it fits.
    pub fit: Fit,
    /// The label it was said of.
    pub label: Label,
    /// The civil date on which it was said.
    pub on: NaiveDate,
}

impl VerdictRecord {
    /// What it says, in one word: how an import knows it again.
    pub fn mark(self) -> Vec<u8> {
        let said = format!("{}/{}/{}", self.on, self.label.as_str(), self.fit.as_str());
        [self.relationship.0.as_bytes().as_slice(), said.as_bytes()].concat()
    }
}

impl Noun for VerdictRecord {
    const LIST: &'static str = "verdicts";
    const MOST: u64 = 200_000;
    type Rank = RelationshipId;

    fn rank(&self) -> Self::Rank {
        self.relationship
    }

    /// Of one relationship there may be many, in the order in which they were said.
    fn may_follow(before: &RelationshipId, rank: &RelationshipId) -> bool {
        before <= rank
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("verdict")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_verdict(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        check_date(self.on)?;
        taking.people.require(self.relationship).map_err(unknown)?;
        let verdict = Verdict { fit: self.fit, label: self.label, on: self.on };
        if !taking.verdicts.contains_key(&self.relationship) {
            let there = taking.storage.all_verdicts_of(self.relationship)?;
            taking.verdicts.insert(self.relationship, Both { unmet: there.clone(), there, new: Vec::new() });
        }
        let Some(both) = taking.verdicts.get_mut(&self.relationship) else { return Ok(Met::Nothing) };
        if let Some(place) = both.unmet.iter().position(|there| *there == verdict) {
            both.unmet.remove(place);
            return Ok(Met::Itself);
        }
        both.new.push(verdict);
        Ok(Met::Nothing)
    }

    /// The last row of a relationship counts, so what comes in is put where it was said. Of the same day the journal's own
    /// comes last.
    fn end(taking: &mut Taking<'_, '_>) -> Result<()> {
        if !taking.takes_in() {
            return Ok(());
        }
        for (relationship, both) in std::mem::take(&mut taking.verdicts) {
            if both.new.is_empty() {
                continue;
            }
            let mut all = both.new.clone();
            if !both.there.is_empty() {
                all.extend(both.there);
                all.sort_by_key(|verdict| verdict.on);
            }
            taking.storage.replace_verdicts(taking.people.key(relationship)?, &all)?;
            for Verdict { fit, label, on } in both.new {
                taking.mark("verdict", &Self { relationship, fit, label, on }.mark())?;
            }
            taking.changes.verdicts = true;
        }
        Ok(())
    }
}

/// The verdicts of one relationship while a file is read.
#[derive(Default)]
pub(crate) struct Both {
    /// In the journal, in the order in which they were said.
    there: Vec<Verdict>,
    /// Of those, the ones that the file has not said yet.
    unmet: Vec<Verdict>,
    /// In the file alone.
    new: Vec<Verdict>,
}
