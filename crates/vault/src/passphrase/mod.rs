//! Passphrases: the secret a person remembers, one made for them, and an honest rating of it.

mod make;
mod rate;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

pub use make::make;
pub use rate::{GUESSES_PER_SECOND, Strength, Verdict, rate};

/// What a person opens the vault with. Never `Debug`, never serialised, wiped when dropped.
///
/// Kept in Unicode's composed form (NFC), because one keyboard writes `é` as one character and another as two.
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed; spaces count.
    #[must_use]
    pub fn new(typed: String) -> Self {
        let typed = Zeroizing::new(typed);
        Self(SecretString::from(typed.nfc().collect::<String>()))
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// The text. The one door to it: to show a generated passphrase to its owner, and to seal a file under it that leaves the
    /// vault; for nothing else.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    pub(crate) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}
