//! What the user says of a reading: whether it fits. Kept beside the label it was said of, and never fed back into any reading.
//!
//! The last word stays the last when the label has changed since: it is of the label that it names, not of the one that is read
//! now, and whoever shows it says which.

mod set;

use std::str::FromStr;

use chrono::NaiveDate;
use hedgerow_insight::label::Label;
use serde::{Deserialize, Serialize};

use crate::journal::Journal;
use crate::vocabulary::{UnknownWord, Word};

/// What can be done with verdicts; from [`Journal::verdicts`].
pub struct Verdicts<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What the person says of readings.
    pub fn verdicts(&mut self) -> Verdicts<'_> {
        Verdicts { journal: self }
    }
}

/// Whether a reading matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// It fits.
    Yes,
    /// In part.
    Partly,
    /// It doesn't fit.
    No,
}

impl Word for Fit {
    const ALL: &'static [Self] = &[Self::Yes, Self::Partly, Self::No];

    fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }
}

impl FromStr for Fit {
    type Err = UnknownWord;

    fn from_str(spelling: &str) -> Result<Self, UnknownWord> {
        let found = Self::ALL.iter().find(|fit| fit.as_str() == spelling);
        found.copied().ok_or(UnknownWord { set: "fit" })
    }
}

/// What the user said of a reading, last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Verdict {
    /// Whether it fits.
    pub fit: Fit,
    /// The label it was said of.
    pub label: Label,
    /// The civil date on which it was said.
    pub on: NaiveDate,
}
