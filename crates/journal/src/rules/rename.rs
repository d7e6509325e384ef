//! Giving a rule other words, and taking that back.

use super::check::{kept_new_words, kept_words};
use super::keep::{both_new_words, kept_of};
use super::marks::{marks_of, put_back, write_anew};
use super::{BeforeRename, KeptRule, RenamedRule, RuleMarks, Rules};
use crate::changes::Changes;
use crate::error::{Error, Field, Result};
use crate::search::same_name;
use crate::storage::{Storage, StoredRule};
use crate::text::{self, LINE};

impl Rules<'_> {
    /// Gives the rule of these words other ones, on every entry and reflection at once. If there is a rule of those words already, the two
    /// are one from then on, and what was written beside either stays.
    ///
    /// Refused are a rule that nothing names ([`Error::RuleNotFound`]), no words ([`Error::RuleEmpty`]), and texts that are too long, the
    /// new rules of both together included.
    pub fn rename(&mut self, words: &str, to: &str) -> Result<RenamedRule> {
        let to = kept_words(to)?;
        let (before, changes) = self.journal.transact(|storage, changes| {
            let marks = marks_of(storage, words)?;
            let (own, other) = (kept_of(storage, words)?, kept_of(storage, &to)?);
            if marks.is_empty() && own.is_none() {
                return Err(Error::RuleNotFound);
            }
            write_anew(storage, changes, &marks, &to)?;
            let kept = rename_kept(storage, own, other, &to)?;
            Ok(BeforeRename { renamed_to: to, marks, kept })
        })?;
        Ok(RenamedRule { before, changes })
    }

    /// Takes a renaming back. What was changed since stays as it is now.
    ///
    /// Refused are texts that no rule could have.
    pub fn undo_rename(&mut self, before: BeforeRename) -> Result<Changes> {
        for RuleMarks { words, .. } in &before.marks {
            text::kept(words, Field::OldRule, LINE)?;
        }
        let (_, changes) = self.journal.transact(|storage, changes| {
            put_back(storage, changes, &before.marks, &before.renamed_to)?;
            if !is_as_left(storage, &before)? {
                return Ok(());
            }
            let left = match before.kept.as_slice() {
                [own, other] => both_new_words(&other.new_words, &own.new_words)?,
                [own] => own.new_words.clone(),
                _ => String::new(),
            };
            before.kept.into_iter().try_for_each(|kept| keep_again(storage, kept, &left))
        })?;
        Ok(changes)
    }
}

/// Whether the row that the renaming left is there, has not been deleted, and has the words that it got.
fn is_as_left(storage: &Storage<'_>, BeforeRename { renamed_to, kept, .. }: &BeforeRename) -> Result<bool> {
    // Of two that became one the second one's row stayed.
    let Some(left) = kept.last() else { return Ok(false) };
    let now = storage.rule(left.id)?.filter(|now| now.deleted_until.is_none());
    Ok(now.is_some_and(|now| same_name(&now.words) == same_name(renamed_to)))
}

/// Puts back what was kept of a rule. A new rule that was written since stays beside it; `left` is what the renaming had left there.
fn keep_again(storage: &Storage<'_>, kept: KeptRule, left: &str) -> Result<()> {
    let words = kept_words(&kept.words)?;
    let mut new_words = kept_new_words(&kept.new_words)?;
    if let Some(now) = storage.rule(kept.id)?.filter(|now| now.new_words != left) {
        new_words = now.new_words;
    }
    storage.keep_rule(&StoredRule::of(KeptRule { words, new_words, ..kept }))
}

/// Renames what is kept of the rule itself; how it was before.
fn rename_kept(
    storage: &Storage<'_>,
    own: Option<StoredRule>,
    other: Option<StoredRule>,
    to: &str,
) -> Result<Vec<KeptRule>> {
    let Some(own) = own else { return Ok(Vec::new()) };
    let mut before = vec![own.kept()];
    match other.filter(|other| other.id != own.id) {
        None => storage.keep_rule(&StoredRule { words: to.to_owned(), ..own })?,
        Some(other) => {
            before.push(other.kept());
            let new_words = both_new_words(&other.new_words, &own.new_words)?;
            storage.erase_rule(own.id)?;
            storage.keep_rule(&StoredRule { new_words, ..other })?;
        }
    }
    Ok(before)
}
