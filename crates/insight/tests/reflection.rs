//! What a reflection shows and asks, on made-up weeks.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use chrono::{NaiveDate, Weekday};
use hedgerow_insight::History;
use hedgerow_insight::label::Change;
use hedgerow_insight::reflection::{
    Asked, Known, ReflectedWeek, WhyAsked, choose_people, choose_stand_by, is_a_lot, known_people,
};
use hedgerow_insight::row::{Flags, LookedBack, PersonIndex, Row};
use hedgerow_insight::vocabulary::{Answer, Cost, Decision, LookBack, Want};

const MUM: PersonIndex = PersonIndex(0);
const BOSS: PersonIndex = PersonIndex(1);
const OLD_FRIEND: PersonIndex = PersonIndex(2);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Monday to a Sunday.
fn week() -> ReflectedWeek {
    ReflectedWeek::of(day("2026-11-18"), Weekday::Mon)
}

fn answered(person: PersonIndex, date: &str, decision: Decision, want: Option<Want>, cost: Cost) -> Row {
    Row { want, ..Row::new(person, day(date), Answer::Received { decision }, cost) }
}

/// A no to what one would rather not do, at ease.
fn held(person: PersonIndex, date: &str) -> Row {
    answered(person, date, Decision::No, Some(Want::No), Cost::Calm)
}

/// A yes to what one would rather not do.
fn gave(person: PersonIndex, date: &str) -> Row {
    answered(person, date, Decision::Yes, Some(Want::No), Cost::Drained)
}

/// The rows in the order of their days.
fn sorted(mut rows: Vec<Row>) -> Vec<Row> {
    rows.sort_by_key(|row| row.date);
    rows
}

/// Whom the week asks about, nobody being put away.
fn asked(people: &[Flags], rows: &[Row]) -> Vec<(PersonIndex, WhyAsked)> {
    let readings = History::new(people.to_vec(), rows.to_vec()).read(week().to);
    let known = known_people(week(), people, rows, &readings, |_| false);
    choose_people(week(), &known).into_iter().map(|Asked { person, why, .. }| (person, why)).collect()
}

fn stand_by(rows: &[Row]) -> Option<usize> {
    choose_stand_by(week(), rows, |_| Flags::default(), week().to)
}

#[test]
fn a_week_without_entries_shows_nothing_and_asks_nothing() {
    assert_eq!(stand_by(&[]), None);
    assert!(asked(&[], &[]).is_empty());
    assert!(asked(&[Flags::default(); 3], &[]).is_empty(), "whoever was never met is not missed");
    let before = [held(MUM, "2026-11-15")];
    assert_eq!(stand_by(&before), None, "last week's answer is not of this week");
}

#[test]
fn a_quiet_week_asks_about_the_one_it_was_about() {
    let rows = [held(MUM, "2026-11-17")];
    assert_eq!(stand_by(&rows), Some(0));
    assert_eq!(asked(&[Flags::default()], &rows), [(MUM, WhyAsked::MostEntries)]);
}

#[test]
fn a_costly_week_has_no_answer_to_stand_by_and_none_is_made_up() {
    let rows = [gave(MUM, "2026-11-16"), gave(BOSS, "2026-11-17"), gave(MUM, "2026-11-20")];
    assert_eq!(stand_by(&rows), None);
    assert_eq!(asked(&[Flags::default(); 2], &rows), [(MUM, WhyAsked::MostEntries)]);
}

#[test]
fn of_a_calm_week_the_clearest_answer_is_offered_and_of_equal_ones_the_last() {
    let freely = answered(BOSS, "2026-11-16", Decision::Yes, Some(Want::Yes), Cost::Glad);
    let rows = [freely, held(MUM, "2026-11-17"), held(MUM, "2026-11-19")];
    let chosen = stand_by(&rows).unwrap();
    assert_eq!(stand_by(&rows), Some(chosen), "the same week shows the same answer");
    let equals = [held(MUM, "2026-11-17"), held(BOSS, "2026-11-19")];
    assert_eq!(stand_by(&equals), Some(1));
    assert_eq!(stand_by(&[freely]), Some(0), "an opening counts as well as a limit");
}

#[test]
fn an_answer_that_was_not_safe_or_would_be_another_now_is_not_offered() {
    let not_safe = Row { r#unsafe: true, ..held(MUM, "2026-11-17") };
    let look_back = Some(LookedBack { after: LookBack::Regret, on: Some(day("2026-11-20")) });
    let regretted = Row { look_back, ..held(MUM, "2026-11-18") };
    assert_eq!(stand_by(&[not_safe, regretted]), None);
    let with_unsafe = Flags { r#unsafe: true, ..Flags::default() };
    assert_eq!(choose_stand_by(week(), &[held(MUM, "2026-11-17")], |_| with_unsafe, week().to), None);
}

#[test]
fn what_felt_right_later_goes_before_what_nothing_was_said_of() {
    let look_back = Some(LookedBack { after: LookBack::Right, on: Some(day("2026-11-19")) });
    let guilty = |date| answered(MUM, date, Decision::No, Some(Want::No), Cost::Guilty);
    let rows = [Row { look_back, ..guilty("2026-11-16") }, guilty("2026-11-18")];
    assert_eq!(stand_by(&rows), Some(0));
}

#[test]
fn a_week_with_one_person_asks_about_them_once() {
    let rows: Vec<Row> = week().days().map(|date| gave(MUM, &date.to_string())).collect();
    assert_eq!(asked(&[Flags::default()], &rows), [(MUM, WhyAsked::MostEntries)]);
}

#[test]
fn nobody_is_asked_about_where_it_is_not_safe() {
    let unsafe_one = Flags { r#unsafe: true, ..Flags::default() };
    let rows = [gave(MUM, "2026-11-16"), gave(MUM, "2026-11-17"), gave(BOSS, "2026-11-18")];
    assert_eq!(asked(&[unsafe_one, Flags::default()], &rows), [(BOSS, WhyAsked::MostEntries)]);
    let marked = [Row { r#unsafe: true, ..gave(MUM, "2026-11-16") }, gave(BOSS, "2026-11-18")];
    assert_eq!(
        asked(&[Flags::default(); 2], &marked),
        [(BOSS, WhyAsked::MostEntries)],
        "an entry is enough, for its week"
    );
}

#[test]
fn whoever_was_not_met_longest_is_asked_about_from_two_weeks_to_half_a_year() {
    let met = |date| vec![gave(OLD_FRIEND, date), gave(MUM, "2026-11-17")];
    let people = [Flags::default(); 3];
    let unseen = [(MUM, WhyAsked::MostEntries), (OLD_FRIEND, WhyAsked::LongestUnseen)];
    assert_eq!(asked(&people, &met("2026-10-10")), unseen);
    assert_eq!(asked(&people, &met("2026-11-08")), unseen, "exactly two weeks before the last day");
    assert_eq!(asked(&people, &met("2026-11-09")), [unseen[0]], "less than two weeks");
    assert_eq!(asked(&people, &met("2026-05-01")), [unseen[0]], "out of one's life by now");
}

#[test]
fn somebody_put_away_is_not_asked_about() {
    let rows = [gave(MUM, "2026-11-17")];
    let readings = History::new(vec![Flags::default()], rows.to_vec()).read(week().to);
    let known = known_people(week(), &[Flags::default()], &rows, &readings, |person| person == MUM);
    assert!(choose_people(week(), &known).is_empty());
}

#[test]
fn three_are_asked_about_each_once_and_an_early_sign_before_a_clear_change() {
    let known = |place, entries, last_on, change| Known {
        person: PersonIndex(place),
        entries,
        last_on: Some(day(last_on)),
        change,
        is_left_out: false,
    };
    let all = [
        known(0, 4, "2026-11-20", Some(Change::EarlyMore)),
        known(1, 4, "2026-11-20", None),
        known(2, 1, "2026-11-16", Some(Change::ClearMore)),
        known(3, 0, "2026-10-01", Some(Change::EarlyLess)),
        known(4, 0, "2026-09-01", None),
    ];
    let chosen = choose_people(week(), &all);
    let chosen: Vec<_> = chosen.iter().map(|asked| (asked.person.0, asked.why)).collect();
    assert_eq!(
        chosen,
        [(0, WhyAsked::MostEntries), (3, WhyAsked::EarlySign), (4, WhyAsked::LongestUnseen)],
        "of two with as many entries the one known longest"
    );
}

#[test]
fn a_change_that_a_reading_names_is_an_early_sign() {
    let mut rows = Vec::new();
    for back in 0..60_u64 {
        let date = week().to - chrono::Days::new(2 * back);
        let row = if back < 21 { gave(MUM, &date.to_string()) } else { held(MUM, &date.to_string()) };
        rows.push(row);
        rows.push(held(BOSS, &date.to_string()));
        rows.push(held(BOSS, &date.to_string()));
    }
    let people = [Flags::default(); 2];
    let asked = asked(&people, &sorted(rows));
    assert_eq!(asked, [(BOSS, WhyAsked::MostEntries), (MUM, WhyAsked::EarlySign)]);
}

#[test]
fn entries_back_dated_into_the_week_count_and_those_after_it_do_not() {
    let rows = [
        held(MUM, "2026-11-16"),
        gave(BOSS, "2026-11-23"),
        gave(BOSS, "2026-11-24"),
        gave(BOSS, "2026-11-24"),
    ];
    assert_eq!(stand_by(&rows), Some(0));
    assert_eq!(
        asked(&[Flags::default(); 2], &rows),
        [(MUM, WhyAsked::MostEntries)],
        "a late look sees the week as it was"
    );
}

#[test]
fn a_week_in_which_the_clock_changes_is_read_like_any_other() {
    let autumn = ReflectedWeek::of(day("2026-10-25"), Weekday::Mon);
    let rows = [Row { hour: 2, ..held(MUM, "2026-10-25") }, Row { hour: 23, ..held(MUM, "2026-10-26") }];
    assert_eq!(choose_stand_by(autumn, &rows, |_| Flags::default(), autumn.to), Some(0));
}

#[test]
fn more_than_eight_entries_in_a_day_are_a_lot() {
    assert!(!is_a_lot(8));
    assert!(is_a_lot(9));
}
