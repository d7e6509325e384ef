//! Ids of people and of entries: texts, or numbers of any size. They are printed as they were written.

use std::cmp::Ordering;

use serde::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// The id of a person.
#[derive(Clone)]
pub struct Id {
    written: Box<RawValue>,
    key: Key,
}

/// By what ids are told apart and put in order. A whole number is the same as the fraction of its size, and no two whole numbers are
/// the same because a fraction could not tell them apart.
#[derive(Clone)]
enum Key {
    Whole(i128),
    Fraction(f64),
    Text(String),
}

/// From here on whole numbers do not fit.
const TOO_LARGE: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;

impl Id {
    /// The id that was written; nothing if it is neither a text nor a number that fits 128 bits.
    pub fn read(written: &RawValue) -> Option<Self> {
        let key = match serde_json::from_str(written.get()).ok()? {
            Value::String(text) => Key::Text(text),
            Value::Number(_) if is_whole(written.get()) => Key::Whole(written.get().parse().ok()?),
            Value::Number(number) => Key::Fraction(number.as_f64()?),
            _ => return None,
        };
        Some(Self { written: written.to_owned(), key })
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        !matches!(self.key, Key::Text(_))
    }

    /// Numbers by size, before texts by code point.
    pub fn order(&self, other: &Self) -> Ordering {
        match (&self.key, &other.key) {
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            (Key::Text(_), _) => Ordering::Greater,
            (_, Key::Text(_)) => Ordering::Less,
            (Key::Whole(a), Key::Whole(b)) => a.cmp(b),
            (Key::Fraction(a), Key::Fraction(b)) => a.total_cmp(b),
            (Key::Whole(a), &Key::Fraction(b)) => against(*a, b),
            (&Key::Fraction(a), Key::Whole(b)) => against(*b, a).reverse(),
        }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.written.serialize(serializer)
    }
}

/// A whole number against a fraction, without rounding either.
fn against(whole: i128, fraction: f64) -> Ordering {
    if fraction >= TOO_LARGE {
        return Ordering::Less;
    }
    if fraction < -TOO_LARGE {
        return Ordering::Greater;
    }
    let below = fraction.floor();
    // It lies within the bounds of whole numbers.
    let rest = if fraction > below { Ordering::Less } else { Ordering::Equal };
    whole.cmp(&(below as i128)).then(rest)
}

fn is_whole(number: &str) -> bool {
    !number.contains(['.', 'e', 'E'])
}

/// The spelling by which entries of one time are ordered.
pub fn spelled(written: &RawValue) -> String {
    match serde_json::from_str(written.get()) {
        Ok(Value::String(text)) => text,
        Ok(Value::Null) => "None".to_owned(),
        Ok(Value::Bool(true)) => "True".to_owned(),
        Ok(Value::Bool(false)) => "False".to_owned(),
        Ok(Value::Number(number)) if !is_whole(written.get()) => number.to_string(),
        _ => written.get().to_owned(),
    }
}
