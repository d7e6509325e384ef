//! The full-text index: rows come and go with their entries, and its words can be listed.

use rusqlite::OptionalExtension;

use super::entries::Stored;
use super::{Place, Storage};
use crate::error::Result;
use crate::search::{Document, Ending};

/// Entries read at a time while the index is made anew.
const BATCH: u32 = 500;
/// How many characters the beginnings have that the schema indexes (`prefix = '2'`).
const INDEXED: usize = 2;
/// Of a beginning with more endings than this the index merges the places itself.
const MOST_ENDINGS: usize = 256;

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

    /// In how many ways a word of the index can end that begins with `beginning`: what to ask for in its place.
    ///
    /// The index can walk the places of a word newest first, and so it can those of beginnings of two characters. Of any
    /// other beginning it would merge all places of all its words before it gave the first. So a single character becomes
    /// the pairs that begin with it, and a longer beginning becomes its words; each costs one seek, however often it occurs.
    pub fn endings(&self, beginning: &str) -> Result<Vec<Ending>> {
        match beginning.chars().count() {
            0 => Ok(Vec::new()),
            1 => self.seek_endings(beginning, pair),
            INDEXED => Ok(vec![Ending { text: beginning.to_owned(), open: true }]),
            _ => self.seek_endings(beginning, |word| Ending { text: word.to_owned(), open: false }),
        }
    }

    fn seek_endings(&self, beginning: &str, ending_of: impl Fn(&str) -> Ending) -> Result<Vec<Ending>> {
        let sql = "SELECT term FROM temp.search_word WHERE term >= ?1 LIMIT 1";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut endings: Vec<Ending> = Vec::new();
        let mut from = beginning.to_owned();
        loop {
            let word: Option<String> = statement.query_row([&from], |row| row.get(0)).optional()?;
            let Some(word) = word.filter(|word| word.starts_with(beginning)) else { return Ok(endings) };
            if endings.len() == MOST_ENDINGS {
                return Ok(vec![Ending { text: beginning.to_owned(), open: true }]);
            }
            let ending = ending_of(&word);
            from = format!("{}{}", ending.text, if ending.open { char::MAX } else { '\u{1}' });
            endings.push(ending);
        }
    }
}

/// The first two characters of a word, for all words that begin so; or the word, if it has but one.
fn pair(word: &str) -> Ending {
    match word.char_indices().nth(INDEXED) {
        Some((end, _)) => Ending { text: word[..end].to_owned(), open: true },
        None => Ending { text: word.to_owned(), open: word.chars().count() == INDEXED },
    }
}
