//! Patterns in the real window: the hedge, its reading, why, the user's own word, and the entries behind a mark.

use chrono::{Days, NaiveTime};
use hedgerow_journal::Journal;
use hedgerow_journal::entries::EntryDraft;
use hedgerow_journal::moment::When;
use hedgerow_journal::patterns::Period;
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::Want;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

const READING: &str = "Often gives past your wish here.";

/// Six weeks with Alma, who asks every third day and is given past the wish each time.
fn fill(journal: &mut Journal) {
    for back in (3..45).step_by(3) {
        let day = journal::now().date() - Days::new(back);
        let entry = EntryDraft {
            when: Some(When::At { local: day.and_time(NaiveTime::MIN) }),
            want: Some(Want::No),
            ..journal::draft(Uuid::now_v7(), &format!("a lift, {back} days ago"))
        };
        journal.entries().log(entry, journal::now()).unwrap();
    }
}

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, fill);
    desk
}

fn among_people(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.wait_for_text(READING);
    window
}

#[test]
fn a_reading_says_why_and_keeps_the_users_word_beside_it() {
    let desk = desk();
    let window = among_people(&desk);
    window.wait_for_text("Based on what you logged: 14 entries on 14 days, 12 weeks to today.");
    window.click_what_says(Role::Button, "Alma");
    window.find(Role::Heading, "Alma");
    window.wait_for_text("When a limit was called for, you mostly gave more than you wanted");
    window.click(Role::Button, "Why");
    window.wait_for_text("a lift, 3 days ago");
    window.wait_for_text("What spoke for it");
    window.wait_for_text("read as given past your wish");
    window.click(Role::Radio, "doesn’t fit");
    window.wait_for_text("you said this doesn’t fit. The reading stays as it is, and so does your word.");
    window.wait_for_text(READING);
    desk.clear();

    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let patterns = journal.patterns(journal::now().date(), Period::All).unwrap();
    let said = patterns.people[0].verdict.map(|verdict| (verdict.fit, verdict.on));
    assert_eq!(said, Some((Fit::No, journal::now().date())));
}

#[test]
fn the_hedge_is_walked_by_arrows_and_a_mark_opens_its_entry() {
    let desk = desk();
    let window = among_people(&desk);
    // By keyboard alone: the list is one stop, the hedge another.
    tab_until(&window, "Alma");
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Alma");
    tab_until(&window, "You said yes");
    let newest = window.focused();
    window.press(&[key::LEFT]);
    let before = window.focused();
    assert_ne!(newest, before, "an arrow goes to the neighbour");
    assert!(before.contains("You said yes"), "a mark says what it stands for: {before}");
    window.press(&[key::ENTER]);
    let opened = wait::until("the entry of the mark", || {
        let sheet = window.run("return document.querySelector('dialog[open]')?.innerText", &[]);
        sheet.as_str().filter(|text| text.contains("a lift")).map(str::to_owned)
    });
    assert!(opened.contains("a lift, 6 days ago"), "a mark of one entry opens it: {opened}");
    window.press(&[key::ESCAPE]);
    window.wait_for_focus(&before);
}

/// Tab goes from stop to stop until what has the keyboard says `words` of itself.
fn tab_until(window: &Window<'_>, words: &str) {
    for _ in 0..60 {
        if window.focused().contains(words) {
            return;
        }
        window.press(&[key::TAB]);
    }
    panic!("nothing that says “{words}” can be reached with Tab:\n{}", window.text());
}

#[test]
fn a_new_entry_is_in_the_hedge_at_once_and_a_period_chooses_what_is_counted() {
    let desk = desk();
    let window = among_people(&desk);
    window.click(Role::Button, "Today");
    steps::log(&window, "Alma", "one more lift", &['r', 'y', '2']);
    steps::put_down(&window);
    window.click(Role::Button, "People");
    window.wait_for_text("15 entries on 15 days, 12 weeks to today.");
    window.click(Role::Radio, "a year");
    window.wait_for_text("15 entries on 15 days, a year to today.");
    steps::lock(&desk, &window);
    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.wait_for_text("a year to today.");
}

#[test]
fn two_entries_are_told_plainly_and_read_as_nothing() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for request in ["a lift", "another lift"] {
            let entry = EntryDraft { want: Some(Want::No), ..journal::draft(Uuid::now_v7(), request) };
            journal.entries().log(entry, journal::now()).unwrap();
        }
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, "Alma");
    window.wait_for_text("Too little logged to say. That is a fine place to be.");
    window.wait_for_text("Twice you’d rather have said no to Alma.");
    assert!(!window.text().contains("times in 10"), "two entries give no frequency:\n{}", window.text());
}
