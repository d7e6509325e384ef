//! What can be wrong with a journal in JSON lines, and where.

use std::fmt;

/// What is wrong, and in which line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1; nothing where the journal as a whole is meant.
    pub line: Option<usize>,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not one JSON object.
    NotAnObject,
    /// A key that must be there is missing, or is of the wrong type.
    Missing(&'static str),
    /// The value of this key is none of its words.
    Unknown(&'static str),
    /// The value of this key does not begin with a date.
    NotADate(&'static str),
    /// Some people have numbers for ids and some have texts, which have no common order.
    MixedIds,
}

impl Wrong {
    /// The same, in a line.
    pub fn at(self, line: usize) -> Fault {
        Fault { line: Some(line), wrong: self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        match self.wrong {
            Wrong::NotAnObject => f.write_str("not a JSON object"),
            Wrong::Missing(key) => write!(f, "no usable `{key}`"),
            Wrong::Unknown(key) => write!(f, "unknown value of `{key}`"),
            Wrong::NotADate(key) => write!(f, "`{key}` does not begin with a date such as 2025-03-14"),
            Wrong::MixedIds => f.write_str("people with numbers and people with texts for ids"),
        }
    }
}

impl std::error::Error for Fault {}
