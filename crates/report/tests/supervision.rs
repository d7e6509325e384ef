//! A report about clients is for supervision: codes only, and it says how to keep it.

use crate::common::*;
use hedgerow_journal::vocabulary::Role;
use hedgerow_report::choices::{Include, OwnAlias, Picked};
use hedgerow_report::{Choices, offers};

fn choices(include: Include) -> Choices {
    Choices {
        include,
        aliases: vec![OwnAlias { relationship: person_id(2), called: "Wilhelmina".to_owned() }],
        moments: vec![Picked {
            entry: entry_id(2),
            words: Some("Wilhelmina wrote, then Theo did".to_owned()),
        }],
        ..Choices::default()
    }
}

fn practice() -> hedgerow_journal::Journal {
    let mut journal = journal();
    let theo = person(&mut journal, 1, "Theo", Some(Role::Friend));
    let client = person(&mut journal, 2, "Wilhelmina", Some(Role::Client));
    journal.aliases().call(theo, "flatmate").unwrap();
    journal.aliases().call(client, "the dancer").unwrap();
    log(&mut journal, draft(1, theo, "2026-11-03T10:00:00", "my bike"));
    log(&mut journal, draft(2, client, "2026-11-04T22:00:00", "a quick question"));
    journal
}

#[test]
fn with_a_client_in_it_everybody_has_a_code_whatever_else_was_chosen() {
    let mut journal = practice();
    let include =
        Include { clients: true, names: true, log: true, request_words: true, ..Include::default() };
    let report = report(&mut journal, &choices(include));
    assert!(report.codes_only && !report.names_shown);
    let mut called: Vec<_> = report.people.iter().map(|person| person.who.as_str()).collect();
    called.sort_unstable();
    assert_eq!(called, ["Client A", "Friend A"]);
    assert_eq!(report.moments[0].situation, "Client A wrote, then Friend A did");
    for (format, text) in rendered(&report) {
        for name in ["Wilhelmina", "Theo", "flatmate", "the dancer"] {
            assert!(!text.contains(name), "{name} in {format}");
        }
    }
    let page = &rendered(&report)[0].1;
    assert!(page.contains("Confidential, for supervision."), "the reminder");
    assert!(page.contains("<h1 dir=\"auto\">A page for supervision</h1>"));
}

#[test]
fn without_clients_the_words_for_people_are_used() {
    let mut journal = practice();
    let choices = Choices { aliases: Vec::new(), moments: Vec::new(), ..choices(Include::default()) };
    let report = report(&mut journal, &choices);
    assert!(!report.codes_only);
    let called: Vec<_> = report.people.iter().map(|person| person.who.as_str()).collect();
    assert_eq!(called, ["flatmate"]);
}

#[test]
fn the_offers_tell_who_can_go_in_and_what_they_are_called() {
    let mut journal = practice();
    let found = offers(&mut journal, &Choices::default(), now()).unwrap();
    let people: Vec<_> =
        found.people.iter().map(|person| (person.alias.as_str(), person.entries, person.goes_in)).collect();
    assert_eq!(people, [("the dancer", 1, false), ("flatmate", 1, true)]);
    assert!(!found.codes_only && found.last_shared.is_none());
    assert_eq!(found.entries.iter().map(|entry| entry.id).collect::<Vec<_>>(), [entry_id(1)]);
    let clients = Include { clients: true, ..Include::default() };
    let found = offers(&mut journal, &Choices { include: clients, ..Choices::default() }, now()).unwrap();
    assert!(found.codes_only);
    assert_eq!(found.entries.len(), 2);
}
