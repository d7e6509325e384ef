//! What the database says in short is what the entries say.

use chrono::{DateTime, NaiveDate};
use hedgerow_insight::row::{LookedBack, PersonIndex};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};

use crate::entries::{Details, Entry, EntryDraft, EntryFilter, LookingBack, Who};
use crate::ids::{EntryId, RelationshipId};
use crate::journal::Journal;
use crate::moment::{Moment, When};
use crate::patterns::Period;
use crate::storage::{Place, Stored};
use crate::vocabulary::{Answer, Cost, Decision, How, Kind, LookBack, Met, Pressure, Want, Word};

fn now() -> Moment {
    Moment { at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(), zone: chrono_tz::Tz::Europe__Berlin }
}

fn draft() -> EntryDraft {
    EntryDraft {
        id: EntryId(uuid::Uuid::now_v7()),
        who: Who::New { id: RelationshipId(uuid::Uuid::now_v7()), name: "Mum".to_owned() },
        when: Some(When::Ago { minutes: 90 }),
        request: "my Saturday".to_owned(),
        kind: None,
        want: None,
        answer: Answer::HeldBack,
        cost: Cost::Calm,
        details: Details::default(),
    }
}

/// An entry for every word of every set, each set going round at its own pace.
fn of_every_word() -> Vec<(EntryDraft, Option<LookingBack>)> {
    fn turn<W: Word>(number: usize) -> Option<W> {
        number.checked_sub(1).and_then(|number| W::ALL.get(number % (W::ALL.len() + 1)).copied())
    }
    let answers: Vec<Answer> = Decision::ALL
        .iter()
        .map(|&decision| Answer::Received { decision })
        .chain([Answer::HeldBack, Answer::Asked { met: None }])
        .chain(Met::ALL.iter().map(|&met| Answer::Asked { met: Some(met) }))
        .collect();
    let entry = |number: usize| {
        let details = Details {
            pressure: turn::<Pressure>(number),
            how: turn::<How>(number),
            r#unsafe: number.is_multiple_of(3),
            out_of_hours: Some(number.is_multiple_of(4)),
            ..Details::default()
        };
        let draft = EntryDraft {
            kind: turn::<Kind>(number),
            want: turn::<Want>(number),
            answer: answers[number % answers.len()],
            cost: Cost::ALL[number % Cost::ALL.len()],
            details,
            ..draft()
        };
        let look_back = turn::<LookBack>(number).map(|after| LookingBack {
            after,
            after_at: NaiveDate::from_ymd_opt(2026, 9, 22).unwrap(),
            later_cost: None,
            afterwards: None,
        });
        (draft, look_back)
    };
    (0..60).map(entry).collect()
}

/// Looks back on an entry past the verb, which refuses a wish of one's own: every look back is to be met with every answer.
fn look_back(journal: &mut Journal, id: EntryId, back: Option<LookingBack>) {
    let old = journal.storage().entry(id).unwrap().unwrap();
    let new = Stored { entry: Entry { look_back: back, ..old.entry.clone() }, ..old.clone() };
    journal.transact(|storage, _| storage.change_entry(&old, &new)).unwrap();
}

/// What the entries say, the oldest first, against what stands in short.
fn assert_in_step(journal: &mut Journal) {
    let page = journal.entries().list(&EntryFilter::default(), None, 500).unwrap();
    let mut short = Vec::new();
    let person = |_| Some(PersonIndex(7));
    journal.storage().in_short_from(Place::FIRST, person, |found| short.push(found)).unwrap();
    assert_eq!(page.entries.len(), short.len());
    for (entry, short) in page.entries.iter().rev().zip(&short) {
        let row = short.row;
        let back = entry.look_back.map(|back| LookedBack { after: back.after, on: Some(back.after_at) });
        assert_eq!(short.id, entry.id);
        assert_eq!(
            (row.answer, row.cost, row.want, row.kind),
            (entry.answer, entry.cost, entry.want, entry.kind)
        );
        assert_eq!((row.pressure, row.how), (entry.details.pressure, entry.details.how));
        assert_eq!((row.look_back, row.date), (back, entry.date));
        assert_eq!(u32::from(row.hour), chrono::Timelike::hour(&entry.time));
        assert_eq!(row.r#unsafe, entry.details.r#unsafe);
        assert_eq!(Some(row.out_of_hours), entry.details.out_of_hours);
        assert_eq!(row.person, PersonIndex(7));
    }
}

#[test]
fn every_word_of_an_entry_is_read_back_from_its_number() {
    let mut journal = Journal::in_memory().unwrap();
    for (draft, back) in of_every_word() {
        let entry = journal.entries().log(draft, now()).unwrap().entry;
        look_back(&mut journal, entry.id, back);
    }
    assert_in_step(&mut journal);
}

#[test]
fn what_stands_in_short_follows_every_change() {
    // Sixteen come together, so the changes meet some that have come and some that have not.
    for before in 0..20 {
        change_after(before);
    }
}

fn change_after(before: usize) {
    let mut journal = Journal::in_memory().unwrap();
    for _ in 0..before {
        journal.entries().log(draft(), now()).unwrap();
    }
    let drafts: Vec<_> = (0..4).map(|_| draft()).collect();
    for draft in &drafts {
        journal.entries().log(draft.clone(), now()).unwrap();
    }
    let moved = EntryDraft {
        when: Some(When::At { local: "2026-09-01T23:59:00".parse().unwrap() }),
        cost: Cost::Glad,
        ..drafts[1].clone()
    };
    journal.entries().amend(moved, now()).unwrap();
    assert_in_step(&mut journal);
    journal.entries().delete(drafts[2].id, now()).unwrap();
    journal.entries().delete(drafts[3].id, now()).unwrap();
    assert_in_step(&mut journal);
    journal.entries().restore(drafts[3].id).unwrap();
    assert_in_step(&mut journal);
}

#[test]
fn an_entry_with_a_word_outside_its_set_is_left_out_and_takes_nothing_else_away() {
    let mut journal = Journal::in_memory().unwrap();
    let drafts: Vec<_> = (0..3).map(|_| draft()).collect();
    for draft in &drafts {
        journal.entries().log(draft.clone(), now()).unwrap();
    }
    let spoil = |journal: &Journal, word: &str| {
        let sql = "UPDATE entry SET cost = ?1 WHERE id = ?2";
        journal.storage().db.execute(sql, (word, drafts[1].id.0.as_bytes())).unwrap();
    };
    let read = |journal: &mut Journal| {
        journal.gathered = None;
        let people = journal.patterns(now().date(), Period::All).unwrap().people;
        people[0].strip.iter().map(|cell| cell.id).collect::<Vec<_>>()
    };
    spoil(&journal, "furious");
    assert_eq!(read(&mut journal), [drafts[0].id, drafts[2].id]);
    journal.entries().delete(drafts[2].id, now()).unwrap();
    assert_eq!(
        journal.patterns(now().date(), Period::All).unwrap().people[0].strip.len(),
        1,
        "what comes after it is replaced in its own place"
    );
    spoil(&journal, "calm");
    assert_eq!(read(&mut journal), [drafts[0].id, drafts[1].id]);
}

#[test]
fn a_journal_of_the_first_schema_is_in_short_what_it_says_and_stays_so() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path().join("vault")).with_witness(folder.path().join("witness"));
    let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
    unlocked.connection().execute_batch(include_str!("../../../tests/fixtures/schema-1.sql")).unwrap();
    let mut journal = Journal::open(unlocked, now()).unwrap();
    assert_in_step(&mut journal);
    let first = journal.entries().list(&EntryFilter::default(), None, 1).unwrap().entries.remove(0);
    journal.entries().delete(first.id, now()).unwrap();
    assert_in_step(&mut journal);
    journal.entries().restore(first.id).unwrap();
    journal.entries().log(draft(), now()).unwrap();
    assert_in_step(&mut journal);
}

#[test]
fn a_number_that_names_no_word_is_unreadable() {
    assert!(super::said::read(0x0000_0011).is_some());
    for number in [0x10, 0x1, 0x1a, 0x81, 0x411, 0x4011, 0xc_0011, 0xa0_0011, 0x400_0011] {
        assert!(super::said::read(number).is_none(), "{number:x}");
    }
}
