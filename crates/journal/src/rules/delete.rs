//! Deleting a rule, and bringing it back.

use super::check::kept_words;
use super::keep::{both_new_words, kept_of};
use super::marks::{marks_of, put_back, write_anew};
use super::{KeptRule, RuleDeletion, RuleRestoration, Rules};
use crate::error::{Error, Result};
use crate::ids::{RuleId, id_at};
use crate::journal::KEPT_DAYS;
use crate::moment::Moment;
use crate::search::same_name;
use crate::storage::StoredRule;

impl Rules<'_> {
    /// Deletes the rule of these words: with the new rule beside it, and off every entry and reflection that names it, of which nothing else
    /// changes. It can be brought back, with its marks, for 30 days. Deleting it again changes nothing.
    ///
    /// A rule that nothing names is refused with [`Error::RuleNotFound`].
    pub fn delete(&mut self, words: &str, now: Moment) -> Result<RuleDeletion> {
        let words = kept_words(words)?;
        let (id, changes) = self.journal.transact(|storage, changes| {
            let (marks, kept) = (marks_of(storage, &words)?, kept_of(storage, &words)?);
            if marks.is_empty() && kept.is_none() {
                let folded = same_name(&words);
                let mut deleted = storage.deleted_rules()?.into_iter();
                let before = deleted.find(|rule| same_name(&rule.words) == folded);
                return before.map(|rule| rule.id).ok_or(Error::RuleNotFound);
            }
            write_anew(storage, changes, &marks, "")?;
            let rule = kept.unwrap_or_else(|| {
                let id = RuleId(id_at(now));
                StoredRule::of(KeptRule { id, words, new_words: String::new(), named_on: now.date() })
            });
            let (id, deleted_until) = (rule.id, Some(now.date() + KEPT_DAYS));
            storage.keep_rule(&StoredRule { deleted_until, taken_off: marks, ..rule })?;
            Ok(id)
        })?;
        Ok(RuleDeletion { id, changes })
    }

    /// Brings a deleted rule back, and marks it again where it was taken off, unless another rule was marked there since. If a rule of the
    /// same words was named meanwhile, the two are one, and what was written beside either stays. Where that is too long together, only the
    /// marks come back: the rule that is there stays as it is, and the deleted one can be brought back again, once there is room, until its
    /// 30 days end.
    ///
    /// One that is erased by now is refused with [`Error::RuleNotFound`].
    pub fn restore(&mut self, id: RuleId) -> Result<RuleRestoration> {
        let (stays_until, changes) = self.journal.transact(|storage, changes| {
            let rule = storage.rule(id)?.ok_or(Error::RuleNotFound)?;
            if rule.deleted_until.is_none() {
                return Ok(None);
            }
            put_back(storage, changes, &rule.taken_off, "")?;
            match kept_of(storage, &rule.words)? {
                None => storage.keep_rule(&StoredRule::of(rule.kept()))?,
                Some(there) => match both_new_words(&there.new_words, &rule.new_words) {
                    Ok(new_words) => {
                        storage.erase_rule(id)?;
                        storage.keep_rule(&StoredRule { new_words, ..there })?;
                    }
                    // The marks are back, and are not put back a second time where they are taken off by then.
                    Err(Error::TextTooLong { .. }) => {
                        let stays_until = rule.deleted_until;
                        storage.keep_rule(&StoredRule { taken_off: Vec::new(), ..rule })?;
                        return Ok(stays_until);
                    }
                    Err(error) => return Err(error),
                },
            }
            Ok(None)
        })?;
        Ok(RuleRestoration { stays_until, changes })
    }
}
