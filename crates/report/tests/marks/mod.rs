//! A journal in which everything bears a mark, and which marks go in by which choices.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::path::Path;

use chrono::{Days, NaiveDate};
use hedgerow_journal::Journal;
use hedgerow_journal::drafts::{Draft, Form};
use hedgerow_journal::entries::{Details, EntryDraft, Reframe, Who};
use hedgerow_journal::ids::{CaptureId, OwnPhraseId, RehearsalId, RelationshipId, RuleId, WaitingId};
use hedgerow_journal::inbox::{self, CaptureDraft, Said};
use hedgerow_journal::phrases::{Ease, Move, OwnPhraseDraft, PhraseSide, Situation};
use hedgerow_journal::plans::PlanDraft;
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::rehearsals::RehearsalDraft;
use hedgerow_journal::relationships::{Frame, RelationshipDraft};
use hedgerow_journal::rules::RuleDraft;
use hedgerow_journal::vocabulary::{Kind, Role, Word};
use hedgerow_journal::waiting::WaitingDraft;
use hedgerow_report::Choices;
use hedgerow_report::choices::{Include, Picked};
use hedgerow_vault::{Passphrase, Vault, WorkFactor};
use uuid::Uuid;

use crate::common::*;

/// A word that stands in one text only.
pub const NEVER: &[&str] = &[
    "markrelationshipnote",
    "markframehours",
    "markframelimits",
    "markdeleted",
    "markleftout",
    "markbefore",
    "marknotpicked",
    "markunchosen",
    "markwaiting",
    "Berlin",
    "Unchosenname",
    "markplanunchosen",
    "markreflectionbefore",
    "markplanalone",
    "markphrase",
    "markrehearsed",
    "markpushback",
    "marknewrule",
    "marknamedrule",
    "markdraft",
    "markcaptured",
    "marksealed",
    "markstrayreframe",
];

/// The journal in which everything that is not said elsewhere bears a mark; it lies in that folder.
pub fn marked(folder: &Path) -> Journal {
    let vault = Vault::at(folder.join("vault")).with_witness(folder.join("witness"));
    let passphrase = Passphrase::new("markpassphrase of many words".to_owned());
    let (unlocked, _) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
    let mut journal = Journal::open(unlocked, now()).unwrap();
    let frame = Frame {
        hours: "markframehours".to_owned(),
        limits: "markframelimits".to_owned(),
        channels: Vec::new(),
        times: Vec::new(),
        session_day: None,
    };
    let note = "markrelationshipnote".to_owned();
    let roles = [
        ("Annabelle", Role::Family),
        ("Bertram", Role::Client),
        ("Unchosenname", Role::Friend),
        ("Cassandra", Role::Partner),
    ];
    for (number, (name, role)) in (1..).zip(roles) {
        let draft = RelationshipDraft {
            role: Some(role),
            frame: frame.clone(),
            note: note.clone(),
            r#unsafe: role == Role::Partner,
            ..RelationshipDraft::named(person_id(number), name)
        };
        journal.relationships().add(draft).unwrap();
    }
    let details = |mark: &str| Details {
        note: format!("marknote{mark} of annabelle"),
        old_rule: format!("markrule{mark}"),
        kept_room_for: format!("markroom{mark}"),
        reframe: Reframe {
            says: format!("marksays{mark}"),
            also_true: format!("marktrue{mark} of annabelle"),
            to_a_friend: format!("markfriend{mark}"),
        },
        bring_to_session: mark == "plain",
        r#unsafe: mark == "unsafe",
        ..Details::default()
    };
    let mut add = |number: u32, who: RelationshipId, local: &str, mark: &str| {
        let draft = draft(number, who, local, &format!("markrequest{mark} for ANNABELLE’s sake"));
        log(&mut journal, EntryDraft { details: details(mark), kind: Some(Kind::Time), ..draft });
    };
    add(1, person_id(1), "2026-11-03T03:07:00", "plain");
    add(2, person_id(1), "2026-11-04T04:08:00", "unsafe");
    add(3, person_id(2), "2026-11-05T05:09:00", "client");
    add(4, person_id(4), "2026-11-06T06:11:00", "flagged");
    let strays = [
        (5, person_id(1), "2026-11-07T07:12:00", "markleftout"),
        (6, person_id(3), "2026-11-08T07:12:00", "markunchosen"),
        (7, person_id(1), "2026-05-08T07:12:00", "markbefore"),
        (8, person_id(1), "2026-11-09T07:12:00", "markdeleted"),
    ];
    for (number, who, local, request) in strays {
        let reframe = Reframe { says: "markstrayreframe".to_owned(), ..Reframe::default() };
        let details =
            Details { note: request.to_owned(), reframe, bring_to_session: true, ..Details::default() };
        log(&mut journal, EntryDraft { details, ..draft(number, who, local, request) });
    }
    journal.entries().delete(entry_id(8), now()).unwrap();
    let waiting = WaitingDraft {
        id: WaitingId(Uuid::now_v7()),
        who: Who::Known { id: person_id(1) },
        request: "markwaiting".to_owned(),
        kind: None,
        want: None,
    };
    journal.waiting().keep(waiting, now()).unwrap();
    reflect(&mut journal);
    plan_with_others(&mut journal);
    practise(&mut journal);
    write_down_and_leave(&mut journal, &vault);
    journal
}

/// What is for the person alone: words to say, how saying them went, new rules, a plan without a week.
fn practise(journal: &mut Journal) {
    let phrase = OwnPhraseDraft {
        id: OwnPhraseId(Uuid::now_v7()),
        of: None,
        text: "markphrase".to_owned(),
        r#move: Move::ALL[0],
        side: PhraseSide::ALL[0],
        situation: Situation::ALL[0],
    };
    journal.phrases().keep(phrase).unwrap();
    let rehearsal = RehearsalDraft {
        id: RehearsalId(Uuid::now_v7()),
        phrase: None,
        entry: Some(entry_id(1)),
        situation: None,
        words: "markrehearsed".to_owned(),
        pushback: Some("markpushback".to_owned()),
        ease: Ease::ALL[0],
    };
    journal.rehearsals().keep(rehearsal, now()).unwrap();
    for words in ["markruleplain", "marknamedrule"] {
        let rule = RuleDraft {
            id: RuleId(Uuid::now_v7()),
            words: words.to_owned(),
            new_words: Some("marknewrule".to_owned()),
        };
        journal.rules().keep(&rule, now()).unwrap();
    }
    journal.plans().make(plan(1, "alone"), now()).unwrap();
}

/// What is no entry yet: forms that were left, a capture that was looked at, and one that lies sealed.
fn write_down_and_leave(journal: &mut Journal, vault: &Vault) {
    for form in [Form::Sentence, Form::Amendment, Form::Capture, Form::Review, Form::Reflection] {
        journal.drafts().save(form, &Draft("markdraft".to_owned())).unwrap();
    }
    let seal = |request: &str| {
        let said = Said::Waiting {
            who: "Annabelle".to_owned(),
            request: request.to_owned(),
            kind: None,
            want: None,
        };
        inbox::seal(vault, CaptureDraft { id: CaptureId(Uuid::now_v7()), when: None, said }, now()).unwrap();
    };
    seal("markcaptured");
    assert_eq!(journal.inbox().review().unwrap().total, 1, "it is in the database");
    seal("marksealed");
}

/// A week that was looked back on, with marks and names at its steps, and one of before the days.
fn reflect(journal: &mut Journal) {
    let note = |mark: &str| Some(format!("markreflection{mark} of Cassandra"));
    let old_rule = Some("markreflectionrule of ANNABELLE’s".to_owned());
    let answers = [
        StepAnswer::Facts { note: note("facts") },
        StepAnswer::People { note: note("people"), people: Vec::new() },
        StepAnswer::Plan { note: note("small"), plan: Some(plan(1, "plain")), old_rule },
        StepAnswer::Therapist { note: note("session"), line: Some("markline about Annabelle".to_owned()) },
    ];
    look_back_on(journal, now().date(), answers);
    let long_ago = StepAnswer::Facts { note: note("before") };
    look_back_on(journal, now().date() - Days::new(200), [long_ago]);
}

/// Weeks in which a plan was made with each of those who do not go in, or not always: a client, one who was not chosen, and one with whom
/// the person does not feel free to choose.
fn plan_with_others(journal: &mut Journal) {
    for (weeks, (number, mark)) in (1..).zip([(2, "client"), (3, "unchosen"), (4, "flagged")]) {
        let answer = StepAnswer::Plan { note: None, plan: Some(plan(number, mark)), old_rule: None };
        look_back_on(journal, now().date() - Days::new(7 * weeks), [answer]);
    }
}

fn plan(number: u32, mark: &str) -> PlanDraft {
    PlanDraft {
        person: Some(person_id(number)),
        situation: format!("markplan{mark}situation as Bertram does"),
        words: format!("markplan{mark}words to annabelle"),
        phrase: None,
        doable: None,
    }
}

fn look_back_on(journal: &mut Journal, day: NaiveDate, said: impl IntoIterator<Item = StepAnswer>) {
    let begun = journal.reflections().begin(day, ReflectionLength::Full, now()).unwrap();
    for answer in said {
        journal.reflections().keep(begun.reflection.id, answer, now()).unwrap();
    }
}

/// Each combination of what goes in, by its bits.
pub fn include(bits: u32) -> Include {
    let bit = |place: u32| bits >> place & 1 == 1;
    Include {
        log: bit(0),
        request_words: bit(1),
        notes: bit(2),
        exact_times: bit(3),
        names: bit(4),
        unsafe_entries: bit(5),
        clients: bit(6),
        bring_to_session: bit(7),
        therapist_lines: bit(8),
        reflections: bit(9),
    }
}

pub fn choices(include: Include) -> Choices {
    Choices {
        people: Some(vec![person_id(1), person_id(2), person_id(4)]),
        left_out: vec![entry_id(5)],
        include,
        talk_about: "marktalk and Unchosenname".to_owned(),
        moments: [5, 6, 7, 8]
            .map(|number| Picked { entry: entry_id(number), words: Some("marknotpicked".to_owned()) })
            .to_vec(),
        ..Choices::default()
    }
}

/// The marks that go in by these choices; for each of the entries of the period, its request and what was written beside it.
pub fn expected(include: Include) -> Vec<(String, bool)> {
    let goes_in = [
        ("plain", true),
        ("unsafe", include.unsafe_entries),
        ("client", include.clients),
        ("flagged", include.unsafe_entries),
    ];
    let mut marks = vec![("markline".to_owned(), include.therapist_lines)];
    for said in ["facts", "people", "small", "session", "rule"] {
        marks.push((format!("markreflection{said}"), include.reflections));
    }
    for (mark, is_in) in [("plain", true), ("client", include.clients), ("flagged", include.unsafe_entries)] {
        for half in ["situation", "words"] {
            marks.push((format!("markplan{mark}{half}"), is_in && include.reflections));
        }
    }
    for (mark, is_in) in goes_in {
        let is_listed = include.log || include.bring_to_session && mark == "plain";
        marks.push((format!("markrequest{mark}"), is_in && include.request_words && is_listed));
        for written in ["marknote", "markrule", "markroom", "marksays", "marktrue", "markfriend"] {
            marks.push((format!("{written}{mark}"), is_in && include.notes));
        }
    }
    marks
}
