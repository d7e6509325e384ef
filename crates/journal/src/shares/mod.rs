//! What left the vault: when, of which days, about whom, in which format. Nothing of what was in it.

mod list;
mod note;

use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::RelationshipId;
use crate::journal::Journal;
use crate::vocabulary::{UnknownWord, Word};

/// What can be done with the log of shares; from [`Journal::shares`].
pub struct Shares<'a> {
    pub(crate) journal: &'a mut Journal,
}

/// One time that something left the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Share {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The civil date as it was then.
    pub date: NaiveDate,
    /// The first civil day it spoke of.
    pub from: NaiveDate,
    /// The last civil day it spoke of.
    pub until: NaiveDate,
    /// The people it spoke of; merged ones as whom they stand for.
    pub people: Vec<RelationshipId>,
    /// As what it left.
    pub format: ShareFormat,
}

/// A share to note; its instant is not the caller's to say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct ShareDraft {
    /// See [`Share::from`].
    pub from: NaiveDate,
    /// See [`Share::until`].
    pub until: NaiveDate,
    /// See [`Share::people`].
    pub people: Vec<RelationshipId>,
    /// See [`Share::format`].
    pub format: ShareFormat,
}

/// As what something left the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ShareFormat {
    /// On paper, by the system's printing.
    Print,
    /// A PDF that anybody can open.
    Pdf,
    /// A PDF under a passphrase of its own.
    LockedPdf,
    /// A page that asks for a passphrase of its own and opens in a browser.
    SealedPage,
    /// The same, for stock age.
    SealedFile,
    /// A page without a lock.
    Html,
    /// Markdown.
    Markdown,
    /// A table of the entries.
    Csv,
    /// The facts as JSON.
    Json,
}

impl Word for ShareFormat {
    const ALL: &'static [Self] = &[
        Self::Print,
        Self::Pdf,
        Self::LockedPdf,
        Self::SealedPage,
        Self::SealedFile,
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::Json,
    ];

    fn as_str(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Pdf => "pdf",
            Self::LockedPdf => "locked_pdf",
            Self::SealedPage => "sealed_page",
            Self::SealedFile => "sealed_file",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl FromStr for ShareFormat {
    type Err = UnknownWord;

    fn from_str(spelling: &str) -> Result<Self, UnknownWord> {
        let found = Self::ALL.iter().find(|format| format.as_str() == spelling);
        found.copied().ok_or(UnknownWord { set: "share_format" })
    }
}

impl Journal {
    /// What left the vault.
    pub fn shares(&mut self) -> Shares<'_> {
        Shares { journal: self }
    }
}
