//! The recovery key: an age X25519 identity that a person keeps on paper.
//!
//! It exists in two places only: the kit in the person's hands, and for a moment in memory while it is made or
//! typed. The vault keeps its public half, so that it can wrap new keys for it without ever seeing it again.

use std::str::FromStr;

use age::x25519;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::{Error, Result};

const PREFIX: &str = "AGE-SECRET-KEY-1";
const GROUP: usize = 4;

/// The key of the recovery kit. Never `Debug`, never serialised, wiped when dropped.
pub struct RecoveryKey {
    identity: x25519::Identity,
    text: SecretString,
}

impl RecoveryKey {
    /// Makes a new one from the operating system's randomness.
    pub(crate) fn make() -> Self {
        let identity = x25519::Identity::generate();
        let text = identity.to_string();
        Self { identity, text }
    }

    /// Reads a key as a person types it: in groups or not, in any case, with or without `AGE-SECRET-KEY-1`.
    ///
    /// # Errors
    /// [`Error::RecoveryKeyMistyped`] when the checksum does not hold, which one wrong character is enough for.
    pub fn parse(typed: &str) -> Result<Self> {
        let mut text = Zeroizing::new(String::with_capacity(typed.len() + PREFIX.len()));
        text.extend(typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()));
        if !text.starts_with(PREFIX) {
            text.insert_str(0, PREFIX);
        }
        let identity = x25519::Identity::from_str(&text).map_err(|_| Error::RecoveryKeyMistyped)?;
        let text = identity.to_string();
        Ok(Self { identity, text })
    }

    /// The whole key in groups of four characters (the last one has two), to show and to print.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let characters: Vec<char> = self.text.expose_secret().chars().collect();
        characters.chunks(GROUP).map(|group| group.iter().collect()).collect()
    }

    /// Whether `typed` is the group at `index` (from 0) of [`groups`](Self::groups); case and spaces do not matter.
    #[must_use]
    pub fn group_matches(&self, index: usize, typed: &str) -> bool {
        let typed: String =
            typed.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        self.groups().get(index).is_some_and(|group| bool::from(group.as_bytes().ct_eq(typed.as_bytes())))
    }

    /// The key as one text, exactly as the `age` command takes it. The one door to it: for the kit that a person
    /// prints or writes down, and for nothing else.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.text.expose_secret()
    }

    pub(crate) fn identity(&self) -> &x25519::Identity {
        &self.identity
    }
}
