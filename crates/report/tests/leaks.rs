//! What was not chosen is in no format; what was, is. Over every combination of what can be chosen.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod common;

use chrono::{Days, NaiveDate};
use common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, EntryDraft, Reframe, Who};
use hedgerow_journal::ids::{RelationshipId, WaitingId};
use hedgerow_journal::plans::PlanDraft;
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::relationships::{Frame, RelationshipDraft};
use hedgerow_journal::vocabulary::{Kind, Role};
use hedgerow_journal::waiting::WaitingDraft;
use hedgerow_report::Choices;
use hedgerow_report::choices::{Include, Picked};

/// A word that stands in one text only.
const NEVER: &[&str] = &[
    "markrelationshipnote",
    "markframehours",
    "markframelimits",
    "markdeleted",
    "markleftout",
    "markbefore",
    "marknotpicked",
    "markunchosen",
    "markwaiting",
    "Berlin",
    "Unchosenname",
    "markplanunchosen",
    "markreflectionbefore",
];

/// The journal in which everything that is not said elsewhere bears a mark.
fn marked() -> Journal {
    let mut journal = journal();
    let frame = Frame {
        hours: "markframehours".to_owned(),
        limits: "markframelimits".to_owned(),
        channels: Vec::new(),
        times: Vec::new(),
        session_day: None,
    };
    let note = "markrelationshipnote".to_owned();
    let roles = [
        ("Annabelle", Role::Family),
        ("Bertram", Role::Client),
        ("Unchosenname", Role::Friend),
        ("Cassandra", Role::Partner),
    ];
    for (number, (name, role)) in (1..).zip(roles) {
        let draft = RelationshipDraft {
            role: Some(role),
            frame: frame.clone(),
            note: note.clone(),
            r#unsafe: role == Role::Partner,
            ..RelationshipDraft::named(person_id(number), name)
        };
        journal.relationships().add(draft).unwrap();
    }
    let details = |mark: &str| Details {
        note: format!("marknote{mark} of annabelle"),
        old_rule: format!("markrule{mark}"),
        kept_room_for: format!("markroom{mark}"),
        reframe: Reframe {
            says: format!("marksays{mark}"),
            also_true: format!("marktrue{mark} of annabelle"),
            to_a_friend: format!("markfriend{mark}"),
        },
        bring_to_session: mark == "plain",
        r#unsafe: mark == "unsafe",
        ..Details::default()
    };
    let mut add = |number: u32, who: RelationshipId, local: &str, mark: &str| {
        let draft = draft(number, who, local, &format!("markrequest{mark} for ANNABELLE’s sake"));
        log(&mut journal, EntryDraft { details: details(mark), kind: Some(Kind::Time), ..draft });
    };
    add(1, person_id(1), "2026-11-03T03:07:00", "plain");
    add(2, person_id(1), "2026-11-04T04:08:00", "unsafe");
    add(3, person_id(2), "2026-11-05T05:09:00", "client");
    add(4, person_id(4), "2026-11-06T06:11:00", "flagged");
    let strays = [
        (5, person_id(1), "2026-11-07T07:12:00", "markleftout"),
        (6, person_id(3), "2026-11-08T07:12:00", "markunchosen"),
        (7, person_id(1), "2026-05-08T07:12:00", "markbefore"),
        (8, person_id(1), "2026-11-09T07:12:00", "markdeleted"),
    ];
    for (number, who, local, request) in strays {
        let details = Details { note: request.to_owned(), bring_to_session: true, ..Details::default() };
        log(&mut journal, EntryDraft { details, ..draft(number, who, local, request) });
    }
    journal.entries().delete(entry_id(8), now()).unwrap();
    let waiting = WaitingDraft {
        id: WaitingId(uuid::Uuid::now_v7()),
        who: Who::Known { id: person_id(1) },
        request: "markwaiting".to_owned(),
        kind: None,
        want: None,
    };
    journal.waiting().keep(waiting, now()).unwrap();
    reflect(&mut journal);
    plan_with_others(&mut journal);
    journal
}

/// A week that was looked back on, with marks and names at its steps, and one of before the days.
fn reflect(journal: &mut Journal) {
    let note = |mark: &str| Some(format!("markreflection{mark} of Cassandra"));
    let old_rule = Some("markreflectionrule of ANNABELLE’s".to_owned());
    let answers = [
        StepAnswer::Facts { note: note("facts") },
        StepAnswer::People { note: note("people"), people: Vec::new() },
        StepAnswer::Plan { note: note("small"), plan: Some(plan(1, "plain")), old_rule },
        StepAnswer::Therapist { note: note("session"), line: Some("markline about Annabelle".to_owned()) },
    ];
    look_back_on(journal, now().date(), answers);
    let long_ago = StepAnswer::Facts { note: note("before") };
    look_back_on(journal, now().date() - Days::new(200), [long_ago]);
}

/// Weeks in which a plan was made with each of those who do not go in, or not always: a client, one who was not chosen, and one with whom
/// the person does not feel free to choose.
fn plan_with_others(journal: &mut Journal) {
    for (weeks, (number, mark)) in (1..).zip([(2, "client"), (3, "unchosen"), (4, "flagged")]) {
        let answer = StepAnswer::Plan { note: None, plan: Some(plan(number, mark)), old_rule: None };
        look_back_on(journal, now().date() - Days::new(7 * weeks), [answer]);
    }
}

fn plan(number: u32, mark: &str) -> PlanDraft {
    PlanDraft {
        person: Some(person_id(number)),
        situation: format!("markplan{mark}situation as Bertram does"),
        words: format!("markplan{mark}words to annabelle"),
        phrase: None,
        doable: None,
    }
}

fn look_back_on(journal: &mut Journal, day: NaiveDate, said: impl IntoIterator<Item = StepAnswer>) {
    let begun = journal.reflections().begin(day, ReflectionLength::Full, now()).unwrap();
    for answer in said {
        journal.reflections().keep(begun.reflection.id, answer, now()).unwrap();
    }
}

/// Each combination of what goes in, by its bits.
fn include(bits: u32) -> Include {
    let bit = |place: u32| bits >> place & 1 == 1;
    Include {
        log: bit(0),
        request_words: bit(1),
        notes: bit(2),
        exact_times: bit(3),
        names: bit(4),
        unsafe_entries: bit(5),
        clients: bit(6),
        bring_to_session: bit(7),
        therapist_lines: bit(8),
        reflections: bit(9),
    }
}

fn choices(include: Include) -> Choices {
    Choices {
        people: Some(vec![person_id(1), person_id(2), person_id(4)]),
        left_out: vec![entry_id(5)],
        include,
        talk_about: "marktalk and Unchosenname".to_owned(),
        moments: [5, 6, 7, 8]
            .map(|number| Picked { entry: entry_id(number), words: Some("marknotpicked".to_owned()) })
            .to_vec(),
        ..Choices::default()
    }
}

/// The marks that go in by these choices; for each of the entries of the period, its request and what was written beside it.
fn expected(include: Include) -> Vec<(String, bool)> {
    let goes_in = [
        ("plain", true),
        ("unsafe", include.unsafe_entries),
        ("client", include.clients),
        ("flagged", include.unsafe_entries),
    ];
    let mut marks = vec![("markline".to_owned(), include.therapist_lines)];
    for said in ["facts", "people", "small", "session", "rule"] {
        marks.push((format!("markreflection{said}"), include.reflections));
    }
    for (mark, is_in) in [("plain", true), ("client", include.clients), ("flagged", include.unsafe_entries)] {
        for half in ["situation", "words"] {
            marks.push((format!("markplan{mark}{half}"), is_in && include.reflections));
        }
    }
    for (mark, is_in) in goes_in {
        let is_listed = include.log || include.bring_to_session && mark == "plain";
        marks.push((format!("markrequest{mark}"), is_in && include.request_words && is_listed));
        for written in ["marknote", "markrule", "markroom", "marksays", "marktrue", "markfriend"] {
            marks.push((format!("{written}{mark}"), is_in && include.notes));
        }
    }
    marks
}

#[test]
fn what_is_not_chosen_is_in_no_format_and_what_is_chosen_is() {
    let mut journal = marked();
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
    let mut journal = marked();
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
    let mut journal = marked();
    let include = Include { log: true, exact_times: true, ..Include::default() };
    let report = report(&mut journal, &choices(include));
    for (format, text) in rendered(&report) {
        assert!(text.contains("03:07"), "{format}");
    }
}

#[test]
fn a_left_out_entry_is_in_no_drawing_and_no_count_and_still_feeds_the_reading() {
    let mut journal = marked();
    let with = report(&mut journal, &Choices { left_out: Vec::new(), ..choices(Include::default()) });
    let without = report(&mut journal, &choices(Include::default()));
    let [with, without] = [&with, &without].map(|report| (report.basis.entries, report.people[0].clone()));
    assert_eq!((with.0, without.0), (2, 1), "entries of the period that go in");
    assert_eq!((with.1.hedge.cells.len(), without.1.hedge.cells.len()), (2, 1));
    assert_eq!(with.1.reading, without.1.reading, "readings hear everything");
    assert_eq!(without.1.reading.entries, 4);
}
