//! Rows of own phrases, and of those that are kept close.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row};

use super::{Storage, values};
use crate::error::Result;
use crate::ids::OwnPhraseId;
use crate::phrases::{Move, PhraseId, PhraseSide, Situation};
use crate::vocabulary::Word;

/// A row of an own phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnPhrase {
    /// Its id.
    pub id: OwnPhraseId,
    /// The phrase of the library that it was made of.
    pub made_of: Option<PhraseId>,
    /// The words.
    pub text: String,
    /// What one does by saying it.
    pub r#move: Move,
    /// Which way it moves a boundary.
    pub side: PhraseSide,
    /// Where it fits.
    pub situation: Situation,
    /// It was deleted, and can be brought back until then.
    pub deleted_until: Option<NaiveDate>,
}

/// The columns of [`read`].
pub(super) const COLUMNS: &str =
    "SELECT id, made_of, text, move, side, situation, deleted_until FROM phrase ";

impl Storage<'_> {
    /// The own phrase of that id, deleted or not.
    pub fn own_phrase(&self, id: OwnPhraseId) -> Result<Option<OwnPhrase>> {
        let mut statement = self.db.prepare_cached(&format!("{COLUMNS}WHERE id = ?1"))?;
        Ok(statement.query_row([id.0.as_bytes()], read).optional()?)
    }

    /// The own phrases that are not deleted, the newest first.
    pub fn own_phrases(&self) -> Result<Vec<OwnPhrase>> {
        let sql = format!("{COLUMNS}WHERE deleted_until IS NULL ORDER BY key DESC");
        let mut statement = self.db.prepare_cached(&sql)?;
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Adds an own phrase, or puts it in the place of the one with this id.
    pub fn keep_own_phrase(&self, own: &OwnPhrase) -> Result<()> {
        self.db.prepare_cached(include_str!("keep.sql"))?.execute((
            own.id.0.as_bytes(),
            own.made_of.as_ref().map(|of| of.0.as_str()),
            &own.text,
            own.r#move.as_str(),
            own.side.as_str(),
            own.situation.as_str(),
            own.deleted_until.map(values::date_number),
        ))?;
        Ok(())
    }

    /// Notes until when a deleted phrase can be brought back, or, with nothing, that it is there again.
    pub fn set_own_phrase_deleted(&self, id: OwnPhraseId, until: Option<NaiveDate>) -> Result<()> {
        let sql = "UPDATE phrase SET deleted_until = ?2 WHERE id = ?1";
        self.db.prepare_cached(sql)?.execute((id.0.as_bytes(), until.map(values::date_number)))?;
        Ok(())
    }

    /// Erases the own phrases that could be brought back until a day before `today`.
    pub fn erase_phrases(&self, today: NaiveDate) -> Result<()> {
        let sql = "DELETE FROM phrase WHERE deleted_until < ?1";
        self.db.prepare(sql)?.execute([values::date_number(today)])?;
        Ok(())
    }

    /// The phrases that are kept close.
    pub fn favourite_phrases(&self) -> Result<BTreeSet<PhraseId>> {
        let mut statement = self.db.prepare_cached("SELECT phrase FROM favourite_phrase")?;
        let read = |row: &Row<'_>| Ok(PhraseId(row.get(0)?));
        Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a phrase is kept close.
    pub fn is_favourite_phrase(&self, id: &PhraseId) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM favourite_phrase WHERE phrase = ?1)";
        Ok(self.db.prepare_cached(sql)?.query_row([&id.0], |row| row.get(0))?)
    }

    /// Keeps a phrase close, or no longer.
    pub fn set_favourite_phrase(&self, id: &PhraseId, favourite: bool) -> Result<()> {
        let sql = if favourite {
            "INSERT INTO favourite_phrase (phrase) VALUES (?1)"
        } else {
            "DELETE FROM favourite_phrase WHERE phrase = ?1"
        };
        self.db.prepare_cached(sql)?.execute([&id.0])?;
        Ok(())
    }
}

/// A row of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<OwnPhrase> {
    let made_of: Option<String> = row.get(1)?;
    Ok(OwnPhrase {
        id: OwnPhraseId(values::uuid(row, 0)?),
        made_of: made_of.map(PhraseId),
        text: row.get(2)?,
        r#move: values::word(row, 3)?,
        side: values::word(row, 4)?,
        situation: values::word(row, 5)?,
        deleted_until: values::optional_date(row, 6)?,
    })
}
