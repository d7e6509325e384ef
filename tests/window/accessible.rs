//! axe-core has nothing to say about any view, light or dark.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::home::Theme;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Page, Window, key};
use uuid::Uuid;

/// Gathers findings, so that one run tells of all views.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn look(&mut self, window: &Window<'_>, view: &str) {
        // Views fade in, and a colour that is half there has half the contrast.
        std::thread::sleep(std::time::Duration::from_millis(400));
        let found = window.accessibility_findings();
        self.0.extend(found.into_iter().map(|finding| format!("{view}: {finding}")));
    }
}

fn before_there_is_a_journal(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
    let window = Window::open(&desk);
    found.look(&window, "first run");
    window.click(Role::Button, "Make my journal");
    window.wait_for_text("Choose a passphrase");
    found.look(&window, "passphrase");
    window.click(Role::Button, "Make one for me");
    window.wait_for_text("Your six words");
    found.look(&window, "suggested passphrase");
}

fn looking_around(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
    let window = Window::open(&desk);
    window.click(Role::Button, "Look around in a made-up journal");
    window.wait_for_text("A made-up journal. Nothing here is kept.");
    found.look(&window, "a made-up journal");
}

fn with_a_journal(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
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
    found.look(&window, "today");
    window.click(Role::Button, "Add detail");
    found.look(&window, "the composer with its detail");
    for place in ["People", "Share", "Settings"] {
        window.click(Role::Button, place);
        found.look(&window, place);
    }
    window.click(Role::Button, "People");
    window.click(Role::Button, "More ways to look");
    window.find(Role::Heading, "Ways of answering");
    found.look(&window, "everyone together");
    window.click_what_says(Role::Button, "Mum");
    window.click(Role::Button, "More ways to look");
    window.click(Role::Button, "Why");
    window.wait_for_text("weightiest first");
    found.look(&window, "a person with all pictures");
    window.chord(&[key::CONTROL, 'k']);
    window.find(Role::Combobox, "A place, a person, something to do");
    found.look(&window, "the palette");
    window.write("old rules");
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Family comes first, always.");
    found.look(&window, "old rules");
    a_page_to_share(&window, found);
    what_opens_it(&window, found);
}

/// The page for a therapist, with what goes in opened.
fn a_page_to_share(window: &Window<'_>, found: &mut Findings) {
    window.click(Role::Button, "Share");
    window.click(Role::Button, "A page for my therapist");
    window.find(Role::Checkbox, "Mum");
    for opened in ["Pick a moment", "Leave entries out", "Other forms"] {
        window.click(Role::Button, opened);
    }
    found.look(window, "a page to share");
}

/// The pages behind Settings about what opens the journal.
fn what_opens_it(window: &Window<'_>, found: &mut Findings) {
    window.click(Role::Button, "Settings");
    window.click(Role::Button, "Change the passphrase");
    window.wait_for_text("Copies that were made earlier");
    found.look(window, "change of passphrase");
    window.click(Role::Button, "Cancel");
    window.click(Role::Button, "Make a new recovery key");
    window.wait_for_focus("Your passphrase, once more");
    found.look(window, "before the recovery key");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.find(Role::Heading, "Your recovery key");
    found.look(window, "the recovery key");
    window.click(Role::Button, "I have it on paper");
    window.wait_for_text("Two groups, from your paper");
    found.look(window, "two groups of the recovery key");
}

/// What opens from a list: a person, an entry; and the keys.
fn with_something_opened(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
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
fn with_captures(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
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
fn with_the_capture_window(theme: Theme, found: &mut Findings) {
    let desk = Desk::with(theme);
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

fn findings(theme: Theme) -> Vec<String> {
    let mut found = Findings::default();
    before_there_is_a_journal(theme, &mut found);
    looking_around(theme, &mut found);
    with_a_journal(theme, &mut found);
    with_something_opened(theme, &mut found);
    with_captures(theme, &mut found);
    with_the_capture_window(theme, &mut found);
    found.0
}

#[test]
fn axe_finds_nothing_in_the_light() {
    let found = findings(Theme::Light);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn axe_finds_nothing_in_the_dark() {
    let found = findings(Theme::Dark);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
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
