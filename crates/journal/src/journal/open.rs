//! Opening the journal of an unlocked vault.

use hedgerow_vault::Unlocked;

use super::{Home, Journal};
use crate::error::Result;
use crate::moment::Moment;
use crate::storage::{Storage, migrations};

impl Journal {
    /// Opens the journal in `unlocked`, brings its schema up to date, and erases what was deleted more than 30 days before
    /// `now`, copies of the database from before a migration included.
    ///
    /// A journal of a newer Hedgerow is refused with [`crate::Error::NewerSchema`] before anything is written. One that
    /// is not new is copied, and the copy verified, before it is migrated.
    pub fn open(mut unlocked: Unlocked, now: Moment) -> Result<Self> {
        bring_up_to_date(&mut unlocked, migrations::STEPS, now)?;
        Storage::new(unlocked.connection()).prepare()?;
        let mut journal = Self::at(Home::Vault(Box::new(unlocked)));
        journal.renew_search()?;
        journal.erase_deleted(now.date())?;
        journal.remove_old_copies(now);
        Ok(journal)
    }
}

/// The copy bears the moment in its name: after a migration that failed, the next one makes a copy of its own.
fn bring_up_to_date(unlocked: &mut Unlocked, steps: &[&str], now: Moment) -> Result<()> {
    let taken = migrations::taken(unlocked.connection(), steps)? as usize;
    if taken == 0 {
        migrations::make_room(unlocked.connection())?;
    } else if taken < steps.len() {
        unlocked.copy_verified(&format!("schema-{}", steps.len()), now.at)?;
    }
    migrations::run(unlocked.connection_mut(), steps)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use chrono::DateTime;
    use hedgerow_vault::{Passphrase, Vault, WorkFactor};

    use super::*;

    const FIRST: &str = "CREATE TABLE leaf (name TEXT) STRICT; INSERT INTO leaf VALUES ('hazel');";
    const SECOND: &str = "ALTER TABLE leaf ADD COLUMN colour TEXT;";

    fn vault(folder: &Path) -> Unlocked {
        let vault = Vault::at(folder.join("vault")).with_witness(folder.join("witness"));
        let passphrase = Passphrase::new("a hedge grows slowly along the lane".to_owned());
        vault.create(&passphrase, WorkFactor::new(2)).unwrap().0
    }

    fn now(second: i64) -> Moment {
        Moment { at: DateTime::from_timestamp(1_790_000_000 + second, 0).unwrap(), zone: chrono_tz::Tz::UTC }
    }

    fn copies(folder: &Path) -> Vec<PathBuf> {
        let files = fs::read_dir(folder.join("vault")).unwrap().map(|file| file.unwrap().path());
        files.filter(|path| path.to_string_lossy().contains("before-schema")).collect()
    }

    #[test]
    fn a_new_database_is_migrated_without_a_copy_and_an_older_one_after_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let mut unlocked = vault(folder.path());
        bring_up_to_date(&mut unlocked, &[FIRST], now(0)).unwrap();
        assert!(copies(folder.path()).is_empty(), "there was nothing to lose");
        bring_up_to_date(&mut unlocked, &[FIRST, SECOND], now(1)).unwrap();
        assert_eq!(copies(folder.path()).len(), 1);
        let sql = "SELECT name FROM leaf WHERE colour IS NULL";
        let name: String = unlocked.connection().query_row(sql, [], |row| row.get(0)).unwrap();
        assert_eq!(name, "hazel", "what was there is there");
        bring_up_to_date(&mut unlocked, &[FIRST, SECOND], now(2)).unwrap();
        assert_eq!(copies(folder.path()).len(), 1, "a database that is up to date needs no copy");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_database_as_it_was_and_can_be_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut unlocked = vault(folder.path());
        bring_up_to_date(&mut unlocked, &[FIRST], now(0)).unwrap();
        for second in 1..3 {
            assert!(
                bring_up_to_date(&mut unlocked, &[FIRST, SECOND, "CREATE NONSENSE"], now(second)).is_err()
            );
            assert_eq!(migrations::taken(unlocked.connection(), &[FIRST]).unwrap(), 1);
            let columns = unlocked.connection().prepare("SELECT * FROM leaf").unwrap().column_count();
            assert_eq!(columns, 1, "all steps or none");
        }
        bring_up_to_date(&mut unlocked, &[FIRST, SECOND], now(3)).unwrap();
        assert_eq!(migrations::taken(unlocked.connection(), &[FIRST, SECOND]).unwrap(), 2);
    }
}
