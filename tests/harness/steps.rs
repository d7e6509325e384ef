//! What a person does in the window, step by step and by keyboard alone.

use std::fs;
use std::path::Path;
use std::time::Duration;

use super::app::{self, PAINTED};
use super::desk::Desk;
use super::element::Role;
use super::keyboard::Keyboard;
use super::owned::Owned;
use super::process::Process;
use super::wait;
use super::window::{Page, Window, key};

/// Drafts are written within 400 ms of the last key; this is well beyond. What they say is encrypted, so nothing tells when they are.
const WRITTEN: Duration = Duration::from_millis(1500);

/// How many edges a page has at least in its window: one without a page has none but at its sides.
const WORDS: usize = 1000;

/// What is said once an entry is on the disk.
pub const KEPT: &str = "Kept. You can put it down now.";
/// What is said once something written while locked is on the disk.
pub const SEALED: &str = "Sealed. It can be read again once you unlock.";
/// The question over the composer: what an open journal shows first.
pub const QUESTION: &str = "What was asked of you?";
/// The blanks of the sentence.
pub const WHO: &str = "Who asked?";
/// See [`WHO`].
pub const WHAT: &str = "What did they ask for?";

/// From the first page to the open journal.
pub fn make_journal(window: &Window<'_>, passphrase: &str) {
    window.tab_to("Make my journal");
    window.press(&[key::ENTER]);
    window.find(Role::Field, "Passphrase");
    window.tab_to("Passphrase");
    window.write(passphrase);
    window.press(&[key::ENTER]);
    window.wait_for_focus("The same once more");
    window.write(passphrase);
    window.press(&[key::ENTER]);
    window.wait_for_text(QUESTION);
}

/// From the lock window to the open journal.
pub fn unlock(window: &Window<'_>, passphrase: &str) {
    unlock_to(window, passphrase, QUESTION);
}

/// From the lock window to an open journal that says this: what goes on where it was left shows Today for a blink at most.
pub fn unlock_to(window: &Window<'_>, passphrase: &str, words: &str) {
    window.wait_for_focus("Passphrase");
    window.write(passphrase);
    window.press(&[key::ENTER]);
    window.wait_for_text(words);
}

/// Logs an entry; `choices` are the letters for wish, answer and cost.
pub fn log(window: &Window<'_>, who: &str, what: &str, choices: &[char]) {
    window.wait_for_focus(WHO);
    window.write(who);
    window.press(&[key::ENTER]);
    window.wait_for_focus(WHAT);
    window.write(what);
    window.press(&[key::ENTER]);
    window.press(choices);
    window.press(&[key::ENTER]);
    window.wait_for_text(KEPT);
}

/// Goes on after an entry was kept.
pub fn put_down(window: &Window<'_>) {
    window.press(&[key::ESCAPE]);
}

/// Searches the journal; every entry that is listed then is one that was found.
pub fn search(window: &Window<'_>, words: &str) {
    window.chord(&[key::CONTROL, 'f']);
    window.wait_for_focus("Search the journal");
    window.chord(&[key::CONTROL, 'a']);
    window.write(words);
}

/// Ends a search, so that all entries are listed again.
pub fn end_search(window: &Window<'_>) {
    search(window, "");
    window.press(&[key::BACKSPACE]);
}

/// Keeps the recovery key after the first entry, which leads back to Today.
pub fn keep_recovery_key(window: &Window<'_>) {
    write_recovery_key_down(window);
    window.wait_for_text(QUESTION);
}

/// The groups of the recovery key, once it is on the page.
pub fn recovery_groups(window: &Window<'_>) -> Vec<String> {
    window.wait_for_text("Your recovery key");
    let script = "return [...document.querySelectorAll('ol .group')].map((group) => group.textContent)";
    let groups = window.run(script, &[]);
    let groups = groups.as_array().into_iter().flatten().filter_map(|group| group.as_str());
    groups.map(str::to_owned).collect()
}

/// Writes the recovery key down and types back what is asked for, by keyboard. Returns its groups.
pub fn write_recovery_key_down(window: &Window<'_>) -> Vec<String> {
    let groups = recovery_groups(window);
    window.tab_to("I have it on paper");
    window.press(&[key::ENTER]);
    window.wait_for_text("Two groups, from your paper");
    for (place, group) in groups.iter().enumerate() {
        let name = format!("Group {}", place + 1);
        if window.look_for(Role::Field, &name).is_some() {
            window.tab_to(&name);
            window.write(group);
        }
    }
    window.press(&[key::ENTER]);
    window.wait_for_text("It matches.");
    groups
}

/// Locks with the one chord, and waits until a new process shows the lock window in place of the old one.
pub fn lock(desk: &Desk, window: &Window<'_>) {
    let before = desk.apps();
    window.last_chord(&[key::CONTROL, 'l']);
    wait_for_a_new_process(desk, &before);
    wait::until("the lock window", || (desk.display.look().edges() > PAINTED).then_some(()));
    assert!(window.has_ended(), "the driven window went with its process");
}

/// Waits until the app runs in a process that is none of those before.
pub fn wait_for_a_new_process(desk: &Desk, before: &[Process]) {
    wait::until("a new process in place of the one that knew the key", || {
        let now = desk.apps();
        (!now.is_empty() && now.iter().all(|process| !before.contains(process))).then_some(())
    });
}

/// Goes on from step to step of a reflection, by keyboard, until one of this heading is there. False if none came up to the last.
#[must_use]
pub fn go_on_to(window: &Window<'_>, heading: &str) -> bool {
    let step = || window.run("return document.querySelector('h1').textContent.trim()", &[]).to_string();
    loop {
        let here = step();
        if here.contains(heading) {
            return true;
        }
        if window.look_for(Role::Button, "Finish").is_some() {
            return false;
        }
        window.press(&[key::ENTER]);
        wait::until("another step", || (step() != here).then_some(()));
    }
}

/// Opens an earlier reflection on the page of the week by what was said in it. The driver takes no words for text that may be cut off.
pub fn open_reflection(window: &Window<'_>, said: &str) {
    let script = "const rows = [...document.querySelectorAll('main li > button')];
        const row = rows.find((row) => row.textContent.includes(arguments[0]));
        row?.focus();
        return row !== undefined;";
    wait::until("the reflection", || (window.run(script, &[said.into()]) == true).then_some(()));
    window.press(&[key::ENTER]);
}

/// Closes what is on the desk and opens the app anew: the driver of a window ends with it.
pub fn open_again(desk: &Desk) -> Window<'_> {
    desk.clear();
    Window::open(desk)
}

/// Waits until what was typed last is in its draft.
pub fn wait_until_written() {
    std::thread::sleep(WRITTEN);
}

/// Goes to a button with Tab and presses it.
pub fn press(window: &Window<'_>, name: &str) {
    window.tab_to(name);
    window.press(&[key::ENTER]);
}

/// What is written in the fields of the page.
pub fn written(window: &Window<'_>) -> String {
    let script = "return [...document.querySelectorAll('textarea, input')].map((field) => field.value)";
    window.run(script, &[]).to_string()
}

/// Goes to what begins with these words, as the palette offers it.
pub fn go_anywhere(window: &Window<'_>, words: &str) {
    window.chord(&[key::CONTROL, 'k']);
    window.wait_for_focus("A place, a person, something to do");
    window.write(words);
    window.press(&[key::ENTER]);
}

/// Lays ready what the system's own dialog answers from now on: no program can drive it.
pub fn lay_answer(desk: &Desk, path: &Path) {
    let answer = path.to_str().expect("a path of plain letters");
    fs::write(desk.home.path("data").join("chosen-path"), answer).unwrap();
}

/// Says `hedgerow --log` to a desk on which Hedgerow runs, and turns to the window that comes.
pub fn call_capture(desk: &Desk, window: &Window<'_>) {
    let mut second = Owned::start(desk.command(app::end_to_end()).arg("--log"));
    wait::until("the second instance to hand over and end", || (!second.is_running()).then_some(()));
    wait_until_shown(desk, 2);
    window.turn_to(Page::Capture);
}

/// Calls the small window by keys, as another program's keyboard would, and waits until its page is drawn.
pub fn call_capture_by_keys(desk: &Desk, keys: &str) {
    let before = visible_windows(desk);
    Keyboard::of(&desk.display).press(&[keys]);
    let is_new = |id: &String| !before.contains(id);
    let new = wait::until("the capture window", || visible_windows(desk).into_iter().find(is_new));
    wait_until_drawn(desk, &new);
}

/// Waits until something is drawn in a window, and nothing moves any more. A window can be seen before its page is made.
pub fn wait_until_drawn(desk: &Desk, window: &str) {
    wait::until("the page of the window", || {
        let (place, size) = frame(desk, window)?;
        (desk.display.look().part(place, size).edges() > WORDS).then_some(())
    });
    drop(desk.display.look_when_still());
}

/// Where a window stands, and its size.
fn frame(desk: &Desk, window: &str) -> Option<((u32, u32), (u32, u32))> {
    let said = desk.command("xdotool").args(["getwindowgeometry", "--shell", window]).output().unwrap();
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let number = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)?.parse().ok());
    Some(((number("X=")?, number("Y=")?), (number("WIDTH=")?, number("HEIGHT=")?)))
}

/// Waits until so many windows can be seen.
pub fn wait_until_shown(desk: &Desk, windows: usize) {
    wait::until("a window to come or go", || (visible_windows(desk).len() == windows).then_some(()));
}

/// The ids of the windows that can be seen, as the X server knows them.
pub fn visible_windows(desk: &Desk) -> Vec<String> {
    let listed = desk.command("xdotool").args(["search", "--onlyvisible", "--name", "."]).output().unwrap();
    String::from_utf8_lossy(&listed.stdout).split_whitespace().map(str::to_owned).collect()
}

/// The titles that can be seen, each once where its windows follow one another.
pub fn window_titles(desk: &Desk) -> Vec<String> {
    let mut titles = title_of_each(desk);
    titles.dedup();
    titles
}

/// How many windows of Hedgerow can be seen, whatever other programs show.
pub fn hedgerows(desk: &Desk) -> usize {
    title_of_each(desk).iter().filter(|title| *title == TITLE).count()
}

fn title_of_each(desk: &Desk) -> Vec<String> {
    let title = |id: &String| {
        let said = desk.command("xdotool").args(["getwindowname", id]).output().unwrap();
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    };
    visible_windows(desk).iter().map(title).collect()
}

/// The title that every window of Hedgerow has.
pub const TITLE: &str = app::TITLE;
