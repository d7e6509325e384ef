//! The header: what can be known of a vault without its key, sealed so that changing it shows.
//!
//! It is read before any key is there, so that a newer format, a damaged key file and a wrong passphrase can be told
//! apart, and believed only after its seal was checked with the database key.

use std::str::FromStr;

use age::x25519;
use hmac::Mac;
use uuid::Uuid;

use crate::database_key::DatabaseKey;
use crate::digest::Digest;
use crate::lines::Lines;
use crate::{Error, KeyFile, Result, WorkFactor};

/// The newest format of a vault that this version knows.
pub(crate) const FORMAT: u32 = 1;
const KIND: &str = "hedgerow-vault";
const OPEN: &str = "open";
const SEAL: &[u8] = b"seal: ";
/// `seal: `, 64 digits and a newline.
const SEAL_LINE: usize = 71;

/// What the header says.
#[derive(Clone)]
pub(crate) struct Header {
    pub(crate) vault_id: Uuid,
    /// The work factor for wrapping under a passphrase, also the next one.
    pub(crate) work: WorkFactor,
    /// How often the vault was opened.
    pub(crate) generation: u64,
    /// Whom captures are sealed for.
    pub(crate) capture: x25519::Recipient,
    /// Whom the recovery key file is wrapped for.
    pub(crate) recovery: x25519::Recipient,
    /// The key files that belong here; several only while they are being replaced.
    pub(crate) passphrase_files: Vec<Digest>,
    pub(crate) recovery_files: Vec<Digest>,
    /// The seals of the database's pages when it was closed; `None` while it is open and after a crash.
    pub(crate) pages: Option<Digest>,
}

impl Header {
    pub(crate) fn key_files(&self, which: KeyFile) -> &[Digest] {
        match which {
            KeyFile::Passphrase => &self.passphrase_files,
            KeyFile::Recovery => &self.recovery_files,
        }
    }

    /// The file, sealed under `key`.
    pub(crate) fn seal(&self, key: &DatabaseKey) -> Result<Vec<u8>> {
        let mut bytes = self.to_text().into_bytes();
        let seal = key.derive_header_seal(&bytes)?.finalize().into_bytes();
        bytes.extend_from_slice(SEAL);
        bytes.extend_from_slice(hex::encode(seal).as_bytes());
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn to_text(&self) -> String {
        let pages = self.pages.map_or_else(|| OPEN.to_owned(), Digest::to_hex);
        format!(
            "{KIND} {FORMAT}\nvault: {}\nwork: {}\ngeneration: {}\ncapture: {}\nrecovery: {}\n\
             key.passphrase.age: {}\nkey.recovery.age: {}\npages: {pages}\n",
            self.vault_id,
            self.work.log2(),
            self.generation,
            self.capture,
            self.recovery,
            list(&self.passphrase_files),
            list(&self.recovery_files),
        )
    }

    fn parse(text: &[u8]) -> Option<Self> {
        let mut lines = Lines::of(text)?;
        lines.version(KIND)?;
        let header = Self {
            vault_id: Uuid::from_str(lines.field("vault")?).ok()?,
            work: WorkFactor::new(lines.field("work")?.parse().ok()?),
            generation: lines.field("generation")?.parse().ok()?,
            capture: x25519::Recipient::from_str(lines.field("capture")?).ok()?,
            recovery: x25519::Recipient::from_str(lines.field("recovery")?).ok()?,
            passphrase_files: unlist(lines.field("key.passphrase.age")?)?,
            recovery_files: unlist(lines.field("key.recovery.age")?)?,
            pages: match lines.field("pages")? {
                OPEN => None,
                digest => Some(Digest::from_hex(digest)?),
            },
        };
        lines.at_end().then_some(header)
    }
}

fn list(digests: &[Digest]) -> String {
    digests.iter().map(|digest| digest.to_hex()).collect::<Vec<_>>().join(" ")
}

fn unlist(text: &str) -> Option<Vec<Digest>> {
    text.split(' ').map(Digest::from_hex).collect()
}

/// A header as it was read, not yet to be believed.
pub(crate) struct Unproven {
    pub(crate) header: Header,
    sealed_bytes: Vec<u8>,
    seal: Digest,
}

impl Unproven {
    /// Reads the file's bytes.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self> {
        if let Some(found) = Lines::of(bytes).and_then(|mut lines| lines.version(KIND))
            && found > FORMAT
        {
            return Err(Error::NewerFormat { found, known: FORMAT });
        }
        Self::parse_known(bytes).ok_or(Error::HeaderDamaged)
    }

    fn parse_known(bytes: &[u8]) -> Option<Self> {
        let (text, seal) = bytes.split_at_checked(bytes.len().checked_sub(SEAL_LINE)?)?;
        let seal = std::str::from_utf8(seal.strip_prefix(SEAL)?.strip_suffix(b"\n")?).ok()?;
        let header = Header::parse(text)?;
        Some(Self { header, sealed_bytes: text.to_vec(), seal: Digest::from_hex(seal)? })
    }

    /// Whether the seal was made with `key`.
    pub(crate) fn is_sealed_by(&self, key: &DatabaseKey) -> Result<bool> {
        let expected = key.derive_header_seal(&self.sealed_bytes)?;
        Ok(expected.verify_slice(self.seal.as_bytes()).is_ok())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests say what they expected")]

    use age::x25519;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Header, Unproven};
    use crate::database_key::DatabaseKey;
    use crate::digest::Digest;
    use crate::{Error, WorkFactor};

    fn header(generation: u64, pages: Option<Digest>, files: usize) -> Header {
        Header {
            vault_id: Uuid::from_u128(7),
            work: WorkFactor::VAULT,
            generation,
            capture: x25519::Identity::generate().to_public(),
            recovery: x25519::Identity::generate().to_public(),
            passphrase_files: vec![Digest::of(b"passphrase"); files],
            recovery_files: vec![Digest::of(b"recovery"); files],
            pages,
        }
    }

    proptest! {
        #[test]
        fn what_is_sealed_is_read_back(generation: u64, closed: bool, files in 1usize..4) {
            let key = DatabaseKey::make().expect("randomness");
            let written = header(generation, closed.then(|| Digest::of(b"pages")), files);
            let sealed = written.seal(&key).expect("sealed");
            let read = Unproven::parse(&sealed).expect("parsed");
            prop_assert!(read.is_sealed_by(&key).expect("checked"));
            prop_assert!(!read.is_sealed_by(&DatabaseKey::make().expect("randomness")).expect("checked"));
            prop_assert_eq!(read.header.to_text(), written.to_text());
        }

        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            prop_assert!(matches!(Unproven::parse(&bytes), Err(Error::HeaderDamaged)));
        }

        #[test]
        fn any_lines_after_a_good_beginning_are_refused(rest in "[a-z: 0-9\n]{0,300}") {
            let text = format!("hedgerow-vault 1\n{rest}");
            prop_assert!(matches!(Unproven::parse(text.as_bytes()), Err(Error::HeaderDamaged)));
        }
    }
}
