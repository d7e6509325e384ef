//! What opens the journal can be changed, and only the newest of it opens.

use chrono::Days;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};

const NEW: &str = "nine herons by the weir";
const REFUSED: &str = "That is not the passphrase.";

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

fn in_settings<'a>(desk: &'a Desk, way: &str) -> Window<'a> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    window.click(Role::Button, way);
    window
}

#[test]
fn after_a_change_the_old_passphrase_is_refused_and_the_new_one_opens() {
    let desk = desk();
    let window = in_settings(&desk, "Change the passphrase");
    window.tab_to("The passphrase until now");
    window.write(PASSPHRASE);
    window.tab_to("The new one");
    window.write(NEW);
    window.press(&[key::ENTER]);
    window.wait_for_focus("The same once more");
    window.write(NEW);
    window.press(&[key::ENTER]);
    window.wait_for_text("The passphrase is changed.");
    steps::lock(&desk, &window);

    let window = steps::open_again(&desk);
    window.wait_for_focus("Passphrase");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text(REFUSED);
    steps::unlock(&window, NEW);
}

#[test]
fn a_recovery_key_that_was_put_off_is_not_seen_again_and_another_takes_the_passphrase() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    steps::make_journal(&window, PASSPHRASE);
    steps::log(&window, "Mum", "my Saturday", &['r', 'y', '2']);
    steps::put_down(&window);
    let put_off = steps::recovery_groups(&window);
    steps::press(&window, "Tonight");
    steps::press(&window, "See to it now");
    window.wait_for_focus("Your passphrase, once more");
    window.write("whoever comes by");
    window.press(&[key::ENTER]);
    window.wait_for_text(REFUSED);
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    assert_ne!(steps::write_recovery_key_down(&window), put_off, "the one that was put off is kept nowhere");
}

#[test]
fn the_recovery_key_that_was_written_down_opens_the_journal() {
    let desk = desk();
    let window = in_settings(&desk, "Make a new recovery key");
    window.wait_for_focus("Your passphrase, once more");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    let groups = steps::write_recovery_key_down(&window);
    steps::lock(&desk, &window);

    let window = steps::open_again(&desk);
    window.tab_to("Use the recovery key instead");
    window.press(&[key::ENTER]);
    window.tab_to("Recovery key");
    window.write(&groups.join(" ").to_lowercase());
    window.press(&[key::ENTER]);
    window.wait_for_text("You came in with the recovery key.");
    window.click(Role::Button, "Leave it as it is");
    window.wait_for_text(steps::QUESTION);
}

#[test]
fn a_quarter_later_today_asks_to_try_the_key_and_the_right_one_settles_that() {
    let desk = Desk::new();
    let key = journal::lay_ready_with_key(&desk.home, |journal| {
        let long_ago = journal::now().date() - Days::new(13 * 7);
        journal.settings().set_recovery_checked(Some(long_ago)).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.wait_for_text("It is a while since you tried the recovery key");
    steps::press(&window, "Try it");
    window.wait_for_focus("Recovery key");
    let groups = key.groups().join(" ");
    window.write(&groups[..groups.len() - 1]);
    window.press(&[key::ENTER]);
    window.wait_for_text("Something in that key is mistyped.");
    window.write(&groups);
    window.press(&[key::ENTER]);
    window.wait_for_text("It opens this journal.");
    window.wait_for_text(steps::QUESTION);
    assert!(!window.text().contains("It is a while"), "it was tried");
    desk.clear();
    let checked = journal::in_home(&desk.home, PASSPHRASE).settings().recovery_checked_on().unwrap();
    assert_eq!(checked, Some(journal::now().date()));
}
