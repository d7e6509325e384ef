//! The key of the database: 256 random bits, never derived from anything a person remembers.

use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use rand::{RngCore, rngs::OsRng};
use secrecy::{ExposeSecret, SecretBox};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::{Error, Result};

const BYTES: usize = 32;
/// Keeps the header's key apart from every other use of the database key.
const HEADER_PURPOSE: &[u8] = b"hedgerow vault header v1";

/// A database key. Never `Debug`, wiped when dropped.
pub(crate) struct DatabaseKey(SecretBox<[u8; BYTES]>);

impl DatabaseKey {
    /// Makes a key from the operating system's randomness.
    pub(crate) fn make() -> Result<Self> {
        let mut bytes = [0; BYTES];
        OsRng.try_fill_bytes(&mut bytes).map_err(|_| Error::Cryptography)?;
        Ok(Self::take(&mut bytes))
    }

    /// Reads 64 hexadecimal digits.
    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; BYTES];
        let read = hex::decode_to_slice(text, &mut bytes);
        let key = Self::take(&mut bytes);
        read.ok().map(|()| key)
    }

    fn take(bytes: &mut [u8; BYTES]) -> Self {
        let key = SecretBox::new(Box::new(*bytes));
        bytes.zeroize();
        Self(key)
    }

    pub(crate) fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0.expose_secret()))
    }

    pub(crate) fn duplicate(&self) -> Self {
        Self(SecretBox::new(Box::new(*self.0.expose_secret())))
    }

    pub(crate) fn is(&self, other: &Self) -> bool {
        self.0.expose_secret().ct_eq(other.0.expose_secret()).into()
    }

    /// The seal of a header: HMAC-SHA256 under HKDF-SHA256(this key, no salt, the header's purpose).
    pub(crate) fn derive_header_seal(&self, header: &[u8]) -> Result<Hmac<Sha256>> {
        let mut key = Zeroizing::new([0; BYTES]);
        Hkdf::<Sha256>::new(None, self.0.expose_secret())
            .expand(HEADER_PURPOSE, key.as_mut())
            .map_err(|_| Error::Cryptography)?;
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_ref()).map_err(|_| Error::Cryptography)?;
        mac.update(header);
        Ok(mac)
    }
}
