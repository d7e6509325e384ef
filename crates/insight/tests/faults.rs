//! A journal in which anything is unknown is refused, and the line is named.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../examples/oracle/answers.rs"]
#[allow(dead_code, reason = "only the entrances are tried")]
mod answers;
#[path = "../examples/oracle/fault.rs"]
mod fault;
#[path = "../examples/oracle/id.rs"]
mod id;
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

#[test]
fn numbers_and_texts_for_ids_of_people_are_refused_with_the_line_of_the_first_that_differs() {
    let numbered = GOOD.replace("\"a\"", "7");
    let text = format!("{GOOD}\n{GOOD}\n{numbered}\n{numbered}");
    let fault = answers::read(&text, None, NaiveDate::MAX).err();
    assert_eq!(fault, Some(Wrong::MixedIds.at(3)));
    assert_eq!(answers::moves(&text, None).err(), fault);
    assert_eq!(answers::weigh(&text, None).unwrap().len(), 4, "weights put nobody in order");
}

#[test]
fn a_number_that_is_too_large_for_an_id_is_refused_with_its_line() {
    let largest = i128::MAX.to_string();
    assert_eq!(
        fault_of(&GOOD.replace("\"a\"", &format!("{largest}0"))),
        Some(Wrong::Missing("person").at(2))
    );
    let text = GOOD.replace("\"a\"", &largest);
    assert!(answers::read(&text, None, NaiveDate::MAX).is_ok());
}

#[test]
fn what_is_not_utf_8_is_refused_with_its_line() {
    let mut bytes = format!("{GOOD}\r\n\r{GOOD}\n").into_bytes();
    bytes.extend([b'"', 0xED, 0xA0, 0xBD, b'"', b'\n']);
    assert_eq!(lines::text(bytes).err(), Some(Wrong::NotText.at(4)));
    assert_eq!(lines::text(GOOD.into()).as_deref(), Ok(GOOD));
}

#[test]
fn what_nobody_reads_does_no_harm_however_odd_it_is() {
    for odd in [r#""\ud83d""#, "1e999", "NaN", "-Infinity", r#"["\\", NaN, "a \" b", Infinity]"#] {
        let line = GOOD.replace("\"cost\"", &format!("\"note\":{odd},\"cost\""));
        assert_eq!(fault_of(&line), None, "{line}");
    }
    let told = GOOD.replace("\"a\"", r#""NaN, \"Infinity\" and \\""#).replace('}', r#","note":NaN}"#);
    let people = serde_json::to_value(answers::read(&told, None, NaiveDate::MAX).unwrap()).unwrap();
    assert_eq!(people["relationships"][0]["person"], r#"NaN, "Infinity" and \"#, "a text stays as it is");
}

#[test]
fn what_is_read_must_not_be_odd() {
    for (key, wrong) in [("cost", Wrong::Unknown("cost")), ("person", Wrong::Missing("person"))] {
        for odd in [r#""\ud83d""#, "1e999"] {
            let found: serde_json::Map<_, _> = serde_json::from_str(GOOD).unwrap();
            let line = GOOD.replace(&format!("\"{key}\":{}", found[key]), &format!("\"{key}\":{odd}"));
            assert_eq!(fault_of(&line), Some(wrong.at(2)), "{line}");
        }
    }
}
