//! A digest of the seals of all pages, to notice an old page put back.
//!
//! SQLCipher ends each page with a random vector and an authentication code of the page, so an old page is as valid as
//! the new one. The digest of all these endings, kept in the header while the vault is closed, makes the set of pages one
//! thing: none can be exchanged alone. Reading them needs no key, so it runs beside the key derivation.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::digest::Digest;

const PAGE: usize = 4096;
/// SQLCipher 4: 16 bytes of vector and 64 of HMAC-SHA512.
const ENDING: usize = 80;
const PAGES_AT_ONCE: usize = 256;

/// The digest over the last 80 bytes of each 4,096 of the file; what is left over at the end counts whole.
pub(crate) fn read(database: &Path) -> io::Result<Digest> {
    let mut file = File::open(database)?;
    let mut buffer = vec![0; PAGE * PAGES_AT_ONCE];
    let mut endings = Vec::with_capacity(ENDING * PAGES_AT_ONCE);
    let mut hasher = Sha256::new();
    loop {
        let filled = fill(&mut file, &mut buffer)?;
        let (pages, rest) = buffer[..filled].as_chunks::<PAGE>();
        endings.clear();
        for page in pages {
            endings.extend_from_slice(&page[PAGE - ENDING..]);
        }
        hasher.update(&endings);
        hasher.update(rest);
        if filled < buffer.len() {
            return Ok(Digest::finish(hasher));
        }
    }
}

fn fill(file: &mut File, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match file.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
