//! What one wrote is one's own: everything out, everything in, and a spreadsheet.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use hedgerow_journal::{Carrying, Journal};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::home::Home;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

use super::SCROLL;
use crate::album::Album;

const SHEET: &str = "\
Who;Date;What was asked;My answer;How it left me
Aunt Vera;02.03.2026;the whole of Easter;yes;exhausted
Aunt Vera;05.03.2026;a call every evening;no;guilty
Tom;07.03.2026;his shift on Sunday;yes;knackered
Tom;soon;a lift;yes;tired
";

/// Out of a journal of one's own, and what would come in from another and from a spreadsheet.
pub fn out_and_in(album: &mut Album) {
    let desk = Desk::with(album.theme());
    journal::lay_ready(&desk.home, a_few_days);
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    window.find(Role::Heading, "Your data");
    window.run(SCROLL, &["Your data".into()]);
    album.take(&desk, "your-data");
    window.click(Role::Button, "Everything out");
    window.wait_for_focus("Your passphrase");
    album.take(&desk, "everything-out");
    steps::lay_answer(&desk, &desk.home.path("everything.json"));
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text("Written and read again");
    window.click(Role::Button, "Everything in");
    steps::lay_answer(&desk, &from_elsewhere(album, &desk));
    window.click(Role::Button, "Choose a file");
    window.find(Role::Button, "Bring it in");
    album.take(&desk, "everything-in");
    window.click(Role::Button, "Back");
    window.click(Role::Button, "From a spreadsheet");
    let sheet = desk.home.path("boundaries.csv");
    fs::write(&sheet, SHEET).expect("a spreadsheet laid ready");
    steps::lay_answer(&desk, &sheet);
    window.click(Role::Button, "Choose a file");
    window.find(Role::Heading, "What each column holds");
    album.take(&desk, "spreadsheet");
    window.click(Role::Button, "2 rows cannot come in");
    window.run(SCROLL, &["What the words mean".into()]);
    album.take(&desk, "spreadsheet-rows");
}

fn a_few_days(journal: &mut Journal) {
    for days in 3..12 {
        journal::log_days_ago(journal, days, journal::draft(Uuid::now_v7(), "an hour to listen"));
    }
}

/// A file of everything out of a small journal elsewhere.
fn from_elsewhere(album: &Album, desk: &Desk) -> PathBuf {
    let (elsewhere, path) = (Home::new(album.theme()), desk.home.path("elsewhere.json"));
    journal::lay_ready(&elsewhere, |journal| {
        a_few_days(journal);
        let never = AtomicBool::new(false);
        let written = journal.everything().export(&path, &mut Carrying::new(&never, &mut |_| {}));
        written.expect("everything out");
    });
    path
}
