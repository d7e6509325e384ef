//! Readings agree with the reference implementation on every golden journal: figures to four decimals, all else exactly.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../examples/oracle/answers.rs"]
mod answers;
#[path = "../examples/oracle/fault.rs"]
mod fault;
#[path = "../examples/oracle/id.rs"]
mod id;
#[path = "../examples/oracle/journal.rs"]
mod journal;
#[path = "../examples/oracle/lines.rs"]
mod lines;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value;

/// How far a figure may be off. Both sides are rounded, so a last digit may differ where the figures do not.
const NEAR: f64 = 1e-4 + 1e-12;

/// The journals whose names begin so, each with what is expected of it.
fn golden(kind: &str) -> Vec<(String, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let journals = files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let mut found: Vec<_> = journals.map(load).filter(|(name, ..)| name.starts_with(kind)).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

fn load(path: PathBuf) -> (String, String, Value) {
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let expected = fs::read_to_string(path.with_file_name(format!("{name}.expected.json"))).unwrap();
    (name, lines::text(fs::read(path).unwrap()).unwrap(), serde_json::from_str(&expected).unwrap())
}

fn value(answer: impl Serialize) -> Value {
    serde_json::to_value(answer).unwrap()
}

/// Where two answers differ.
fn differences(expected: &Value, found: &Value, at: &str, into: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(a), Value::Object(b)) if a.keys().eq(b.keys()) => {
            a.iter().for_each(|(key, value)| differences(value, &b[key], &format!("{at}.{key}"), into));
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter()
                .zip(b)
                .enumerate()
                .for_each(|(i, (a, b))| differences(a, b, &format!("{at}[{i}]"), into));
        }
        (Value::Number(a), Value::Number(b)) if a.is_f64() && b.is_f64() => {
            if (a.as_f64().unwrap() - b.as_f64().unwrap()).abs() > NEAR {
                into.push(format!("{at}: expected {a}, found {b}"));
            }
        }
        (a, b) if a == b => {}
        (a, b) => into.push(format!("{at}: expected {a}, found {b}")),
    }
}

fn weights(text: &str, as_of: Option<NaiveDate>) -> Value {
    const CLASSES: [&str; 6] = ["id", "porous", "limit", "open", "rigid", "unclear"];
    let weighed = value(answers::weigh(text, as_of).unwrap());
    let entries = weighed.as_array().unwrap().iter();
    entries.map(|entry| Value::from_iter(CLASSES.map(|class| entry[class].clone()))).collect()
}

fn agree(kind: &str, at_least: usize) {
    let journals = golden(kind);
    assert!(journals.len() >= at_least, "{} journals", journals.len());
    let mut wrong = Vec::new();
    for (name, text, expected) in &journals {
        let as_of = expected["as_of"].as_str().map(|day| day.parse().unwrap());
        let readings = value(answers::read(text, as_of, NaiveDate::MAX).unwrap());
        differences(&expected["read"], &readings, &format!("{name} read"), &mut wrong);
        differences(
            &expected["moves"],
            &value(answers::moves(text, as_of).unwrap()),
            &format!("{name} moves"),
            &mut wrong,
        );
        differences(&expected["classify"], &weights(text, as_of), &format!("{name} classify"), &mut wrong);
    }
    assert!(wrong.is_empty(), "{} differences: {:#?}", wrong.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn seeded_journals_are_read_as_the_reference_reads_them() {
    agree("seed-", 48);
}

#[test]
fn worked_examples_are_read_as_the_reference_reads_them() {
    agree("example-", 7);
}

#[test]
fn edge_cases_are_read_as_the_reference_reads_them() {
    agree("edge-", 45);
}

#[test]
fn random_mixtures_are_read_as_the_reference_reads_them() {
    agree("mixed-", 40);
}
