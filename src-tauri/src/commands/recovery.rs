//! The recovery key: shown once, typed back in part, and nowhere on disk.

use chrono::NaiveDate;
use hedgerow_locale::plainly;
use hedgerow_report::document::Paper;
use hedgerow_report::{Proof, kit};
use hedgerow_vault::{Passphrase, RecoveryKey};
use serde::Serialize;
use tauri::AppHandle;

use super::Here;
use super::share::file_name;
use crate::choose::{self, FileKind};
use crate::clock::now;
use crate::failure::{Answer, Problem};
use crate::seen_key::SeenKey;
use crate::session::{Open, Session};

/// Which groups of the key are asked back: far apart, and neither the first nor the last, which the eye knows by heart.
const ASKED: [usize; 2] = [4, 11];
/// The name that is proposed for the page with the key: the system may remember it.
const KIT: &str = "kit.pdf";

/// A recovery key to write down.
#[derive(Serialize, specta::Type)]
pub struct RecoveryKit {
    /// The key in groups of four characters.
    pub groups: Vec<String>,
    /// The vault that it opens.
    pub vault_id: String,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// The groups to type back, counted from 0.
    pub ask: Vec<u32>,
}

/// Shows the key of a vault that was made just now, once, or makes a new key, which needs the passphrase again.
#[tauri::command(async)]
#[specta::specta]
pub fn make_recovery_key(session: Here<'_>, passphrase: Option<String>) -> Answer<RecoveryKit> {
    let today = now().date();
    session.own(|open| show(open, passphrase.map(Passphrase::new).as_ref(), today))
}

fn show(open: &mut Open, passphrase: Option<&Passphrase>, today: NaiveDate) -> Answer<RecoveryKit> {
    let key = match passphrase {
        None => open.recovery_key.take_unseen().ok_or(Problem::NoRecoveryKeyShown)?,
        Some(passphrase) => replace(open, passphrase)?,
    };
    let vault_id = open.journal.vault().ok_or(Problem::MadeUp)?.vault_id().to_string();
    let ask = ASKED.iter().filter_map(|&index| u32::try_from(index).ok()).collect();
    let kit = RecoveryKit { groups: key.groups(), vault_id, made_on: today, ask };
    open.recovery_key = SeenKey::OnThePage(key);
    Ok(kit)
}

fn replace(open: &mut Open, passphrase: &Passphrase) -> Answer<RecoveryKey> {
    open.journal.vault().ok_or(Problem::MadeUp)?.check_passphrase(passphrase)?;
    // First, because the old paper is worth nothing from the next line on.
    open.journal.settings().set_recovery_checked(None)?;
    let vault = open.journal.vault_mut().ok_or(Problem::MadeUp)?;
    Ok(vault.make_recovery_key()?)
}

/// Writes the key that is shown as a page to print, with what it is for, where the person says; the file's name, or nothing if
/// they think better of it.
#[tauri::command(async)]
#[specta::specta]
pub fn save_recovery_kit(app: AppHandle, session: Here<'_>) -> Answer<Option<String>> {
    let today = now().date();
    let kit = session.own(|open| {
        let key = open.recovery_key.on_the_page().ok_or(Problem::NoRecoveryKeyShown)?;
        let vault_id = open.journal.vault().ok_or(Problem::MadeUp)?.vault_id().to_string();
        Ok(kit::render(key, &vault_id, today, Paper::default())?)
    })?;
    let name = plainly("share-file-pdf");
    let Some(path) = choose::destination(&app, KIT, FileKind { name: &name, endings: &["pdf"] }) else {
        return Ok(None);
    };
    hedgerow_report::write(&path, &kit, &Proof::Pdf)?;
    Ok(Some(file_name(&path)))
}

/// Whether the key that was typed, whole and from the paper, still opens this journal; if it does, that counts as checked today.
#[tauri::command(async)]
#[specta::specta]
pub fn try_recovery_key(session: Here<'_>, key: String) -> Answer<()> {
    let key = RecoveryKey::parse(&key)?;
    let today = now().date();
    session.own(|open| {
        open.journal.vault().ok_or(Problem::MadeUp)?.check_recovery_key(&key)?;
        open.journal.settings().set_recovery_checked(Some(today))?;
        Ok(())
    })
}

/// Puts off trying the recovery key for a quarter.
#[tauri::command(async)]
#[specta::specta]
pub fn put_off_recovery(session: Here<'_>) -> Answer<()> {
    let today = now().date();
    session.own(|open| {
        open.journal.settings().put_off_recovery(today)?;
        Ok(())
    })
}

/// Compares what was typed back with the groups that were asked for; if they are the same, the key counts as checked.
#[tauri::command(async)]
#[specta::specta]
pub fn confirm_recovery_key(session: Here<'_>, typed: Vec<String>) -> Answer<()> {
    let today = now().date();
    session.own(|open| {
        let key = open.recovery_key.on_the_page().ok_or(Problem::NoRecoveryKeyShown)?;
        let same = typed.len() == ASKED.len()
            && ASKED.iter().zip(&typed).all(|(&index, typed)| key.group_matches(index, typed));
        if !same {
            return Err(Problem::RecoveryKeyMistyped.into());
        }
        open.journal.settings().set_recovery_checked(Some(today))?;
        open.recovery_key = SeenKey::None;
        Ok(())
    })
}

/// The page with the key was left, or the moment to show it passed: from now on seeing a key takes the passphrase.
#[tauri::command(async)]
#[specta::specta]
pub fn put_recovery_key_away(session: Here<'_>) {
    put_away(&session);
}

fn put_away(session: &Session) {
    // Where no journal of one's own is open there is no key either.
    let _ = session.own(|open| {
        open.recovery_key = SeenKey::None;
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use hedgerow_vault::{Vault, WorkFactor};

    use super::*;

    const PASSPHRASE: &str = "a hedge grows slowly along the lane";

    fn made(folder: &tempfile::TempDir) -> Session {
        let vault = Vault::at(folder.path().join("hedgerow")).with_witness(folder.path().join("witness"));
        let passphrase = Passphrase::new(PASSPHRASE.to_owned());
        let (unlocked, key) = vault.create(&passphrase, WorkFactor::new(1)).unwrap();
        let session = Session::at(vault);
        session.open(unlocked, Some(key)).unwrap();
        session
    }

    fn seen(session: &Session, passphrase: Option<&str>) -> Result<Vec<String>, String> {
        let passphrase = passphrase.map(|typed| Passphrase::new(typed.to_owned()));
        let shown = session.own(|open| show(open, passphrase.as_ref(), now().date()));
        shown.map(|kit| kit.groups).map_err(|failure| failure.code)
    }

    #[test]
    fn the_key_of_a_new_vault_is_seen_once_and_then_takes_the_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let session = made(&folder);
        let first = seen(&session, None).unwrap();
        assert_eq!(seen(&session, None).unwrap_err(), "no-recovery-key-shown", "it was seen already");
        assert_eq!(seen(&session, Some("a guess")).unwrap_err(), "wrong-passphrase");
        assert_ne!(seen(&session, Some(PASSPHRASE)).unwrap(), first, "the one that was seen is kept nowhere");
    }

    #[test]
    fn a_key_that_was_put_away_is_neither_seen_nor_typed_back_nor_saved() {
        let folder = tempfile::tempdir().unwrap();
        for is_on_the_page in [true, false] {
            let session = made(&tempfile::tempdir_in(&folder).unwrap());
            if is_on_the_page {
                seen(&session, None).unwrap();
            }
            put_away(&session);
            assert_eq!(seen(&session, None).unwrap_err(), "no-recovery-key-shown", "{is_on_the_page}");
            let typed = session.own(|open| Ok(open.recovery_key.on_the_page().is_some())).unwrap();
            assert!(!typed, "{is_on_the_page}");
        }
    }
}
