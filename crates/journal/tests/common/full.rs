//! A journal with some of everything in it, for the tests of everything out and in.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use chrono::NaiveTime;
use chrono_tz::Tz;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, EntryDraft, EntryFilter, Reframe};
use hedgerow_journal::ids::{CaptureId, RelationshipId, RuleId};
use hedgerow_journal::inbox::{CaptureDraft, Said, seal};
use hedgerow_journal::look_backs::LookBackDraft;
use hedgerow_journal::phrases::{Ease, PhraseId};
use hedgerow_journal::plans::{CameUp, Doable, PlanDraft, PlanEnd, Went};
use hedgerow_journal::reflections::{PlanFollowUp, ReflectionLength, RoomWith, StepAnswer};
use hedgerow_journal::rehearsals::RehearsalDraft;
use hedgerow_journal::relationships::{AgreedTime, Frame, RelationshipDraft};
use hedgerow_journal::rules::RuleDraft;
use hedgerow_journal::settings::{Settings, WeekStart};
use hedgerow_journal::shares::{ShareDraft, ShareFormat};
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, How, LookBack, Met, Pressure, Role, Strength, Want,
    Weekday,
};
use uuid::Uuid;

use crate::common::*;

/// Names and words in scripts that go all ways, signs that are made of several, and what JSON has to escape.
const WORDS: [&str; 6] = [
    "my Saturday \"again\"\\\n\tand 🧑‍🤝‍🧑👍🏽",
    "我的周六，又一次",
    "شنبه‌ام، دوباره",
    "काम पर सहायता",
    "zażółć gęślą jaźń",
    "e\u{301}té \u{2028}fin",
];

fn relationship(name: &str) -> RelationshipDraft {
    RelationshipDraft::named(RelationshipId(Uuid::now_v7()), name)
}

/// A journal with some of everything in it, in a vault.
pub fn full() -> (Home, Journal) {
    let (home, mut journal) = Home::with_journal();
    add_people(&mut journal);
    add_entries(&mut journal);
    add_what_waits(&home, &mut journal);
    add_shares(&mut journal);
    add_reflections(&mut journal);
    add_practice(&mut journal);
    add_rules(&mut journal);
    journal.then_and_now().open(now()).unwrap().expect("an old and a recent answer");
    let settings = Settings { week_start: WeekStart::Sunday, text_size: 130, ..Settings::default() };
    journal.settings().change(&settings).unwrap();
    (home, journal)
}

fn add_people(journal: &mut Journal) {
    let frame = Frame {
        hours: "Tuesdays at four".to_owned(),
        channels: vec![ContactChannel::Email, ContactChannel::InPerson],
        limits: "no calls at night 🌙".to_owned(),
        times: vec![AgreedTime {
            days: vec![Weekday::Tuesday],
            from: NaiveTime::from_hms_opt(16, 0, 0).unwrap(),
            until: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
        }],
        session_day: Some(Weekday::Tuesday),
    };
    let client = RelationshipDraft {
        role: Some(Role::Client),
        frame,
        note: WORDS[1].to_owned(),
        ..relationship("K-17")
    };
    let mother = RelationshipDraft { care: true, distance: true, r#unsafe: true, ..relationship("母") };
    let (mother_id, client_id) = (mother.id, client.id);
    for draft in [client, mother, relationship("Mother"), relationship("Mom"), relationship("Gone")] {
        journal.relationships().add(draft).unwrap();
    }
    let people = journal.relationships().list().unwrap();
    let id = |name: &str| people.iter().find(|person| person.name == name).unwrap().id;
    journal.aliases().call(client_id, "用户").unwrap();
    journal.relationships().merge(id("Mom"), id("Mother")).unwrap();
    journal.relationships().merge(id("Mother"), mother_id).unwrap();
    journal.relationships().archive(id("Gone"), true).unwrap();
    journal.relationships().note_asked_free(client_id).unwrap();
}

/// The same as a no, at ease.
fn held(draft: EntryDraft) -> EntryDraft {
    EntryDraft { answer: Answer::Received { decision: Decision::No }, cost: Cost::Calm, ..draft }
}

fn add_entries(journal: &mut Journal) {
    for (day, words) in (1..).zip(WORDS) {
        let details = Details {
            pressure: Some(Pressure::Strong),
            how: Some(How::NamedPattern),
            channel: Some(ContactChannel::Message),
            out_of_hours: Some(true),
            also_felt: vec![Cost::Guilty, Cost::Glad],
            strength: Some(Strength::try_from(5).unwrap()),
            note: words.repeat(3),
            bring_to_session: true,
            old_rule: words.to_owned(),
            r#unsafe: day == 2,
            kept_room_for: "sleep".to_owned(),
            reframe: Reframe {
                says: words.to_owned(),
                also_true: if day == 3 { String::new() } else { words.repeat(2) },
                to_a_friend: "be kind to yourself 🌙".to_owned(),
            },
        };
        let when = at(&format!("2026-11-0{day}T23:5{day}:00"));
        let draft = EntryDraft { details, when, want: Some(Want::Mixed), ..draft("母", words) };
        let entry = journal.entries().log(draft, now()).unwrap().entry;
        if day == 1 {
            let back = LookBackDraft {
                after: LookBack::Regret,
                later_cost: Some(Cost::Resentful),
                afterwards: Some(Afterwards::CameBackWarmly),
            };
            journal.look_backs().give(entry.id, back, now()).unwrap();
        }
        if day == 3 {
            journal.look_backs().skip(entry.id, true).unwrap();
            journal.sessions().set_raised(entry.id, Some(now().date()), now()).unwrap();
        }
        if day == 4 {
            journal.entries().delete(entry.id, now()).unwrap();
        }
    }
    for answer in [Answer::HeldBack, Answer::Asked { met: None }, Answer::Asked { met: Some(Met::NotMet) }] {
        journal
            .entries()
            .log(
                EntryDraft { answer, ..draft("Mom", "an ear") },
                moment("2026-11-20T14:30:00", Tz::Asia__Kathmandu),
            )
            .unwrap();
    }
    for back in 0..20 {
        let day = now().date() - chrono::TimeDelta::days(4 * back);
        let draft = EntryDraft {
            when: at(&format!("{day}T09:00:00")),
            want: Some(Want::No),
            ..draft("Mum", "an evening")
        };
        // The two newest differ from the oldest, so that two can be seen side by side, and another two in the next month.
        let draft = if back < 2 { held(draft) } else { draft };
        journal.entries().log(draft, now()).unwrap();
    }
    let people = journal.relationships().list().unwrap();
    let mum = people.iter().find(|person| person.name == "Mum").unwrap().id;
    journal.verdicts().set(mum, Some(Fit::Partly), now()).unwrap();
    journal.verdicts().set(mum, Some(Fit::No), days_later(1)).unwrap();
}

/// Two weeks that were reflected on, one of them deleted, and two plans, one of them with somebody who was merged since.
fn add_reflections(journal: &mut Journal) {
    let people = journal.relationships().list().unwrap();
    let mum = people.iter().find(|person| person.name == "Mum").unwrap().id;
    let entry = all(journal, &EntryFilter::default()).remove(0);
    let draft = |person, words: &str| PlanDraft {
        person,
        situation: "asks for my evening".to_owned(),
        words: words.to_owned(),
        phrase: Some("firm_no-evening-1".to_owned()),
        doable: Some(Doable::Stretch),
    };
    let ended = journal.plans().make(draft(None, WORDS[4]), now()).unwrap().plan.id;
    journal.plans().end(ended, PlanEnd::MadeSmaller, days_later(1)).unwrap();
    let deleted = journal.reflections().begin(day("2026-11-04"), ReflectionLength::Short, now()).unwrap();
    let deleted = deleted.reflection.id;
    let made = StepAnswer::Plan { note: None, plan: Some(draft(Some(mum), WORDS[3])), old_rule: None };
    let plan = journal.reflections().keep(deleted, made, now()).unwrap().reflection.plan.unwrap().id;
    journal.reflections().delete(deleted, now()).unwrap();
    journal.plans().came_up(plan, Some(Went::AnotherWay), Some(entry.id), now()).unwrap();
    journal.plans().came_up(plan, None, None, now()).unwrap();
    let other = RelationshipDraft::named(RelationshipId(Uuid::now_v7()), "Mummy".to_owned());
    let mummy = other.id;
    journal.relationships().add(other).unwrap();
    let id = journal.reflections().begin(now().date(), ReflectionLength::Full, now()).unwrap().reflection.id;
    let note = |text: &str| Some(text.to_owned());
    let follow_ups = vec![PlanFollowUp {
        plan,
        came_up: CameUp::More,
        went: Some(Went::InPart),
        cost: Some(Cost::Guilty),
    }];
    let people = vec![RoomWith { id: mummy, room: Some(5) }, RoomWith { id: mum, room: None }];
    for answer in [
        StepAnswer::Facts { note: note(WORDS[0]) },
        StepAnswer::LastPlan { note: note(WORDS[2]), follow_ups },
        StepAnswer::StandBy { note: None, entry: Some(entry.id) },
        StepAnswer::People { note: note(WORDS[5]), people },
        StepAnswer::Plan { note: None, plan: None, old_rule: note("Be polite at all costs. 🌙") },
        StepAnswer::Therapist { note: None, line: note(WORDS[1]) },
    ] {
        journal.reflections().keep(id, answer, now()).unwrap();
    }
    journal.reflections().finish(id, now()).unwrap();
    journal.relationships().merge(mummy, mum).unwrap();
}

fn add_what_waits(home: &Home, journal: &mut Journal) {
    let kept = waiting("Mum", "a lift to the station");
    journal.waiting().keep(kept, now()).unwrap();
    let dropped = waiting("Mum", WORDS[2]);
    journal.waiting().keep(dropped.clone(), now()).unwrap();
    journal.waiting().drop(dropped.id, now()).unwrap();
    let vault = hedgerow_vault::Vault::at(home.folder());
    for (number, words) in (0..).zip(WORDS) {
        let said =
            Said::Waiting { who: "Somebody".to_owned(), request: words.to_owned(), kind: None, want: None };
        let id = CaptureId(Uuid::now_v7());
        seal(&vault, CaptureDraft { id, when: None, said }, now()).unwrap();
        journal.inbox().review().unwrap();
        if number == 0 {
            journal.inbox().discard(id, now()).unwrap();
        }
    }
    journal
        .drafts()
        .save(hedgerow_journal::drafts::Form::Sentence, &hedgerow_journal::drafts::Draft("typed".to_owned()))
        .unwrap();
}

/// Both have codes from here on, and one of them was spoken of elsewhere.
fn add_shares(journal: &mut Journal) {
    let people = journal.relationships().list().unwrap();
    journal.aliases().all().unwrap();
    let formats = [(ShareFormat::LockedPdf, vec![people[0].id]), (ShareFormat::Csv, Vec::new())];
    for (days, (format, people)) in (0..).zip(formats) {
        let draft = ShareDraft { from: day("2026-09-01"), until: day("2026-11-20"), people, format };
        journal.shares().note(&draft, days_later(days - 2)).unwrap();
    }
}

fn add_practice(journal: &mut Journal) {
    let entry = all(journal, &EntryFilter::default())[0].id;
    for (number, words) in (0..).zip(["No — not this Saturday. 🌙", "我今天不行。"]) {
        let kept = journal.phrases().keep(own_phrase(words)).unwrap().phrase;
        let own = kept.id.own().unwrap();
        journal.phrases().set_favourite(&kept.id, true).unwrap();
        if number == 1 {
            journal.phrases().delete(own, now()).unwrap();
        }
        let tried = RehearsalDraft { phrase: Some(kept.id), entry: Some(entry), ..rehearsal(words) };
        journal.rehearsals().keep(tried, now()).unwrap();
    }
    journal.phrases().set_favourite(&PhraseId("tomorrow-by-noon".to_owned()), true).unwrap();
    let bare = RehearsalDraft {
        phrase: None,
        situation: None,
        pushback: None,
        ease: Ease::Easier,
        ..rehearsal("No.")
    };
    journal.rehearsals().keep(bare, days_later(1)).unwrap();
}

/// A rule with a new one beside it, and one that was deleted, off an entry.
fn add_rules(journal: &mut Journal) {
    for (words, new_words) in [("Be polite at all costs. 🌙", WORDS[0].trim()), (WORDS[1], "新的")] {
        let draft = RuleDraft {
            id: RuleId(Uuid::now_v7()),
            words: words.to_owned(),
            new_words: Some(new_words.to_owned()),
        };
        journal.rules().keep(&draft, now()).unwrap();
    }
    journal.rules().delete(WORDS[1], now()).unwrap();
}
