//! Words to practise: rehearsed and taken into the sentence by keyboard, and kept from sight where they are not safe.

use hedgerow_journal::phrases::Ease;
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

#[test]
fn a_phrase_is_rehearsed_and_taken_into_the_sentence_by_keyboard() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.tab_to("Words to answer with");
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Practise");
    window.tab_to("“I can hear this matters. Let’s take it up on Sunday.”");
    window.press(&[key::DOWN, key::ENTER, key::TAB]);
    window.wait_for_focus("Use this");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.press(&[key::TAB, key::ENTER]);
    window.tab_to("As you would say it");
    window.write("Tomorrow, not tonight.");
    window.press(&[key::ENTER]);
    window.tab_to("I have said it");
    window.press(&[key::ENTER]);
    window.wait_for_text("But you’re not doing anything else.");
    window.tab_to("I have said it again");
    window.press(&[key::ENTER]);
    window.tab_to("easier than before");
    window.press(&[' ', key::DOWN]);
    window.tab_to("Keep it");
    window.press(&[key::ENTER]);
    window.wait_for_text("Kept. It will be a little more yours next time.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.tab_to("Use this");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHO);
    window.wait_for_text("acknowledged, then redirected");

    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let rehearsals = kept.rehearsals().list().unwrap();
    assert_eq!(rehearsals.len(), 1, "kept once");
    assert!(rehearsals[0].words.ends_with("Tomorrow, not tonight."), "{}", rehearsals[0].words);
    assert_eq!(rehearsals[0].ease, Ease::Same);
}

#[test]
fn for_somebody_who_is_not_safe_what_confronts_is_gone_and_help_is_there() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let alma = RelationshipDraft::named(hedgerow_journal::ids::RelationshipId(Uuid::now_v7()), "Alma");
        journal.relationships().add(RelationshipDraft { r#unsafe: true, ..alma }).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, "Alma");
    window.click(Role::Button, "Words to practise");
    window.find(Role::Heading, "Words for Alma");
    window.wait_for_text("I’ll tell you tomorrow by noon.");
    let shown = window.text();
    assert!(shown.contains("Your safety comes first."), "{shown}");
    for firm in ["I don’t lend money.", "When I say no, you often ask again.", "My answer is the same."] {
        assert!(!shown.contains(firm), "{firm}");
    }
    window.click(Role::Button, "Help resources");
    window.find(Role::Heading, "Help resources");
}
