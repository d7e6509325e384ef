//! An age file under a passphrase.

use std::io::{Read, Write};
use std::iter;

use age::{Decryptor, Encryptor, scrypt};
use hedgerow_vault::Passphrase;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// scrypt's work as a power of two: 64 MiB and 0.2 s here, 0.3 s in a browser.
///
/// A vault's is 2^18. Its passphrase is chosen by a person and may be weak; the passphrase of a sealed file is always made, and
/// with 77.5 bits even a guess that costs nothing would have to be repeated for longer than there is. What the work would add is
/// felt by the reader alone: 256 MiB is more than a telephone's browser gives one page.
const WORK: u8 = 16;

/// Encrypts bytes as an age file that the `age` command opens with the passphrase.
///
/// # Errors
/// [`Error::PassphraseEmpty`]; [`Error::Unsealable`] when the system gives no randomness.
pub fn sealed_age(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>> {
    if passphrase.is_empty() {
        return Err(Error::PassphraseEmpty);
    }
    let mut recipient = scrypt::Recipient::new(secret(passphrase));
    recipient.set_work_factor(WORK);
    let recipient: &dyn age::Recipient = &recipient;
    let encryptor = Encryptor::with_recipients(iter::once(recipient)).map_err(|_| Error::Unsealable)?;
    let mut file = Vec::with_capacity(bytes.len() + 1024);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| Error::Unsealable)?;
    writer.write_all(bytes).map_err(|_| Error::Unsealable)?;
    writer.finish().map_err(|_| Error::Unsealable)?;
    Ok(file)
}

/// Decrypts such a file to its end.
pub(crate) fn open(file: &[u8], passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>> {
    let decryptor = Decryptor::new_buffered(file).map_err(|_| Error::Unsealable)?;
    let mut identity = scrypt::Identity::new(secret(passphrase));
    identity.set_max_work_factor(WORK);
    let identity: &dyn age::Identity = &identity;
    let mut reader = decryptor.decrypt(iter::once(identity)).map_err(|_| Error::Unsealable)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut bytes).map_err(|_| Error::Unsealable)?;
    Ok(bytes)
}

fn secret(passphrase: &Passphrase) -> SecretString {
    SecretString::from(passphrase.expose().to_owned())
}
