//! What was not chosen is in no format; what was, is. Over every combination of what can be chosen. The files themselves are looked into by
//! `leaks_in_files.rs`.

use crate::common::*;
use crate::marks::{NEVER, choices, expected, include, marked};
use hedgerow_report::Choices;
use hedgerow_report::choices::{Include, Picked};
use tempfile::TempDir;

#[test]
fn what_is_not_chosen_is_in_no_format_and_what_is_chosen_is() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    for bits in 0..1 << 10 {
        let include = include(bits);
        let report = report(&mut journal, &choices(include));
        assert_eq!(report.codes_only, include.clients);
        let names_shown = include.names && !include.clients;
        for (format, text) in rendered(&report) {
            let folded = text.to_lowercase();
            let has = |mark: &str| folded.contains(&mark.to_lowercase());
            for mark in NEVER.iter().filter(|mark| !(names_shown && **mark == "Unchosenname")) {
                assert!(!has(mark), "{mark} in {format} of {include:?}");
            }
            for (mark, is_in) in expected(include) {
                assert!(is_in || !has(&mark), "{mark} in {format} of {include:?}");
                let is_text = matches!(format, "html" | "md" | "json");
                assert!(!is_in || !is_text || has(&mark), "{mark} not in {format} of {include:?}");
            }
            for name in ["annabelle", "bertram", "cassandra"] {
                assert!(names_shown || !has(name), "{name} in {format} of {include:?}");
            }
            let is_csv = format == "csv";
            assert!(is_csv || has("marktalk"), "the words to talk about in {format}");
        }
    }
}

#[test]
fn times_and_ids_of_entries_are_in_no_format_unless_chosen() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    for bits in 0..1 << 10 {
        let include = include(bits);
        let picked = vec![Picked { entry: entry_id(1), words: None }];
        let report = report(&mut journal, &Choices { moments: picked, ..choices(include) });
        for (format, text) in rendered(&report) {
            let entries =
                (1..=8).map(|number| entry_id(number).0).chain((1..=4).map(|number| person_id(number).0));
            for id in entries {
                assert!(!text.contains(&id.to_string()) && !text.contains(&id.simple().to_string()));
            }
            if include.exact_times {
                continue;
            }
            for exact in
                ["03:07", "04:08", "05:09", "06:11", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"]
            {
                assert!(!text.contains(exact), "{exact} in {format} of {include:?}");
            }
            for day in ["3 November", "4 November", "5 November", "6 November"] {
                let around = text
                    .match_indices(day)
                    .filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_ascii_digit()));
                assert_eq!(around.count(), 0, "{day} in {format} of {include:?}");
            }
        }
    }
}

#[test]
fn exact_times_are_there_when_they_are_chosen() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    let include = Include { log: true, exact_times: true, ..Include::default() };
    let report = report(&mut journal, &choices(include));
    for (format, text) in rendered(&report) {
        assert!(text.contains("03:07"), "{format}");
    }
}

#[test]
fn a_left_out_entry_is_in_no_drawing_and_no_count_and_still_feeds_the_reading() {
    let folder = TempDir::new().unwrap();
    let mut journal = marked(folder.path());
    let with = report(&mut journal, &Choices { left_out: Vec::new(), ..choices(Include::default()) });
    let without = report(&mut journal, &choices(Include::default()));
    let [with, without] = [&with, &without].map(|report| (report.basis.entries, report.people[0].clone()));
    assert_eq!((with.0, without.0), (2, 1), "entries of the period that go in");
    assert_eq!((with.1.hedge.cells.len(), without.1.hedge.cells.len()), (2, 1));
    assert_eq!(with.1.reading, without.1.reading, "readings hear everything");
    assert_eq!(without.1.reading.entries, 4);
}
