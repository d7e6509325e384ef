//! A journal in which anything is unknown is refused, and the line is named.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../examples/oracle/answers.rs"]
#[allow(dead_code, reason = "only the entrances are tried")]
mod answers;
#[path = "../examples/oracle/fault.rs"]
mod fault;
#[path = "../examples/oracle/journal.rs"]
mod journal;
#[path = "../examples/oracle/lines.rs"]
mod lines;

use chrono::NaiveDate;

use fault::{Fault, Wrong};

const GOOD: &str = r#"{"person":"a","at":"2025-03-14T21:40","decision":"no","cost":"calm"}"#;

/// What is wrong with a journal whose second line this is.
fn fault_of(line: &str) -> Option<Fault> {
    let text = format!("{GOOD}\n{line}\n\n{GOOD}");
    let faults = [
        answers::read(&text, None, NaiveDate::MAX).err(),
        answers::moves(&text, None).err(),
        answers::weigh(&text, None).err(),
    ];
    assert!(faults.iter().all(|fault| *fault == faults[0]), "every command says the same: {faults:?}");
    faults[0]
}

/// A good entry with one key changed.
fn with(key: &str, value: &str) -> String {
    let mut entry: serde_json::Map<_, _> = serde_json::from_str(GOOD).unwrap();
    entry.insert(key.to_owned(), serde_json::from_str(value).unwrap());
    serde_json::to_string(&entry).unwrap()
}

#[test]
fn an_unknown_word_is_refused_with_its_line() {
    let keys = ["decision", "cost", "want", "how", "pressure", "after", "direction", "type"];
    for key in keys {
        let fault = fault_of(&with(key, r#""perhaps""#));
        assert_eq!(fault, Some(Wrong::Unknown(key).at(2)), "{key}");
        assert_eq!(fault.unwrap().to_string(), format!("line 2: unknown value of `{key}`"));
    }
}

#[test]
fn a_decision_must_fit_its_direction() {
    assert_eq!(fault_of(&with("decision", r#""asked""#)), Some(Wrong::Unknown("decision").at(2)));
    assert_eq!(fault_of(&with("direction", r#""own""#)), Some(Wrong::Unknown("decision").at(2)));
}

#[test]
fn a_date_that_is_none_is_refused() {
    for at in ["2025-02-29T10:00", "2025-3-14", "yesterday", "", "14.03.2025", "2025-03-1é"] {
        assert_eq!(fault_of(&with("at", &format!("\"{at}\""))), Some(Wrong::NotADate("at").at(2)), "{at}");
    }
    let looked_back = with("after", r#""right""#).replace('}', r#","after_at":"soon"}"#);
    assert_eq!(fault_of(&looked_back), Some(Wrong::NotADate("after_at").at(2)));
}

#[test]
fn what_is_no_entry_is_refused() {
    for line in ["[]", "{", "entry", "null", "1"] {
        assert_eq!(fault_of(line), Some(Wrong::NotAnObject.at(2)), "{line}");
    }
    for (key, line) in [
        ("person", r#"{"at":"2025-03-14","decision":"no","cost":"calm"}"#),
        ("decision", r#"{"person":"a","at":"2025-03-14","cost":"calm"}"#),
        ("cost", r#"{"person":"a","at":"2025-03-14","decision":"no"}"#),
        ("id", r#"{"type":"person","name":"Mum"}"#),
    ] {
        assert_eq!(fault_of(line), Some(Wrong::Missing(key).at(2)), "{key}");
    }
}

#[test]
fn weights_need_no_date_but_readings_do() {
    let undated = r#"{"person":"a","decision":"no","cost":"calm"}"#;
    assert_eq!(answers::read(undated, None, NaiveDate::MAX).err(), Some(Wrong::Missing("at").at(1)));
    assert_eq!(answers::weigh(undated, None).unwrap().len(), 1);
}

#[test]
fn a_blank_is_an_absent_word() {
    for key in ["want", "how", "pressure", "after", "direction"] {
        assert_eq!(fault_of(&with(key, "null")), None, "{key}");
    }
    for key in ["how", "pressure", "after"] {
        assert_eq!(fault_of(&with(key, r#""""#)), None, "{key}");
    }
}
