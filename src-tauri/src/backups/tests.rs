//! A backup under way keeps neither a lock nor the journal waiting.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use hedgerow_vault::{Passphrase, RecoveryKey, Vault, WorkFactor};

use super::make::When;
use super::{Backups, make};
use crate::session::{Doing, Session};

fn vault(folder: &tempfile::TempDir) -> Vault {
    Vault::at(folder.path().join("hedgerow")).with_witness(folder.path().join("witness"))
}

/// An open journal of some size, and the key that opens it.
fn opened(folder: &tempfile::TempDir) -> (Session, RecoveryKey) {
    let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
    let (unlocked, recovery) = vault(folder).create(&passphrase, WorkFactor::new(1)).expect("a vault");
    let fill =
        "CREATE TABLE filler AS WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number
        WHERE n < 12000) SELECT n, randomblob(3000) AS bytes FROM number";
    let session = Session::at(vault(folder));
    session.open(unlocked, None).expect("open");
    session
        .own(|open| {
            let connection = open.journal.vault().expect("a vault").connection();
            connection.execute_batch(fill).expect("filled");
            Ok(())
        })
        .expect("open");
    (session, recovery)
}

fn files(folder: &tempfile::TempDir) -> Vec<String> {
    let backups = folder.path().join("hedgerow-backups");
    let names =
        std::fs::read_dir(backups).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn a_lock_stops_a_backup_and_waits_for_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, recovery) = opened(&folder);
    let backups = Backups::default();
    let (begun, told) = mpsc::channel();
    thread::scope(|scope| {
        let tell = move |_| {
            let _ = begun.send(());
        };
        let (session, backups) = (&session, &backups);
        let making = scope.spawn(move || make(session, backups, When::Now, &tell));
        told.recv().expect("it is at work");
        assert!(backups.is_under_way());
        let asked = Instant::now();
        // What `lock` does before the process ends.
        backups.end();
        session.close();
        let waited = asked.elapsed();
        assert!(waited < Duration::from_millis(1_500), "waited {waited:?}");
        assert_eq!(session.doing(), Doing::Locked);
        assert!(making.join().expect("ended").is_err(), "it was stopped");
        let again = make(session, backups, When::Now, &|_| ()).expect_err("nothing begins any more");
        assert_eq!(again.code, "locked");
    });
    assert!(backups.failure().is_none(), "to be stopped is no failure");
    assert_eq!(files(&folder), [""; 0], "nothing of it is left");
    let unlocked = vault(&folder).unlock_with_recovery_key(&recovery).expect("opens");
    assert_eq!(unlocked.warnings(), [], "it was locked in order");
}

#[test]
fn the_journal_answers_while_a_backup_is_made_and_a_second_one_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = opened(&folder);
    let backups = Backups::default();
    let (begun, told) = mpsc::channel();
    thread::scope(|scope| {
        let tell = move |_| {
            let _ = begun.send(());
        };
        let (session, backups) = (&session, &backups);
        let making = scope.spawn(move || make(session, backups, When::IfDue, &tell));
        told.recv().expect("it is at work");
        let second = make(session, backups, When::Now, &|_| ()).expect_err("one at a time");
        assert_eq!(second.code, "backup-under-way");
        let asked = Instant::now();
        session.journal(|journal| journal.settings().get()).expect("answered");
        assert!(asked.elapsed() < Duration::from_millis(500), "answered after {:?}", asked.elapsed());
        assert!(making.join().expect("ended").expect("made"));
    });
    assert_eq!(files(&folder).len(), 1);
    assert!(!make(&session, &backups, When::IfDue, &|_| ()).expect("asked"), "there is one of today");
    assert!(make(&session, &backups, When::Now, &|_| ()).expect("made"));
    assert_eq!(files(&folder).len(), 1, "the first one of the day went after the second was verified");
}

#[test]
fn a_new_passphrase_waits_until_a_backup_has_stopped() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = opened(&folder);
    let backups = Backups::default();
    let (begun, told) = mpsc::channel();
    thread::scope(|scope| {
        let tell = move |_| {
            let _ = begun.send(());
        };
        let (session, backups) = (&session, &backups);
        let making = scope.spawn(move || make(session, backups, When::Now, &tell));
        told.recv().expect("it is at work");
        backups.without(|| {
            assert!(!backups.is_under_way());
            let current = Passphrase::new("a hedge grows slowly along the lane".to_owned());
            let next = Passphrase::new("nine herons by the weir".to_owned());
            let changed = session.own(|open| {
                Ok(open.journal.vault_mut().expect("a vault").change_passphrase(&current, &next)?)
            });
            changed.expect("changed, and finished");
        });
        assert_eq!(making.join().expect("ended").expect_err("stopped").code, "cancelled");
    });
    assert!(make(&session, &backups, When::Now, &|_| ()).expect("the next one is made with the new key"));
}

#[test]
fn why_a_backup_could_not_be_made_is_known_until_one_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, _) = opened(&folder);
    let backups = Backups::default();
    let place = folder.path().join("hedgerow-backups");
    std::fs::write(&place, b"a file where the folder should be").expect("written");
    assert!(make(&session, &backups, When::IfDue, &|_| ()).is_err());
    assert_eq!(backups.failure().expect("known").code, "backup-folder-missing");
    std::fs::remove_file(&place).expect("removed");
    assert!(make(&session, &backups, When::IfDue, &|_| ()).expect("made"));
    assert!(backups.failure().is_none());
}
