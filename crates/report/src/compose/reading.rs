//! A reading in words, the same as in the window: frequencies of what was logged, never what somebody is.

use hedgerow_insight::label::{Change, Label};
use hedgerow_journal::vocabulary::Word;
use hedgerow_locale::plainly;

use crate::report::{Rate, Reading};
use crate::words::{Tenths, say};

/// From this many times in ten on one may say "mostly".
const MOSTLY: u32 = 6;

/// Whether a label says something.
pub(super) fn is_earned(label: Label) -> bool {
    !matches!(label, Label::NotEnoughYet | Label::NotRead)
}

/// The label as one short sentence.
pub(super) fn title(label: Label) -> String {
    match label {
        Label::NotRead => plainly("report-not-read"),
        Label::NotEnoughYet => plainly("report-too-little"),
        label => plainly(&format!("reading-title-{}", label.as_str())),
    }
}

/// How often, in tenths.
pub(super) fn tenths(rate: &Rate) -> Tenths {
    Tenths::of(rate.mean, rate.low, rate.high)
}

/// "about 7 times in 10, likely 6 to 9".
pub(super) fn how_often(rate: &Rate) -> String {
    tenths(rate).in_words()
}

fn how_often_not(rate: &Rate) -> String {
    Tenths::of(1.0 - rate.mean, 1.0 - rate.high, 1.0 - rate.low).in_words()
}

fn lean(side: &str, rate: &Rate) -> String {
    let mostly = if tenths(rate).times >= MOSTLY { "-mostly" } else { "" };
    say(&format!("reading-{side}{mostly}"), [("often", how_often(rate).into())])
}

/// The reading in frequencies; nothing until it is earned.
pub(super) fn sentence(reading: &Reading) -> Option<String> {
    let (porous, rigid) = (reading.porous.as_ref()?, reading.rigid.as_ref()?);
    let held = || say("reading-held", [("often", how_often_not(porous).into())]);
    let opened = || say("reading-opened", [("often", how_often_not(rigid).into())]);
    Some(match reading.label {
        Label::LeansPorous => lean("porous", porous),
        Label::LeansRigid => lean("rigid", rigid),
        Label::Swings => [lean("porous", porous), lean("rigid", rigid)].join(" "),
        Label::KeepingDistance => say("reading-distance", [("often", how_often(rigid).into())]),
        Label::InBalance => [held(), opened()].join(" "),
        Label::LimitsHolding => held(),
        Label::FreelyOpen => opened(),
        Label::NoClearPattern => plainly("reading-no-clear-pattern"),
        Label::NotEnoughYet | Label::NotRead => return None,
    })
}

/// The sentences on changes of both rates: an early sign is a question. Empty where there is none.
pub(super) fn changes(reading: &Reading) -> Vec<String> {
    let sides = [("porous", reading.porous.as_ref()), ("rigid", reading.rigid.as_ref())];
    sides.into_iter().filter_map(|(side, rate)| changed(side, rate?)).collect()
}

fn changed(side: &str, rate: &Rate) -> Option<String> {
    let change = rate.change?;
    let said = plainly(&format!("weeks-{side}-{}", change.as_str()));
    Some(rate.up.map_or_else(|| said.clone(), |up| [said.clone(), chance(change, up)].join(" ")))
}

/// How likely a change is, as a frequency.
fn chance(change: Change, up: f64) -> String {
    let sure = if matches!(change, Change::EarlyMore | Change::ClearMore) { up } else { 1.0 - up };
    let times = Tenths::of(sure, sure, sure).times;
    if times >= 10 {
        return plainly("weeks-chance-more");
    }
    say("weeks-chance-about", [("times", times.into())])
}
