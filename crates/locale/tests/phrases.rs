//! The phrase library has words for each of its phrases, and the catalogue no others.

#![allow(clippy::expect_used, reason = "a test that cannot read the project fails")]

use std::collections::BTreeSet;

use hedgerow_journal::phrases::library::LIBRARY;
use hedgerow_journal::phrases::{Move, Situation};
use hedgerow_journal::vocabulary::{Role, Weekday, Word};
use hedgerow_locale::{phrase, plainly};

const CATALOGUE: &str = include_str!("../../../assets/locales/en/phrases.ftl");

fn ids_beginning(with: &str) -> BTreeSet<&'static str> {
    let messages = CATALOGUE.lines().filter_map(|line| line.split_once(" = "));
    messages.filter_map(|(id, _)| id.strip_prefix(with)).collect()
}

#[test]
fn every_phrase_has_words_and_none_is_without_its_row() {
    let kept = ids_beginning("phrase-");
    let known: BTreeSet<_> = LIBRARY.iter().map(|phrase| phrase.id).collect();
    let mute: Vec<_> = known.difference(&kept).collect();
    assert!(mute.is_empty(), "no words for these: {mute:?}");
    let unused: Vec<_> = kept.difference(&known).collect();
    assert!(unused.is_empty(), "no row in the library for these: {unused:?}");
    assert!((60..=90).contains(&known.len()), "a library that can be looked through: {}", known.len());
}

#[test]
fn no_two_phrases_read_alike_and_each_is_said_in_one_breath() {
    let mut read = BTreeSet::new();
    for one in LIBRARY {
        let text = phrase(one.id, Some(Weekday::Tuesday));
        assert!(text.ends_with(['.', '?']), "{text}");
        assert!(text.chars().count() <= 90 && !text.contains('{'), "{text}");
        assert!(read.insert(text), "{}: read twice", one.id);
    }
}

#[test]
fn a_phrase_for_a_client_names_the_day_of_the_session_where_it_is_known() {
    let noted = |day| phrase("noted-for-session", day);
    assert_eq!(noted(Some(Weekday::Tuesday)), "Thank you for telling me. I’ve noted it for Tuesday.");
    assert_eq!(noted(None), "Thank you for telling me. I’ve noted it for our next session.");
    for day in Weekday::ALL {
        assert!(!noted(Some(*day)).contains("session-day"), "{day:?}");
    }
    let named = LIBRARY.iter().filter(|one| phrase(one.id, None) != phrase(one.id, Some(Weekday::Monday)));
    assert!(named.clone().count() >= 3);
    assert!(named.clone().all(|one| one.roles == [Role::Client]), "nobody else has a session day");
}

#[test]
fn something_can_come_back_in_every_situation_and_to_a_yes_a_question_and_a_client() {
    let pushbacks = ids_beginning("pushback-");
    let mut needed: BTreeSet<_> = Situation::ALL.iter().map(|situation| situation.as_str()).collect();
    needed.extend([Move::FreeYes.as_str(), Move::Asking.as_str(), Role::Client.as_str()]);
    assert_eq!(pushbacks, needed);
}

#[test]
fn each_way_that_backfires_says_why() {
    let ways = ids_beginning("backfire-");
    assert_eq!(ways.len(), 6);
    for way in ["explained", "just_once", "silent"] {
        assert!(plainly(&format!("backfire-{way}-why")).split_whitespace().count() > 5, "{way}");
    }
}
