//! What was sealed while locked is looked through after unlocking; what is no capture is told and stays; a swapped key is
//! told and put right.

use std::fs;

use hedgerow_journal::plans::PlanDraft;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};
use uuid::Uuid;

/// A locked journal that knows Alma.
fn desk_that_knows_alma() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let before = journal::draft(Uuid::now_v7(), "a lift to the station");
        journal.entries().log(before, journal::now()).unwrap();
    });
    desk
}

#[test]
fn captures_are_matched_changed_and_accepted_by_hand() {
    let desk = desk_that_knows_alma();
    journal::capture(&desk.home, "alma", "my Sunday");
    journal::capture(&desk.home, "Almma", "my ladder");
    fs::write(desk.home.vault().join("inbox/notes.txt"), "planted").unwrap();

    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("Sealed while locked: 2");
    window.click(Role::Button, "Look through them");
    window.wait_for_text("One thing in the inbox was not put there by Hedgerow.");
    window.click(Role::Button, "All right");
    window.wait_for_text("It goes to Alma.");

    window.tab_to("Accept");
    window.press(&[key::ENTER]);
    // The keyboard goes on with the one that takes its place.
    window.wait_for_focus("Who is “Almma”?");
    window.click(Role::Button, "Change the words");
    window.wait_for_focus(steps::WHAT);
    window.write(" again");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("Nothing waits here.");
    window.click(Role::Button, "Today");
    window.wait_for_entry("my ladder again");

    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    let mut requests = journal::requests(&mut kept);
    requests.sort();
    assert_eq!(requests, ["a lift to the station", "my Sunday", "my ladder again"]);
    assert_eq!(kept.relationships().list().unwrap().len(), 1, "both were about Alma");
    let aside = desk.home.vault().join("inbox/set-aside/foreign/notes.txt");
    assert_eq!(fs::read_to_string(aside).unwrap(), "planted", "nothing was deleted");
}

#[test]
fn all_about_people_one_knows_are_accepted_at_once_by_keyboard_and_a_plan_that_came_up_is_noted() {
    let desk = desk_that_knows_alma();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let person = journal.relationships().named("Alma").unwrap().map(|person| person.id);
    let (situation, words) = ("asks for my Sunday".to_owned(), "I’ll think about it".to_owned());
    let draft = PlanDraft { person, situation, words, phrase: None, doable: None };
    journal.plans().make(draft, journal::now()).unwrap();
    journal.lock().unwrap();
    for words in ["my Sunday", "my ladder"] {
        journal::capture(&desk.home, "alma", words);
    }

    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("Sealed while locked: 2");
    window.wait_for_focus(steps::WHO);
    steps::press(&window, "Look through them");
    window.wait_for_focus("Sealed while locked");
    steps::press(&window, "Accept the 2 about people you know");
    window.wait_for_text("Nothing waits here.");
    window.wait_for_focus("Sealed while locked");
    wait::until("a plan beside each", || {
        (window.text().matches("You have a plan with Alma.").count() == 2).then_some(())
    });
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    steps::press(&window, "This came up");
    window.wait_for_text("Noted");
    assert_eq!(window.clicks_made(), 0);

    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    assert_eq!(journal::requests(&mut kept).len(), 3);
    assert_eq!(kept.plans().list().unwrap().open[0].came_up, 1);
}

#[test]
fn words_that_were_being_changed_are_here_again_after_a_kill_and_nowhere_readable() {
    let desk = desk_that_knows_alma();
    journal::capture(&desk.home, "Alma", "my ladder");
    let needle = Needle::make();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("Sealed while locked: 1");
    window.click(Role::Button, "Look through it");
    window.click(Role::Button, "Change the words");
    window.wait_for_focus(steps::WHAT);
    window.write(needle.word());
    steps::wait_until_written();
    desk.clear();
    assert_eq!(files::holding(&desk.home, &needle), []);

    let window = steps::open_again(&desk);
    steps::unlock_to(&window, PASSPHRASE, "What you were changing is here again.");
    // The words are said before the form has read its capture.
    window.find(Role::Field, steps::WHAT);
    let fields = steps::written(&window);
    assert!(fields.contains(needle.word()), "{fields}");
}

#[test]
fn a_swapped_capture_key_is_told_and_put_right_and_nothing_is_merged_by_itself() {
    let desk = desk_that_knows_alma();
    journal::capture(&desk.home, "Alma", "my Sunday");
    let key = desk.home.vault().join("capture.pub");
    let own = fs::read_to_string(&key).unwrap();
    // The recovery key's recipient is a real one, and not the right one.
    let header = fs::read_to_string(desk.home.vault().join("vault.header")).unwrap();
    let other = header.lines().find_map(|line| line.strip_prefix("recovery: ")).unwrap();
    fs::write(&key, format!("{other}\n")).unwrap();

    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_text("was exchanged by something other than Hedgerow");
    window.wait_for_text("Sealed while locked: 1");
    window.wait_for_entry("a lift to the station");
    assert_eq!(window.entries().len(), 1, "what was sealed is no entry yet");
    assert_eq!(fs::read_to_string(&key).unwrap(), own);
}
