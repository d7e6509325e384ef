//! What was brought in from outside, and how it is taken back.
//!
//! For thirty days an import can be taken back as a whole. Only what it made goes, and of that only what nobody touched since:
//! an entry that was amended, looked back on or deleted is the person's by now and stays, and so does whoever it is about.

mod list;
mod undo;

use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::changes::Changes;
use crate::ids::ImportId;
use crate::journal::Journal;
use crate::vocabulary::{UnknownWord, Word};

/// What can be done with imports; from [`Journal::imports`].
pub struct Imports<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What was brought in from outside.
    pub fn imports(&mut self) -> Imports<'_> {
        Imports { journal: self }
    }
}

/// What was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Everything of a journal.
    Everything,
    /// A spreadsheet.
    Spreadsheet,
}

impl Word for Source {
    const ALL: &'static [Self] = &[Self::Everything, Self::Spreadsheet];

    fn as_str(self) -> &'static str {
        match self {
            Self::Everything => "everything",
            Self::Spreadsheet => "spreadsheet",
        }
    }
}

impl FromStr for Source {
    type Err = UnknownWord;

    fn from_str(spelling: &str) -> Result<Self, UnknownWord> {
        let found = Self::ALL.iter().find(|source| source.as_str() == spelling);
        found.copied().ok_or(UnknownWord { set: "source" })
    }
}

/// An import that can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// What was brought in.
    pub source: Source,
    /// The civil date on which it came in.
    pub on: NaiveDate,
    /// The last day on which it can be taken back.
    pub until: NaiveDate,
    /// How many entries came in.
    pub entries: u32,
    /// How many people came in.
    pub people: u32,
}

/// What taking an import back did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Undone {
    /// How many entries went.
    pub entries: u32,
    /// How many people went.
    pub people: u32,
    /// How many entries stay, because they were changed since they came in.
    pub kept: u32,
    /// What has to be read again.
    pub changes: Changes,
}
