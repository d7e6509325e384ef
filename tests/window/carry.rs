//! All that one wrote goes out after the passphrase again and comes in elsewhere, once; rows of a spreadsheet come in; and what came in
//! can be taken back. By keyboard.

use std::fs;
use std::sync::atomic::AtomicBool;

use hedgerow_journal::entries::{Details, EntryDraft};
use hedgerow_journal::{Carrying, Journal};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

/// A spreadsheet as people keep them: a word that is not ours, a row without a date, and one about nobody.
const SHEET: &str = "\
Who;Date;What was asked;My answer;How it left me
Mum;14.03.2026;my Saturday;yes;knackered
Jonas;15.03.2026;his late shift;no;calm
Jonas;soon;my ladder;no;calm
;16.03.2026;an hour;no;calm
";

fn desk(fill: impl FnOnce(&mut Journal)) -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, fill);
    desk
}

/// Opens the journal of a desk, at the settings.
fn in_settings(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    steps::go_anywhere(&window, "settings");
    window.find(Role::Heading, "Your data");
    window
}

/// Everything in a journal as its file should be, and how many things that are.
fn everything(journal: &mut Journal) -> (u64, String) {
    let (never, mut file) = (AtomicBool::new(false), Vec::new());
    let things = journal.everything().write(&mut file, &mut Carrying::new(&never, &mut |_| {})).unwrap();
    (things, String::from_utf8(file).unwrap())
}

/// What takes back the one import of today.
fn take_back(source: &str) -> String {
    format!("Take back what came in on {}: {source}", journal::now().date().format("%A %-d %B"))
}

#[test]
fn everything_goes_out_after_the_passphrase_and_comes_in_elsewhere_once_until_it_is_taken_back() {
    let here = desk(|journal| {
        let details = Details { note: "she rang twice".to_owned(), ..Details::default() };
        let entry = EntryDraft { details, ..journal::draft(Uuid::now_v7(), "my Saturday") };
        journal.entries().log(entry, journal::now()).unwrap();
        journal.entries().log(journal::draft(Uuid::now_v7(), "a lift"), journal::now()).unwrap();
    });
    let file = here.home.path("everything.json");
    let window = in_settings(&here);
    steps::lay_answer(&here, &file);
    steps::press(&window, "Everything out");
    window.wait_for_focus("Your passphrase");
    window.wait_for_text("The file is not encrypted.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.write("three hens in a hedge");
    window.press(&[key::ENTER]);
    window.wait_for_text("That is not the passphrase.");
    assert!(!file.exists(), "nothing leaves without the passphrase");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text("Written and read again: ");
    let said = window.text();
    here.clear();
    let (things, expected) = everything(&mut journal::in_home(&here.home, PASSPHRASE));
    assert!(said.contains(&format!("Written and read again: {things} things are in the file.")), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), expected, "it is all there");

    let there = desk(|_| {});
    let window = in_settings(&there);
    steps::lay_answer(&there, &file);
    steps::press(&window, "Everything in");
    steps::press(&window, "Choose a file");
    window.wait_for_text("2 entries");
    window.wait_for_text("1 person");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    steps::press(&window, "Bring it in");
    window.wait_for_text("2 entries came in.");
    window.find(Role::Heading, "What came in");
    steps::press(&window, "Everything in");
    steps::press(&window, "Choose a file");
    window.wait_for_text("Nothing: all of it is here already.");
    assert!(window.look_for(Role::Button, "Bring it in").is_none(), "what is here is not doubled");
    window.chord(&[key::CONTROL, '1']);
    window.wait_for_entry("my Saturday");

    steps::go_anywhere(&window, "settings");
    steps::press(&window, &take_back("everything of a journal"));
    window.wait_for_text("Taken back.");
    there.clear();
    let mut kept = journal::in_home(&there.home, PASSPHRASE);
    assert_eq!(journal::requests(&mut kept), Vec::<String>::new());
    assert_eq!(kept.relationships().list().unwrap().len(), 0);
}

#[test]
fn the_good_rows_of_a_spreadsheet_come_in_and_the_others_are_told_by_line_and_reason() {
    let desk = desk(|_| {});
    let file = desk.home.path("boundaries.csv");
    fs::write(&file, SHEET).unwrap();
    let window = in_settings(&desk);
    steps::lay_answer(&desk, &file);
    steps::press(&window, "From a spreadsheet");
    steps::press(&window, "Choose a file");
    window.wait_for_text("3 rows cannot come in");
    // The list below "leave it out" begins with "calm".
    window.tab_to("“knackered” as how it left me");
    window.press(&[key::DOWN, key::DOWN]);
    window.wait_for_text("2 rows cannot come in");
    window.wait_for_rest();
    steps::press(&window, "2 rows cannot come in");
    window.wait_for_text("Line 4: the date cannot be read. It says “soon”.");
    window.wait_for_text("Line 5: nobody is named.");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    steps::press(&window, "Bring in the 2 rows that can come in");
    window.wait_for_text("2 entries came in.");
    window.chord(&[key::CONTROL, '1']);
    window.wait_for_entry("drained");
    window.wait_for_entry("his late shift");

    steps::go_anywhere(&window, "settings");
    steps::press(&window, &take_back("a spreadsheet"));
    window.wait_for_text("Taken back.");
    assert_eq!(window.clicks_made(), 0);
    desk.clear();
    let mut kept = journal::in_home(&desk.home, PASSPHRASE);
    assert_eq!(journal::requests(&mut kept), Vec::<String>::new());
    assert_eq!(kept.relationships().list().unwrap().len(), 0);
}
