//! The journal: what was asked of a person, what they answered, and what it cost them.
//!
//! Folders are nouns and files are verbs: `entries/log.rs` logs an entry. Every change goes through one door,
//! `Journal::transact`, and comes back with [`Changes`], which name what a view has to read again. "Now" is a parameter
//! everywhere; nothing here looks at a clock or a time zone of its own.

pub mod aliases;
pub mod backups;
pub mod carrying;
pub mod changes;
pub mod drafts;
pub mod entries;
pub mod error;
pub mod everything;
pub mod ids;
pub mod imports;
pub mod inbox;
pub mod inside_hedge;
pub mod journal;
pub mod look_backs;
pub mod made_up;
pub mod moment;
pub mod names;
pub mod patterns;
pub mod phrases;
pub mod plans;
pub mod reflections;
pub mod rehearsals;
pub mod relationships;
pub mod rules;
mod search;
pub mod sessions;
pub mod settings;
pub mod shares;
pub mod spreadsheet;
mod storage;
mod text;
pub mod then_and_now;
pub mod verdicts;
pub mod waiting;

pub use carrying::{Carrying, Progress};
pub use changes::Changes;
pub use error::{Error, Result};
pub use hedgerow_insight::vocabulary;
pub use journal::Journal;
pub use moment::{Moment, When};
