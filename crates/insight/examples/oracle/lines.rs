//! One line of a journal: a person, or an entry.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use hedgerow_insight::row::{Flags, LookedBack, PersonIndex, Row};
use hedgerow_insight::{Answer, Decision};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::fault::{Fault, Wrong};
use crate::id::Id;

/// The keys of one line, and its number.
pub struct Line {
    number: usize,
    keys: BTreeMap<String, Value>,
    written: BTreeMap<String, Box<RawValue>>,
}

/// What a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A person.
    Person,
    /// An entry.
    Entry,
    /// Said to be nothing, which readings take for an entry and classification passes over.
    Null,
}

impl Line {
    /// The lines of a text that are not blank.
    pub fn all(text: &str) -> Result<Vec<Self>, Fault> {
        let text = with_plain_breaks(text);
        let lines = text.split('\n').enumerate().filter(|(_, line)| !line.trim().is_empty());
        lines.map(|(place, line)| Self::read(place + 1, line)).collect()
    }

    fn read(number: usize, line: &str) -> Result<Self, Fault> {
        let written: BTreeMap<String, Box<RawValue>> = serde_json::from_str(line)
            .or_else(|_| serde_json::from_str(&with_numbers(line)))
            .map_err(|_| Wrong::NotAnObject.at(number))?;
        // Half of a character, or a number beyond all bounds, does no harm where nobody reads it. Where somebody does, it is no
        // usable value, as `true` is none.
        let value = |raw: &RawValue| serde_json::from_str(raw.get()).unwrap_or(Value::Bool(true));
        let keys = written.iter().map(|(key, raw)| (key.clone(), value(raw))).collect();
        Ok(Self { number, keys, written })
    }

    /// Its number, counted from 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// What it is; an entry unless it says otherwise.
    pub fn sort(&self) -> Result<Sort, Fault> {
        match self.keys.get("type").map(Value::as_str) {
            None | Some(Some("entry")) => Ok(Sort::Entry),
            Some(Some("person")) => Ok(Sort::Person),
            Some(None) if self.keys["type"].is_null() => Ok(Sort::Null),
            Some(_) => Err(self.fault(Wrong::Unknown("type"))),
        }
    }

    /// A fault of this line.
    pub fn fault(&self, wrong: Wrong) -> Fault {
        wrong.at(self.number)
    }

    /// The id of a person or an entry as it was written, if it was.
    pub fn id(&self) -> Option<&RawValue> {
        self.written.get("id").map(AsRef::as_ref)
    }

    /// The id of a person, which must be a text or a number.
    pub fn person(&self, key: &'static str) -> Result<Id, Fault> {
        let id = self.written.get(key).and_then(|written| Id::read(written));
        id.ok_or_else(|| self.fault(Wrong::Missing(key)))
    }

    /// The text after which entries are ordered, and the date it begins with.
    pub fn at(&self) -> Result<(&str, NaiveDate), Fault> {
        let at =
            self.keys.get("at").and_then(Value::as_str).ok_or_else(|| self.fault(Wrong::Missing("at")))?;
        Ok((at, self.date("at", at)?))
    }

    /// What is said of a person.
    pub fn flags(&self) -> Flags {
        Flags { care: self.says("care"), distance: self.says("distance"), r#unsafe: self.says("unsafe") }
    }

    /// The entry, on a date.
    pub fn row(&self, person: PersonIndex, date: NaiveDate) -> Result<Row, Fault> {
        let answer = self.answer()?;
        let cost = self.word("cost")?.ok_or_else(|| self.fault(Wrong::Missing("cost")))?;
        Ok(Row {
            want: self.word("want")?,
            pressure: self.word_or_blank("pressure")?,
            how: self.word_or_blank("how")?,
            look_back: self.look_back()?,
            r#unsafe: self.says("unsafe"),
            ..Row::new(person, date, answer, cost)
        })
    }

    fn answer(&self) -> Result<Answer, Fault> {
        let decision = self.text("decision")?.ok_or_else(|| self.fault(Wrong::Missing("decision")))?;
        match (self.text("direction")?, decision) {
            (Some("own"), "asked") => Ok(Answer::Asked { met: None }),
            (Some("own"), "held_back") => Ok(Answer::HeldBack),
            (Some("own"), _) => Err(self.fault(Wrong::Unknown("decision"))),
            (None | Some("received"), _) => {
                let decision = self.word::<Decision>("decision")?;
                Ok(Answer::Received {
                    decision: decision.ok_or_else(|| self.fault(Wrong::Missing("decision")))?,
                })
            }
            (Some(_), _) => Err(self.fault(Wrong::Unknown("direction"))),
        }
    }

    fn look_back(&self) -> Result<Option<LookedBack>, Fault> {
        let Some(after) = self.word_or_blank("after")? else { return Ok(None) };
        let on = self.text("after_at")?.filter(|on| !on.is_empty());
        let on = on.map(|on| self.date("after_at", on)).transpose()?;
        Ok(Some(LookedBack { after, on }))
    }

    /// A text; null is none.
    fn text(&self, key: &'static str) -> Result<Option<&str>, Fault> {
        match self.keys.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.fault(Wrong::Unknown(key))),
        }
    }

    fn word<W: FromStr>(&self, key: &'static str) -> Result<Option<W>, Fault> {
        let word = self.text(key)?.map(str::parse).transpose();
        word.map_err(|_| self.fault(Wrong::Unknown(key)))
    }

    /// The same where an empty text is none either.
    fn word_or_blank<W: FromStr>(&self, key: &'static str) -> Result<Option<W>, Fault> {
        if self.text(key)? == Some("") { Ok(None) } else { self.word(key) }
    }

    /// The civil date at the beginning of a text.
    fn date(&self, key: &'static str, text: &str) -> Result<NaiveDate, Fault> {
        text.get(..10).and_then(date).ok_or_else(|| self.fault(Wrong::NotADate(key)))
    }

    /// Whether a key is there and is not false, 0, null or empty.
    fn says(&self, key: &str) -> bool {
        match self.keys.get(key) {
            None | Some(Value::Null) => false,
            Some(Value::Bool(value)) => *value,
            Some(Value::Number(number)) => number.as_f64() != Some(0.0),
            Some(Value::String(text)) => !text.is_empty(),
            Some(Value::Array(list)) => !list.is_empty(),
            Some(Value::Object(map)) => !map.is_empty(),
        }
    }
}

/// The text of a journal.
pub fn text(bytes: Vec<u8>) -> Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let good = with_plain_breaks(&String::from_utf8_lossy(good));
        Wrong::NotText.at(good.matches('\n').count() + 1)
    })
}

fn with_plain_breaks(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The line with numbers in the places of `NaN` and `Infinity`, which are not JSON, but which other programs write and read. No key
/// that is used may hold them.
fn with_numbers(line: &str) -> String {
    // Every second part stands between quotation marks, but for those that an escaped one breaks in two.
    let mut in_text = false;
    let mut numbers = String::with_capacity(line.len());
    for part in line.split_inclusive('"') {
        let before = part.trim_end_matches('"');
        let slashes = before.len() - before.trim_end_matches('\\').len();
        let is_escaped = in_text && slashes % 2 == 1;
        match in_text {
            true => numbers.push_str(part),
            false => numbers.push_str(&part.replace("NaN", "1").replace("Infinity", "1")),
        }
        in_text ^= !is_escaped;
    }
    numbers
}

/// A date written as 2025-03-14, of the year 1 or later.
pub fn date(text: &str) -> Option<NaiveDate> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (is_plain && date.year() >= 1).then_some(date)
}
