//! Where no program may listen to keys by itself, as on Wayland, the desktop listens and tells.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::portal::Portal;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{app, steps, wait};

/// What Today says once where no keys call the small window.
const MISSED: &str = "No keys call quick capture on this desktop yet.";

/// What Settings say after a no.
const NO: &str = "Your desktop was asked to listen for keys, and the answer was no.";

fn assert_nothing_is_missed(desk: &Desk, window: &Window<'_>) {
    drop(desk.display.look_when_still());
    assert!(!window.text().contains(MISSED), "it is not known yet, or keys call it, or it was said before");
}

#[test]
fn where_no_program_may_listen_the_desktop_does_and_calls_the_capture_window() {
    let desk = Desk::new().called_wayland();
    journal::lay_ready(&desk.home, |_| {});
    let portal = Portal::start(desk.bus(), "Super J");
    let _app = desk.start(app::end_to_end());
    let bound = portal.wait_until_bound();
    assert_eq!(bound.wished, "CTRL+SHIFT+h");
    wait::until("the main window", || (steps::visible_windows(&desk).len() == 1).then_some(()));
    portal.say_pressed(&bound);
    wait::until("the capture window", || (steps::visible_windows(&desk).len() == 2).then_some(()));
}

#[test]
fn the_desktop_is_asked_as_soon_as_there_is_a_journal_and_nothing_is_missed_until_it_answers() {
    let desk = Desk::new().called_wayland();
    let portal = Portal::that_asks(desk.bus(), "Super J");
    let window = Window::open(&desk);
    drop(desk.display.look_when_still());
    assert!(portal.bound().is_none(), "nobody is asked for something that has no use yet");

    steps::make_journal(&window, PASSPHRASE);
    let bound = portal.wait_until_bound();
    assert_nothing_is_missed(&desk, &window);
    steps::go_anywhere(&window, "settings");
    window.wait_for_text("waits for the answer");
    portal.agree(&bound);
    window.wait_for_text("Your desktop listens for it: Super J.");
    window.chord(&[key::CONTROL, '1']);
    window.wait_for_text(steps::QUESTION);
    assert_nothing_is_missed(&desk, &window);
    portal.say_pressed(&bound);
    steps::wait_until_shown(&desk, 2);
}

#[test]
fn a_no_to_the_desktops_question_holds_until_the_person_wants_to_be_asked_again() {
    let desk = Desk::new().called_wayland();
    journal::lay_ready(&desk.home, |_| {});
    let portal = Portal::that_asks(desk.bus(), "Super J");
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    let bound = portal.wait_until_bound();
    assert_nothing_is_missed(&desk, &window);
    portal.decline(&bound);
    window.wait_for_text(MISSED);
    steps::press(&window, "Show me");
    window.wait_for_text(NO);

    // Every lock is followed by a new process.
    portal.forget();
    let before = desk.apps();
    window.last_chord(&[key::CONTROL, 'l']);
    steps::wait_for_a_new_process(&desk, &before);
    drop(window);
    desk.clear();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::go_anywhere(&window, "settings");
    window.wait_for_text(NO);
    let declined = desk.home.path("config").join("hedgerow/capture-shortcut-declined");
    assert!(declined.exists());
    assert!(portal.bound().is_none(), "whoever said no is not asked after every lock");

    steps::press(&window, "Ask again");
    window.wait_for_text("waits for the answer");
    portal.agree(&portal.wait_until_bound());
    window.wait_for_text("Your desktop listens for it: Super J.");
    assert!(!declined.exists());
}

#[test]
fn a_question_that_the_desktop_drops_is_no_answer_of_the_persons() {
    let desk = Desk::new().called_wayland();
    journal::lay_ready(&desk.home, |_| {});
    let portal = Portal::that_asks(desk.bus(), "");
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    portal.drop_the_question(&portal.wait_until_bound());
    steps::go_anywhere(&window, "settings");
    window.wait_for_text(NO);
    drop(window);
    desk.clear();

    portal.forget();
    let window = Window::open(&desk);
    portal.agree(&portal.wait_until_bound());
    steps::unlock(&window, PASSPHRASE);
    steps::go_anywhere(&window, "settings");
    window.wait_for_text("Its own settings say which keys it is");
}

#[test]
fn a_desktop_that_listens_for_nobody_is_told_of_once_with_what_can_be_bound() {
    let desk = Desk::new().called_wayland();
    let window = Window::open(&desk);
    steps::make_journal(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.wait_for_text(&format!("{MISSED} You can bind some in the desktop’s own settings."));
    steps::press(&window, "Show me");
    window.wait_for_text("This desktop lets no program listen for keys by itself.");
    assert!(window.text().contains(" --log"), "{}", window.text());
    window.chord(&[key::CONTROL, '1']);
    window.wait_for_text(steps::QUESTION);
    assert_nothing_is_missed(&desk, &window);
}
