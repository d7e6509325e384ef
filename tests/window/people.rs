//! People are archived and merged, and come back.

use hedgerow_journal::entries::{EntryDraft, Who};
use hedgerow_journal::ids::RelationshipId;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

/// Alma and Bert, each with an entry.
fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for name in ["Alma", "Bert"] {
            let who = Who::New { id: RelationshipId(Uuid::now_v7()), name: name.into() };
            let entry = EntryDraft { who, ..journal::draft(Uuid::now_v7(), "a lift") };
            journal.entries().log(entry, journal::now()).unwrap();
        }
    });
    desk
}

fn on_the_page_of_alma(desk: &Desk) -> Window<'_> {
    let window = Window::open(desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, "Alma");
    window
}

/// Everybody's name, whether they are archived, and how many entries they have.
fn everybody(desk: &Desk) -> Vec<(String, bool, u64)> {
    desk.clear();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let people = journal.relationships().list().unwrap();
    let mut people: Vec<_> =
        people.into_iter().map(|one| (one.name, one.archived, u64::from(one.entries))).collect();
    people.sort();
    people
}

fn as_before() -> Vec<(String, bool, u64)> {
    vec![("Alma".into(), false, 1), ("Bert".into(), false, 1)]
}

#[test]
fn somebody_archived_leaves_the_list_and_comes_back() {
    let desk = desk();
    let window = on_the_page_of_alma(&desk);
    window.click(Role::Button, "Archive");
    window.wait_for_text("Archived. The entries are all kept.");
    window.click(Role::Button, "All people");
    window.click(Role::Button, "One archived");
    window.click_what_says(Role::Button, "Alma");
    window.click(Role::Button, "Bring back from the archive");
    window.wait_for_text("Alma is back among your people.");
    assert_eq!(everybody(&desk), as_before());
}

#[test]
fn two_that_were_merged_can_be_two_again() {
    let desk = desk();
    let window = on_the_page_of_alma(&desk);
    window.click(Role::Button, "Same person as somebody else");
    window.click(Role::Combobox, "Goes on as");
    window.write("Bert");
    window.find(Role::Option, "Bert");
    window.press(&[key::ENTER]);
    window.click(Role::Button, "Merge");
    window.wait_for_text("Alma and Bert are one now.");
    window.find(Role::Heading, "Bert");
    window.click(Role::Button, "Undo");
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, "Alma");
    window.find(Role::Heading, "Alma");
    assert_eq!(everybody(&desk), as_before());
}
