//! Capturing while locked, by keys alone, as they come from a person's keyboard: sealed, readable nowhere, and no view that
//! showed it lives on.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use hedgerow_journal::inbox::Said;
use hedgerow_tests::harness::app::{self, App};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::files;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::keyboard::Keyboard;
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::process::Process;
use hedgerow_tests::harness::{steps, wait};

/// What is typed is sealed about a second after its first key; this is well beyond.
const SEALED: Duration = Duration::from_millis(2500);
/// The beginning of the name that somebody in the journal has. Were the name offered, it would be taken by the keys that follow.
const BEGUN: &str = "Alm";

fn desk_with_a_locked_journal() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let before = journal::draft(uuid::Uuid::now_v7(), "a lift to the station");
        journal.entries().log(before, journal::now()).unwrap();
    });
    desk
}

/// The processes behind the windows: one for both. The kernel keeps fifteen letters of a name.
fn views(desk: &Desk) -> Vec<Process> {
    desk.processes().into_iter().filter(|process| process.name() == "WebKitWebProces").collect()
}

fn sealed(desk: &Desk) -> Vec<PathBuf> {
    let inbox = fs::read_dir(desk.home.vault().join("inbox"));
    inbox.into_iter().flatten().flatten().map(|file| file.path()).collect()
}

/// Calls the window by its shortcut and begins a sentence in it. Nobody gives the window the keyboard: it takes it.
fn begin_a_sentence(desk: &Desk, needle: &Needle) -> Vec<Process> {
    drop(desk.display.look_when_still());
    let before = views(desk);
    let keyboard = Keyboard::of(&desk.display);
    steps::call_capture_by_keys(desk, "ctrl+shift+h");
    keyboard.write(BEGUN);
    keyboard.press(&["Down", "Return"]);
    keyboard.write(needle.word());
    before
}

/// What became of it is in the inbox alone, and the process that showed it has given way to another.
fn assert_put_away(desk: &Desk, needle: &Needle, before: &[Process]) {
    steps::wait_until_shown(desk, 1);
    wait::until("the process that was written in to end, and another to be made", || {
        let now = views(desk);
        (!now.is_empty() && now.iter().all(|view| !before.contains(view))).then_some(())
    });
    assert_eq!(sealed(desk).len(), 1);
    assert_eq!(files::holding(&desk.home, needle), []);
}

fn only_capture(desk: &Desk) -> Said {
    desk.clear();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let review = journal.inbox().review().unwrap();
    assert_eq!(review.captures.len(), 1);
    review.captures.into_iter().next().unwrap().said
}

#[test]
fn what_is_captured_while_locked_is_sealed_and_in_no_view_any_more() {
    let desk = desk_with_a_locked_journal();
    let needle = Needle::make();
    let _app = App::open(&desk, &app::end_to_end(), &[]);
    let before = begin_a_sentence(&desk, &needle);
    let keyboard = Keyboard::of(&desk.display);
    keyboard.press(&["Return", "r", "y", "2", "Return"]);
    wait::until("the capture to be sealed", || (sealed(&desk).len() == 1).then_some(()));
    // Its beginning was sealed already: the whole of it is once the window says so.
    drop(desk.display.look_when_still());
    keyboard.press(&["space"]);
    assert_put_away(&desk, &needle, &before);
    let Said::Entry { who, request, .. } = only_capture(&desk) else { panic!("an entry was sealed") };
    assert_eq!((who.as_str(), request.as_str()), (BEGUN, needle.word()));
}

#[test]
fn what_was_begun_while_locked_is_sealed_by_escape() {
    let desk = desk_with_a_locked_journal();
    let needle = Needle::make();
    let _app = App::open(&desk, &app::end_to_end(), &[]);
    let before = begin_a_sentence(&desk, &needle);
    Keyboard::of(&desk.display).press(&["Escape"]);
    assert_put_away(&desk, &needle, &before);
    let Said::Unfinished { state } = only_capture(&desk) else { panic!("a beginning was sealed") };
    assert!(state.contains(needle.word()));
}

#[test]
fn what_is_typed_while_locked_survives_a_kill_without_a_key_that_says_so() {
    let desk = desk_with_a_locked_journal();
    let needle = Needle::make();
    let _app = App::open(&desk, &app::end_to_end(), &[]);
    begin_a_sentence(&desk, &needle);
    // Longer than a sealing waits, and typed on: one file grows.
    std::thread::sleep(SEALED);
    Keyboard::of(&desk.display).write("again");
    std::thread::sleep(SEALED);
    assert_eq!(sealed(&desk).len(), 1, "one file for one sentence");
    assert_eq!(files::holding(&desk.home, &needle), []);
    let Said::Unfinished { state } = only_capture(&desk) else { panic!("a beginning was sealed") };
    assert!(state.contains(&format!("{}again", needle.word())), "{state}");
    assert!(state.contains(BEGUN));
}

#[test]
fn started_to_log_it_shows_the_one_window_and_ends_with_it() {
    let desk = desk_with_a_locked_journal();
    let needle = Needle::make();
    let mut app = desk.command(app::end_to_end());
    let mut app = hedgerow_tests::harness::owned::Owned::start(app.arg("--log"));
    steps::wait_until_shown(&desk, 1);
    steps::wait_until_drawn(&desk, &steps::visible_windows(&desk)[0]);
    let keyboard = Keyboard::of(&desk.display);
    keyboard.write(needle.word());
    keyboard.press(&["Escape"]);
    wait::until("Hedgerow to end", || (!app.is_running()).then_some(()));
    assert_eq!(sealed(&desk).len(), 1);
    assert!(matches!(only_capture(&desk), Said::Unfinished { .. }));
}
