//! Reading reflections.

use super::shown::shown;
use super::{Reflection, Reflections};
use crate::error::Result;
use crate::search::folded_words;

impl Reflections<'_> {
    /// The reflections that are not deleted, the newest week first; with words, those in which all of them occur, case and accents
    /// aside, in a note, the line for the therapist, the old rule or the plan. There is one a week at most, so they are gone through.
    pub fn list(&self, words: Option<&str>) -> Result<Vec<Reflection>> {
        let storage = self.journal.storage();
        let rows = storage.reflections()?;
        let mut found = rows.into_iter().map(|row| shown(&storage, row)).collect::<Result<Vec<_>>>()?;
        let asked = folded_words(words.unwrap_or_default());
        found.retain(|reflection| says(reflection, &asked));
        Ok(found)
    }
}

fn says(reflection: &Reflection, asked: &[String]) -> bool {
    let notes = reflection.notes.iter().map(|note| note.text.as_str());
    let plan = reflection.plan.iter().flat_map(|plan| [plan.situation.as_str(), plan.words.as_str()]);
    let lines = [&reflection.for_therapist, &reflection.old_rule].into_iter().filter_map(Option::as_deref);
    let all: Vec<&str> = notes.chain(lines).chain(plan).collect();
    let said = folded_words(&all.join(" ")).join(" ");
    asked.iter().all(|word| said.contains(word.as_str()))
}
