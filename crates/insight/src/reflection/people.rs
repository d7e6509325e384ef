//! The people whom a reflection asks about: with whom there was most, with whom something may be changing, and who was not met longest.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::ReflectedWeek;
use crate::calendar::Day;
use crate::label::Change;
use crate::reading::Reading;
use crate::row::{Flags, PersonIndex, Row};

words! {
    /// Why somebody is asked about.
    WhyAsked as "why_asked" {
        /// Most entries of the week.
        MostEntries = "most_entries",
        /// A likely change of late.
        EarlySign = "early_sign",
        /// The longest without an entry.
        LongestUnseen = "longest_unseen",
    }
}

/// Somebody is unseen from so many days without an entry on, counted to the end of the week (judgement: two weeks)…
const UNSEEN_FROM: i32 = 14;
/// … and up to so many: after half a year a person is out of one's life rather than out of sight (judgement).
const UNSEEN_UNTIL: i32 = 26 * Day::WEEK;

/// What is known of somebody at the end of a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Who.
    pub person: PersonIndex,
    /// How many entries of the week are about them.
    pub entries: u32,
    /// The civil date of the last entry up to the end of the week.
    pub last_on: Option<NaiveDate>,
    /// A change of one of the rates, the likelier one of two.
    pub change: Option<Change>,
    /// They may not be asked about: the relationship or an entry of the week was not safe, or they were put away.
    pub is_left_out: bool,
}

/// Somebody who is asked about, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Who.
    pub person: PersonIndex,
    /// Why.
    pub why: WhyAsked,
    /// How many entries of the week are about them.
    pub entries: u32,
}

/// What is known of everybody at the end of a week, by [`PersonIndex`]. `is_away` says who was put away.
pub fn known_people(
    week: ReflectedWeek,
    people: &[Flags],
    rows: &[Row],
    readings: &[Reading],
    is_away: impl Fn(PersonIndex) -> bool,
) -> Vec<Known> {
    let mut known: Vec<Known> = (0..)
        .map(PersonIndex)
        .zip(people)
        .map(|(person, flags)| Known {
            person,
            entries: 0,
            last_on: None,
            change: readings.get(person.place()).and_then(change),
            is_left_out: flags.r#unsafe || is_away(person),
        })
        .collect();
    for row in rows.iter().filter(|row| row.date <= week.to) {
        let Some(known) = known.get_mut(row.person.place()) else { continue };
        known.last_on = known.last_on.max(Some(row.date));
        if week.holds(row.date) {
            known.entries += 1;
            known.is_left_out |= row.r#unsafe;
        }
    }
    known
}

/// A change of one of the rates; an early sign before a clear change, because it is the question.
fn change(reading: &Reading) -> Option<Change> {
    let figures = reading.figures.as_ref()?;
    let changes = [figures.porous.change, figures.rigid.change];
    changes.into_iter().flatten().min_by_key(|change| !is_early(*change))
}

fn is_early(change: Change) -> bool {
    matches!(change, Change::EarlyMore | Change::EarlyLess)
}

/// Up to three people, each at most once: first whom most entries of the week are about, then one with a likely change (an early sign
/// before a clear one, then with more entries), then the one who was not met longest. Of equals the one known longest.
pub fn choose_people(week: ReflectedWeek, known: &[Known]) -> Vec<Asked> {
    let mut chosen: Vec<Asked> = Vec::new();
    choose(&mut chosen, known, WhyAsked::MostEntries, |one| {
        (one.entries > 0).then_some(i64::from(one.entries))
    });
    choose(&mut chosen, known, WhyAsked::EarlySign, |one| {
        let early = i64::from(is_early(one.change?));
        Some((early << 32) + i64::from(one.entries))
    });
    choose(&mut chosen, known, WhyAsked::LongestUnseen, |one| {
        let unseen = Day::from(week.to).since(one.last_on?.into());
        (UNSEEN_FROM..=UNSEEN_UNTIL).contains(&unseen).then_some(i64::from(unseen))
    });
    chosen
}

/// Adds the one for whom most speaks and who was not chosen yet.
fn choose(chosen: &mut Vec<Asked>, known: &[Known], why: WhyAsked, speaks: impl Fn(&Known) -> Option<i64>) {
    let free =
        known.iter().filter(|one| !one.is_left_out && chosen.iter().all(|other| other.person != one.person));
    let best = free
        .filter_map(|one| Some((speaks(one)?, one)))
        .min_by_key(|(much, one)| (Reverse(*much), one.person));
    if let Some((_, Known { person, entries, .. })) = best {
        chosen.push(Asked { person: *person, why, entries: *entries });
    }
}
