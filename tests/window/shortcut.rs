//! The keys that call the capture window: chosen anew, taken by another program, and what there is beside them.

use std::fs;

use hedgerow_tests::harness::app::{self, App};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::keyboard::Keyboard;
use hedgerow_tests::harness::keys::Keys;
use hedgerow_tests::harness::neighbour::Neighbour;
use hedgerow_tests::harness::tray::Tray;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};
use x11rb::protocol::xproto::ModMask;

/// The keys that hold until others are chosen, as X and as people spell them.
const FIRST: (&str, &str) = ("ctrl+shift+h", "Ctrl Shift H");
const OTHER: (&str, &str) = ("ctrl+alt+j", "Ctrl Alt J");
const PRESSED: [char; 3] = [key::CONTROL, key::ALT, 'j'];

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

/// Presses other keys where Settings ask for them.
fn choose(window: &Window<'_>, keys: &[char]) {
    steps::press(window, "Choose other keys");
    window.wait_for_text("Press the new keys together.");
    window.chord(keys);
}

/// Calls the window, and puts it away again.
fn assert_they_call(desk: &Desk, keys: &str) {
    steps::call_capture_by_keys(desk, keys);
    // In an open journal the first shuts the list of names.
    Keyboard::of(&desk.display).press(&["Escape", "Escape"]);
    steps::wait_until_shown(desk, 1);
}

fn assert_they_call_nothing(desk: &Desk, keys: &str) {
    Keyboard::of(&desk.display).press(&[keys]);
    drop(desk.display.look_when_still());
    assert_eq!(steps::visible_windows(desk).len(), 1, "{keys} call something");
}

#[test]
fn other_keys_call_the_window_and_those_before_no_longer_do() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    steps::go_anywhere(&window, "settings");
    window.wait_for_text(&format!("{} opens it.", FIRST.1));
    choose(&window, &PRESSED);
    window.wait_for_text(&format!("{} opens it.", OTHER.1));
    assert_they_call_nothing(&desk, FIRST.0);
    assert_they_call(&desk, OTHER.0);

    desk.clear();
    let _app = App::open(&desk, &app::end_to_end(), &[]);
    // What the one before painted may still be on the screen.
    steps::wait_until_shown(&desk, 1);
    steps::wait_until_drawn(&desk, &steps::visible_windows(&desk)[0]);
    assert_they_call_nothing(&desk, FIRST.0);
    assert_they_call(&desk, OTHER.0);
}

#[test]
fn keys_that_another_program_has_are_told_of_and_others_can_be_chosen() {
    let desk = desk();
    let another = Keys::of(&desk.display);
    another.take(ModMask::CONTROL | ModMask::SHIFT, 'h');
    another.take(ModMask::CONTROL | ModMask::M1, 'k');
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.wait_for_text("No keys call quick capture on this desktop yet. Other keys may be free.");
    steps::press(&window, "Show me");
    window.wait_for_text(&format!("{} belongs to another program here", FIRST.1));
    choose(&window, &[key::CONTROL, key::ALT, 'k']);
    // None held before, so nothing is said of keys that still do.
    window.wait_for_text("Another program uses these keys already, so nothing has changed.");
    choose(&window, &PRESSED);
    window.wait_for_text(&format!("{} opens it.", OTHER.1));
    assert_they_call(&desk, OTHER.0);
    window.chord(&[key::CONTROL, '1']);
    window.wait_for_text(steps::QUESTION);
    assert!(!window.text().contains("No keys call quick capture"), "it is said once");
}

#[test]
fn without_the_library_of_the_tray_everything_else_is_there() {
    let desk = desk();
    let folder = desk.home.path("no-libraries");
    fs::create_dir(&folder).unwrap();
    for name in ["libayatana-appindicator3.so", "libappindicator3.so"] {
        for ending in ["", ".1"] {
            fs::write(folder.join(format!("{name}{ending}")), "no library").unwrap();
        }
    }
    let tray = Tray::start(desk.bus());
    let prefix = ["env".into(), format!("LD_LIBRARY_PATH={}", folder.display()).into()];
    let mut app = App::open(&desk, &app::end_to_end(), &prefix);
    drop(desk.display.look_when_still());
    assert_they_call(&desk, FIRST.0);
    assert!(!tray.has_an_icon(), "the library was found all the same");
    assert!(app.is_running());
}

#[test]
fn it_lies_above_other_windows_takes_the_keyboard_and_gives_it_back() {
    let desk = desk();
    let letter = Neighbour::move_in(&desk);
    let _app = App::open(&desk, &app::end_to_end(), &[]);
    let main =
        wait::until("the main window", || letter.stacked().into_iter().find(|window| *window != letter.id()));
    let keyboard = Keyboard::of(&desk.display);
    for before in [main, letter.id()] {
        letter.give_the_keyboard_to(before);
        let there = letter.stacked();
        keyboard.press(&[FIRST.0]);
        let capture = wait::until("the capture window", || {
            letter.stacked().into_iter().find(|window| !there.contains(window))
        });
        wait::until("the capture window to take the keyboard", || {
            letter.is_typed_into(capture).then_some(())
        });
        letter.raise();
        drop(desk.display.look_when_still());
        assert_eq!(letter.stacked().last(), Some(&capture), "it lies on top");
        keyboard.press(&["Escape"]);
        // For a moment it is seen to that it stays there.
        drop(desk.display.look_when_still());
        wait::until("the keyboard to be given back", || letter.is_typed_into(before).then_some(()));
    }
}
