//! The full-text index: rows come some at a time after their entries, go with them, and its words can be listed.

mod beside;
mod postponed;

use std::collections::BTreeSet;

use super::entries::Stored;
use super::{Place, Storage};
use crate::error::Result;
use crate::search::{Document, Ending, Expression};

pub(crate) use beside::Beside;

/// Entries read at a time while the index is made anew.
const BATCH: u32 = 500;
/// How many characters the beginnings have that the schema indexes (`prefix = '2'`).
const INDEXED: usize = 2;
/// Of a beginning with more endings than this the index merges the places itself.
const MOST_ENDINGS: u32 = 256;

/// How many entries leave the index one by one at most. What filters ask for is in all entries, and one that leaves is looked for among
/// all of them; so of many the index is made anew, which takes the same time whatever left. Measured with 8,000 entries that
/// were taken back: 25 s one by one.
const FEW: usize = 200;

/// How entries leave the index that leave it together.
pub(crate) enum Leaving {
    /// Each by itself. Their words are asked for once all are gone: for each entry, a common word would be looked for as often as
    /// it occurs.
    OneByOne(BTreeSet<String>),
    /// The index is made anew once all are gone.
    AtOnce,
}

impl Leaving {
    /// How so many leave.
    pub fn of(count: usize) -> Self {
        if count > FEW { Self::AtOnce } else { Self::OneByOne(BTreeSet::new()) }
    }
}

impl Storage<'_> {
    /// Adds an entry to the index at once, unless it is deleted.
    pub(super) fn index(&self, stored: &Stored) -> Result<()> {
        if stored.entry.deleted_until.is_some() {
            return Ok(());
        }
        let document = Document::of(stored);
        let sql = "INSERT INTO search (rowid, words, marks) VALUES (?1, ?2, ?3)";
        self.db.prepare_cached(sql)?.execute((stored.place, &document.words, &document.marks))?;
        let mut statement = self.db.prepare_cached("INSERT OR IGNORE INTO word (text) VALUES (?1)")?;
        for word in document.distinct_words() {
            statement.execute([word])?;
        }
        Ok(())
    }

    /// Takes an entry out of the index. It holds no text of its own, so it has to be told what stood there.
    pub(super) fn unindex(&self, stored: &Stored) -> Result<()> {
        if !self.leaves(stored)? {
            return Ok(());
        }
        let document = Document::of(stored);
        self.unindex_document(stored, &document)?;
        document.distinct_words().into_iter().try_for_each(|word| self.forget_word(word))
    }

    /// The same for one of many; [`Storage::have_left`] ends it.
    pub(super) fn unindex_one_of_many(&self, stored: &Stored, leaving: &mut Leaving) -> Result<()> {
        let Leaving::OneByOne(words) = leaving else { return Ok(()) };
        if !self.leaves(stored)? {
            return Ok(());
        }
        let document = Document::of(stored);
        for word in document.distinct_words() {
            if !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
        self.unindex_document(stored, &document)
    }

    /// Adds one of many in other words, unless the index is made anew in any case.
    pub(super) fn index_one_of_many(&self, stored: &Stored, leaving: &Leaving) -> Result<()> {
        match leaving {
            Leaving::OneByOne(_) => self.index(stored),
            Leaving::AtOnce => Ok(()),
        }
    }

    /// All have left: the index holds nothing of them any more. `tell` is told how far it has come, of how much.
    pub fn have_left(&self, leaving: Leaving, tell: &mut dyn FnMut(u64, u64) -> Result<()>) -> Result<()> {
        match leaving {
            Leaving::AtOnce => self.index_all(tell),
            Leaving::OneByOne(words) => {
                let total = words.len() as u64;
                (1..).zip(&words).try_for_each(|(done, word)| {
                    self.forget_word(word)?;
                    tell(done, total)
                })
            }
        }
    }

    /// Whether there is something to take out of the index. One that was postponed is postponed no more.
    fn leaves(&self, stored: &Stored) -> Result<bool> {
        Ok(stored.entry.deleted_until.is_none() && !self.forget_postponed(stored.place)?)
    }

    fn unindex_document(&self, stored: &Stored, document: &Document) -> Result<()> {
        let sql = "INSERT INTO search (search, rowid, words, marks) VALUES ('delete', ?1, ?2, ?3)";
        self.db.prepare_cached(sql)?.execute((stored.place, &document.words, &document.marks))?;
        Ok(())
    }

    /// Forgets a word of documents that have left the index, unless others have it too.
    fn forget_word(&self, word: &str) -> Result<()> {
        let mut left = self.db.prepare_cached("SELECT 1 FROM search WHERE search MATCH ?1 LIMIT 1")?;
        if !left.exists([Expression::word(word).as_str()])? {
            self.db.prepare_cached("DELETE FROM word WHERE text = ?1")?.execute([word])?;
        }
        Ok(())
    }

    /// Makes the whole index anew; what was postponed comes with it, in short and counted. `tell` is told how many entries are in
    /// it, of how many.
    pub fn index_all(&self, tell: &mut dyn FnMut(u64, u64) -> Result<()>) -> Result<()> {
        // An empty index is done at once, which is told as well.
        let total = self.count_records("entry")?.max(1);
        let mut done = 0;
        self.db.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        self.db.execute("DELETE FROM word", [])?;
        self.db.execute("DELETE FROM postponed", [])?;
        let mut place = Place::FIRST;
        loop {
            let batch = self.entries_after(place, BATCH)?;
            let Some(last) = batch.last() else { return tell(total, total) };
            place = last.place;
            for stored in &batch {
                self.index(stored)?;
            }
            done += batch.len() as u64;
            tell(done, total)?;
        }
    }

    /// In how many ways a word of the index can end that begins with `beginning`: what to ask for in its place.
    ///
    /// The index can walk the places of a word newest first, and so it can those of beginnings of two characters. Of any
    /// other beginning it would merge all places of all its words before it gave the first. So a single character becomes
    /// the pairs that begin with it, and a longer beginning becomes its words.
    pub fn endings(&self, beginning: &str) -> Result<Vec<Ending>> {
        let open = || vec![Ending { text: beginning.to_owned(), open: true }];
        let length = beginning.chars().count();
        if length == INDEXED {
            return Ok(open());
        }
        let sql = if length < INDEXED {
            "SELECT DISTINCT substr(text, 1, 2) FROM word WHERE text >= ?1 AND text < ?2 LIMIT ?3"
        } else {
            "SELECT text FROM word WHERE text >= ?1 AND text < ?2 LIMIT ?3"
        };
        let mut statement = self.db.prepare_cached(sql)?;
        let end = format!("{beginning}{}", char::MAX);
        let rows = statement.query_map((beginning, end, MOST_ENDINGS + 1), |row| row.get(0))?;
        let texts: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
        if texts.len() > MOST_ENDINGS as usize {
            return Ok(open());
        }
        Ok(texts.into_iter().map(|text| Ending { open: text.chars().count() == INDEXED, text }).collect())
    }
}
