//! A PDF under a passphrase: AES-256 as PDF 2.0 has it (revision 6), which every reader of the last ten years opens.

use std::collections::BTreeMap;
use std::sync::Arc;

use hedgerow_vault::Passphrase;
use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, LoadOptions, Permissions};
use rand::RngCore;
use rand::rngs::OsRng;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// The name PDF gives its one filter.
const FILTER: &[u8] = b"StdCF";

/// Locks a PDF: text, tags, title and metadata alike. Whoever has the passphrase may do with it what they like.
///
/// # Errors
/// [`Error::PassphraseEmpty`]; [`Error::Unsealable`] when it is no PDF, or is locked already.
pub fn locked_pdf(pdf: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>> {
    if passphrase.is_empty() {
        return Err(Error::PassphraseEmpty);
    }
    let mut document = Document::load_mem(pdf).map_err(|_| Error::Unsealable)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    OsRng.fill_bytes(key.as_mut_slice());
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
        file_encryption_key: key.as_slice(),
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: passphrase.expose(),
        user_password: passphrase.expose(),
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).map_err(|_| Error::Unsealable)?;
    document.encrypt(&state).map_err(|_| Error::Unsealable)?;
    let mut locked = Vec::with_capacity(pdf.len() + 64 * 1024);
    document.save_to(&mut locked).map_err(|_| Error::Unsealable)?;
    Ok(locked)
}

/// Whether it is a PDF with a page.
pub(crate) fn parses(pdf: &[u8]) -> bool {
    Document::load_mem(pdf).is_ok_and(|document| !document.is_encrypted() && !document.get_pages().is_empty())
}

/// Whether it is a locked PDF with as many pages as `plain` has, each with the same content, once the passphrase is given.
pub(crate) fn opens(locked: &[u8], plain: &[u8], passphrase: &Passphrase) -> bool {
    let with = |password: &str| Document::load_mem_with_options(locked, LoadOptions::with_password(password));
    let (Ok(opened), Ok(plain)) = (with(passphrase.expose()), Document::load_mem(plain)) else {
        return false;
    };
    let without = Document::load_mem(locked);
    let is_locked = without.is_err() || without.is_ok_and(|document| document.is_encrypted());
    let contents = |document: &Document| -> Vec<Vec<u8>> {
        document.get_pages().values().map(|page| document.get_page_content(*page)).collect()
    };
    let pages = contents(&plain);
    is_locked && pages.iter().any(|page| !page.is_empty()) && contents(&opened) == pages
}
