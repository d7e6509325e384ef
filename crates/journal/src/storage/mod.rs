//! The database, and the only place that speaks SQL: one folder a noun, as outside.
//!
//! A [`Storage`] borrows a connection, inside a transaction or beside one. Several lines of SQL live in a `.sql` file, one
//! line beside its call; each kind of row has one mapper.

mod drafts;
mod entries;
mod facts;
pub(crate) mod migrations;
mod pages;
mod relationships;
mod search;
mod values;
mod waiting;

pub(crate) use entries::{Place, Stored, Window};
pub(crate) use relationships::{Key, Person};
pub(crate) use waiting::StoredWaiting;

use rusqlite::Connection;

/// The database of one journal.
pub(crate) struct Storage<'a> {
    db: &'a Connection,
}

impl<'a> Storage<'a> {
    /// Speaks to the database behind `db`.
    pub fn new(db: &'a Connection) -> Self {
        Self { db }
    }
}
