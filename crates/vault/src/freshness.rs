//! Whether a vault is as new as it was when it was last closed.
//!
//! The count of openings stands in three places, written in this order: header, database, witness. An interruption
//! between them leaves the later ones behind by one, never ahead; whatever differs otherwise was put back.

use crate::digest::Digest;
use crate::header::Header;
use crate::witness::Sighting;

/// What unlocking finds, before it counts itself.
pub(crate) struct Found<'a> {
    pub(crate) header: &'a Header,
    /// The count in the database.
    pub(crate) database: u64,
    /// What was last seen here; `None` on a computer that has not opened the vault.
    pub(crate) witness: Option<Sighting>,
    /// The digest of the pages as they are; `None` when it was not asked for.
    pub(crate) pages: Option<Digest>,
    /// Whether a write-ahead log with content stands beside the database.
    pub(crate) has_log: bool,
}

impl Found<'_> {
    /// Whether anything is older than it should be.
    pub(crate) fn is_rolled_back(&self) -> bool {
        self.counts_disagree() || self.pages_differ() || self.closing_is_lost()
    }

    /// The count for this opening: above every one seen.
    pub(crate) fn next_generation(&self) -> u64 {
        let witnessed = self.witness.map_or(0, |seen| seen.generation);
        let seen = self.database.max(witnessed);
        let seen = if self.is_rolled_back() { seen.max(self.header.generation) } else { seen };
        seen.saturating_add(1)
    }

    fn counts_disagree(&self) -> bool {
        let header = self.header.generation;
        let behind_witness = self.witness.is_some_and(|seen| header.min(self.database) < seen.generation);
        behind_witness || self.database > header || header > self.database.saturating_add(1)
    }

    /// A vault that was locked in order has exactly these pages, and nothing in its log.
    fn pages_differ(&self) -> bool {
        self.header.pages.is_some() && (self.pages != self.header.pages || self.has_log)
    }

    /// The header says "open", and here it was seen closed after the same opening.
    fn closing_is_lost(&self) -> bool {
        self.header.pages.is_none()
            && self.witness.is_some_and(|seen| seen.closed && seen.generation == self.header.generation)
    }
}
