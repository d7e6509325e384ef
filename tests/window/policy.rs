//! Nothing that is drawn breaks the page's policy on styles and scripts, and nothing throws under frozen prototypes.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};
use serde_json::json;

const LISTEN: &str = "
    window.broken = [];
    const note = (what) => window.broken.push(String(what));
    document.addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.sample}`));
    addEventListener('error', (event) => note(event.message));
    addEventListener('unhandledrejection', (event) => note(event.reason));";

#[test]
fn no_picture_breaks_the_policy_of_the_page() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 1, journal::now(), made_up::Options::default()).unwrap();
    });
    let window = Window::open(&desk);
    window.run(LISTEN, &[]);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.click(Role::Button, "More ways to look");
    window.find(Role::Heading, "Ways of answering");
    window.click_what_says(Role::Button, "Mum");
    window.find(Role::Heading, "The hedge");
    window.click(Role::Button, "More ways to look");
    window.find(Role::Heading, "Over time");
    for _ in 0..12 {
        window.press(&[key::TAB, key::LEFT]);
    }
    window.click(Role::Button, "Share");
    window.click(Role::Button, "A page for my therapist");
    let shown = wait::within(wait::PATIENCE, || window.frame_text().contains("Family A").then_some(()));
    assert!(shown.is_some(), "the page is in its frame: {}", window.frame_text());
    assert_eq!(window.run("return window.broken", &[]), json!([]));

    // The listener hears: a style that the policy forbids is one.
    window.run("document.body.insertAdjacentHTML('beforeend', '<i style=\"color: blue\"></i>')", &[]);
    let heard =
        window.run("return new Promise((done) => setTimeout(() => done(window.broken.length), 200))", &[]);
    assert_eq!(heard, json!(1), "an inline style is told");
}
