//! What left the vault, what people are called there, and where their names stand in a text.

use crate::common::*;
use hedgerow_journal::aliases::Alias;
use hedgerow_journal::error::Field;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::patterns::Stretch;
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::shares::{ShareDraft, ShareFormat};
use hedgerow_journal::vocabulary::{Role, Word};
use hedgerow_journal::{Error, Journal};

fn add(journal: &mut Journal, name: &str, role: Option<Role>) -> RelationshipId {
    let id = person_id();
    journal.relationships().add(RelationshipDraft { role, ..RelationshipDraft::named(id, name) }).unwrap();
    id
}

fn codes(journal: &mut Journal) -> Vec<(Role, u32)> {
    journal.aliases().all().unwrap().iter().map(|alias| (alias.role, alias.number)).collect()
}

fn share(people: &[RelationshipId], format: ShareFormat) -> ShareDraft {
    ShareDraft { from: day("2026-09-01"), until: day("2026-11-20"), people: people.to_vec(), format }
}

#[test]
fn everybody_gets_the_next_code_of_their_role_in_the_order_in_which_they_were_added() {
    let mut journal = journal();
    add(&mut journal, "Mum", Some(Role::Family));
    add(&mut journal, "Tarek", None);
    add(&mut journal, "Dad", Some(Role::Family));
    assert_eq!(codes(&mut journal), [(Role::Family, 1), (Role::Other, 1), (Role::Family, 2)]);
    add(&mut journal, "Ines", Some(Role::Family));
    assert_eq!(codes(&mut journal).last(), Some(&(Role::Family, 3)), "the others keep theirs");
}

#[test]
fn a_code_follows_the_role_until_it_was_shared_and_then_stays() {
    let mut journal = journal();
    let tarek = add(&mut journal, "Tarek", None);
    assert_eq!(codes(&mut journal), [(Role::Other, 1)]);
    let as_role = |role| RelationshipDraft { role: Some(role), ..RelationshipDraft::named(tarek, "Tarek") };
    journal.relationships().amend(as_role(Role::Friend)).unwrap();
    assert_eq!(codes(&mut journal), [(Role::Friend, 1)]);
    journal.shares().note(&share(&[tarek], ShareFormat::Pdf), now()).unwrap();
    journal.relationships().amend(as_role(Role::Partner)).unwrap();
    assert_eq!(codes(&mut journal), [(Role::Friend, 1)], "whoever read the last page knows this one");
}

#[test]
fn a_word_for_a_relation_is_kept_on_one_line_and_can_be_taken_back() {
    let mut journal = journal();
    let mum = add(&mut journal, "Mum", Some(Role::Family));
    let changes = journal.aliases().call(mum, "  my\nmother ").unwrap();
    assert!(changes.relationships && !changes.entries);
    let called = |journal: &mut Journal| journal.aliases().all().unwrap()[0].called.clone();
    assert_eq!(called(&mut journal), "my mother");
    assert_eq!(codes(&mut journal), [(Role::Family, 1)], "it has its code beside it");
    journal.aliases().call(mum, " ").unwrap();
    assert_eq!(called(&mut journal), "");
    let error = journal.aliases().call(mum, &"m".repeat(41)).unwrap_err();
    assert!(matches!(error, Error::TextTooLong { field: Field::Called, limit: 40, found: 41 }));
    assert!(matches!(journal.aliases().call(person_id(), "x"), Err(Error::RelationshipNotFound)));
}

#[test]
fn of_a_merged_relationship_the_alias_is_that_of_the_one_it_was_merged_into() {
    let mut journal = journal();
    let mum = add(&mut journal, "Mum", Some(Role::Family));
    let mother = add(&mut journal, "Mother", Some(Role::Family));
    assert_eq!(codes(&mut journal).len(), 2);
    journal.relationships().merge(mum, mother).unwrap();
    journal.aliases().call(mum, "mother").unwrap();
    let expected = Alias { relationship: mother, called: "mother".to_owned(), role: Role::Family, number: 2 };
    assert_eq!(journal.aliases().all().unwrap(), [expected]);
}

#[test]
fn shares_are_listed_the_newest_first_with_whom_they_were_about() {
    let mut journal = journal();
    assert_eq!(journal.shares().last_share().unwrap(), None);
    let [mum, dad] = ["Mum", "Dad"].map(|name| add(&mut journal, name, None));
    journal.shares().note(&share(&[mum, dad, mum], ShareFormat::SealedPage), now()).unwrap();
    journal.shares().note(&share(&[], ShareFormat::Print), days_later(1)).unwrap();
    let listed = journal.shares().list(10).unwrap();
    let formats: Vec<_> = listed.iter().map(|share| (share.format, share.people.len())).collect();
    assert_eq!(formats, [(ShareFormat::Print, 0), (ShareFormat::SealedPage, 2)]);
    assert_eq!(listed[1].date, day("2026-11-20"));
    assert_eq!((listed[1].from, listed[1].until), (day("2026-09-01"), day("2026-11-20")));
    assert_eq!(journal.shares().last_share().unwrap().as_ref(), listed.first());
    journal.relationships().merge(mum, dad).unwrap();
    assert_eq!(journal.shares().list(10).unwrap()[1].people, [dad]);
}

#[test]
fn a_share_about_nobody_known_is_not_noted() {
    let mut journal = journal();
    let noted = journal.shares().note(&share(&[person_id()], ShareFormat::Csv), now());
    assert!(matches!(noted, Err(Error::RelationshipNotFound)));
    assert_eq!(journal.shares().last_share().unwrap(), None);
}

#[test]
fn every_format_is_read_back_from_its_spelling() {
    for format in ShareFormat::ALL {
        assert_eq!(format.as_str().parse(), Ok(*format));
        assert_eq!(serde_json::to_value(format).unwrap(), format.as_str());
    }
}

#[test]
fn names_are_found_as_whole_words_whatever_their_case_and_accents() {
    let mut journal = journal();
    for name in ["Zoë", "Rosa Blum", "小明", "Al"] {
        add(&mut journal, name, None);
    }
    let names = journal.known_names().unwrap();
    let replaced =
        |text: &str| names.replaced(text, |person| if person.is_some() { "X" } else { "somebody" });
    assert_eq!(replaced("ZOE, zoë’s and Zoey"), "X, X’s and Zoey");
    assert_eq!(replaced("rosa   BLUM, Rosa or Blum, a rosa dress"), "X, X or X, a rosa dress");
    assert_eq!(replaced("我和小明吃饭"), "我和X吃饭");
    assert_eq!(replaced("al, also Al-Anon"), "X, also X-Anon", "what may be a name is taken for one");
    assert_eq!(replaced("nobody here"), "nobody here");
    add(&mut journal, "ほ", None);
    add(&mut journal, "か", None);
    let names = journal.known_names().unwrap();
    assert_eq!(names.replaced("a🈀b", |_| "X"), "aXb", "a sign for two syllables is replaced once");
}

#[test]
fn a_word_that_several_have_in_their_names_is_somebody_and_the_longest_name_goes_first() {
    let mut journal = journal();
    let [berg, holm, anna] =
        ["Anna Berg", "Anna Holm", "Mrs Okafor"].map(|name| add(&mut journal, name, None));
    let names = journal.known_names().unwrap();
    let found: Vec<_> = names
        .find("Anna met Anna Berg, Holm and Mrs Ito, then Okafor")
        .into_iter()
        .map(|one| one.person)
        .collect();
    assert_eq!(found, [None, Some(berg), Some(holm), Some(anna)]);
    journal.relationships().merge(berg, holm).unwrap();
    let names = journal.known_names().unwrap();
    assert_eq!(names.find("Anna")[0].person, Some(holm), "both are one person now");
}

#[test]
fn a_summary_leaves_out_what_it_is_told_to_and_reads_everything() {
    let mut journal = journal();
    for local in ["2026-11-10T08:00:00", "2026-11-12T08:00:00", "2026-07-01T08:00:00"] {
        journal
            .entries()
            .log(
                hedgerow_journal::entries::EntryDraft { when: at(local), ..draft("Mum", "my Saturday") },
                now(),
            )
            .unwrap();
    }
    let stretch = Stretch { from: day("2026-11-11"), until: day("2026-11-20") };
    let all = journal.summary(stretch, |_| true).unwrap();
    assert_eq!((all.entries, all.days, all.requests), (1, 1, 1));
    assert_eq!(
        (all.people[0].cells.len(), all.people[0].hedge.len()),
        (1, 2),
        "the hedge has its twelve weeks"
    );
    let none = journal.summary(stretch, |_| false).unwrap();
    assert_eq!((none.entries, none.people[0].hedge.len()), (0, 0));
    assert_eq!(none.people[0].reading, all.people[0].reading);
    assert_eq!(all.people[0].reading.entries, 3);
}
