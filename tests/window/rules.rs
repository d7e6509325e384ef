//! Guilt looked at once more and kept through a lock, and an old rule followed from an entry to the new one beside it; by keyboard alone.

use hedgerow_journal::entries::{Details, EntryDraft};
use hedgerow_journal::vocabulary::Cost;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

const RULE: &str = "Be polite at all costs";

/// A desk with one guilty entry on which a rule was at work.
fn desk(id: Uuid) -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let details = Details { old_rule: RULE.to_owned(), ..Details::default() };
        let guilty = EntryDraft { cost: Cost::Guilty, details, ..journal::draft(id, "my Saturday") };
        journal.entries().log(guilty, journal::now()).unwrap();
    });
    desk
}

/// Opens the one entry from the list on Today.
fn open_entry(window: &Window<'_>) {
    steps::unlock(window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.click_what_says(Role::Button, "my Saturday");
    window.find(Role::Button, "Change it, or add detail");
}

#[test]
fn guilt_is_looked_at_once_more_and_what_was_half_written_is_there_after_a_lock() {
    let id = Uuid::now_v7();
    let desk = desk(id);
    let window = Window::open(&desk);
    open_entry(&window);
    window.tab_to("Look at the guilt once more");
    window.press(&[key::ENTER]);
    window.wait_for_focus("What the guilt says");
    window.wait_for_text("Guilt often comes along with a new limit.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.write("that I let her down");
    steps::lock(&desk, &window);

    let window = steps::open_again(&desk);
    steps::unlock_to(&window, PASSPHRASE, "What you were changing is here again.");
    window.wait_for_focus("What the guilt says");
    window.press(&[key::TAB]);
    window.wait_for_focus("What is also true");
    window.write("I was there on Tuesday");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.find(Role::Button, "Change these lines");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let reframe = kept.entries().get(hedgerow_journal::ids::EntryId(id)).unwrap().details.reframe;
    assert_eq!(reframe.lines(), ["that I let her down", "I was there on Tuesday", ""]);
}

#[test]
fn an_old_rule_leads_from_its_entry_to_the_page_of_rules_where_a_new_one_is_written_beside_it() {
    let desk = desk(Uuid::now_v7());
    let window = Window::open(&desk);
    open_entry(&window);
    window.tab_to("All old rules");
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Old rules");
    window.wait_for_focus(RULE);
    window.wait_for_text("At work in one entry");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.tab_to("Write a new rule beside it");
    window.press(&[key::ENTER]);
    window.wait_for_focus("The new rule beside it");
    window.write("I can be kind and clear at once.");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("The new rule is kept.");
    // It takes the keyboard once it has been read again.
    window.wait_for_text("I can be kind and clear at once.");
    window.tab_to("Rename");
    window.press(&[key::ENTER]);
    window.wait_for_focus("The rule, in the words you grew up with");
    window.chord(&[key::CONTROL, 'a']);
    window.write("Never upset anybody");
    window.press(&[key::ENTER]);
    window.wait_for_text("Renamed everywhere.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let rules = kept.rules().list().unwrap().rules;
    assert_eq!(rules.len(), 1, "{rules:?}");
    assert_eq!((rules[0].words.as_str(), rules[0].entries.len()), ("Never upset anybody", 1));
    assert_eq!(rules[0].new_words, "I can be kind and clear at once.");
}
