//! The weeks that were looked back on, if they were chosen.

use hedgerow_journal::reflections::ReflectionStep;
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::plainly;

use super::Page;
use super::entry::week;
use crate::report::{MadePlan, Reflection, Report};
use crate::words::{opening, say};

pub(super) fn compose(report: &Report, page: &mut Page) {
    let Some(reflections) = &report.reflections else { return };
    page.section("report-reflections");
    if reflections.is_empty() {
        page.plain(plainly("report-reflections-empty"));
    }
    for Reflection { week_of, notes, plan, old_rule } in reflections {
        page.note(opening(&week(*week_of)));
        for &step in ReflectionStep::ALL {
            let made = plan.iter().filter(|_| step == ReflectionStep::Plan).map(sentence);
            let noted = notes.iter().filter(|note| note.step == step).map(|note| note.words.clone());
            let said: Vec<String> = made.chain(noted).collect();
            if !said.is_empty() {
                page.plain(plainly(&format!("report-reflection-{}", step.as_str())));
            }
            said.into_iter().for_each(|words| page.own(words));
        }
        if !old_rule.is_empty() {
            page.plain(plainly("report-note-old-rule"));
            page.own(old_rule.clone());
        }
    }
}

/// "If Family A asks for my evening, then: I'll tell you tomorrow".
fn sentence(plan: &MadePlan) -> String {
    let [what, answer] = [("what", plan.situation.as_str().into()), ("answer", plan.words.as_str().into())];
    match &plan.who {
        Some(who) => say("plan-sentence", [("who", who.as_str().into()), what, answer]),
        None => say("plan-sentence-anybody", [what, answer]),
    }
}
