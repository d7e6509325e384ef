//! One journal: every change goes through its one door. The nouns say in their own folders how they are reached.

mod erase;
mod in_memory;
mod lock;
mod open;
#[cfg(feature = "plain-file")]
mod plain;
mod renew_search;
mod transact;

pub(crate) use erase::KEPT_DAYS;

use hedgerow_vault::Unlocked;
use rusqlite::Connection;

use crate::error::Result;
use crate::patterns::Gathered;
use crate::storage::{Storage, Touched};

/// An open journal.
///
/// It is used by one thread at a time; the nouns borrow it mutably, so that two changes can never be under way at once.
pub struct Journal {
    home: Home,
    /// What readings are made from, once somebody asked for one.
    pub(crate) gathered: Option<Gathered>,
    /// What changed since it was gathered.
    pub(crate) touched: Touched,
}

/// Where a journal lives.
enum Home {
    /// In a vault, on disk, encrypted.
    Vault(Box<Unlocked>),
    /// In memory alone, to look around in.
    Memory(Connection),
}

impl Journal {
    fn at(home: Home) -> Self {
        Self { home, gathered: None, touched: Touched::default() }
    }

    /// The vault it lives in; nothing for a journal in memory.
    pub fn vault(&self) -> Option<&Unlocked> {
        match &self.home {
            Home::Vault(unlocked) => Some(unlocked),
            Home::Memory(_) => None,
        }
    }

    /// The vault it lives in, to change its passphrase or its recovery key; nothing for a journal in memory.
    pub fn vault_mut(&mut self) -> Option<&mut Unlocked> {
        match &mut self.home {
            Home::Vault(unlocked) => Some(unlocked),
            Home::Memory(_) => None,
        }
    }

    /// Every name in the journal: what somebody who knows the writer would try first in a passphrase.
    pub fn names(&self) -> Result<Vec<String>> {
        self.storage().names()
    }

    /// Whether all that is in it was made up, to look around in or to test with.
    pub fn is_made_up(&self) -> Result<bool> {
        Ok(self.storage().fact(crate::made_up::MARK)?.is_some())
    }

    /// What readings are made from, as it stands now.
    pub(crate) fn gathered(&mut self) -> Result<&mut Gathered> {
        let touched = std::mem::take(&mut self.touched);
        let gathered = match self.gathered.take() {
            Some(gathered) => gathered.again(&self.storage(), touched)?,
            None => Gathered::all(&self.storage())?,
        };
        Ok(self.gathered.insert(gathered))
    }

    /// For reading.
    pub(crate) fn storage(&self) -> Storage<'_> {
        Storage::new(self.connection())
    }

    fn connection(&self) -> &Connection {
        match &self.home {
            Home::Vault(unlocked) => unlocked.connection(),
            Home::Memory(connection) => connection,
        }
    }
}
