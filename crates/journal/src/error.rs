//! What can go wrong in the journal. `Display` is for developers; `hedgerow-locale` has the words for people.

/// A result of the journal.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong in the journal.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] rusqlite::Error),
}
