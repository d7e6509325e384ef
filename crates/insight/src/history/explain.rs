//! Why a relationship is called what it is called: the entries behind the label, on both sides of it.
//!
//! A label is given at the end of a Sunday. What was logged, looked back on or faded since cannot have moved it, so everything here is
//! as of that Sunday.

use chrono::NaiveDate;
use serde::Serialize;

use super::read::shown;
use super::replay::{Material, Replay};
use crate::calendar::Day;
use crate::classify::{Reason, classify, reasons};
use crate::count::number;
use crate::label::Label;
use crate::row::Row;
use crate::weights::Weights;

/// Which way an entry pulled a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// It spoke for the label.
    For,
    /// It spoke against it.
    Against,
}

/// Why a label was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The Sunday on which it was judged; the day itself where none has ended since the first entry.
    pub judged_on: NaiveDate,
    /// The entries that spoke for it or against it, the weightiest first and the newer of equals first.
    pub entries: Vec<Explained>,
    /// How many entries say nothing, because they were not free to choose.
    pub left_out: u32,
    /// How many entries came after that Sunday and are not counted yet.
    pub since_then: u32,
}

/// One entry that speaks for a label, or against it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// Its place in the rows of the history.
    pub row: usize,
    /// Which way it pulled more.
    pub side: Side,
    /// What it said when the label was judged.
    pub weights: Weights,
    /// How much it counted then: its share of a crowded day, half as much after twelve weeks; 0 to 1.
    pub counts: f64,
    /// Why it says so: first the cell of the table, then what changed it.
    pub reasons: Vec<Reason>,
}

/// Why the label that a relationship has on a day was given. The replay has reached the day.
pub(super) fn explain(replay: &Replay, material: Material<'_>, person: usize, as_of: Day) -> Explanation {
    let sunday = replay.last_sunday(as_of);
    let mark = replay.mark(person, sunday);
    let judged_on = sunday.filter(|_| mark.span.entries() > 0).unwrap_or(as_of);
    let (flags, track) = (material.people[person], &material.tracks[person]);
    let is_left_out = |row: &Row| flags.r#unsafe || row.r#unsafe;
    let rows = |day| track.up_to(day).map(|(place, _)| &material.rows[place]);
    Explanation {
        judged_on: judged_on.date(),
        entries: speaking(material, person, shown(mark.label, flags), judged_on),
        left_out: number(rows(judged_on).filter(|row| is_left_out(row)).count()),
        since_then: number(rows(as_of).count() - rows(judged_on).count()),
    }
}

/// The entries up to a day that speak for a label or against it.
fn speaking(material: Material<'_>, person: usize, label: Label, day: Day) -> Vec<Explained> {
    let (flags, date) = (material.people[person], Some(day.date()));
    let said = |(row, counts): (usize, f64)| {
        let weights = classify(&material.rows[row], flags, date);
        let (side, weight) = pull(label, &weights);
        let share = counts * weight;
        (share > 0.0).then_some((share, row, side, counts, weights))
    };
    let mut said: Vec<_> = material.tracks[person].up_to(day).filter_map(said).collect();
    said.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    let explained = |(_, row, side, counts, weights)| {
        let reasons = reasons(&material.rows[row], flags, date);
        Explained { row, side, weights, counts, reasons }
    };
    said.into_iter().map(explained).collect()
}

/// Which way an entry pulls a label more, and with how much of itself, 0 to 1. Where there is no pattern, or not enough, nothing is
/// claimed that could be spoken against: everything that was clear is shown.
fn pull(label: Label, weights: &Weights) -> (Side, f64) {
    let Weights { porous, limit, open, rigid, .. } = *weights;
    let (speaks_for, against) = match label {
        Label::Swings => (porous + rigid, limit + open),
        Label::LeansPorous => (porous, limit),
        Label::LeansRigid | Label::KeepingDistance => (rigid, open),
        Label::InBalance => (limit + open, porous + rigid),
        Label::LimitsHolding => (limit, porous),
        Label::FreelyOpen => (open, rigid),
        Label::NotEnoughYet | Label::NoClearPattern => (porous + limit + open + rigid, 0.0),
        Label::NotRead => (0.0, 0.0),
    };
    if against > speaks_for { (Side::Against, against) } else { (Side::For, speaks_for) }
}
