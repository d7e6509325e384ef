//! An answer of some days ago is looked back on, by keyboard, and what was said is in the vault.

use hedgerow_journal::Journal;
use hedgerow_journal::entries::{EntryFilter, LookingBack};
use hedgerow_journal::vocabulary::{Afterwards, Cost, LookBack};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

fn look_backs(journal: &mut Journal) -> Vec<(String, Option<LookingBack>)> {
    let page = journal.entries().list(&EntryFilter::default(), None, 50).unwrap();
    page.entries.into_iter().map(|entry| (entry.request, entry.look_back)).collect()
}

#[test]
fn an_answer_is_looked_back_on_by_keyboard_and_another_is_skipped_for_good() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for (days, words) in [(4, "my Saturday"), (3, "a lift to the station"), (30, "an old favour")] {
            journal::log_days_ago(journal, days, journal::draft(Uuid::now_v7(), words));
        }
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.find(Role::Heading, "Looking back");
    window.wait_for_text("2 answers to look back on");

    window.tab_to("still feels right");
    // The arrow goes on to the next word, and what it rests on is kept.
    window.press(&[' ', key::DOWN]);
    window.wait_for_text("How is it now?");
    window.wait_for_text("one answer to look back on");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.tab_to("calm");
    window.press(&[' ', key::DOWN, key::DOWN]);
    window.tab_to("accepted it");
    window.press(&[' ', key::DOWN]);
    window.tab_to("Done");
    window.press(&[key::ENTER]);
    window.wait_for_focus("still feels right");
    window.tab_to("Skip");
    window.press(&[key::ENTER]);
    window.wait_for_text("It is not asked again.");
    window.press(&[key::TAB]);
    window.wait_for_focus("Recently deleted");
    assert!(window.look_for(Role::Heading, "Looking back").is_none(), "nothing more is asked");

    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let said = LookingBack {
        after: LookBack::Unsure,
        after_at: journal::now().date(),
        later_cost: Some(Cost::Resentful),
        afterwards: Some(Afterwards::PushedBack),
    };
    let expected = [("a lift to the station", None), ("my Saturday", Some(said)), ("an old favour", None)];
    assert_eq!(look_backs(&mut kept), expected.map(|(words, back)| (words.to_owned(), back)));
    assert!(kept.look_backs().due(journal::now()).unwrap().is_empty(), "a skip is for good");
}
