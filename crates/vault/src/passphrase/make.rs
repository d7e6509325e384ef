//! A passphrase made for the person: six words from the long list of the Electronic Frontier Foundation.
//!
//! The list (CC BY 3.0 US, <https://www.eff.org/dice>) has 7,776 words; six of them, drawn evenly by the operating
//! system's randomness, are 6 × log2(7776) = 77.5 bits.

use diceware_wordlists::EFF_LONG_WORDLIST;
use rand::{Rng, rngs::OsRng};
use zeroize::Zeroizing;

use super::Passphrase;

/// How many words a made passphrase has.
pub(super) const WORDS: usize = 6;

/// The words that passphrases are made of.
pub(super) fn words() -> &'static [&'static str] {
    &EFF_LONG_WORDLIST
}

/// Makes a passphrase of six words with a space between (77.5 bits).
#[must_use]
pub fn make() -> Passphrase {
    let words = words();
    let mut text = Zeroizing::new(String::with_capacity(WORDS * 10));
    for position in 0..WORDS {
        if position > 0 {
            text.push(' ');
        }
        text.push_str(words[OsRng.gen_range(0..words.len())]);
    }
    Passphrase::new(text.to_string())
}
