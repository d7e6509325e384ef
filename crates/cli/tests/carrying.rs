//! What leaves and comes in from a terminal: the page, everything out, everything in, a spreadsheet.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{Place, now, said};
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::shares::ShareFormat;
use uuid::Uuid;

fn text(path: &Path) -> &str {
    path.to_str().expect("text")
}

fn with_entries() -> Place {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    place.log("Dad", "a lift").well();
    place
}

#[test]
fn a_page_says_aliases_opens_with_its_words_and_is_noted() {
    let place = with_entries();
    let page = place.root().join("page.pdf");
    let told = place.run(&["report", text(&page), "--json"]).json().remove(0);
    let words = told["passphrase"].as_str().expect("a passphrase of its own");
    assert_eq!(words.split_whitespace().count(), 6, "{words}");
    assert_eq!(told["leaves"]["people"], 2);
    let opened = place.root().join("opened.pdf");
    let decrypted = Command::new("qpdf")
        .args(["--decrypt", &format!("--password={words}"), text(&page), text(&opened)])
        .status()
        .expect("qpdf is there");
    assert!(decrypted.success(), "a reader that is not ours opens it with the words");
    let shares = place.journal(|journal| journal.shares().list(10).expect("the log"));
    assert_eq!(shares.iter().map(|share| share.format).collect::<Vec<_>>(), [ShareFormat::LockedPdf]);
}

#[test]
fn what_is_not_chosen_is_not_in_the_page() {
    let place = with_entries();
    let page = place.root().join("page.md");
    place.run(&["report", text(&page), "--as", "markdown", "--log"]).well();
    let strict = fs::read_to_string(&page).expect("the page");
    assert!(!strict.contains("Mum") && !strict.contains("my Saturday"), "{strict}");
    let chosen =
        ["report", text(&page), "--as", "markdown", "--log", "--names", "--request-words", "--who", "mum"];
    let told = place.run(&chosen).refused(1);
    assert!(told.contains("already"), "a file that is there is not replaced unasked: {told}");
    assert_eq!(fs::read_to_string(&page).expect("the page"), strict);
    place.run(&[&chosen[..], &["--replace"]].concat()).well();
    let open = fs::read_to_string(&page).expect("the page");
    assert!(open.contains("Mum") && open.contains("my Saturday"), "{open}");
    assert!(!open.contains("Dad") && !open.contains("a lift"), "only who was named: {open}");
}

#[test]
fn an_entry_that_is_left_out_by_its_id_is_not_in_the_page_and_a_mistyped_one_lets_nothing_out() {
    let place = with_entries();
    let page = place.root().join("page.md");
    let listed = place.run(&["list", "--json"]).json();
    let of_mum = listed.iter().find(|entry| entry["name"] == "Mum").expect("hers");
    let left_out = of_mum["id"].as_str().expect("an id").to_owned();
    let chosen = |id: &str| {
        let said = ["report", text(&page), "--as", "markdown", "--log", "--request-words", "--leave-out", id];
        place.run(&said)
    };
    let unknown = Uuid::now_v7().to_string();
    chosen(&unknown).refused(1);
    assert!(!page.exists());
    chosen(&left_out).well();
    let open = fs::read_to_string(&page).expect("the page");
    assert!(open.contains("a lift") && !open.contains("my Saturday"), "{open}");
}

#[test]
fn weeks_looked_back_on_are_in_the_page_only_when_they_are_said() {
    let place = with_entries();
    place.journal(|journal| {
        let begun = journal.reflections().begin(now().date(), ReflectionLength::Full, now()).expect("a week");
        let answer = StepAnswer::Facts { note: Some("a lot of Mum".to_owned()) };
        journal.reflections().keep(begun.reflection.id, answer, now()).expect("a note");
    });
    let page = place.root().join("page.md");
    let strict = ["report", text(&page), "--as", "markdown", "--log", "--notes", "--therapist-lines"];
    place.run(&strict).well();
    assert!(!fs::read_to_string(&page).expect("the page").contains("a lot of"));
    let chosen = ["report", text(&page), "--as", "markdown", "--reflections", "--replace", "--json"];
    let told = place.run(&chosen).json().remove(0);
    assert_eq!(told["leaves"]["reflections"], 1);
    let open = fs::read_to_string(&page).expect("the page");
    assert!(open.contains("a lot of Person") && !open.contains("Mum"), "under an alias: {open}");
}

#[test]
fn everything_goes_out_and_comes_in_elsewhere_once() {
    let (place, other) = (with_entries(), Place::new());
    let file = place.root().join("everything.json");
    place.run(&["export", text(&file)]).well();
    assert!(place.run(&["export", text(&file), "--json"]).refused(1).contains("file-name-taken"));
    let seen = other.run(&["import", "--look", text(&file), "--json"]).json().remove(0);
    assert_eq!(seen["everything_seen"]["added"]["entries"], 2);
    assert!(other.run(&["list"]).beside.contains("Nothing"), "looking changes nothing");
    assert!(other.run(&["import", text(&file)]).well().contains("2 entries came in"));
    let again = other.run(&["import", text(&file), "--json"]).json().remove(0);
    assert_eq!(again["everything_taken"]["added"]["entries"], 0, "nothing is doubled");
    assert!(other.run(&["list"]).well().contains("my Saturday"));
}

#[test]
fn a_file_may_be_named_from_the_folder_that_one_is_in() {
    let (place, other) = (with_entries(), Place::new());
    let from_here = |place: &Place, arguments: &[&str]| {
        let mut program = place.program();
        program.args(arguments).arg("--passphrase-file").arg(place.passphrase_file());
        said(program.current_dir(other.root())).well();
    };
    from_here(&place, &["export", "everything.json"]);
    from_here(&place, &["report", "page.md", "--as", "markdown"]);
    from_here(&place, &["backup", "--to", "."]);
    from_here(&other, &["import", "everything.json"]);
    assert_eq!(other.run(&["list", "--json"]).json().len(), 2);
    let named = |path: &Path| path.extension().is_some_and(|ending| ending == "hedgerow");
    let mut files = fs::read_dir(other.root()).expect("the folder").map(|file| file.expect("a file").path());
    let backup = files.find(|path| named(path)).expect("the backup");
    let backup = backup.file_name().and_then(|name| name.to_str()).expect("text");
    from_here(&place, &["restore", backup, "--vault", "restored"]);
    from_here(&place, &["list", "--vault", "restored"]);
}

#[test]
fn a_spreadsheet_comes_in_and_bad_rows_are_named_by_their_lines() {
    let place = Place::new();
    let sheet = place.root().join("log.csv");
    let rows =
        "who;date;request;answer;cost\nMum;2026-11-20;my Saturday;yes;drained\nDad;someday;a lift;no;calm\n";
    fs::write(&sheet, rows).expect("written");
    let seen = place.run(&["import", "--look", text(&sheet)]).well();
    assert!(seen.contains("1 row can come in") && seen.contains("Line 3: the date cannot be read"), "{seen}");
    assert_eq!(place.run(&["import", text(&sheet), "--all-or-none"]).code, Some(1), "all or none");
    assert!(place.run(&["list"]).beside.contains("Nothing"));
    let taken = place.run(&["import", text(&sheet), "--json"]).json().remove(0);
    assert_eq!((&taken["rows_taken"]["entries"], &taken["rows_taken"]["bad"]), (&1.into(), &1.into()));
    assert!(place.run(&["list"]).well().contains("my Saturday"));
}

#[test]
fn a_spreadsheet_is_read_as_the_person_says() {
    let place = Place::new();
    let (sheet, mapping) = (place.root().join("log.csv"), place.root().join("mapping.json"));
    fs::write(&sheet, "who,date,request,answer,cost\nMum,3/4/2026,my Saturday,yes,calm\n").expect("written");
    let mut seen = place.run(&["import", "--look", text(&sheet), "--json"]).json().remove(0);
    assert_eq!(seen["rows_seen"]["good"], 0, "it is not guessed which day is meant");
    let mut said = seen["rows_seen"]["mapping"].take();
    said["date_order"] = "day_first".into();
    fs::write(&mapping, said.to_string()).expect("written");
    place.run(&["import", text(&sheet), "--mapping", text(&mapping)]).well();
    assert!(place.run(&["list"]).well().contains("2026-04-03"));
}

#[test]
fn what_is_no_file_of_ours_changes_nothing() {
    let place = with_entries();
    let told = place.run(&["import", text(&place.root().join("nowhere")), "--json"]).refused(1);
    assert!(told.contains("file-not-read"), "{told}");
    let half = place.root().join("half.json");
    fs::write(&half, "{\"hedgerow\":").expect("written");
    assert_eq!(place.run(&["import", text(&half)]).code, Some(1));
    assert_eq!(place.run(&["list", "--json"]).json().len(), 2);
}
