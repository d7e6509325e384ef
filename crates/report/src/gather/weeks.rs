//! What comes from looking back on weeks: the lines for the therapist, and what became of plans.

use hedgerow_journal::plans::Plan;
use hedgerow_journal::{Journal, Result};

use crate::naming::Naming;
use crate::report::{Plans, TherapistLine};
use crate::selection::Selection;

/// The lines of weeks that touch the days, the oldest first. A week in which one goes on writing counts as well.
pub fn therapist_lines(
    journal: &mut Journal,
    selection: &Selection,
    naming: &Naming,
) -> Result<Vec<TherapistLine>> {
    let days = selection.stretch;
    let mut all = journal.reflections().list(None)?;
    all.retain(|one| one.week.from <= days.until && days.from <= one.week.to);
    all.sort_by_key(|one| one.week.from);
    let line = |(week_of, words): (_, String)| {
        let words = naming.words_about(&words, |person| selection.holds_person(person)).trim().to_owned();
        (!words.is_empty()).then_some(TherapistLine { week_of, words })
    };
    let said = all.into_iter().filter_map(|one| Some((one.week.from, one.for_therapist?)));
    Ok(said.filter_map(line).collect())
}

/// What became of the plans with people who may be spoken of, and with nobody in particular, that were open on some of the days.
/// What came up is counted from when each was made.
pub fn plans(journal: &mut Journal, selection: &Selection) -> Result<Option<Plans>> {
    let days = selection.stretch;
    let all = journal.plans().list()?;
    let goes_in = |plan: &&Plan| {
        let may = plan.person.as_ref().is_none_or(|person| selection.holds_person(person.id));
        may && plan.made_on <= days.until && plan.ended_on.is_none_or(|ended| ended >= days.from)
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
