//! From the first run on, and what is captured beside the journal.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

use super::begin_to_write;
use crate::album::{Album, WHOLE};

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
