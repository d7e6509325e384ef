//! Where the passphrase or the recovery key comes from: a question without echo, a descriptor, or a file. Never an argument: those can
//! be seen by everybody on the computer and stay in the shell's history.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use hedgerow_locale::{Spoken, plainly};
use hedgerow_vault::{Opener, Passphrase, RecoveryKey};
use zeroize::Zeroizing;

use crate::arguments::Shared;
use crate::failure::Failure;
use crate::print;

/// Bytes that are read of a secret at most: far more than anybody types.
const MOST: usize = 4096;

/// How often somebody who is asked may mistype.
const TRIES: u32 = 3;

/// Lets `attempt` try what opens the journal. What was asked for and is wrong is asked for again.
pub fn tried<T>(shared: &Shared, attempt: impl Fn(Opener<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
    let is_given = shared.passphrase_fd.is_some()
        || shared.passphrase_file.is_some()
        || shared.recovery_key_file.is_some();
    let mut left = if is_given { 1 } else { TRIES };
    loop {
        left -= 1;
        match once(shared, &attempt) {
            Err(failure) if left > 0 && failure.is_wrong_secret() => print::complain(&failure.message()),
            done => return done,
        }
    }
}

fn once<T>(shared: &Shared, attempt: impl Fn(Opener<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
    if shared.ask_recovery_key || shared.recovery_key_file.is_some() {
        attempt(Opener::RecoveryKey(&recovery_key(shared)?))
    } else {
        attempt(Opener::Passphrase(&passphrase(shared)?))
    }
}

/// The passphrase, from where `shared` says: a first line.
fn passphrase(shared: &Shared) -> Result<Passphrase, Failure> {
    let bytes = match (shared.passphrase_fd, &shared.passphrase_file) {
        (Some(0), _) => read(io::stdin().lock()),
        // Through the name that the system gives it: a number alone could only be trusted by unsafe code.
        (Some(descriptor), _) => open(Path::new(&format!("/dev/fd/{descriptor}"))),
        (None, Some(file)) => open(file),
        (None, None) => return asked("cli-passphrase").map(Passphrase::new),
    };
    Ok(Passphrase::new(text(first_line(&bytes?))?.to_owned()))
}

/// The recovery key, from where `shared` says. In a file its groups may stand on several lines, as on paper.
fn recovery_key(shared: &Shared) -> Result<RecoveryKey, Failure> {
    let bytes = match &shared.recovery_key_file {
        Some(file) => open(file)?,
        None => Zeroizing::new(asked("cli-recovery-key")?.into_bytes()),
    };
    Ok(RecoveryKey::parse(text(&bytes)?)?)
}

fn asked(question: &str) -> Result<String, Failure> {
    rpassword::prompt_password(plainly(question)).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => Failure::QuestionsLeft,
        _ => Failure::NoTerminal,
    })
}

fn open(path: &Path) -> Result<Zeroizing<Vec<u8>>, Failure> {
    read(File::open(path).map_err(unreadable)?)
}

/// Read in one piece, so that no copy is left behind by a buffer that grew.
fn read(from: impl Read) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST));
    from.take(MOST as u64).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn unreadable(error: io::Error) -> Failure {
    Failure::SecretUnreadable(error.kind())
}

/// The first line, without its end.
fn first_line(bytes: &[u8]) -> &[u8] {
    let line = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    line.strip_suffix(b"\r").unwrap_or(line)
}

fn text(bytes: &[u8]) -> Result<&str, Failure> {
    std::str::from_utf8(bytes).map_err(|_| Failure::SecretUnreadable(io::ErrorKind::InvalidData))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_passphrase_and_its_spaces_count() {
        assert_eq!(first_line(b" heron under\nsecond"), b" heron under");
        assert_eq!(first_line(b"heron\r\n"), b"heron");
        assert_eq!(first_line(b""), b"");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let failure = text(b"\xff\xfe").unwrap_err();
        assert!(matches!(failure, Failure::SecretUnreadable(io::ErrorKind::InvalidData)));
    }
}
