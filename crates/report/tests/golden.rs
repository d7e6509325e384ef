//! Whole reports of a made-up journal, kept beside this file and compared to the letter.
//!
//! `HEDGEROW_REWRITE_GOLDEN=1 cargo test -p hedgerow-report --test report golden` writes them anew; look at what changed before it is kept.

use std::fs;
use std::path::Path;

use crate::common::*;
use chrono::{Days, TimeDelta};
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, EntryDraft, Reframe};
use hedgerow_journal::look_backs::LookBackDraft;
use hedgerow_journal::plans::{PlanDraft, Went};
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{
    Afterwards, Answer, Cost, Decision, How, Kind, LookBack, Pressure, Role, Want,
};
use hedgerow_report::choices::{Include, Picked};
use hedgerow_report::{Choices, compose, csv, pdf};

/// How many days before today the entry of a number is.
fn days_ago(number: u32) -> i64 {
    i64::from(100 - number) * 2
}

fn local(number: u32) -> String {
    let day = now().date() - TimeDelta::days(days_ago(number));
    format!("{day}T{:02}:{:02}:00", 8 + number % 12, number % 60)
}

/// A mother who is mostly given in to, a friend who is mostly kept out, a colleague of whom little is known, a client.
fn made_up() -> Journal {
    let mut journal = journal();
    let mother = person(&mut journal, 1, "Rosa Blum", Some(Role::Family));
    let friend = person(&mut journal, 2, "Tarek", Some(Role::Friend));
    let colleague = person(&mut journal, 3, "Ines", Some(Role::Coworker));
    let client = person(&mut journal, 4, "K7", Some(Role::Client));
    journal.aliases().call(mother, "mother").unwrap();
    for number in 60..100 {
        let at = local(number);
        let entry = match number % 4 {
            0 | 1 => from_mother(draft(number, mother, &at, "my Saturday"), number),
            2 => EntryDraft {
                answer: received(Decision::No),
                cost: Cost::CutOff,
                want: Some(Want::Yes),
                kind: Some(Kind::Closeness),
                ..draft(number, friend, &at, "a walk, the three of us with Rosa")
            },
            _ if number % 8 == 3 => {
                EntryDraft { kind: Some(Kind::Work), ..draft(number, client, &at, "a quick question") }
            }
            _ => {
                EntryDraft { answer: Answer::HeldBack, cost: Cost::Uneasy, ..draft(number, friend, &at, "") }
            }
        };
        let entry = EntryDraft { kind: entry.kind.or(Some(Kind::Time)), ..entry };
        log(&mut journal, entry);
    }
    log(&mut journal, draft(100, colleague, &local(99), "to cover a shift"));
    look_back(&mut journal, 84, LookBack::Right);
    look_back(&mut journal, 92, LookBack::Regret);
    journal.verdicts().set(mother, Some(Fit::Partly), now()).unwrap();
    reflect(&mut journal, 14, "Two evenings were Rosa’s.", "asks for my whole Saturday");
    reflect(&mut journal, 7, "One no, and nobody was angry.", "rings after nine");
    journal
}

/// A week that was looked back on, with a plan that came up once, a line for the therapist and an old rule.
fn reflect(journal: &mut Journal, days_ago: u64, facts: &str, situation: &str) {
    let day = now().date() - Days::new(days_ago);
    let begun = journal.reflections().begin(day, ReflectionLength::Full, now()).unwrap().reflection;
    let plan = PlanDraft {
        person: Some(person_id(1)),
        situation: situation.to_owned(),
        words: "I’ll tell you tomorrow by noon.".to_owned(),
        phrase: None,
        doable: None,
    };
    let said = |words: &str| Some(words.to_owned());
    let old_rule = said("What Rosa wants comes first.");
    for answer in [
        StepAnswer::Facts { note: said(facts) },
        StepAnswer::Plan { note: None, plan: Some(plan), old_rule },
        StepAnswer::Therapist { note: None, line: said("What happens in me before I answer Rosa?") },
    ] {
        journal.reflections().keep(begun.id, answer, now()).unwrap();
    }
    let plans = journal.plans().list().unwrap().open;
    let made = plans.iter().find(|plan| plan.situation == situation).expect("the plan of the week");
    journal.plans().came_up(made.id, Some(Went::AsPlanned), None, now()).unwrap();
}

fn from_mother(draft: EntryDraft, number: u32) -> EntryDraft {
    let held = number % 8 == 4;
    let details = Details {
        how: Some(if held { How::Formula } else { How::JustOnce }),
        pressure: number.is_multiple_of(16).then_some(Pressure::Strong),
        note: if number % 16 == 1 {
            format!("Note {number}: I said yes to Rosa before I knew.")
        } else {
            String::new()
        },
        reframe: if number == 92 { reframe() } else { Reframe::default() },
        kept_room_for: if held { "an evening of my own".to_owned() } else { String::new() },
        bring_to_session: number == 97,
        r#unsafe: number == 80,
        ..Details::default()
    };
    let (answer, cost) =
        if held { (received(Decision::No), Cost::Guilty) } else { (received(Decision::Yes), Cost::Drained) };
    EntryDraft { want: Some(Want::No), answer, cost, details, ..draft }
}

fn reframe() -> Reframe {
    Reframe {
        says: "I let Rosa down.".to_owned(),
        also_true: "She had the whole of Sunday.".to_owned(),
        to_a_friend: "One evening is yours.".to_owned(),
    }
}

fn look_back(journal: &mut Journal, number: u32, after: LookBack) {
    let said = LookBackDraft { after, later_cost: Some(Cost::Calm), afterwards: Some(Afterwards::Accepted) };
    journal.look_backs().give(entry_id(number), said, now()).unwrap();
}

fn everything() -> Include {
    Include {
        log: true,
        request_words: true,
        notes: true,
        exact_times: true,
        bring_to_session: true,
        therapist_lines: true,
        reflections: true,
        ..Include::default()
    }
}

fn usual() -> Choices {
    Choices {
        talk_about: "Why a no to Rosa feels like a betrayal.\nAnd whether Tarek knows that I’d like to."
            .to_owned(),
        moments: vec![
            Picked { entry: entry_id(84), words: Some("Rosa wanted the whole weekend".to_owned()) },
            Picked { entry: entry_id(98), words: None },
        ],
        ..Choices::default()
    }
}

fn compare(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("HEDGEROW_REWRITE_GOLDEN").is_some() {
        fs::write(&path, found).unwrap();
    }
    let kept = fs::read_to_string(&path).expect("a golden report; see the head of this file");
    assert!(kept == found, "{name} is another than the one that is kept; see the head of this file");
}

fn format(rendered: &[(&str, String)], name: &str) -> String {
    rendered.iter().find(|(format, _)| *format == name).unwrap().1.clone()
}

#[test]
fn the_usual_page_is_as_it_was() {
    let rendered = rendered(&report(&mut made_up(), &usual()));
    for name in ["html", "md", "json"] {
        compare(&format!("usual.{name}"), &format(&rendered, name));
    }
}

#[test]
fn the_page_with_log_and_notes_is_as_it_was() {
    let choices = Choices { include: everything(), ..Choices::default() };
    let rendered = rendered(&report(&mut made_up(), &choices));
    for name in ["md", "csv"] {
        compare(&format!("everything.{name}"), &format(&rendered, name));
    }
}

/// A PDF as it is read: the lines of each page, and the tree of tags with what stands under each.
#[cfg(unix)]
fn read_pdf(choices: &Choices) -> String {
    let document = compose::document(&report(&mut made_up(), choices));
    let (_folder, path) = crate::support::file("page.pdf", &pdf::render(&document).unwrap());
    let path = crate::support::name(&path);
    let said = crate::support::run("pdftotext", &["-layout", path, "-"], b"");
    let lines = said.split('\u{c}').map(|page| {
        let lines = page.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
    });
    let tags = crate::support::run("pdfinfo", &["-struct-text", path], b"");
    let pages: Vec<String> = lines.filter(|page| !page.is_empty()).collect();
    format!("{}\n\n======== tags\n\n{tags}", pages.join("\n\n-------- page\n\n"))
}

#[cfg(unix)]
#[test]
fn the_usual_page_is_on_paper_as_it_was() {
    compare("usual.pdf.txt", &read_pdf(&usual()));
}

#[cfg(unix)]
#[test]
fn the_page_with_log_and_notes_is_on_paper_as_it_was() {
    compare("everything.pdf.txt", &read_pdf(&Choices { include: everything(), ..usual() }));
}

#[test]
fn the_page_for_supervision_is_as_it_was() {
    let include = Include { clients: true, log: true, ..Include::default() };
    let rendered = rendered(&report(&mut made_up(), &Choices { include, ..Choices::default() }));
    compare("supervision.md", &format(&rendered, "md"));
}

#[test]
fn the_codebook_is_as_it_was() {
    compare("codebook.csv", &String::from_utf8(csv::codebook().unwrap()).unwrap());
}
