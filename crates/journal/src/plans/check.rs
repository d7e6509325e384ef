//! Whether a draft can be a plan.

use super::PlanDraft;
use crate::error::{Error, Field, Result};
use crate::phrases::PhraseId;
use crate::storage::{Key, Person, Storage, StoredPlan};
use crate::text::{self, PLAN};

/// The most characters that the id of a phrase has: those of the library are short, those of own ones are UUIDs.
const LONGEST_PHRASE: usize = 80;

/// A draft that can be kept, and the row of the one it is with.
pub(crate) struct Checked {
    /// The draft, its texts cleaned.
    pub draft: PlanDraft,
    /// With whom; of a merged one the one it stands for.
    pub made_for: Option<Key>,
}

/// The draft as it can be kept, in place of the `old` plan if there is one. A phrase that is not there any more is left out: the words stay.
///
/// Words that confront are refused with somebody who is not safe, unless the old plan is with them and has that phrase: what became unsafe
/// later keeps nobody from amending the rest.
pub(crate) fn checked(storage: &Storage<'_>, draft: PlanDraft, old: Option<&StoredPlan>) -> Result<Checked> {
    let draft = checked_texts(draft)?;
    let person = draft.person.map(|id| storage.standing_for(id)).transpose()?;
    let confronts = match &draft.phrase {
        Some(phrase) => PhraseId(phrase.clone()).confronts(storage)?,
        None => None,
    };
    let r#unsafe = person.as_ref().filter(|person| person.flags.r#unsafe);
    if let Some(person) = r#unsafe.filter(|_| confronts == Some(true)) {
        let stays = old.filter(|old| old.phrase == draft.phrase).map(|old| is_with(storage, old, person));
        if !stays.transpose()?.unwrap_or(false) {
            return Err(Error::PlanPhraseConfronts);
        }
    }
    let phrase = draft.phrase.filter(|_| confronts.is_some());
    Ok(Checked { draft: PlanDraft { phrase, ..draft }, made_for: person.map(|person| person.key) })
}

/// Whether a plan was made for this person, or for one that was merged into them.
fn is_with(storage: &Storage<'_>, plan: &StoredPlan, person: &Person) -> Result<bool> {
    let made_for = plan.made_for.map(|key| storage.person_at(key)).transpose()?.flatten();
    Ok(made_for.is_some_and(|made_for| made_for.stands_for == person.key))
}

/// The draft with its texts as they can be kept, whoever it is with.
pub(crate) fn checked_texts(draft: PlanDraft) -> Result<PlanDraft> {
    let situation = text::line(&draft.situation, Field::PlanSituation, PLAN)?;
    let words = text::line(&draft.words, Field::PlanWords, PLAN)?;
    if situation.is_empty() {
        return Err(Error::PlanSituationEmpty);
    }
    if words.is_empty() {
        return Err(Error::PlanWordsEmpty);
    }
    if draft.phrase.as_deref().is_some_and(|phrase| !is_an_id(phrase)) {
        return Err(Error::PlanPhraseUnreadable);
    }
    Ok(PlanDraft { situation, words, ..draft })
}

fn is_an_id(phrase: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=LONGEST_PHRASE).contains(&phrase.len()) && phrase.bytes().all(is_sign)
}
