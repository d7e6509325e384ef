//! One thing that is done with a vault (`act_once`), what there has to be before it, and what has to be true after it was stopped at any
//! moment.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::AtomicBool;

use hedgerow_journal::{Carrying, Journal, backups};
use hedgerow_tests::harness::journal::{self, ADDED, OTHER, PASSPHRASE, REPLACED};
use hedgerow_vault::backup::{Cancel, Watch};
use hedgerow_vault::{Error, Opener, Passphrase, RecoveryKey, Unlocked, Warning, WorkFactor};
use tempfile::TempDir;
use uuid::Uuid;

use crate::every_request;

/// What was kept before.
const BEFORE: [&str; 3] = ["first", "second", "third"];
/// How many of it are in the archive that is restored.
const IN_ARCHIVE: usize = 2;
/// What stands where an export goes.
const OLD_EXPORT: &[u8] = b"what was there";

/// A thing that is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Create,
    Log,
    Seal,
    Change,
    Backup,
    Restore,
    Export,
}

impl Task {
    pub const ALL: [Self; 7] =
        [Self::Create, Self::Log, Self::Seal, Self::Change, Self::Backup, Self::Restore, Self::Export];

    fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Log => "log",
            Self::Seal => "seal",
            Self::Change => "change",
            Self::Backup => "backup",
            Self::Restore => "restore",
            Self::Export => "export",
        }
    }
}

/// A home in which something is to be done.
pub struct Scene {
    pub home: TempDir,
    recovery: Option<RecoveryKey>,
}

impl Scene {
    /// What has to be there before.
    pub fn of(task: Task) -> Self {
        let home = folder();
        if task == Task::Create {
            return Self { home, recovery: None };
        }
        let vault = journal::vault(home.path());
        let (unlocked, recovery) = vault.create(&passphrase(PASSPHRASE), WorkFactor::new(1)).unwrap();
        let mut journal = Journal::open(unlocked, journal::now()).unwrap();
        for (number, words) in BEFORE.iter().enumerate() {
            if number == IN_ARCHIVE {
                archive(&mut journal, home.path());
            }
            journal.entries().log(journal::draft(Uuid::now_v7(), words), journal::now()).unwrap();
        }
        journal.lock().unwrap();
        fs::create_dir(home.path().join("out")).unwrap();
        fs::write(home.path().join("out").join(REPLACED), OLD_EXPORT).unwrap();
        Self { home, recovery: Some(recovery) }
    }

    /// The program that does it here, or does it so and so many times.
    pub fn program(&self, word: &str, times: usize) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_act_once"));
        program.arg(word).arg(self.home.path()).arg(times.to_string());
        program
    }

    /// The program that does `task`.
    pub fn doing(&self, task: Task, times: usize) -> Command {
        self.program(task.word(), times)
    }

    /// Whether all is well in a home where `task` was stopped after it had said this; else what is wrong.
    pub fn verdict(&self, task: Task, home: &Path, said: &[&str]) -> Result<(), String> {
        let has = |word: &str| said.contains(&word);
        if task == Task::Create && !journal::vault(home).is_present().map_err(shown)? {
            return told(!has("created"), "a vault that was made is gone");
        }
        let (unlocked, is_new) = self.open(home)?;
        let rolled_back = unlocked.warnings().contains(&Warning::RolledBack);
        told(!rolled_back, "it looks like an attack")?;
        unlocked.check_database().map_err(shown)?;
        let mut journal = Journal::open(unlocked, journal::now()).map_err(shown)?;
        let requests = every_request(&mut journal);
        match task {
            Task::Create => Ok(()),
            Task::Log => logged(&requests, said),
            Task::Seal => {
                journal::accept_all(&mut journal).map_err(shown)?;
                logged(&every_request(&mut journal), said)
            }
            Task::Change => {
                told(requests.len() == BEFORE.len(), "entries are gone")?;
                told(is_new || !has("changed"), "the new passphrase was said to count")
            }
            Task::Backup => backed_up(&mut journal, home, has("backed up")),
            Task::Restore => {
                let is_restored = requests.len() == IN_ARCHIVE;
                told(is_restored || requests.len() == BEFORE.len(), "neither the old nor the new journal")?;
                told(is_restored || !has("restored"), "it was said to be restored")
            }
            Task::Export => exported(&mut journal, home, has("exported")),
        }
    }

    /// Opens it by the passphrase that counts, and by the recovery key; whether the new passphrase was needed.
    fn open(&self, home: &Path) -> Result<(Unlocked, bool), String> {
        let vault = journal::vault(home);
        let (unlocked, is_new) = match vault.unlock(&passphrase(PASSPHRASE)) {
            Err(Error::WrongPassphrase) => (vault.unlock(&passphrase(OTHER)).map_err(shown)?, true),
            opened => (opened.map_err(shown)?, false),
        };
        let Some(recovery) = &self.recovery else { return Ok((unlocked, is_new)) };
        unlocked.check_recovery_key(recovery).map_err(shown)?;
        Ok((unlocked, is_new))
    }
}

/// In memory where there is such a folder: what lasts is not the matter here.
pub fn folder() -> TempDir {
    let shared = Path::new("/dev/shm");
    if shared.is_dir() { TempDir::new_in(shared).unwrap() } else { TempDir::new().unwrap() }
}

fn archive(journal: &mut Journal, home: &Path) {
    let (source, place) =
        (journal.backups().source().unwrap().unwrap(), journal.backups().place().unwrap().unwrap());
    backups::make(&source, &place, journal::now(), &watch()).unwrap();
    let made = fs::read_dir(home.join("vault-backups")).unwrap().next().unwrap().unwrap().path();
    fs::rename(made, home.join("archive")).unwrap();
}

/// What was said to be kept is there, and nothing that is there is in parts.
fn logged(requests: &[String], said: &[&str]) -> Result<(), String> {
    let ids: Vec<&str> = said.iter().copied().filter(|line| line.parse::<Uuid>().is_ok()).collect();
    let lost = ids.iter().filter(|id| !requests.iter().any(|request| request == *id)).count();
    told(lost == 0, &format!("{lost} of {} that were kept are lost", ids.len()))?;
    let is_whole = |request: &String| request.parse::<Uuid>().is_ok() || BEFORE.contains(&request.as_str());
    told(requests.iter().all(is_whole), "an entry is in parts")?;
    told(BEFORE.iter().all(|words| requests.iter().any(|request| request == words)), "older entries are gone")
}

fn backed_up(journal: &mut Journal, home: &Path, is_said: bool) -> Result<(), String> {
    told(every_request(journal).len() == BEFORE.len(), "entries are gone")?;
    let names = fs::read_dir(home.join("vault-backups"))
        .map_or_else(|_| Vec::new(), |names| names.flatten().collect());
    let whole: Vec<_> =
        names.iter().filter(|name| name.path().extension().is_some_and(|end| end == "hedgerow")).collect();
    told(whole.len() == 1 || !is_said, "a backup that was made is gone")?;
    whole.iter().try_for_each(|name| {
        let opener = passphrase(PASSPHRASE);
        let opener = Opener::Passphrase(&opener);
        let entries =
            backups::try_restore(&journal::vault(home), &name.path(), opener, &watch()).map_err(shown)?;
        told(entries as usize == BEFORE.len(), "a backup has lost entries")
    })
}

/// In the folder of the exports is nothing but what was there and what is new, each whole.
fn exported(journal: &mut Journal, home: &Path, is_said: bool) -> Result<(), String> {
    told(every_request(journal).len() == BEFORE.len(), "entries are gone")?;
    let (mut new, stop) = (Vec::new(), AtomicBool::new(false));
    journal.everything().write(&mut new, &mut Carrying::new(&stop, &mut |_| ())).map_err(shown)?;
    let out = home.join("out");
    let has = |name: &str, content: &[u8]| fs::read(out.join(name)).is_ok_and(|found| found == content);
    told(has(REPLACED, OLD_EXPORT) || has(REPLACED, &new), "neither what was there nor what is new")?;
    told(!is_said || (has(REPLACED, &new) && has(ADDED, &new)), "what was written is gone")?;
    for file in fs::read_dir(&out).map_err(shown)? {
        let path = file.map_err(shown)?.path();
        let content = fs::read(&path).map_err(shown)?;
        told(content == OLD_EXPORT || content == new, &format!("{} is half of it", path.display()))?;
    }
    Ok(())
}

fn told(holds: bool, else_wrong: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(else_wrong.to_owned()) }
}

fn shown(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

fn watch() -> Watch<'static> {
    Watch::new(Cancel::new(), &|_| ())
}
