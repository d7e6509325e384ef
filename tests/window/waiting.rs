//! What is not answered yet waits on Today until it is answered.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};

const ANSWER: &str = "Answer it now";

#[test]
fn a_request_waits_until_it_is_answered_and_is_an_entry_then() {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.write("Alma");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write("my Sunday");
    window.click(Role::Button, "Not answered yet");
    window.find(Role::Button, ANSWER);
    steps::put_down(&window);
    assert_eq!(window.entries(), Vec::<String>::new(), "what waits is no entry");

    window.click(Role::Button, ANSWER);
    // It goes on where it stopped: at the wish.
    window.press(&['r', 'y', '2', key::ENTER]);
    window.wait_for_text(steps::KEPT);
    window.wait_for_entry("my Sunday");
    wait::until("what is answered to wait no more", || {
        window.look_for(Role::Button, ANSWER).is_none().then_some(())
    });
    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    assert_eq!(journal::requests(&mut kept), ["my Sunday"]);
    assert_eq!(kept.waiting().list().unwrap().len(), 0);
}
