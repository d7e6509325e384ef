//! Backups: one file each, made from an open vault without holding anybody up, and checked before it counts.
//!
//! A backup is an ordinary uncompressed tar of the vault's own files: a copy of the encrypted database as it was at one
//! moment, both key files, the capture key, and a header sealed for exactly that copy. It is read with the passphrase or the
//! recovery key of its time, by us or by stock tools (`docs/file-format.md`, "A backup").
//!
//! [`Source`] is taken from an open vault in an instant and has a connection of its own: whoever writes in the journal meanwhile
//! waits for nothing. [`Source::write`] gives a file its name only after it was unpacked, opened, checked and counted again.
//! All work can be stopped by its [`Watch`], and tells it how far it came.

mod list;
mod members;
mod name;
mod pack;
mod prove;
mod restore;
mod rotate;
mod snapshot;
mod source;
mod tally;
mod unpack;
mod watch;
mod write;

pub use list::{Found, free_name, list, make_folder, remove};
pub use name::Name;
pub use restore::{Restored, Tried};
pub use rotate::rotate;
pub use source::Source;
pub use tally::Tally;
pub use watch::{Cancel, Progress, Watch};
pub use write::Made;

/// What is wrong with a file that should be a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is no tar file at all.
    NotABackup,
    /// It ends too early, or a part of its structure does not add up.
    CutOff,
    /// It holds a file that no backup holds, such as one that would land outside its folder.
    Foreign,
    /// It holds a link, a folder or a device where a plain file belongs.
    NotPlain,
    /// A file in it is larger than any that a vault has.
    TooLarge,
    /// It holds the same file twice.
    Twice,
    /// It lacks a file that every backup has.
    Missing,
    /// The copy of the database, or what belongs to it, is not as it was when the backup was sealed.
    Changed,
}
