//! Does one thing with a vault, says each step once it is to last, and ends: for tests that take the power away at every moment of
//! it, or let each of its calls to the system fail.
//!
//! `act_once TASK FOLDER TIMES`, where entries and captures are as many as that. The last line says what came of it: `done`, or the code of the error that a person would be told.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use hedgerow_journal::{Carrying, Journal, Result, backups, inbox};
use hedgerow_locale::Spoken;
use hedgerow_tests::harness::journal::{self, ADDED, KNOWN, OTHER, PASSPHRASE, REPLACED};
use hedgerow_vault::backup::{Cancel, Watch};
use hedgerow_vault::{Opener, Passphrase, Unlocked, Vault, WorkFactor};
use uuid::Uuid;

fn main() {
    hedgerow_host::process::silence_panics(|place| println!("panic {place}"));
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [task, folder, times] = words.as_slice() else { return };
    let outcome = act(task, Path::new(folder), times.parse().unwrap_or_default());
    println!("{}", outcome.map_or_else(|error| error.code().to_owned(), |()| "done".to_owned()));
}

fn act(task: &str, folder: &Path, times: usize) -> Result<()> {
    let vault = journal::vault(folder);
    match task {
        "create" => {
            let (unlocked, _) = vault.create(&passphrase(PASSPHRASE), WorkFactor::new(1))?;
            println!("created");
            open(unlocked)?.lock()
        }
        "log" => log(unlock(&vault)?, times),
        "log_without_waiting" => {
            let journal = unlock(&vault)?;
            let connection = journal.vault().map(Unlocked::connection);
            connection.map(|connection| connection.pragma_update(None, "synchronous", "OFF")).transpose()?;
            log(journal, times)
        }
        "seal" => (0..times).try_for_each(|_| {
            let id = Uuid::now_v7();
            inbox::seal(&vault, journal::capture_draft(id, KNOWN, &id.to_string()), journal::now())?;
            println!("{id}");
            Ok(())
        }),
        "change" => {
            let mut journal = unlock(&vault)?;
            let (current, new) = (passphrase(PASSPHRASE), passphrase(OTHER));
            journal.vault_mut().map(|vault| vault.change_passphrase(&current, &new)).transpose()?;
            println!("changed");
            journal.lock()
        }
        "backup" => back_up(unlock(&vault)?),
        "restore" => {
            let opener = passphrase(PASSPHRASE);
            let opener = Opener::Passphrase(&opener);
            backups::restore(&vault, &folder.join("archive"), opener, journal::now(), &watch())?;
            println!("restored");
            Ok(())
        }
        "export" => {
            let mut journal = unlock(&vault)?;
            let stop = AtomicBool::new(false);
            for name in [REPLACED, ADDED] {
                let path = folder.join("out").join(name);
                journal.everything().export(&path, &mut Carrying::new(&stop, &mut |_| ()))?;
            }
            println!("exported");
            journal.lock()
        }
        unknown => panic!("no task {unknown}"),
    }
}

fn log(mut journal: Journal, times: usize) -> Result<()> {
    for _ in 0..times {
        let id = Uuid::now_v7();
        journal.entries().log(journal::draft(id, &id.to_string()), journal::now())?;
        println!("{id}");
    }
    journal.lock()
}

fn back_up(mut journal: Journal) -> Result<()> {
    let (source, place) = (journal.backups().source()?, journal.backups().place()?);
    if let (Some(source), Some(place)) = (source, place) {
        let made = backups::make(&source, &place, journal::now(), &watch())?;
        println!("backed up");
        journal.backups().keep(&made)?;
    }
    journal.lock()
}

fn watch() -> Watch<'static> {
    Watch::new(Cancel::new(), &|_| ())
}

fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words.to_owned())
}

fn unlock(vault: &Vault) -> Result<Journal> {
    open(vault.unlock(&passphrase(PASSPHRASE))?)
}

fn open(unlocked: Unlocked) -> Result<Journal> {
    Journal::open(unlocked, journal::now())
}
