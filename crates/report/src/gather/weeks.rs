//! What comes from looking back on weeks: the lines for the therapist, the weeks themselves, and what became of plans.

use hedgerow_journal::plans::Plan;
use hedgerow_journal::reflections;
use hedgerow_journal::{Journal, Result};

use crate::naming::Naming;
use crate::report::{MadePlan, Plans, Reflection, StepNote, TherapistLine};
use crate::selection::Selection;

/// The lines of weeks that touch the days, the oldest first. A week in which one goes on writing counts as well.
pub fn therapist_lines(
    journal: &mut Journal,
    selection: &Selection,
    naming: &Naming,
) -> Result<Vec<TherapistLine>> {
    let said = touching(journal, selection)?.into_iter();
    let line = |one: reflections::Reflection| {
        let words = said_words(&one.for_therapist?, selection, naming);
        (!words.is_empty()).then_some(TherapistLine { week_of: one.week.from, words })
    };
    Ok(said.filter_map(line).collect())
}

/// The weeks that touch the days, the oldest first, without the lines for the therapist. A week in which nothing is left to say is left
/// out.
pub fn reflections(journal: &mut Journal, selection: &Selection, naming: &Naming) -> Result<Vec<Reflection>> {
    let own = |text: &str| said_words(text, selection, naming);
    let reflection = |one: reflections::Reflection| {
        let notes = one.notes.iter().map(|note| StepNote { step: note.step, words: own(&note.text) });
        let notes: Vec<StepNote> = notes.filter(|note| !note.words.is_empty()).collect();
        let plan = one.plan.filter(|plan| may_be_told(plan, selection)).map(|plan| MadePlan {
            who: plan.person.map(|person| naming.who(person.id).to_owned()),
            situation: own(&plan.situation),
            words: own(&plan.words),
        });
        let old_rule = one.old_rule.as_deref().map(own).unwrap_or_default();
        let says_something = !notes.is_empty() || plan.is_some() || !old_rule.is_empty();
        says_something.then_some(Reflection { week_of: one.week.from, notes, plan, old_rule })
    };
    Ok(touching(journal, selection)?.into_iter().filter_map(reflection).collect())
}

/// What became of the plans with people who may be spoken of, and with nobody in particular, that were open on some of the days.
/// What came up is counted from when each was made.
pub fn plans(journal: &mut Journal, selection: &Selection) -> Result<Option<Plans>> {
    let days = selection.stretch;
    let all = journal.plans().list()?;
    let goes_in = |plan: &&Plan| {
        may_be_told(plan, selection)
            && plan.made_on <= days.until
            && plan.ended_on.is_none_or(|ended| ended >= days.from)
    };
    let mut counts = Plans::default();
    for plan in all.open.iter().chain(&all.past).filter(goes_in) {
        counts.made += 1;
        counts.came_up += plan.came_up;
        counts.as_planned += plan.as_planned;
        counts.in_part += plan.in_part;
        counts.another_way += plan.another_way;
    }
    Ok((counts.made > 0).then_some(counts))
}

/// What was said of weeks that touch the days, the oldest first.
fn touching(journal: &mut Journal, selection: &Selection) -> Result<Vec<reflections::Reflection>> {
    let days = selection.stretch;
    let mut all = journal.reflections().list(None)?;
    all.retain(|one| one.week.from <= days.until && days.from <= one.week.to);
    all.sort_by_key(|one| one.week.from);
    Ok(all)
}

/// The user's words as they may leave: whoever does not go in keeps an alias also where names are shown, and so does every client.
fn said_words(text: &str, selection: &Selection, naming: &Naming) -> String {
    let may_be_named = |person| selection.holds_person(person) && !selection.is_client(person);
    naming.words_about(text, may_be_named).trim().to_owned()
}

/// Whether a plan is with nobody in particular, or with somebody who may be spoken of.
fn may_be_told(plan: &Plan, selection: &Selection) -> bool {
    plan.person.as_ref().is_none_or(|person| selection.holds_person(person.id))
}
