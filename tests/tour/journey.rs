//! The stations of the tour, by keyboard as in the tests.

use hedgerow_journal::entries::{Entry, EntryFilter, Reframe};
use hedgerow_journal::vocabulary::Cost;
use hedgerow_journal::{Journal, made_up};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};

use crate::album::{Album, NARROW, USUAL, WHOLE};

const ENTRIES: &[(&str, &str, &[char])] = &[
    ("Mum", "my whole Saturday, to sort the attic", &['r', 'y', '2']),
    ("Jonas", "to cover his late shift again", &['r', 'n', '1']),
    ("Priya", "an hour to listen", &['w', 'y', '1']),
];

/// From first run to a journal that was logged in, searched, locked and unlocked.
pub fn first_days(album: &mut Album) {
    let desk = Desk::with(album.theme());
    let window = Window::open(&desk);
    album.take(&desk, "welcome");
    window.tab_to("Make my journal");
    window.press(&[key::ENTER]);
    window.wait_for_focus("Passphrase");
    window.write(PASSPHRASE);
    album.take(&desk, "passphrase");
    window.press(&[key::ENTER]);
    window.wait_for_focus("The same once more");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text(steps::QUESTION);
    album.take(&desk, "today-before-the-first-entry");
    log_with_pictures(album, &desk, &window);
    search(album, &desk, &window);
    steps::lock(&desk, &window);
    album.take(&desk, "locked");
    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    album.take(&desk, "unlocked");
}

fn log_with_pictures(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    for (place, (who, what, choices)) in ENTRIES.iter().enumerate() {
        if place == 0 {
            write_the_first(album, desk, window, (who, what, choices));
        } else {
            window.click(Role::Combobox, steps::WHO);
            steps::log(window, who, what, choices);
        }
        steps::put_down(window);
        if place == 0 {
            window.wait_for_text("Your recovery key");
            album.take(desk, "recovery-key");
            steps::keep_recovery_key(window);
        }
    }
}

/// The first entry with a stop before it is kept, and one after.
fn write_the_first(album: &mut Album, desk: &Desk, window: &Window<'_>, entry: (&str, &str, &[char])) {
    let (who, what, choices) = entry;
    begin_to_write(window, who, what);
    window.press(choices);
    album.take(desk, "the-sentence");
    window.press(&[key::ENTER]);
    window.wait_for_text(steps::KEPT);
    album.take(desk, "kept");
}

fn search(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    steps::search(window, "attic");
    for (_, other, _) in &ENTRIES[1..] {
        window.wait_until_no_entry(other);
    }
    window.wait_for_entry("attic");
    album.take(desk, "search");
}

/// Something is logged while locked, looked through after the unlock, and something more beside the open journal.
pub fn right_after_it_happened(album: &mut Album) {
    let desk = Desk::with(album.theme());
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 1, journal::now(), made_up::Options::default()).expect("a made-up journal");
    });
    let window = Window::open(&desk);
    steps::call_capture(&desk, &window);
    begin_to_write(&window, "Jonas", "to take over his weekend");
    window.press(&['r', 'n', '1']);
    album.take_sized(&desk, "captured-while-locked", WHOLE);
    window.press(&[key::ENTER]);
    window.wait_for_text("Sealed.");
    album.take_sized(&desk, "sealed", WHOLE);
    steps::wait_until_shown(&desk, 1);
    // The process behind both pages has ended, and no driver outlives that.
    let window = steps::open_again(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Look through it");
    window.find(Role::Button, "Accept");
    album.take(&desk, "looked-through");
    window.click(Role::Button, "Accept");
    steps::call_capture(&desk, &window);
    begin_to_write(&window, "Mum", "my Sunday");
    album.take_sized(&desk, "captured-while-open", WHOLE);
}

fn begin_to_write(window: &Window<'_>, who: &str, what: &str) {
    window.wait_for_focus(steps::WHO);
    window.write(who);
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write(what);
    window.press(&[key::ENTER]);
}

/// Words to answer with, and one of them said aloud twice.
fn practise(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Today");
    window.click(Role::Button, "Words to answer with");
    window.find(Role::Heading, "Practise");
    window.wait_for_text("That sounds heavy.");
    album.take(desk, "practise");
    window.click_what_says(Role::Button, "That sounds heavy.");
    window.click(Role::Button, "Rehearse it");
    window.click(Role::Button, "Go on");
    window.click(Role::Button, "I have said it");
    window.wait_for_text("But you’re not doing anything else.");
    album.take(desk, "rehearsal");
    window.click(Role::Button, "I have said it again");
    window.click(Role::Radio, "easier than before");
    window.wait_for_text("Kept. It will be a little more yours next time.");
}

/// The page of the week, its first steps, and one that was finished weeks ago.
fn reflect(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Week");
    window.find(Role::Button, "Yes, look back");
    album.take(desk, "week");
    window.click(Role::Button, "Yes, look back");
    window.wait_for_text("What the week held");
    album.take(desk, "reflection-facts");
    for (heading, name) in [
        ("The plan", "reflection-last-plan"),
        ("One answer you’d stand by", "reflection-stand-by"),
        ("The people of the week", "reflection-people"),
        ("One small plan", "reflection-plan"),
    ] {
        // Not every week asks everything.
        if steps::go_on_to(window, heading) {
            album.take(desk, name);
        }
    }
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(desk, "reflection-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
    window.click(Role::Button, "Leave it for now");
}

/// What noes kept room for, the rules that were named, guilt looked at once more, and the reminder.
fn look_deeper(album: &mut Album, desk: &Desk, window: &Window<'_>, guilty: &str) {
    window.click(Role::Button, "Week");
    window.find(Role::Button, "Old rules");
    window.run(SCROLL, &["Inside the hedge: what your noes kept room for".into()]);
    album.take(desk, "week-end");
    window.click(Role::Button, "Inside the hedge: what your noes kept room for");
    window.find(Role::Heading, "Inside the hedge");
    album.take(desk, "inside-the-hedge");
    window.click(Role::Button, "Week");
    window.click(Role::Button, "Old rules");
    window.wait_for_text("At work in");
    album.take(desk, "old-rules");
    window.click(Role::Button, "Today");
    steps::search(window, guilty);
    window.click_what_says(Role::Button, "guilty");
    window.click(Role::Button, "Look at the guilt once more");
    window.wait_for_focus("What the guilt says");
    album.take(desk, "guilt-once-more");
    window.click(Role::Button, "Leave it as it was");
    window.press(&[key::ESCAPE]);
    steps::end_search(window);
}

/// What was asked in the newest guilty answer that nobody has looked at once more.
fn newest_guilt(journal: &mut Journal) -> String {
    let filter = EntryFilter { cost: Some(Cost::Guilty), ..EntryFilter::default() };
    let page = journal.entries().list(&filter, None, 50).expect("the guilty ones");
    let is_new = |entry: &Entry| entry.details.reframe == Reframe::default() && !entry.request.is_empty();
    page.entries.into_iter().find(is_new).expect("half a year has one").request
}

/// A journal of half a year, made up, through all places.
pub fn half_a_year(album: &mut Album) {
    let desk = Desk::with(album.theme());
    let mut guilty = String::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 1, journal::now(), made_up::Options::default()).expect("a made-up journal");
        guilty = newest_guilt(journal);
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    album.take(&desk, "today");
    window.click(Role::Button, "Add detail");
    album.take(&desk, "detail");
    window.click(Role::Button, "Fold the detail away");
    window.click(Role::Button, "People");
    patterns(album, &desk, &window);
    share(album, &desk, &window);
    practise(album, &desk, &window);
    reflect(album, &desk, &window);
    look_deeper(album, &desk, &window, &guilty);
    window.click(Role::Button, "Settings");
    album.take(&desk, "settings");
    window.click(Role::Checkbox, "Remind me once a week");
    window.run(SCROLL, &["Reminder".into()]);
    album.take(&desk, "reminder");
    window.chord(&[key::CONTROL, 'k']);
    album.take(&desk, "palette");
    window.press(&[key::ESCAPE]);
    window.click(Role::Button, "Today");
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(&desk, "today-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
}

/// The page for a therapist beside what goes in, above one another where it is narrow, and what is handed over.
fn share(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Share");
    window.find(Role::Button, "A page for my therapist");
    album.take(desk, "share");
    window.click(Role::Button, "A page for my therapist");
    let shown = wait::within(wait::PATIENCE, || window.frame_text().contains("Family A").then_some(()));
    shown.expect("the page in its frame");
    album.take(desk, "share-page");
    window.run(SCROLL, &["Also on the page".into()]);
    album.take(desk, "share-beside");
    window.run(SCROLL, &["How it leaves".into()]);
    album.take(desk, "share-leaving");
    window.resize(NARROW.0, NARROW.1);
    window.run(SCROLL, &["A page for my therapist".into()]);
    album.take_sized(desk, "share-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
    let answer = desk.home.path("data").join("chosen-path");
    std::fs::write(answer, desk.home.path("page.pdf").to_str().expect("a plain path"))
        .expect("an answer laid ready");
    window.click(Role::Field, "Your passphrase, once more");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_focus("It is written");
    album.take(desk, "share-written");
    window.click(Role::Button, "Done");
}

/// Puts a heading or a button at the top of what is seen.
const SCROLL: &str = "
    const said = [...document.querySelectorAll('h1, h2, h3, button, summary')];
    said.find((one) => one.textContent.trim() === arguments[0]).scrollIntoView();";

/// The hedges, the other ways to look, and the pages of somebody who is given to past one's wish and of somebody kept out.
fn patterns(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Radio, "half a year");
    window.wait_for_text("26 weeks to today");
    album.take(desk, "people");
    window.click(Role::Button, "More ways to look");
    for (heading, name) in
        [("Everyone together", "everyone-together"), ("Ways of answering", "ways-of-answering")]
    {
        window.find(Role::Heading, heading);
        window.run(SCROLL, &[heading.into()]);
        album.take(desk, name);
    }
    for name in ["Jonas", "Mum"] {
        window.click(Role::Button, "People");
        window.click_what_says(Role::Button, name);
        window.find(Role::Heading, "The hedge");
        album.take(desk, &format!("person-{}", name.to_lowercase()));
    }
    window.click(Role::Button, "Why");
    window.wait_for_text("weightiest first");
    window.run(SCROLL, &["Close why".into()]);
    album.take(desk, "why");
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(desk, "person-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
}
