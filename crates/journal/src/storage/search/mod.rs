//! The full-text index: rows come and go with their entries, and its words can be listed.

use super::entries::Stored;
use super::{Place, Storage};
use crate::error::Result;
use crate::search::Document;

/// Entries read at a time while the index is made anew.
const BATCH: u32 = 500;

impl Storage<'_> {
    /// Adds an entry to the index, unless it is deleted.
    pub(super) fn index(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        let document = Document::of(stored);
        let sql = "INSERT INTO search (rowid, words, marks) VALUES (?1, ?2, ?3)";
        self.db.prepare_cached(sql)?.execute((stored.place, document.words, document.marks))?;
        Ok(())
    }

    /// Takes an entry out of the index. It holds no text of its own, so it has to be told what stood there.
    pub(super) fn unindex(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        let document = Document::of(stored);
        let sql = "INSERT INTO search (search, rowid, words, marks) VALUES ('delete', ?1, ?2, ?3)";
        self.db.prepare_cached(sql)?.execute((stored.place, document.words, document.marks))?;
        Ok(())
    }

    /// Makes the whole index anew.
    pub fn index_all(&self) -> Result<()> {
        self.db.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        let mut place = Place::FIRST;
        loop {
            let batch = self.entries_after(place, BATCH)?;
            let Some(last) = batch.last() else { return Ok(()) };
            place = last.place;
            for stored in &batch {
                self.index(stored)?;
            }
        }
    }

    /// The words of the index that begin with `prefix`, in order; nothing if there are more than `limit`.
    ///
    /// Each costs one seek, however often it occurs: asking the index for a beginning would merge all places of all its
    /// words before it gave the first.
    pub fn words_beginning(&self, prefix: &str, limit: usize) -> Result<Option<Vec<String>>> {
        let sql = "SELECT term FROM temp.search_word WHERE term >= ?1 LIMIT 1";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut words: Vec<String> = Vec::new();
        let mut from = prefix.to_owned();
        loop {
            let mut rows = statement.query([&from])?;
            let Some(row) = rows.next()? else { return Ok(Some(words)) };
            let word: String = row.get(0)?;
            if !word.starts_with(prefix) {
                return Ok(Some(words));
            }
            if words.len() == limit {
                return Ok(None);
            }
            from = format!("{word}\u{1}");
            words.push(word);
        }
    }
}
