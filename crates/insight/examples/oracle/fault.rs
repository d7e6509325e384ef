//! What can be wrong with a journal in JSON lines, and where.

use std::fmt;

/// What is wrong, and in which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not UTF-8.
    NotText,
    /// Not one JSON object.
    NotAnObject,
    /// A key that must be there is missing, or is of the wrong type.
    Missing(&'static str),
    /// The value of this key is none of its words.
    Unknown(&'static str),
    /// The value of this key does not begin with a date.
    NotADate(&'static str),
    /// This id of a person is a number where others are texts, or the other way round; they have no common order.
    MixedIds,
}

impl Wrong {
    /// The same, in a line.
    pub fn at(self, line: usize) -> Fault {
        Fault { line, wrong: self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match self.wrong {
            Wrong::NotText => f.write_str("not text in UTF-8"),
            Wrong::NotAnObject => f.write_str("not a JSON object"),
            Wrong::Missing(key) => write!(f, "no usable `{key}`"),
            Wrong::Unknown(key) => write!(f, "unknown value of `{key}`"),
            Wrong::NotADate(key) => write!(f, "`{key}` does not begin with a date such as 2025-03-14"),
            Wrong::MixedIds => {
                f.write_str("a number among texts, or a text among numbers, for the id of a person")
            }
        }
    }
}

impl std::error::Error for Fault {}
