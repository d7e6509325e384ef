//! axe-core has nothing to say about any view, light or dark.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::home::Theme;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

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
    for place in ["People", "Settings"] {
        window.click(Role::Button, place);
        found.look(&window, place);
    }
    window.chord(&[key::CONTROL, 'k']);
    window.find(Role::Combobox, "A place, a person, something to do");
    found.look(&window, "the palette");
}

fn findings(theme: Theme) -> Vec<String> {
    let mut found = Findings::default();
    before_there_is_a_journal(theme, &mut found);
    with_a_journal(theme, &mut found);
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
