//! What a key file holds once it is open: the key of the database and the identity that opens captures.
//!
//! There is one database key, except while a passphrase is being changed: then both key files hold the old and the new
//! one, so that whichever the database is under at that moment can be found.

use std::str::FromStr;

use age::x25519;
use secrecy::ExposeSecret;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::database_key::DatabaseKey;
use crate::lines::Lines;

const KIND: &str = "hedgerow-keys";
const VERSION: u32 = 1;

/// The secrets of a vault.
pub(crate) struct Keyring {
    pub(crate) vault_id: Uuid,
    /// One key, or two while a change is under way: then the first is the one the database is to have.
    pub(crate) database: Vec<DatabaseKey>,
    pub(crate) capture: x25519::Identity,
}

impl Keyring {
    /// The same vault and capture identity with other database keys.
    pub(crate) fn with_keys(&self, keys: &[&DatabaseKey]) -> Self {
        Self {
            vault_id: self.vault_id,
            database: keys.iter().map(|key| key.duplicate()).collect(),
            capture: self.capture.clone(),
        }
    }

    /// The text that is wrapped, as `docs/file-format.md` has it.
    pub(crate) fn to_text(&self) -> Zeroizing<String> {
        // Room for everything at once: a string that grows leaves pieces of the secrets behind.
        let mut text = Zeroizing::new(String::with_capacity(512));
        text.push_str(&format!("{KIND} {VERSION}\nvault: {}\n", self.vault_id));
        for key in &self.database {
            text.push_str("database: ");
            text.push_str(&key.to_hex());
            text.push('\n');
        }
        text.push_str("capture: ");
        text.push_str(self.capture.to_string().expose_secret());
        text.push('\n');
        text
    }

    /// Reads the text of a key file; `None` when it is not one.
    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        let mut lines = Lines::of(text)?;
        if lines.version(KIND)? != VERSION {
            return None;
        }
        let vault_id = Uuid::from_str(lines.field("vault")?).ok()?;
        let mut database = vec![DatabaseKey::from_hex(lines.field("database")?)?];
        if let Some(second) = lines.another("database") {
            database.push(DatabaseKey::from_hex(second)?);
        }
        let capture = x25519::Identity::from_str(lines.field("capture")?).ok()?;
        lines.at_end().then_some(Self { vault_id, database, capture })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests say what they expected")]

    use age::x25519;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::Keyring;
    use crate::database_key::DatabaseKey;

    fn keyring(keys: usize) -> Keyring {
        Keyring {
            vault_id: Uuid::from_u128(7),
            database: (0..keys).map(|_| DatabaseKey::make().expect("randomness")).collect(),
            capture: x25519::Identity::generate(),
        }
    }

    #[test]
    fn one_or_two_keys_are_read_back_in_their_order_and_three_are_refused() {
        for keys in [1, 2] {
            let written = keyring(keys);
            let read = Keyring::parse(written.to_text().as_bytes()).expect("a keyring");
            assert_eq!(*read.to_text(), *written.to_text());
        }
        assert!(Keyring::parse(keyring(3).to_text().as_bytes()).is_none());
    }

    #[test]
    fn the_text_is_written_without_growing() {
        let text = keyring(2).to_text();
        assert!(text.capacity() == 512 && text.len() < 512, "growing would leave pieces of keys in memory");
    }

    proptest! {
        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(Keyring::parse(&bytes).is_none());
        }
    }
}
