//! Where a passphrase comes from: a question without echo, a descriptor, or a file. Never an argument: those can be seen by
//! everybody on the computer and stay in the shell's history.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use hedgerow_locale::{Spoken, plainly};
use hedgerow_vault::Passphrase;
use zeroize::Zeroizing;

use crate::arguments::Shared;
use crate::failure::Failure;
use crate::print;

/// Bytes that are read of a passphrase at most: far more than anybody types.
const MOST: usize = 4096;

/// How often somebody who is asked may mistype.
const TRIES: u32 = 3;

/// Lets `attempt` try the passphrase. One that was asked for and is wrong is asked for again.
pub fn tried<T>(shared: &Shared, attempt: impl Fn(&Passphrase) -> Result<T, Failure>) -> Result<T, Failure> {
    let is_asked = shared.passphrase_fd.is_none() && shared.passphrase_file.is_none();
    let mut left = if is_asked { TRIES } else { 1 };
    loop {
        left -= 1;
        match attempt(&read(shared)?) {
            Err(failure) if left > 0 && failure.is_wrong_passphrase() => print::complain(&failure.message()),
            done => return done,
        }
    }
}

/// The passphrase, from where `shared` says.
fn read(shared: &Shared) -> Result<Passphrase, Failure> {
    let read = match (shared.passphrase_fd, &shared.passphrase_file) {
        (Some(0), _) => first_line(io::stdin().lock()),
        // Through the name that the system gives it: a number alone could only be trusted by unsafe code.
        (Some(descriptor), _) => open(Path::new(&format!("/dev/fd/{descriptor}"))),
        (None, Some(file)) => open(file),
        (None, None) => return asked(),
    };
    read.map(Passphrase::new).map_err(|error| Failure::PassphraseUnreadable(error.kind()))
}

fn asked() -> Result<Passphrase, Failure> {
    let typed = rpassword::prompt_password(plainly("cli-passphrase"));
    typed.map(Passphrase::new).map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => Failure::QuestionsLeft,
        _ => Failure::NoTerminal,
    })
}

fn open(path: &Path) -> io::Result<String> {
    first_line(File::open(path)?)
}

/// The first line, without its end. Read in one piece, so that no copy is left behind by a buffer that grew.
fn first_line(from: impl Read) -> io::Result<String> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST));
    from.take(MOST as u64).read_to_end(&mut bytes)?;
    let line = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = std::str::from_utf8(line).map_err(|_| io::ErrorKind::InvalidData)?;
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_passphrase_and_its_spaces_count() {
        assert_eq!(first_line(&b" heron under\nsecond"[..]).unwrap(), " heron under");
        assert_eq!(first_line(&b"heron\r\n"[..]).unwrap(), "heron");
        assert_eq!(first_line(&b""[..]).unwrap(), "");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let error = first_line(&b"\xff\xfe"[..]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
}
