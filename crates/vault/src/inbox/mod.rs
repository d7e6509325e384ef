//! The inbox: what is sealed while nobody can read it, and taken in at the next unlock.
//!
//! Sealing needs no key: a capture is encrypted for the vault's capture key and for the recovery key, and nobody without one
//! of the two reads it again. Whoever knows the public key can seal something too, so nothing in here is believed: files are
//! capped in size, number and work, what does not open is moved to `set-aside`, and nothing is deleted but what the caller
//! has taken in.

mod look;
mod padding;
mod seal;
mod set_aside;

pub use look::{Found, Look, Opened};
pub use seal::SealedFile;
pub use set_aside::MOST_COUNTED;

use std::ffi::OsStr;
use std::path::PathBuf;

use age::x25519;
use rand::RngCore;
use rand::rngs::OsRng;

use crate::{Error, Result, Unlocked, files};

/// How many bytes a capture may have before it is padded: one less than 512 KiB.
pub const MOST_CONTENT: usize = 512 * 1024 - 1;
/// How many captures may wait in the inbox; a person logs some dozens between two unlocks.
pub const MOST_WAITING: usize = 5_000;

/// How many files one look takes, whatever lies in the inbox.
pub const MOST_LOOKED_AT: usize = MOST_WAITING;

/// The inbox of an open vault.
pub struct Inbox {
    folder: PathBuf,
    identity: x25519::Identity,
}

impl Unlocked {
    /// The inbox, with the key that opens it.
    #[must_use]
    pub fn inbox(&self) -> Inbox {
        Inbox { folder: self.layout.inbox(), identity: self.keyring.capture.clone() }
    }
}

/// Why a file in the inbox is no capture of this vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Not named as captures are, or no plain file.
    Foreign,
    /// Larger than any capture.
    TooLarge,
    /// Damaged, cut off, or sealed for somebody else: it does not open.
    Unreadable,
    /// It opens, and its content is none that the caller takes.
    Strange,
}

impl Fault {
    /// All there are.
    pub const ALL: [Self; 4] = [Self::Foreign, Self::TooLarge, Self::Unreadable, Self::Strange];

    /// A spelling; also the name of the folder below `set-aside`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::TooLarge => "too-large",
            Self::Unreadable => "unreadable",
            Self::Strange => "strange",
        }
    }
}

/// The folder below the inbox for what is no capture.
const SET_ASIDE: &str = "set-aside";
/// How many random bytes a name has, and how it ends.
const RANDOM: usize = 16;
const ENDING: &str = ".age";

/// A name for a capture: random, so that it tells neither when nor what.
fn make_name() -> Result<String> {
    let mut bytes = [0; RANDOM];
    OsRng.try_fill_bytes(&mut bytes).map_err(|_| Error::Cryptography)?;
    Ok(hex::encode(bytes) + ENDING)
}

/// Whether a file is named as captures are, or as one that was being written.
pub(crate) fn is_own_name(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    let finished = name.strip_suffix(files::BESIDE).unwrap_or(name);
    finished.strip_suffix(ENDING).is_some_and(|digits| {
        digits.len() == 2 * RANDOM && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}
