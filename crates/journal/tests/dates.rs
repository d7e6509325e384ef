//! Time stays put: the promise that a written date never moves, over ten thousand cases.

use std::cell::RefCell;

use crate::common::*;
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{TZ_VARIANTS, Tz};
use hedgerow_journal::entries::EntryDraft;
use hedgerow_journal::{Moment, When};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// The year 2038, when every case has happened.
fn afterwards(zone: Tz) -> Moment {
    Moment { at: DateTime::from_timestamp(2_145_916_800, 0).expect("an instant"), zone }
}

fn zones() -> impl Strategy<Value = Tz> {
    proptest::sample::select(&TZ_VARIANTS[..])
}

/// Civil times to the second from 1950 to 2037; every third within hours of a clock change, where things go wrong.
fn civil_times() -> impl Strategy<Value = NaiveDateTime> {
    let any_time = (-631_152_000_i64..2_145_000_000)
        .prop_map(|seconds| DateTime::from_timestamp(seconds, 0).expect("an instant").naive_utc());
    let change_days =
        (1980_i32..2037, proptest::sample::select(&[3_u32, 4, 9, 10, 11][..]), 1_u32..=30, 0_u32..14_400);
    let near_changes = change_days.prop_map(|(year, month, day, second)| {
        let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        date.and_time(NaiveTime::from_num_seconds_from_midnight_opt(second, 0).expect("a time"))
    });
    prop_oneof![2 => any_time, 1 => near_changes]
}

fn to_the_minute(local: NaiveDateTime) -> NaiveDateTime {
    local.with_second(0).expect("a whole minute")
}

#[test]
fn a_written_date_never_moves() {
    let journal = RefCell::new(journal());
    let config =
        Config { cases: 10_000, failure_persistence: None, max_global_rejects: 0, ..Config::default() };
    let checked =
        TestRunner::new(config).run(&(civil_times(), zones(), zones()), |(local, zone, elsewhere)| {
            let journal = &mut *journal.borrow_mut();
            let draft = EntryDraft { when: Some(When::At { local }), ..draft("Mum", "x") };
            let entry = journal.entries().log(draft, afterwards(zone)).unwrap().entry;
            let written = entry.date.and_time(entry.time);
            match zone.from_local_datetime(&local).earliest() {
                Some(first) => {
                    prop_assert_eq!(entry.at, first, "of a time that came twice the first is meant");
                    prop_assert_eq!(written, to_the_minute(local), "the date is the one that was written");
                }
                None => {
                    let lived = entry.at.with_timezone(&zone).naive_local();
                    prop_assert!(
                        lived > local && lived - local <= TimeDelta::days(1),
                        "a skipped time moves forward"
                    );
                    prop_assert_eq!(written, to_the_minute(lived));
                }
            }
            let read = journal.entries().get(entry.id).unwrap();
            prop_assert_eq!(&read, &entry, "reading knows no zone but the entry's own");
            let amended = journal.entries().amend(again(&read), afterwards(elsewhere)).unwrap().entry;
            prop_assert_eq!(&amended, &entry, "amending in another zone leaves the date alone");
            journal.entries().delete(entry.id, afterwards(elsewhere)).unwrap();
            journal.entries().restore(entry.id).unwrap();
            prop_assert_eq!(
                &journal.entries().get(entry.id).unwrap(),
                &entry,
                "so does deleting and bringing back"
            );
            Ok(())
        });
    checked.unwrap();
}

#[test]
fn a_moment_now_or_some_minutes_ago_has_the_date_of_its_zone() {
    let journal = RefCell::new(journal());
    let config = Config { cases: 2_000, failure_persistence: None, ..Config::default() };
    let cases = (-631_152_000_000_i64..2_145_000_000_000, 0_u16..=1_440, zones());
    let checked = TestRunner::new(config).run(&cases, |(millis, minutes, zone)| {
        let journal = &mut *journal.borrow_mut();
        let now = Moment { at: DateTime::from_timestamp_millis(millis).expect("an instant"), zone };
        let draft = EntryDraft { when: Some(When::Ago { minutes }), ..draft("Mum", "x") };
        let entry = journal.entries().log(draft, now).unwrap().entry;
        let lived = entry.at.with_timezone(&zone).naive_local();
        prop_assert_eq!(now.at - entry.at, TimeDelta::minutes(minutes.into()));
        prop_assert_eq!(entry.date, lived.date());
        prop_assert_eq!((entry.time.hour(), entry.time.minute()), (lived.hour(), lived.minute()));
        prop_assert_eq!(entry.zone, zone.name());
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn a_skipped_time_moves_forward_by_as_much_as_the_clock() {
    let at = |local: &str, zone: Tz| {
        let local = local.parse().expect("a civil time");
        let moment = When::At { local }.resolve(afterwards(zone)).unwrap();
        moment.at.with_timezone(&zone).naive_local().to_string()
    };
    assert_eq!(at("2026-03-29T02:30:00", Tz::Europe__Berlin), "2026-03-29 03:30:00");
    assert_eq!(
        at("2026-10-04T02:10:00", Tz::Australia__Lord_Howe),
        "2026-10-04 02:40:00",
        "half an hour there"
    );
    assert_eq!(
        at("2011-12-30T10:00:00", Tz::Pacific__Apia),
        "2011-12-31 10:00:00",
        "a whole day was skipped"
    );
}

#[test]
fn of_a_time_that_came_twice_the_first_is_meant() {
    let local = "2026-10-25T02:30:00".parse().expect("a civil time");
    let moment = When::At { local }.resolve(afterwards(Tz::Europe__Berlin)).unwrap();
    assert_eq!(moment.at, Utc.with_ymd_and_hms(2026, 10, 25, 0, 30, 0).unwrap(), "summer time was still on");
}
