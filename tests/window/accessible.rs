//! axe-core has nothing to say about any view, light or dark; nothing on it is fainter than the design allows, or too small to hit; keys
//! lead to all that is pressed, and one sees where one is.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::home::Theme;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Page, Window};
use serde_json::json;
use uuid::Uuid;

use crate::places;

/// The least contrast of a theme (design, Look).
fn least_contrast(theme: Theme) -> f64 {
    match theme {
        Theme::Light => 5.0,
        Theme::Dark => 7.0,
    }
}

/// Gathers findings, so that one run tells of all views, each looked at in both themes: to go everywhere twice takes twice as long.
#[derive(Default)]
struct Findings {
    found: Vec<String>,
}

impl Findings {
    fn look(&mut self, window: &Window<'_>, view: &str) {
        // Views fade in, and a colour that is half there has half the contrast.
        window.wait_for_rest();
        self.add(view, "light", window.accessibility_findings());
        self.add(view, "light", window.looks_findings(least_contrast(Theme::Light)));
        turn(window, Theme::Dark);
        self.add(view, "dark", window.colour_findings());
        self.add(view, "dark", window.looks_findings(least_contrast(Theme::Dark)));
        turn(window, Theme::Light);
        self.add(view, "keyboard", window.keyboard_findings());
    }

    fn add(&mut self, view: &str, theme: &str, found: Vec<String>) {
        self.found.extend(found.into_iter().map(|finding| format!("{view}, {theme}: {finding}")));
    }
}

/// Shows the page as it is in that theme, and waits until its colours are there.
fn turn(window: &Window<'_>, theme: Theme) {
    let scheme = match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    window.run("document.documentElement.style.colorScheme = arguments[0]", &[json!(scheme)]);
    window.wait_for_rest();
}

fn before_there_is_a_journal(found: &mut Findings) {
    let desk = Desk::new();
    let window = Window::open(&desk);
    found.look(&window, "first run");
    window.click(Role::Button, "Make my journal");
    window.wait_for_text("Choose a passphrase");
    found.look(&window, "passphrase");
    window.click(Role::Button, "Make one for me");
    window.wait_for_text("Your six words");
    found.look(&window, "suggested passphrase");
}

fn looking_around(found: &mut Findings) {
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.click(Role::Button, "Look around in a made-up journal");
    window.wait_for_text("A made-up journal. Nothing here is kept.");
    found.look(&window, "a made-up journal");
}

fn with_a_journal(found: &mut Findings) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 7, journal::now(), made_up::Options::default()).unwrap();
    });
    let window = Window::open(&desk);
    found.look(&window, "lock");
    for page in ["Help resources", "What is not protected"] {
        window.click(Role::Button, page);
        found.look(&window, page);
        window.click(Role::Button, "Back");
    }
    steps::unlock(&window, PASSPHRASE);
    places::of_a_full_journal(&window, &mut |window, place| found.look(window, place));
}

/// Pages on which there is nothing yet are designed, too.
fn with_an_empty_journal(found: &mut Findings) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    places::of_an_empty_journal(&window, &mut |window, place| found.look(window, place));
}

/// What opens from a list: a person, an entry; and the keys.
fn with_something_opened(found: &mut Findings) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for request in ["a lift to the station", "an hour to listen"] {
            let entry = journal::draft(Uuid::now_v7(), request);
            journal.entries().log(entry, journal::now()).unwrap();
        }
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click_what_says(Role::Button, "a lift to the station");
    window.find(Role::Button, "Change it, or add detail");
    found.look(&window, "an entry");
    window.click(Role::Button, "Change it, or add detail");
    window.find(Role::Button, "Keep the change");
    found.look(&window, "an entry being changed");
    window.click(Role::Button, "Leave it as it was");
    window.click(Role::Button, "Delete");
    window.wait_until_no_entry("a lift to the station");
    window.click(Role::Button, "Recently deleted");
    window.find(Role::Button, "Bring it back");
    found.look(&window, "recently deleted");
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, "Alma");
    window.wait_for_entry("an hour to listen");
    found.look(&window, "a person");
    window.write("?");
    window.find(Role::Heading, "Keys that work everywhere");
    found.look(&window, "the keys");
}

/// What was captured while locked, as it is looked through.
fn with_captures(found: &mut Findings) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    journal::capture(&desk.home, "Alma", "my Sunday");
    std::fs::write(desk.home.vault().join("inbox/notes.txt"), "planted").unwrap();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Look through it");
    window.find(Role::Button, "Accept");
    found.look(&window, "what was sealed while locked");
    window.click(Role::Button, "Change the words");
    window.find(Role::Button, "Keep the change");
    found.look(&window, "a capture being changed");
}

/// The capture window, locked and unlocked.
fn with_the_capture_window(found: &mut Findings) {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        let entry = journal::draft(Uuid::now_v7(), "a lift to the station");
        journal.entries().log(entry, journal::now()).unwrap();
    });
    let window = Window::open(&desk);
    window.wait_for_focus("Passphrase");
    steps::call_capture(&desk, &window);
    window.wait_for_text("sealed");
    found.look(&window, "the capture window while locked");
    window.turn_to(Page::Main);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    window.find(Role::Button, "Alma");
    window.click(Role::Button, "Add detail");
    found.look(&window, "the capture window with its detail");
}

#[test]
fn nothing_is_found_in_the_light_or_in_the_dark() {
    let mut found = Findings::default();
    before_there_is_a_journal(&mut found);
    looking_around(&mut found);
    with_a_journal(&mut found);
    with_an_empty_journal(&mut found);
    with_something_opened(&mut found);
    with_captures(&mut found);
    with_the_capture_window(&mut found);
    assert!(found.found.is_empty(), "\n{}", found.found.join("\n"));
}

#[test]
fn a_page_is_turned_to_the_theme_that_a_dark_desktop_brings() {
    let colours = "const style = getComputedStyle(document.querySelector('h1'));
        return [style.color, getComputedStyle(document.body).backgroundColor]";
    let shown = |theme, turned| {
        let desk = Desk::with(theme);
        let window = Window::open(&desk);
        window.find(Role::Button, "Make my journal");
        turn(&window, turned);
        window.run(colours, &[])
    };
    assert_eq!(shown(Theme::Light, Theme::Dark), shown(Theme::Dark, Theme::Dark));
    assert_ne!(shown(Theme::Light, Theme::Dark), shown(Theme::Light, Theme::Light));
}

#[test]
fn axe_finds_what_is_wrong() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.run("document.body.append(document.createElement('input'))", &[]);
    let found = window.accessibility_findings();
    assert!(
        found.iter().any(|finding| finding.starts_with("label:")),
        "a field without a name passes: {found:?}"
    );
}

#[test]
fn what_is_too_faint_or_too_small_is_found() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    window.find(Role::Button, "Make my journal");
    assert_eq!(window.looks_findings(least_contrast(Theme::Light)), Vec::<String>::new());
    let spoil = "const [heading, button] = [document.querySelector('h1'), document.querySelector('button')];
        heading.style.color = '#8d8b84';
        button.style.cssText = 'min-height: 0; height: 31px; padding-block: 0';";
    window.run(spoil, &[]);
    let found = window.looks_findings(least_contrast(Theme::Light));
    for kind in ["contrast", "target"] {
        assert_eq!(found.iter().filter(|finding| finding.starts_with(kind)).count(), 1, "{found:?}");
    }
}

#[test]
fn what_a_keyboard_misses_is_found() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    assert_eq!(window.keyboard_findings(), Vec::<String>::new());
    assert_eq!(window.focused(), steps::WHO, "the focus is given back");
    let spoil = "const [plain, skipped, away] = document.querySelectorAll('nav button');
        plain.style.outline = 'none';
        skipped.tabIndex = -1;
        away.style.cssText = 'position: fixed; left: -4rem';
        const cover = document.createElement('div');
        document.body.append(cover);
        const covered = document.querySelector('main button[type=submit]').getBoundingClientRect();
        cover.style.cssText = `position: fixed; inset: ${covered.top - 2}px 0 0 ${covered.left - 2}px; background: white`;";
    window.run(spoil, &[]);
    let found = window.keyboard_findings();
    for finding in [
        "focus cannot be seen: <button> “Today",
        "no key leads there: <button> “People",
        "focus is out of sight: <button> “Week",
        "focus is out of sight: <button> “Keep it",
    ] {
        assert_eq!(found.iter().filter(|one| one.starts_with(finding)).count(), 1, "{finding} in {found:#?}");
    }
}
