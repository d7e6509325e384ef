//! The other side: jrnl, as `cargo xtask bench` installs it, with an encrypted journal of the same entries.

use std::env;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use hedgerow_journal::entries::Entry;
use tempfile::TempDir;

use crate::folder;

const PASSPHRASE: &str = "a hedge grows slowly along the lane";
/// How often its derivation is measured.
const DERIVATIONS: usize = 11;
/// Its derivation as its source has it (`jrnl/encryption/Jrnlv3Encryption.py`): once to read the journal, once to write it again.
const DERIVE: &str = "
import time
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
begun = time.perf_counter()
for _ in range(2):
    PBKDF2HMAC(algorithm=hashes.SHA256(), length=32, salt=b's' * 16, iterations=100_000).derive(b'a hedge')
print((time.perf_counter() - begun) * 1000)
";

/// A journal of jrnl's, of its own.
pub struct Jrnl {
    place: TempDir,
}

impl Jrnl {
    /// An encrypted journal with these entries, brought in by its own import.
    pub fn filled(entries: &[Entry]) -> Self {
        let jrnl = Self { place: folder() };
        let place = jrnl.place.path();
        fs::write(place.join("jrnl.yaml"), configuration(place)).expect("written");
        fs::write(place.join("entries.txt"), text(entries)).expect("written");
        // What it asks while it makes a journal: the passphrase twice, and whether a keychain is to keep it.
        fs::write(place.join("answers"), format!("{PASSPHRASE}\n{PASSPHRASE}\nn\n")).expect("written");
        fs::write(place.join("passphrase"), format!("{PASSPHRASE}\n")).expect("written");
        let mut import = jrnl.program("answers");
        let said = import.args(["--import", "--file"]).arg(place.join("entries.txt")).output();
        let said = said.expect("jrnl starts");
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        let journal = fs::read(place.join("journal.txt")).expect("a journal");
        assert!(journal.starts_with(b"JRNLv3"), "jrnl's journal is encrypted");
        jrnl
    }

    /// The program, about to add the entry that ours logs.
    pub fn log(&self) -> Command {
        let mut program = self.program("passphrase");
        program.arg("Mum: my Saturday. No, calm");
        program
    }

    /// Without a terminal (`setsid`) it takes the passphrase from its input; without a keyring it looks for it nowhere else.
    fn program(&self, input: &str) -> Command {
        let place = self.place.path();
        let mut program = Command::new("setsid");
        program
            .arg("--wait")
            .arg(installed("jrnl"))
            .arg("--config-file")
            .arg(place.join("jrnl.yaml"))
            .env("HOME", place)
            .env("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
            .stdin(File::open(place.join(input)).expect("its input"));
        program
    }
}

/// How long its two derivations take, in milliseconds.
pub fn derivations() -> f64 {
    let once = |_| {
        let said = Command::new(installed("python")).args(["-c", DERIVE]).output().expect("Python starts");
        String::from_utf8_lossy(&said.stdout).trim().parse().expect("milliseconds")
    };
    crate::median((0..DERIVATIONS).map(once).collect())
}

/// A program of the environment that jrnl is installed in.
fn installed(name: &str) -> PathBuf {
    let folder = env::var_os("HEDGEROW_PEERS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/peers"), PathBuf::from);
    let program = folder.join("bin").join(name);
    assert!(program.exists(), "{} is missing; `cargo xtask bench add` installs it", program.display());
    program
}

/// As jrnl writes it itself at its first start, with encryption and without colours.
fn configuration(place: &Path) -> String {
    format!(
        "colors: {{body: none, date: none, tags: none, title: none}}\ndefault_hour: 9\ndefault_minute: 0\n\
         editor: ''\nencrypt: true\nhighlight: false\nindent_character: '|'\njournals:\n  default:\n    journal: \
         '{}'\nlinewrap: 79\ntagsymbols: '@'\ntemplate: false\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.6\n",
        place.join("journal.txt").display()
    )
}

/// The entries in the form that jrnl keeps them in.
fn text(entries: &[Entry]) -> String {
    let mut text = String::new();
    for entry in entries {
        let (date, time) = (entry.date, entry.time.format("%H:%M"));
        let Entry { name, request, details, .. } = entry;
        // Writing to a String cannot fail.
        let _ = write!(text, "[{date} {time}] {name}: {request}.\n{}\n\n", details.note);
    }
    text
}
