//! The one door to cryptography and the encrypted database: it knows bytes, not entries.
//!
//! A vault is a folder: a SQLCipher database under a random key, that key wrapped once by the passphrase and once by
//! the recovery key, and a small header that says which vault this is and how often it was opened. What is in the
//! database is the caller's. While it is locked, things can be sealed into its [`inbox`] that only an unlock reads again.
//! `docs/file-format.md` says how to read a vault without this crate.

#[cfg(test)]
extern crate self as hedgerow_vault;
#[cfg(test)]
#[path = "../tests/support/mod.rs"]
mod test_support;

mod aside;
pub mod backup;
mod capture;
mod change_passphrase;
mod copy;
mod create;
mod database;
mod database_key;
mod digest;
mod error;
mod files;
mod folder_lock;
mod freshness;
mod header;
pub mod inbox;
mod key_file;
mod keyring;
mod layout;
mod lines;
mod lock;
mod make_recovery_key;
mod page_seals;
pub mod passphrase;
mod recovery_key;
mod repair;
mod site;
mod synced_folder;
mod unlock;
mod unlocked;
mod vault;
mod warning;
mod witness;
mod work_factor;
mod wrap;

pub use aside::Aside;
pub use database::begin_alone;
pub use error::{Error, KeyFile, Result};
pub use passphrase::Passphrase;
pub use recovery_key::RecoveryKey;
pub use synced_folder::SyncService;
pub use unlocked::Unlocked;
pub use vault::Vault;
pub use warning::Warning;
pub use work_factor::WorkFactor;
pub use wrap::Opener;
