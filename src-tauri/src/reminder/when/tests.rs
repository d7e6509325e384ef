//! Made-up weeks, clocks and journeys.

use chrono_tz::{America, Europe, Tz};

use super::*;

/// Sundays at six in the evening.
const WEEKLY: Weekly = Weekly { day: Weekday::Sunday, time: NaiveTime::from_hms_opt(18, 0, 0).unwrap() };

fn in_zone(civil: &str, zone: Tz) -> Moment {
    Moment::at_civil(civil.parse().expect(civil), zone).expect("a time of our days")
}

fn at(civil: &str) -> Moment {
    in_zone(civil, Europe::Berlin)
}

/// Chosen on a Friday.
fn chosen() -> Reminder {
    Reminder::chosen(WEEKLY, at("2026-11-20T10:00:00"))
}

/// What is due then, done as the program does it.
fn tick(reminder: &mut Reminder, now: Moment) -> Due {
    reminder.put_right(now);
    let due = reminder.due(now);
    match due {
        Due::Now => reminder.come(now),
        Due::Spared => reminder.spare(now),
        Due::No => {}
    }
    due
}

/// On which of these it comes.
fn coming(reminder: &mut Reminder, moments: &[&str]) -> Vec<String> {
    let comes = moments.iter().filter(|moment| tick(reminder, at(moment)) == Due::Now);
    comes.map(|moment| (*moment).to_owned()).collect()
}

/// Every quarter of an hour of so many days, from a civil time on.
fn quarters(from: Moment, days: i64) -> impl Iterator<Item = Moment> {
    (0..days * 96).map(move |quarter| Moment { at: from.at + TimeDelta::minutes(15 * quarter), ..from })
}

#[test]
fn it_comes_at_its_time_and_once_and_not_for_a_time_before_it_was_chosen() {
    let mut reminder = chosen();
    let moments =
        ["2026-11-20T10:00:01", "2026-11-22T17:59:59", "2026-11-22T18:00:00", "2026-11-22T18:00:15"];
    assert_eq!(coming(&mut reminder, &moments), ["2026-11-22T18:00:00"]);
    let late = Reminder::chosen(WEEKLY, at("2026-11-22T18:00:30"));
    assert_eq!(late.due(at("2026-11-22T18:01:00")), Due::No, "it was chosen after this week's time");
}

#[test]
fn through_a_year_with_its_end_and_both_changes_of_the_clock_it_comes_once_a_week_at_its_civil_time() {
    let night = Weekly { day: Weekday::Sunday, time: NaiveTime::from_hms_opt(2, 30, 0).expect("a time") };
    for weekly in [WEEKLY, night] {
        let mut reminder = Reminder::chosen(weekly, at("2026-06-01T00:00:00"));
        let mut came: Vec<Moment> = Vec::new();
        for now in quarters(at("2026-06-01T00:00:00"), 365) {
            if tick(&mut reminder, now) == Due::Now {
                came.push(now);
            }
        }
        let civil: Vec<_> = came.iter().map(|now| now.at.with_timezone(&now.zone).naive_local()).collect();
        assert_eq!(civil.len(), 52, "{civil:?}");
        let is_skipped = |date: NaiveDate| date.to_string() == "2027-03-28" && weekly == night;
        for moment in civil {
            assert_eq!(moment.weekday(), chrono::Weekday::Sun);
            let hour = if is_skipped(moment.date()) { TimeDelta::hours(1) } else { TimeDelta::zero() };
            assert_eq!(moment.time(), weekly.time + hour, "{moment}");
        }
    }
}

#[test]
fn missed_for_weeks_it_comes_once_and_late_and_then_as_ever() {
    let mut reminder = chosen();
    let moments =
        ["2026-12-23T09:00:00", "2026-12-23T09:00:15", "2026-12-24T09:00:00", "2026-12-27T18:00:00"];
    assert_eq!(coming(&mut reminder, &moments), ["2026-12-23T09:00:00", "2026-12-27T18:00:00"]);
}

#[test]
fn one_that_came_late_spares_the_next_if_that_would_follow_at_once() {
    let mut reminder = chosen();
    let moments =
        ["2026-11-28T10:00:00", "2026-11-29T18:00:00", "2026-12-01T18:00:00", "2026-12-06T18:00:00"];
    assert_eq!(coming(&mut reminder, &moments), ["2026-11-28T10:00:00", "2026-12-06T18:00:00"]);
}

#[test]
fn one_that_came_late_goes_on_standing_and_comes_once_more_as_it_was_promised() {
    let mut standing = chosen();
    assert_eq!(
        coming(&mut standing, &["2026-11-28T10:00:00", "2026-11-29T18:00:00"]),
        ["2026-11-28T10:00:00"]
    );
    assert!(standing.stands, "nobody has answered it");
    let mut put_off = chosen();
    coming(&mut put_off, &["2026-11-29T16:25:00"]);
    put_off.put_off(Snooze::InTwoHours, at("2026-11-29T16:25:30"));
    let then = ["2026-11-29T18:00:00", "2026-11-29T18:26:00", "2026-11-29T18:30:00"];
    assert_eq!(coming(&mut put_off, &then), ["2026-11-29T18:26:00"]);
}

#[test]
fn who_starts_the_computer_on_saturdays_alone_is_reminded_each_saturday() {
    let mut reminder = chosen();
    let saturdays =
        ["2026-11-28T10:00:00", "2026-12-05T10:30:00", "2026-12-12T09:00:00", "2026-12-19T10:00:00"];
    assert_eq!(coming(&mut reminder, &saturdays), saturdays);
}

#[test]
fn put_off_it_comes_once_more_and_the_next_week_as_ever() {
    let cases = [
        (Snooze::InTwoHours, "2026-11-22T20:05:00"),
        (Snooze::Tomorrow, "2026-11-23T18:00:00"),
        (Snooze::NextWeek, "2026-11-29T18:00:00"),
    ];
    for (snooze, again) in cases {
        let mut reminder = chosen();
        tick(&mut reminder, at("2026-11-22T18:00:00"));
        assert!(reminder.stands);
        reminder.put_off(snooze, at("2026-11-22T18:05:00"));
        assert!(!reminder.stands, "{snooze:?}");
        let again = at(again);
        let just_before = Moment { at: again.at - TimeDelta::seconds(1), ..again };
        assert_eq!(tick(&mut reminder, just_before), Due::No, "{snooze:?}");
        assert_eq!(tick(&mut reminder, again), Due::Now, "{snooze:?}");
        assert_eq!(tick(&mut reminder, Moment { at: again.at + TimeDelta::seconds(15), ..again }), Due::No);
    }
}

#[test]
fn put_off_and_then_missed_over_its_next_time_it_is_still_one() {
    let mut reminder = chosen();
    tick(&mut reminder, at("2026-11-22T18:00:00"));
    reminder.put_off(Snooze::Tomorrow, at("2026-11-22T18:05:00"));
    let moments = ["2026-12-01T08:00:00", "2026-12-01T08:00:15", "2026-12-05T08:00:00"];
    assert_eq!(coming(&mut reminder, &moments), ["2026-12-01T08:00:00"]);
}

#[test]
fn a_clock_put_back_brings_none_twice_and_one_that_was_years_ahead_keeps_nobody_waiting() {
    let mut reminder = chosen();
    let moments =
        ["2026-11-22T18:00:00", "2026-11-22T17:30:00", "2026-11-22T18:00:00", "2026-11-21T08:00:00"];
    assert_eq!(coming(&mut reminder, &moments), ["2026-11-22T18:00:00"]);
    let wrong = ["2031-05-05T05:05:05", "2026-11-24T08:00:00", "2026-11-29T18:00:00", "2026-12-06T18:00:00"];
    assert_eq!(
        coming(&mut reminder, &wrong),
        ["2031-05-05T05:05:05", "2026-11-29T18:00:00", "2026-12-06T18:00:00"]
    );
    reminder.put_off(Snooze::Tomorrow, at("2031-05-05T05:05:05"));
    assert_eq!(tick(&mut reminder, at("2026-12-08T08:00:00")), Due::Now, "rather at once than in years");
}

#[test]
fn a_journey_west_brings_no_second_one_on_the_same_evening() {
    let mut reminder = chosen();
    tick(&mut reminder, at("2026-11-22T18:00:00"));
    let there = |civil| in_zone(civil, America::Los_Angeles);
    assert_eq!(tick(&mut reminder, there("2026-11-22T18:00:00")), Due::No);
    assert_eq!(tick(&mut reminder, there("2026-11-29T17:59:00")), Due::No);
    assert_eq!(tick(&mut reminder, there("2026-11-29T18:00:00")), Due::Now);
    assert_eq!(tick(&mut reminder, at("2026-12-06T18:00:00")), Due::Now, "and back home");
}

fn week(day: &str) -> ReflectedWeek {
    ReflectedWeek::of(day.parse().expect(day), chrono::Weekday::Mon)
}

#[test]
fn a_week_that_was_reflected_on_needs_none() {
    let mut reminder = chosen();
    reminder.reflected(week("2026-11-21"), at("2026-11-21T12:00:00"));
    assert_eq!(tick(&mut reminder, at("2026-11-22T18:00:00")), Due::No, "on the day before");
    assert_eq!(tick(&mut reminder, at("2026-11-29T18:00:00")), Due::Now, "the week after was not");
    reminder.reflected(week("2026-11-29"), at("2026-11-29T19:00:00"));
    assert!(!reminder.stands);
    reminder.put_off(Snooze::Tomorrow, at("2026-11-29T19:00:00"));
    reminder.reflected(week("2026-11-29"), at("2026-11-30T08:00:00"));
    assert_eq!(tick(&mut reminder, at("2026-11-30T18:00:00")), Due::No, "nor one that was put off");
}

#[test]
fn a_week_of_long_ago_that_is_reflected_on_late_spares_none() {
    let mut reminder = chosen();
    reminder.reflected(week("2026-11-10"), at("2026-11-21T12:00:00"));
    assert_eq!(tick(&mut reminder, at("2026-11-22T18:00:00")), Due::Now);
}

#[test]
fn a_reminder_on_a_monday_is_of_the_week_before() {
    let mondays = Weekly { day: Weekday::Monday, ..WEEKLY };
    let mut reminder = Reminder::chosen(mondays, at("2026-11-20T10:00:00"));
    reminder.reflected(week("2026-11-22"), at("2026-11-22T12:00:00"));
    assert_eq!(tick(&mut reminder, at("2026-11-23T18:00:00")), Due::No);
}

#[test]
fn another_time_chosen_just_after_it_came_brings_no_second_one() {
    let mut reminder = chosen();
    assert_eq!(tick(&mut reminder, at("2026-11-22T18:00:00")), Due::Now);
    let mondays = Weekly { day: Weekday::Monday, ..WEEKLY };
    let mut reminder = reminder.chosen_anew(mondays, at("2026-11-22T19:00:00"));
    assert!(!reminder.stands);
    assert_eq!(tick(&mut reminder, at("2026-11-23T18:00:00")), Due::Spared);
    assert_eq!(tick(&mut reminder, at("2026-11-30T18:00:00")), Due::Now);
}

#[test]
fn another_time_keeps_what_was_put_off_and_that_hedgerow_stays() {
    let mut reminder = Reminder { stays: true, ..chosen() };
    tick(&mut reminder, at("2026-11-22T18:00:00"));
    reminder.put_off(Snooze::InTwoHours, at("2026-11-22T18:30:00"));
    let saturdays = Weekly { day: Weekday::Saturday, ..WEEKLY };
    let mut reminder = reminder.chosen_anew(saturdays, at("2026-11-22T19:00:00"));
    assert!(reminder.stays);
    assert_eq!(tick(&mut reminder, at("2026-11-22T20:00:00")), Due::No);
    assert_eq!(tick(&mut reminder, at("2026-11-22T20:30:00")), Due::Now);
}

#[test]
fn it_is_shown_again_by_a_program_that_starts_just_then_and_by_no_later_one() {
    let mut reminder = chosen();
    tick(&mut reminder, at("2026-11-22T18:00:00"));
    assert!(reminder.came_just_now(at("2026-11-22T18:05:00")));
    assert!(!reminder.came_just_now(at("2026-11-22T18:15:00")));
    let mut seen = reminder;
    seen.see();
    assert!(
        !seen.came_just_now(at("2026-11-22T18:05:00")) && seen.stands,
        "the line inside the app is still there"
    );
    reminder.settle(at("2026-11-22T18:05:00"));
    assert!(!reminder.came_just_now(at("2026-11-22T18:05:00")), "it was answered");
}

#[test]
fn what_is_written_down_is_read_again() {
    let mut reminder = chosen();
    reminder.come(at("2026-11-22T18:00:00"));
    let written = serde_json::to_string(&reminder).expect("plain data");
    assert_eq!(serde_json::from_str::<Reminder>(&written).expect("as written"), reminder);
}
