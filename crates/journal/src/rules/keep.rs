//! Naming a rule, and writing the new one beside it.

use super::check::{kept_new_words, kept_words};
use super::{KeptRule, RuleDraft, Rules};
use crate::changes::Changes;
use crate::error::Result;
use crate::ids::{RuleId, id_at};
use crate::moment::Moment;
use crate::search::same_name;
use crate::storage::{Storage, StoredRule};

impl Rules<'_> {
    /// Names a rule, or puts the new rule beside one that is there by these words, in place of what stood there. Naming one that is
    /// there already changes nothing.
    ///
    /// Refused are a rule without words ([`crate::Error::RuleEmpty`]) and texts that are too long.
    pub fn keep(&mut self, draft: &RuleDraft, now: Moment) -> Result<Changes> {
        let words = kept_words(&draft.words)?;
        let new_words = draft.new_words.as_deref().map(kept_new_words).transpose()?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            let there = kept_of(storage, &words)?;
            let new = match &there {
                Some(rule) => {
                    let new_words = new_words.unwrap_or_else(|| rule.new_words.clone());
                    StoredRule { new_words, ..rule.clone() }
                }
                None => StoredRule::of(KeptRule {
                    id: free_id(storage, draft.id, now)?,
                    words,
                    new_words: new_words.unwrap_or_default(),
                    named_on: now.date(),
                }),
            };
            if there.as_ref() != Some(&new) {
                storage.keep_rule(&new)?;
                changes.rules = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}

/// The id, or another one if a rule of other words or a deleted one has it already, which would be lost.
fn free_id(storage: &Storage<'_>, id: RuleId, now: Moment) -> Result<RuleId> {
    Ok(storage.rule(id)?.map_or(id, |_| RuleId(id_at(now))))
}

/// What is kept of the rule of these words.
pub(super) fn kept_of(storage: &Storage<'_>, words: &str) -> Result<Option<StoredRule>> {
    let folded = same_name(words);
    Ok(storage.rules()?.into_iter().find(|rule| same_name(&rule.words) == folded))
}

/// Two new rules of rules that are one by now: neither is lost, and the same is not said twice.
///
/// What is too long together is refused with [`crate::Error::TextTooLong`].
pub(super) fn both_new_words(one: &str, other: &str) -> Result<String> {
    if other.is_empty() || one == other {
        return Ok(one.to_owned());
    }
    kept_new_words(&format!("{one}\n{other}"))
}
