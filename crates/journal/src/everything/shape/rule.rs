//! Old rules, as far as something is kept of them beside their marks: their rows, as they are.

use super::{Met, Noun, REFUSED, check_date};
use crate::error::{Field, Result};
use crate::everything::take::Taking;
use crate::ids::RuleId;
use crate::rules::{RuleMarks, kept_new_words, kept_words};
use crate::search::same_name;
use crate::storage::{Storage, StoredRule};
use crate::text::{self, LINE};

impl StoredRule {
    /// What somebody else wrote is refused where ours would be tidied.
    fn check(&self) -> Result<()> {
        check_date(self.named_on)?;
        self.deleted_until.map_or(Ok(()), check_date)?;
        let is_as_kept = kept_words(&self.words).is_ok_and(|kept| kept == self.words)
            && kept_new_words(&self.new_words).is_ok_and(|kept| kept == self.new_words)
            && (self.deleted_until.is_some() || self.taken_off.is_empty())
            && self.taken_off.iter().all(|marks| self.is_its_own(marks));
        if is_as_kept { Ok(()) } else { Err(REFUSED) }
    }

    /// Whether these are marks of this rule, in some spelling.
    fn is_its_own(&self, marks: &RuleMarks) -> bool {
        let kept = text::kept(&marks.words, Field::OldRule, LINE);
        kept.is_ok_and(|kept| kept == marks.words) && same_name(&marks.words) == same_name(&self.words)
    }

    /// A rule of the same words, named under another id, stays as the journal has it.
    fn met(&self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        let met = Met::of(taking.storage.rule(self.id)?, self);
        let takes_words = met == Met::Nothing && self.deleted_until.is_none();
        let is_there = takes_words && !taking.rules.insert(same_name(&self.words));
        Ok(if is_there { Met::Another } else { met })
    }
}

impl Noun for StoredRule {
    const LIST: &'static str = "rules";
    const MOST: u64 = 10_000;
    type Rank = RuleId;

    fn rank(&self) -> Self::Rank {
        self.id
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        storage.count_records("rule")
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        storage.each_rule(give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        self.check()?;
        let met = self.met(taking)?;
        if met == Met::Nothing && taking.takes_in() {
            taking.storage.keep_rule(&self)?;
            taking.changes.rules = true;
            taking.mark("rule", self.id.0.as_bytes())?;
        }
        Ok(met)
    }
}
