//! Everything an entry can say is tried: its weights are shares, and its reasons are those that have words.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use chrono::NaiveDate;
use hedgerow_insight::classify::all_reasons;
use hedgerow_insight::row::{Flags, LookedBack, PersonIndex, Row};
use hedgerow_insight::vocabulary::Word;
use hedgerow_insight::{Answer, Cost, Decision, How, LookBack, Pressure, Reason, Want, classify, reasons};

fn words<W: Word>() -> impl Iterator<Item = Option<W>> + Clone {
    std::iter::once(None).chain(W::ALL.iter().copied().map(Some))
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, day).unwrap()
}

fn row(answer: Answer, cost: Cost) -> Row {
    Row::new(PersonIndex(0), day(14), answer, cost)
}

/// Every row there can be, but for its time.
fn every_row() -> Vec<Row> {
    let decisions = Decision::ALL.iter().map(|&decision| Answer::Received { decision });
    let answers = decisions.chain([Answer::Asked { met: None }, Answer::HeldBack]);
    let mut rows: Vec<Row> =
        answers.flat_map(|answer| Cost::ALL.iter().map(move |&cost| row(answer, cost))).collect();
    rows = rows.iter().flat_map(|row| words().map(|want: Option<Want>| Row { want, ..*row })).collect();
    rows = rows.iter().flat_map(|row| words().map(|how: Option<How>| Row { how, ..*row })).collect();
    rows = rows
        .iter()
        .flat_map(|row| words().map(|pressure: Option<Pressure>| Row { pressure, ..*row }))
        .collect();
    let looked_back = |row: &Row, after: Option<LookBack>| {
        let look_back = after.map(|after| LookedBack { after, on: None });
        Row { look_back, ..*row }
    };
    rows.iter().flat_map(|row| words().map(|after| looked_back(row, after))).collect()
}

#[test]
fn the_weights_of_every_entry_are_shares() {
    for row in every_row() {
        for care in [false, true] {
            let weights = classify(&row, Flags { care, ..Flags::default() }, None);
            let shares = [weights.porous, weights.limit, weights.open, weights.rigid, weights.unclear];
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{row:?}: {weights:?}");
            assert!(shares.iter().all(|&share| share >= -1e-15), "{row:?}: {weights:?}");
        }
    }
}

#[test]
fn every_reason_is_given_to_some_entry_and_no_other_is() {
    let mut given = BTreeSet::new();
    for row in every_row() {
        for care in [false, true] {
            given.extend(
                reasons(&row, Flags { care, ..Flags::default() }, None).iter().map(Reason::to_string),
            );
        }
    }
    let unsafe_row = Row { r#unsafe: true, ..row(Answer::HeldBack, Cost::Calm) };
    given.extend(reasons(&unsafe_row, Flags::default(), None).iter().map(Reason::to_string));
    let known: BTreeSet<_> = all_reasons().iter().map(Reason::to_string).collect();
    assert_eq!(given, known);
}

#[test]
fn an_entry_gives_the_cell_first_and_then_what_changed_it() {
    let looked_back = Some(LookedBack { after: LookBack::Regret, on: Some(day(20)) });
    let entry = Row {
        want: Some(Want::No),
        how: Some(How::JustOnce),
        pressure: Some(Pressure::Strong),
        look_back: looked_back,
        ..row(Answer::Received { decision: Decision::Yes }, Cost::Guilty)
    };
    let ids =
        |as_of| reasons(&entry, Flags::default(), as_of).iter().map(Reason::to_string).collect::<Vec<_>>();
    let before = ["reason-yes-guilty-no", "reason-how-just_once", "reason-pressure-gave"];
    assert_eq!(ids(Some(day(19))), before, "the look back is not given yet");
    assert_eq!(ids(Some(day(20)))[3..], ["reason-after-regret"], "from its day on it is heard");
    assert_eq!(ids(None).len(), 4, "without a day everything is heard");
}

#[test]
fn what_moves_nothing_is_no_reason() {
    // Wanted and at ease: there is no porous share that a caring role could make unclear.
    let entry =
        Row { want: Some(Want::Yes), ..row(Answer::Received { decision: Decision::Yes }, Cost::Calm) };
    let care = Flags { care: true, ..Flags::default() };
    assert_eq!(reasons(&entry, care, None).len(), 1);
}

#[test]
fn an_answer_under_threat_says_nothing() {
    let entry = row(Answer::Received { decision: Decision::Yes }, Cost::Resentful);
    let threatened = Row { r#unsafe: true, ..entry };
    let person = Flags { r#unsafe: true, ..Flags::default() };
    for (row, flags) in [(threatened, Flags::default()), (entry, person)] {
        assert_eq!(classify(&row, flags, None).unclear, 1.0);
        assert_eq!(reasons(&row, flags, None), [Reason::Unsafe]);
    }
}
