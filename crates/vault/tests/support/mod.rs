//! What every test of a vault needs: a place for one, and a way to see what changed in it.
#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use hedgerow_vault::{Error, Passphrase, RecoveryKey, Result, Unlocked, Vault, WorkFactor};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "heron under the bridge";
pub const OTHER: &str = "kettle on the windowsill";

/// Low, so that a test takes milliseconds; the app always passes [`WorkFactor::VAULT`].
pub const WORK: WorkFactor = WorkFactor::new(2);

/// A temporary place with a vault's folder and a witness's beside it.
pub struct Place {
    pub root: TempDir,
}

impl Place {
    pub fn new() -> Self {
        Self { root: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A place with a vault in it, locked, with one note in its database.
    pub fn with_vault() -> (Self, RecoveryKey) {
        let place = Self::new();
        let (unlocked, recovery) = place.vault().create(&passphrase(), WORK).expect("created");
        write_note(&unlocked, "first");
        unlocked.lock().expect("locked");
        (place, recovery)
    }

    pub fn folder(&self) -> PathBuf {
        self.root.path().join("vault")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub fn witness(&self) -> PathBuf {
        self.root.path().join("witness")
    }

    pub fn vault(&self) -> Vault {
        Vault::at(self.folder()).with_witness(self.witness())
    }

    pub fn unlock(&self) -> Result<Unlocked> {
        self.vault().unlock(&passphrase())
    }

    /// Unlocking must fail, and must leave every file as it was.
    pub fn refusal(&self) -> Error {
        self.refusal_of(|vault| vault.unlock(&passphrase()))
    }

    pub fn refusal_of(&self, act: impl FnOnce(Vault) -> Result<Unlocked>) -> Error {
        let before = contents(&self.folder());
        let error = act(self.vault()).err().expect("it should have been refused");
        assert_eq!(before, contents(&self.folder()), "a refusal must not change a file");
        error
    }
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

pub fn other() -> Passphrase {
    Passphrase::new(OTHER.to_owned())
}

pub fn write_note(unlocked: &Unlocked, text: &str) {
    let connection = unlocked.connection();
    connection.execute_batch("CREATE TABLE IF NOT EXISTS note (text TEXT NOT NULL)").expect("a table");
    connection.execute("INSERT INTO note (text) VALUES (?1)", [text]).expect("a note");
}

pub fn notes(unlocked: &Unlocked) -> Vec<String> {
    let mut query = unlocked.connection().prepare("SELECT text FROM note ORDER BY rowid").expect("notes");
    query.query_map([], |row| row.get(0)).expect("notes").map(|text| text.expect("a note")).collect()
}

/// All files below a folder with their bytes. The lock file is left out: taking the lock may make it.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            found.extend(contents(&path));
        } else if path.file_name().is_some_and(|name| name != "vault.lock") {
            found.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
    found
}

/// Copies a folder with all in it.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}
