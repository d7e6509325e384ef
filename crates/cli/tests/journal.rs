//! Logging, listing, finding, reading and checking, as a person and as a program do it.

use crate::common::Place;
use hedgerow_journal::drafts::{Draft, Form};
use hedgerow_journal::made_up::{self, Options};

const MUM: [&str; 9] =
    ["log", "--who", "Mum", "--what", "my Saturday", "--answer", "yes", "--cost", "drained"];

#[test]
fn an_entry_that_was_logged_is_in_the_list() {
    let place = Place::new();
    let told = place.run(&MUM).well();
    assert_eq!(told.lines().count(), 2, "it is kept, and somebody is new: {told}");
    assert!(!told.contains("Mum") && !told.contains("Saturday"), "nobody asked for the words: {told}");
    let again = place.run(&[
        "log", "--who", " mum ", "--kind", "time", "--want", "no", "--answer", "no", "--cost", "cut_off",
    ]);
    assert_eq!(again.well().lines().count(), 1, "mum is Mum");
    let list = place.run(&["list"]).well();
    let lines: Vec<&str> = list.lines().collect();
    let [newer, older] = lines[..] else { panic!("two entries: {list}") };
    assert!(newer.ends_with("Mum  no   far away, unseen  rather not  time"), "{newer}");
    assert!(older.ends_with("Mum  yes  drained                       my Saturday"), "{older}");
}

#[test]
fn every_detail_arrives_as_it_was_said() {
    let place = Place::new();
    let told = place.run(
        &[
            &MUM[..],
            &["--kind", "time", "--want", "mixed", "--how", "explained", "--pressure", "strong"],
            &["--when", "2026-03-01 19:30", "--note", "She called twice.", "--json"],
        ]
        .concat(),
    );
    let told = told.json().remove(0);
    assert_eq!((&told["date"], &told["time"]), (&"2026-03-01".into(), &"19:30:00".into()));
    assert_eq!(told["new_person"], true);
    let entry = place.run(&["list", "--json"]).json().remove(0);
    assert_eq!(entry["id"], told["id"]);
    assert_eq!((&entry["name"], &entry["request"]), (&"Mum".into(), &"my Saturday".into()));
    assert_eq!(
        (&entry["kind"], &entry["want"], &entry["cost"]),
        (&"time".into(), &"mixed".into(), &"drained".into())
    );
    assert_eq!((&entry["answer"]["decision"], &entry["zone"]), (&"yes".into(), &"Europe/Berlin".into()));
    let details = &entry["details"];
    assert_eq!((&details["how"], &details["pressure"]), (&"explained".into(), &"strong".into()));
    assert_eq!(details["note"], "She called twice.");
}

#[test]
fn what_somebody_wanted_to_ask_or_share_themselves_is_logged_in_place_of_an_answer() {
    let place = Place::new();
    let own = |became: &str| {
        let said = ["log", "--who", "Mum", "--what", "that I was sad", "--own", became, "--cost", "calm"];
        place.run(&said).well();
        place.run(&["list", "--json"]).json().remove(0)["answer"].clone()
    };
    assert_eq!(own("held_back"), serde_json::json!({ "direction": "held_back" }));
    assert_eq!(own("asked"), serde_json::json!({ "direction": "asked", "met": null }));
    assert_eq!(own("not_met"), serde_json::json!({ "direction": "asked", "met": "not_met" }));
    for answered in [["--answer", "yes"], ["--want", "no"], ["--pressure", "strong"], ["--how", "explained"]]
    {
        let both = [&MUM[..5], &["--cost", "calm", "--own", "asked"], &answered].concat();
        place.run(&both).refused(2);
    }
}

#[test]
fn what_is_being_typed_in_the_window_stays_when_something_is_logged_here() {
    let place = Place::new();
    let typed = Draft("half a sentence".to_owned());
    place.journal(|journal| journal.drafts().save(Form::Sentence, &typed)).expect("kept");
    place.run(&MUM).well();
    assert_eq!(place.journal(|journal| journal.drafts().load(Form::Sentence)).expect("read"), Some(typed));
}

#[test]
fn a_list_is_cut_where_it_is_told_to_and_says_so() {
    let place = Place::new();
    for number in 0..3 {
        place.log("Mum", &format!("favour {number}")).well();
    }
    let two = place.run(&["list", "--limit", "2"]);
    assert!(!two.beside.is_empty(), "there are more: {two:?}");
    assert_eq!(two.well().lines().count(), 2);
    let all = place.run(&["list", "--all"]);
    assert_eq!(all.beside, "");
    let all = all.well();
    assert!(all.lines().next().is_some_and(|line| line.ends_with("favour 2")), "the newest first: {all}");
    assert_eq!(all.lines().count(), 3);
}

#[test]
fn everything_is_listed_past_the_largest_page() {
    let place = Place::new();
    let options = Options { entries: 1_203, ..Options::default() };
    place.journal(|journal| made_up::fill(journal, 3, crate::common::now(), options)).expect("made up");
    assert_eq!(place.run(&["list", "--all", "--json"]).json().len(), 1_203);
    assert_eq!(place.run(&["list", "--limit", "700", "--json"]).json().len(), 700);
}

#[test]
fn a_filter_and_words_find_what_is_meant() {
    let place = Place::new();
    place.log("Zoë", "the whole Saturday").well();
    place.log("Dad", "Saturday morning").well();
    let requests = |arguments: &[&str]| -> Vec<String> {
        let found = place.run(&[arguments, &["--json"]].concat()).json();
        found.iter().map(|entry| entry["request"].as_str().expect("words").to_owned()).collect()
    };
    assert_eq!(requests(&["search", "saturd"]), ["Saturday morning", "the whole Saturday"]);
    assert_eq!(requests(&["search", "whole", "satur"]), ["the whole Saturday"]);
    assert_eq!(requests(&["search", "satur", "--who", "zoe"]), ["the whole Saturday"]);
    assert_eq!(requests(&["list", "--who", "DAD"]), ["Saturday morning"]);
    assert_eq!(requests(&["list", "--answer", "no"]), Vec::<String>::new());
    assert_eq!(requests(&["list", "--to", "2020-01-01"]), Vec::<String>::new());
    let stranger = place.run(&["list", "--who", "Nobody at all", "--json"]).refused(1);
    assert!(stranger.contains(r#""code":"nobody-called""#), "{stranger}");
}

#[test]
fn patterns_are_told_of_everyone_and_of_one() {
    let place = Place::new();
    let now = crate::common::now();
    place.journal(|journal| made_up::fill(journal, 1, now, Options::default())).expect("made up");
    let all = place.run(&["patterns", "--json"]).json();
    assert_eq!(all.len(), 8, "everyone of the made-up journal");
    let readings = place.journal(|journal| journal.patterns(now.date(), Default::default())).expect("read");
    for (told, person) in all.iter().zip(&readings.people) {
        assert_eq!(told["name"], person.relationship.name.as_str());
        // By way of text as well: reading figures from JSON may move their last digit.
        let reading = serde_json::to_string(&person.reading).expect("JSON");
        assert_eq!(told["reading"], serde_json::from_str::<serde_json::Value>(&reading).expect("JSON"));
    }
    let name = &readings.people[0].relationship.name;
    let one = place.run(&["patterns", name]).well();
    assert!(one.starts_with(name.as_str()) && one.lines().count() > 1, "{one}");
    assert!(place.run(&["patterns"]).well().contains(&one), "the same as among all");
}

#[test]
fn a_vault_that_is_whole_is_said_to_be() {
    let place = Place::new();
    place.run(&MUM).well();
    place.log("Mum", "a lift").well();
    place.log("Dad", "an hour").well();
    let told = place.run(&["verify"]).well();
    assert!(told.contains("3 entries with 2 people"), "{told}");
    let told = place.run(&["verify", "--json"]).json().remove(0);
    assert_eq!((&told["entries"], &told["people"]), (&3.into(), &2.into()));
}

#[test]
fn damage_is_found() {
    let place = Place::new();
    let options = Options { entries: 200, ..Options::default() };
    place.journal(|journal| made_up::fill(journal, 3, crate::common::now(), options)).expect("made up");
    let path = place.folder().join("journal.db");
    let mut bytes = std::fs::read(&path).expect("the database");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).expect("damaged");
    let told = place.run(&["verify", "--json"]).refused(1);
    // Which page lies in the middle is chance: one that opening reads is told of by the journal, any other by the check.
    let codes = [r#""code":"database-damaged""#, r#""code":"damaged""#];
    assert!(codes.iter().any(|code| told.contains(code)), "{told}");
}
