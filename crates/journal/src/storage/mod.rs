//! The database, and the only place that speaks SQL: one folder a noun, as outside.
//!
//! A [`Storage`] borrows a connection, inside a transaction or beside one. Several lines of SQL live in a `.sql` file, one
//! line beside its call; each kind of row has one mapper.

mod aliases;
mod backups;
mod drafts;
mod entries;
mod everything;
mod facts;
mod imports;
mod inbox;
mod inside_hedge;
mod look_backs;
pub(crate) mod migrations;
mod pages;
mod patterns;
mod phrases;
mod plans;
mod reflections;
mod rehearsals;
mod relationships;
mod rules;
mod search;
mod sessions;
mod shares;
#[cfg(test)]
mod testing;
mod touched;
mod values;
mod verdicts;
mod waiting;

pub(crate) use entries::{Place, Places, Stored, Window};
pub(crate) use imports::{ImportKey, NewImport};
pub(crate) use inbox::{End, StoredCapture};
pub(crate) use phrases::OwnPhrase;
pub(crate) use plans::{PlanKey, StoredOccasion, StoredPlan};
pub(crate) use reflections::{ReflectionKey, StoredReflection};
pub(crate) use relationships::{Key, Person};
pub(crate) use rules::StoredRule;
pub(crate) use search::{Beside, Leaving};
pub(crate) use touched::Touched;
pub(crate) use waiting::StoredWaiting;

use std::cell::Cell;

use rusqlite::Connection;

/// The database of one journal.
pub(crate) struct Storage<'a> {
    db: &'a Connection,
    /// What was written through it, as far as readings are concerned: noted where it is written, so that no verb can forget to.
    touched: Cell<Touched>,
}

impl<'a> Storage<'a> {
    /// Speaks to the database behind `db`.
    pub fn new(db: &'a Connection) -> Self {
        Self { db, touched: Cell::default() }
    }

    /// What was written through it so far.
    pub fn touched(&self) -> Touched {
        self.touched.get()
    }

    fn touch(&self, touched: Touched) {
        self.touched.set(self.touched.get().and(touched));
    }
}
