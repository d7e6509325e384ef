//! Files of everything that somebody made to do harm, or that a disk did it to: refused, nothing kept, little memory used.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod common;

use std::io::{self, Read};

use common::carry::*;
use common::*;
use hedgerow_journal::entries::{Details, EntryDraft};
use hedgerow_journal::ids::RuleId;
use hedgerow_journal::plans::PlanDraft;
use hedgerow_journal::reflections::{ReflectionLength, RoomWith, StepAnswer};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::rules::RuleDraft;
use hedgerow_journal::{Error, Journal, Result};
use proptest::prelude::*;

/// A small journal, written down.
fn small() -> String {
    let mut journal = journal();
    for name in ["Mum", "Dad"] {
        journal.relationships().add(RelationshipDraft::named(person_id(), name)).unwrap();
    }
    journal.entries().log(draft("Mum", "my Saturday"), now()).unwrap();
    journal.entries().log(draft("Dad", "the car"), days_later(-1)).unwrap();
    journal.waiting().keep(waiting("Mum", "a lift"), now()).unwrap();
    let id = journal.reflections().begin(now().date(), ReflectionLength::Full, now()).unwrap().reflection.id;
    let plan = PlanDraft {
        person: None,
        situation: "asks".to_owned(),
        words: "I wait".to_owned(),
        phrase: None,
        doable: None,
    };
    let kept = StepAnswer::Plan { note: Some("a plan".to_owned()), plan: Some(plan), old_rule: None };
    let plan = journal.reflections().keep(id, kept, now()).unwrap().reflection.plan.unwrap().id;
    journal.plans().came_up(plan, None, None, now()).unwrap();
    let asked = journal.relationships().list().unwrap()[0].id;
    let people = vec![RoomWith { id: asked, room: Some(3) }];
    journal.reflections().keep(id, StepAnswer::People { note: None, people }, now()).unwrap();
    written(&mut journal)
}

/// Takes it in, and sees to it that a refusal leaves nothing.
fn taken(file: impl Read, length: u64) -> Result<()> {
    let mut journal = journal();
    let empty = written(&mut journal);
    let taken =
        carry(|carrying| journal.everything().import(import_id(), file, length, now(), carrying)).map(|_| ());
    if taken.is_err() {
        assert_eq!(written(&mut journal), empty, "nothing of a file that is refused is kept");
    }
    taken
}

fn refused(file: &str) -> Error {
    taken(file.as_bytes(), file.len() as u64).expect_err("it is refused")
}

/// The small journal with something in it exchanged.
fn with(from: &str, to: &str) -> String {
    let file = small();
    let changed = file.replacen(from, to, 1);
    assert_ne!(changed, file, "{from} is in it");
    changed
}

#[test]
fn what_is_something_else_or_newer_is_called_that() {
    for file in [
        "",
        "{}",
        "[]",
        "null",
        "\u{0}",
        "PK\u{3}\u{4}",
        "{\"version\":1}",
        "{\"format\":\"other\",\"version\":1}",
        "who;what",
    ] {
        assert!(matches!(refused(file), Error::NotEverything | Error::FileUnreadable { .. }), "{file:?}");
    }
    assert!(matches!(refused("{\"format\":\"other\",\"version\":1}"), Error::NotEverything));
    assert!(matches!(
        refused(&with("\"version\": 1", "\"version\": 2")),
        Error::NewerFile { found: 2, known: 1 }
    ));
}

#[test]
fn a_record_that_no_journal_writes_is_refused_with_its_line() {
    for (from, to) in [
        ("\"zone\":\"Europe/Berlin\"", "\"zone\":\"Europe/Nowhere\""),
        ("\"at\":\"2026-11-20T", "\"at\":\"1726-11-20T"),
        ("\"at\":\"2026-11-20T", "\"at\":\"+12026-11-20T"),
        ("\"date\":\"2026-11-20\"", "\"date\":\"2026-11-25\""),
        ("\"date\":\"2026-11-20\"", "\"date\":\"+262142-12-31\""),
        ("\"cost\":\"drained\"", "\"cost\":\"furious\""),
        ("\"cost\":\"drained\"", "\"cost\":\"drained\",\"cost\":\"calm\""),
        ("\"cost\":\"drained\"", "\"cost\":\"drained\",\"price\":1"),
        ("\"request\":\"my Saturday\"", "\"request\":\" \""),
        ("\"deleted_until\":null", "\"deleted_until\":\"9999-01-01\""),
        (
            "\"look_back\":null",
            "\"look_back\":{\"after\":\"right\",\"after_at\":\"0001-01-01\",\"later_cost\":null,\"afterwards\":null}",
        ),
        ("\"name\":\"Mum\"", "\"name\":\"  \""),
        ("\"merged_into\":null", "\"merged_into\":\"00000000-0000-7000-8000-000000000009\""),
        ("\"entries\": [", "\"entries\": [{\"id\":1},"),
        ("\"waiting\": [", "\"wailing\": ["),
        ("\"facts\": [", "\"facts\": [{\"name\":\"search_folding\",\"value\":\"1\"}"),
        ("\"facts\": [", "\"facts\": [{\"name\":\"anything\",\"value\":\"1\"}"),
        ("\"settings\": [", "\"settings\": [{\"text_size\":7}"),
        ("\"situation\":\"asks\"", "\"situation\":\" \""),
        ("\"phrase\":null", "\"phrase\":\"no id\""),
        ("\"made_on\":\"2026-11-20\"", "\"made_on\":\"0001-01-01\""),
        ("\"ended_on\":null", "\"ended_on\":\"2026-11-20\""),
        ("\"went\":null", "\"went\":\"badly\""),
        ("\"from\":\"2026-11-16\"", "\"from\":\"9999-11-16\""),
        ("\"text\":\"a plan\"", "\"text\":\" \""),
        ("\"room\":3", "\"room\":6"),
        (
            "\"follow_ups\":[]",
            "\"follow_ups\":[{\"plan\":\"00000000-0000-7000-8000-000000000009\",\"came_up\":\"no\",\"went\":null,\"cost\":null}]",
        ),
        ("\"stand_by\":null", "\"stand_by\":null,\"stand_by\":null"),
    ] {
        let error = refused(&with(from, to));
        assert!(matches!(error, Error::FileUnreadable { line } if line > 1), "{to}: {error:?}");
        assert!(!format!("{error} {error:?}").contains("furious"), "an error quotes nothing of the file");
    }
    let long = format!("\"request\":\"{}\"", "x".repeat(2_001));
    assert!(matches!(refused(&with("\"request\":\"my Saturday\"", &long)), Error::FileUnreadable { .. }));
    let long = format!("\"name\":\"{}\"", "x".repeat(121));
    assert!(matches!(refused(&with("\"name\":\"Mum\"", &long)), Error::FileUnreadable { .. }));
}

#[test]
fn an_id_twice_a_list_twice_or_another_order_is_refused() {
    let file = small();
    let line =
        |with: &str| file.lines().find(|line| line.contains(with)).unwrap().trim_end_matches(',').to_owned();
    for with in ["my Saturday", "\"name\":\"Mum\"", "a lift"] {
        let line = line(with);
        assert!(
            matches!(
                refused(&file.replace(&line, &format!("{line},\n{line}"))),
                Error::FileUnreadable { .. }
            ),
            "{with}"
        );
    }
    let (saturday, car) = (line("my Saturday"), line("the car"));
    let swapped = file.replace(&saturday, "#").replace(&car, &saturday).replace('#', &car);
    assert!(matches!(refused(&swapped), Error::FileUnreadable { .. }));
    let twice = file.trim_end().trim_end_matches('}').to_owned() + ",\"waiting\":[]}";
    assert!(matches!(refused(&twice), Error::FileUnreadable { .. }));
    assert!(
        matches!(refused(&(file.clone() + "{}")), Error::FileUnreadable { .. }),
        "nothing comes after the end"
    );
}

#[test]
fn merges_in_a_circle_are_refused() {
    let mut journal = journal();
    let (mum, dad) = (person_id(), person_id());
    for (id, name) in [(mum, "Mum"), (dad, "Dad")] {
        journal.relationships().add(RelationshipDraft::named(id, name)).unwrap();
    }
    let mut into = [dad, mum].into_iter();
    let file = written(&mut journal);
    let parts: Vec<&str> = file.split("\"merged_into\":null").collect();
    let mut circle = parts[0].to_owned();
    for part in &parts[1..] {
        circle += &format!("\"merged_into\":\"{}\"{part}", into.next().unwrap().0);
    }
    assert!(matches!(refused(&circle), Error::FileUnreadable { .. }));
}

#[test]
fn a_file_that_was_cut_off_is_refused_wherever_that_was() {
    let file = small();
    for end in (0..file.trim_end().len()).step_by(7) {
        let Some(cut) = file.get(..end) else { continue };
        assert!(matches!(refused(cut), Error::NotEverything | Error::FileUnreadable { .. }), "at {end}");
    }
}

/// Text that is made while it is read, so that a test of memory needs none itself.
struct Endless {
    head: Vec<u8>,
    again: &'static [u8],
    left: u64,
    at: usize,
}

impl Endless {
    fn new(head: &str, again: &'static str, left: u64) -> Self {
        Self { head: head.bytes().rev().collect(), again: again.as_bytes(), left, at: 0 }
    }
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut done = 0;
        for byte in buffer.iter_mut() {
            if let Some(head) = self.head.pop() {
                *byte = head;
            } else if self.left > 0 {
                *byte = self.again[self.at % self.again.len()];
                self.at += 1;
                self.left -= 1;
            } else {
                break;
            }
            done += 1;
        }
        Ok(done)
    }
}

const HEAD: &str = "{\"format\":\"hedgerow-everything\",\"version\":1,";
const MUCH: u64 = 700 << 20;

/// More than the memory that there is, of everything that could be kept while it is read.
fn huge_files() {
    let begins = [
        (String::new(), "\""),
        ("{\"".to_owned(), "format"),
        (HEAD.to_owned(), " "),
        (format!("{HEAD}\""), "facts"),
        (format!("{HEAD}\"relationships\":["), "["),
        (format!("{HEAD}\"relationships\":["), "{\"a\":"),
        (format!("{HEAD}\"relationships\":[{{\"name\":\""), "x"),
        (format!("{HEAD}\"relationships\":[{{"), "\"a\":1,"),
        (format!("{HEAD}\"relationships\":[{{\"frame\":{{"), "\"abc\":1,"),
        (format!("{HEAD}\"relationships\":[{{\"frame\":{{\"channels\":["), "\"call\","),
        (format!("{HEAD}\"entries\":[{{\"details\":{{"), "\"abc\":{\"a\":[1,2]},"),
        (format!("{HEAD}\"captures\":[{{\"said\":{{\"said\":\"unfinished\",\"state\":\""), "\\u0041"),
        (format!("{HEAD}\"x\":"), "9"),
    ];
    for (head, again) in begins {
        let error = taken(Endless::new(&head, again, MUCH), MUCH).expect_err("it is refused");
        assert!(
            matches!(error, Error::FileTooLarge | Error::FileUnreadable { .. } | Error::NotEverything),
            "{head} {again}: {error:?}"
        );
    }
}

/// A million people, and a million facts: more than any journal has.
fn many_records() {
    for (list, record) in [
        ("facts", "{\"name\":\"asked_free/00000000-0000-7000-8000-NNN\",\"value\":\"\"}"),
        (
            "relationships",
            "{\"id\":\"00000000-0000-7000-8000-NNN\",\"name\":\"x\",\"role\":null,\"care\":false,\"distance\":false,\
             \"unsafe\":false,\"called\":\"\",\
             \"frame\":{\"hours\":\"\",\"channels\":[],\"limits\":\"\",\"times\":[]},\"note\":\"\",\
             \"archived\":false,\"merged_into\":null}",
        ),
    ] {
        let records: Vec<String> =
            (0..30_000).map(|number| record.replace("NNN", &format!("{number:012x}"))).collect();
        let file = format!("{HEAD}\"{list}\":[{}]}}", records.join(","));
        assert!(matches!(refused(&file), Error::FileTooLarge), "{list}");
    }
}

const UNDER_A_LIMIT: &str = "HEDGEROW_TEST_UNDER_A_LIMIT";
/// 512 MiB of address space, in KiB: what the promise allows.
const LIMIT: &str = "524288";

#[test]
#[cfg(unix)]
fn no_file_takes_more_memory_than_was_promised() {
    match std::env::var(UNDER_A_LIMIT).as_deref() {
        Ok("files") => {
            huge_files();
            many_records();
        }
        Ok("greedy") => assert_eq!(vec![1_u8; 700 << 20].last(), Some(&1)),
        _ => {
            let ended = under_a_limit("files");
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
            assert!(!under_a_limit("greedy").status.success(), "the limit limits");
        }
    }
}

/// This test again in a process of its own that has no more memory than was promised.
#[cfg(unix)]
fn under_a_limit(what: &str) -> std::process::Output {
    std::process::Command::new("sh")
        .args(["-c", "ulimit -v \"$1\" && shift && exec \"$@\"", "sh", LIMIT])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "no_file_takes_more_memory_than_was_promised", "--test-threads=1"])
        .env(UNDER_A_LIMIT, what)
        .output()
        .unwrap()
}

#[test]
fn everything_at_one_moment_takes_no_longer_than_spread_out() {
    // Far more than there are places in a millisecond: each must not look past all those before it.
    let file = small();
    let line =
        file.lines().find(|line| line.contains("my Saturday")).unwrap().trim_end_matches(',').to_owned();
    let id = line.get(7..43).unwrap().to_owned();
    let lines: Vec<String> = (0..20_000)
        .map(|number| line.replace(&id, &format!("00000000-0000-7000-8000-{number:012x}")))
        .collect();
    let crowded = file.replace(&line, &lines.join(",\n"));
    let begun = std::time::Instant::now();
    taken(crowded.as_bytes(), crowded.len() as u64).unwrap();
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}

fn takes_or_refuses(bytes: &[u8]) -> Result<String> {
    let mut journal: Journal = journal();
    let before = written(&mut journal);
    let taken = carry(|carrying| {
        journal.everything().import(import_id(), bytes, bytes.len() as u64, now(), carrying)
    });
    let after = written(&mut journal);
    match taken {
        Ok(_) => Ok(after),
        Err(error) => {
            assert_eq!(after, before);
            Err(error)
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_changed_file_is_taken_as_it_says_or_refused(
        at in any::<prop::sample::Index>(), with in prop::collection::vec(any::<u8>(), 0..6)
    ) {
        let mut bytes = small().into_bytes();
        let at = at.index(bytes.len());
        bytes.splice(at..=at, with);
        if let Ok(after) = takes_or_refuses(&bytes) {
            // What came in can go out and come in again.
            prop_assert_eq!(takes_or_refuses(after.as_bytes()).unwrap(), after);
        }
    }
}

#[test]
fn words_to_practise_that_no_journal_keeps_are_refused() {
    let practised = || {
        let mut journal = journal();
        let mine = journal.phrases().keep(own_phrase("Not this time.")).unwrap().phrase.id;
        journal.phrases().set_favourite(&mine, true).unwrap();
        journal.rehearsals().keep(rehearsal("Not this time, Mum."), now()).unwrap();
        written(&mut journal)
    };
    let file = practised();
    assert!(taken(file.as_bytes(), file.len() as u64).is_ok());
    for (from, to) in [
        ("\"text\":\"Not this time.\"", "\"text\":\"\""),
        ("\"text\":\"Not this time.\"", "\"text\":\" Not this time.\""),
        ("\"of\":\"no-thank-you\"", "\"of\":\"No thank you\""),
        ("\"move\":\"firm_no\"", "\"move\":\"shout\""),
        ("\"side\":\"porous\"", "\"side\":\"both\""),
        ("\"deleted_until\":null", "\"deleted_until\":\"0001-01-01\""),
        ("\"phrase\":\"not-this-time\"", "\"phrase\":\"\""),
        ("\"entry\":null", "\"entry\":\"0198a1b2-0000-7000-8000-000000000002\""),
        ("\"pushback\":\"Oh, come on.\"", "\"pushback\":\"\""),
        ("\"ease\":\"hard\"", "\"ease\":\"hard\",\"score\":3"),
    ] {
        let changed = file.replacen(from, to, 1);
        assert_ne!(changed, file, "{from} is in it");
        assert!(matches!(refused(&changed), Error::FileUnreadable { line } if line > 3), "{to}");
    }
    let long = file.replacen("Not this time, Mum.", &"a".repeat(301), 1);
    assert!(matches!(refused(&long), Error::FileUnreadable { .. }));
}

#[test]
fn rules_that_no_journal_keeps_are_refused() {
    let mut journal = journal();
    let details = Details { old_rule: "Family first".to_owned(), ..Details::default() };
    journal.entries().log(EntryDraft { details, ..draft("Mum", "my Saturday") }, now()).unwrap();
    journal.rules().delete("Family first", now()).unwrap();
    let rule = RuleDraft {
        id: RuleId(uuid::Uuid::now_v7()),
        words: "Be polite at all costs.".to_owned(),
        new_words: Some("Kind and clear.".to_owned()),
    };
    journal.rules().keep(&rule, now()).unwrap();
    let file = written(&mut journal);
    assert!(taken(file.as_bytes(), file.len() as u64).is_ok());
    for (from, to) in [
        ("\"words\":\"Be polite at all costs.\"", "\"words\":\"\""),
        ("\"words\":\"Be polite at all costs.\"", "\"words\":\" Be polite\""),
        ("\"words\":\"Be polite at all costs.\"", "\"words\":\"\\u200b\""),
        ("\"new_words\":\"Kind and clear.\"", "\"new_words\":\"Kind and clear.\\n\""),
        ("\"named_on\":\"2026-11-20\"", "\"named_on\":\"0001-01-01\""),
        ("\"deleted_until\":\"2026-12-20\"", "\"deleted_until\":null"),
        ("\"taken_off\":[{\"words\":\"Family first\"", "\"taken_off\":[{\"words\":\"Something else\""),
        ("\"taken_off\":[]", "\"taken_off\":[],\"score\":3"),
    ] {
        let changed = file.replacen(from, to, 1);
        assert_ne!(changed, file, "{from} is in it");
        assert!(matches!(refused(&changed), Error::FileUnreadable { line } if line > 3), "{to}");
    }
}
