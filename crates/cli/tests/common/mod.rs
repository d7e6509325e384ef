//! What the tests of the terminal share: a made-up vault in a place of its own, and the built program.
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

pub mod cut_short;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use chrono::Utc;
use chrono_tz::Tz;
use hedgerow_journal::{Journal, Moment};
use hedgerow_vault::{Passphrase, Unlocked, Vault, WorkFactor};
use tempfile::TempDir;

pub const PASSPHRASE: &str = "heron under the bridge";
/// Where the program believes itself to be, wherever the tests run.
const ZONE: Tz = Tz::Europe__Berlin;

/// A place with a vault that the program finds without being told, as it finds the app's.
pub struct Place {
    root: TempDir,
}

impl Place {
    /// A place without a vault.
    pub fn empty() -> Self {
        let place = Self { root: tempfile::tempdir().expect("a folder") };
        fs::write(place.passphrase_file(), PASSPHRASE).expect("written");
        place
    }

    /// A place with an empty journal.
    pub fn new() -> Self {
        let place = Self::empty();
        let (unlocked, key) = place.vault().create(&passphrase(), WorkFactor::new(1)).expect("a vault");
        // In groups, as it stands on paper.
        fs::write(place.recovery_key_file(), key.groups().join(" ")).expect("written");
        open(unlocked).lock().expect("locked");
        place
    }

    /// The vault where the app keeps its own.
    pub fn vault(&self) -> Vault {
        Vault::at(self.folder()).with_witness(self.root().join("state/hedgerow"))
    }

    pub fn unlock(&self) -> Unlocked {
        self.vault().unlock(&passphrase()).expect("the vault opens")
    }

    /// Works in the journal itself.
    pub fn journal<T>(&self, act: impl FnOnce(&mut Journal) -> T) -> T {
        let mut journal = open(self.unlock());
        let done = act(&mut journal);
        journal.lock().expect("locked");
        done
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn folder(&self) -> PathBuf {
        self.root().join("data/hedgerow")
    }

    pub fn passphrase_file(&self) -> PathBuf {
        self.root().join("passphrase")
    }

    pub fn recovery_key_file(&self) -> PathBuf {
        self.root().join("recovery-key")
    }

    /// The program, at home here, with nothing to read.
    pub fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_hedgerow-cli"));
        self.settle(&mut program);
        program
    }

    /// Lets `command` find its home here.
    pub fn settle(&self, command: &mut Command) {
        command
            .env("HOME", self.root())
            .env("XDG_DATA_HOME", self.root().join("data"))
            .env("XDG_STATE_HOME", self.root().join("state"))
            .env("TZ", ZONE.name())
            .stdin(Stdio::null());
    }

    /// Runs the program with its passphrase in a file.
    pub fn run(&self, arguments: &[&str]) -> Said {
        let mut program = self.program();
        program.args(arguments).arg("--passphrase-file").arg(self.passphrase_file());
        said(&mut program)
    }

    /// Runs the program with its recovery key in a file, and no passphrase at hand.
    pub fn run_by_recovery_key(&self, arguments: &[&str]) -> Said {
        let mut program = self.program();
        program.args(arguments).arg("--recovery-key-file").arg(self.recovery_key_file());
        said(&mut program)
    }

    /// Logs an entry about `name`.
    pub fn log(&self, name: &str, request: &str) -> Said {
        self.run(&["log", "--who", name, "--what", request, "--answer", "yes", "--cost", "drained"])
    }
}

/// Now where the program is: for an hour or two of each day it has another date there than here.
pub fn now() -> Moment {
    Moment { at: Utc::now(), zone: ZONE }
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.to_owned())
}

fn open(unlocked: Unlocked) -> Journal {
    Journal::open(unlocked, now()).expect("the journal opens")
}

/// What the program said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub out: String,
    pub beside: String,
    pub code: Option<i32>,
}

impl Said {
    /// What it printed, if all went well.
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// What it complained of, having printed nothing and ended with `code`.
    pub fn refused(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{self:?}");
        self.beside
    }

    /// Each line that it printed, as JSON.
    pub fn json(self) -> Vec<serde_json::Value> {
        self.well().lines().map(|line| serde_json::from_str(line).expect("JSON on every line")).collect()
    }
}

pub fn said(program: &mut Command) -> Said {
    read(program.output().expect("the program starts"))
}

/// What a program that was started with its outputs kept has said once it ends.
pub fn ended(child: Child) -> Said {
    read(child.wait_with_output().expect("the program ends"))
}

fn read(Output { status, stdout, stderr }: Output) -> Said {
    let text = |bytes| String::from_utf8(bytes).expect("text");
    Said { out: text(stdout), beside: text(stderr), code: status.code() }
}
