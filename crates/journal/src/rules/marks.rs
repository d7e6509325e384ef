//! Where a rule is marked: found, written anew, taken off, put back.

use super::RuleMarks;
use crate::changes::Changes;
use crate::error::Result;
use crate::search::same_name;
use crate::storage::Storage;

/// Every mark of a rule, deleted entries and reflections included: they can come back.
pub(super) fn marks_of(storage: &Storage<'_>, words: &str) -> Result<Vec<RuleMarks>> {
    let folded = same_name(words);
    let mut marks: Vec<RuleMarks> = Vec::new();
    if folded.is_empty() {
        return Ok(marks);
    }
    for (entry, words) in storage.entries_with_rules()? {
        if same_name(&words) == folded {
            spelled(&mut marks, words).entries.push(entry);
        }
    }
    for marked in storage.reflections_with_rules()? {
        if same_name(&marked.words) == folded {
            spelled(&mut marks, marked.words).reflections.push(marked.id);
        }
    }
    Ok(marks)
}

fn spelled(marks: &mut Vec<RuleMarks>, words: String) -> &mut RuleMarks {
    let place = marks.iter().position(|marks| marks.words == words).unwrap_or_else(|| {
        marks.push(RuleMarks { words, entries: Vec::new(), reflections: Vec::new() });
        marks.len() - 1
    });
    &mut marks[place]
}

/// Has all of them say `words`; empty words take the rule off.
pub(super) fn write_anew(
    storage: &Storage<'_>,
    changes: &mut Changes,
    marks: &[RuleMarks],
    words: &str,
) -> Result<()> {
    let others = marks.iter().filter(|spelled| spelled.words != words);
    for RuleMarks { entries, reflections, .. } in others {
        storage.set_entry_rules(entries, words)?;
        for &reflection in reflections {
            storage.set_reflection_rule(reflection, Some(words).filter(|words| !words.is_empty()))?;
        }
        changes.entries |= !entries.is_empty();
        changes.reflections |= !reflections.is_empty();
    }
    changes.rules = true;
    Ok(())
}

/// Has all of them say again what they said, where they still say what they were left with. What is gone or was changed since stays so.
pub(super) fn put_back(
    storage: &Storage<'_>,
    changes: &mut Changes,
    marks: &[RuleMarks],
    left_with: &str,
) -> Result<()> {
    let left_with = same_name(left_with);
    for RuleMarks { words, entries, reflections } in marks {
        let mut as_left = Vec::new();
        for &id in entries {
            let stored = storage.entry(id)?;
            if stored.is_some_and(|stored| same_name(&stored.entry.details.old_rule) == left_with) {
                as_left.push(id);
            }
        }
        storage.set_entry_rules(&as_left, words)?;
        changes.entries |= !as_left.is_empty();
        for &id in reflections {
            let says = storage.reflection(id)?.map(|(_, row)| row.old_rule.unwrap_or_default());
            if says.is_some_and(|says| same_name(&says) == left_with) {
                storage.set_reflection_rule(id, Some(words))?;
                changes.reflections = true;
            }
        }
    }
    changes.rules = true;
    Ok(())
}
