//! Whether a journal is open, asked in one place.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hedgerow_journal::Journal;
use hedgerow_vault::{RecoveryKey, Unlocked, Vault};

use crate::clock::now;
use crate::failure::{Answer, Problem};
use crate::seen_key::SeenKey;

/// The vault of this process and, while it is unlocked, its journal.
pub struct Session {
    vault: Vault,
    state: Mutex<State>,
    /// The same in one word, never held for long: `state` is, while a passphrase changes, and locking must not wait.
    doing: Mutex<Doing>,
    /// How long the last key derivation took.
    derivation: Mutex<Duration>,
    /// Whether a key is being derived right now.
    is_deriving: AtomicBool,
}

/// How long a key derivation takes on an ordinary computer: scrypt at 2^18 took 0.7 s where it was measured.
const DERIVATION: Duration = Duration::from_secs(1);

enum State {
    Locked,
    Open(Open),
    LookingAround(Journal),
}

/// An unlocked journal and what is known only until it is locked.
pub struct Open {
    /// The journal.
    pub journal: Journal,
    /// The recovery key, as far as it may be seen.
    pub recovery_key: SeenKey,
}

/// What the session is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing is open.
    Locked,
    /// The user's own journal is open.
    Open,
    /// A made-up journal is open, in memory only.
    LookingAround,
}

impl Session {
    /// A locked session on the vault in the platform's data folder.
    ///
    /// # Errors
    /// If the platform names no such folder.
    pub fn at_default_folder() -> Answer<Self> {
        Ok(Self::at(Vault::at(Vault::default_folder()?)))
    }

    /// A locked session on this vault.
    pub fn at(vault: Vault) -> Self {
        Self {
            vault,
            state: Mutex::new(State::Locked),
            doing: Mutex::new(Doing::Locked),
            derivation: Mutex::new(DERIVATION),
            is_deriving: AtomicBool::new(false),
        }
    }

    /// The vault, open or not.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Does something with the vault's folder that needs no key, and not while the journal in it is being opened or used.
    pub fn beside_journal<T>(&self, act: impl FnOnce(&Vault) -> T) -> T {
        let _used_by_nobody_else = self.state();
        act(&self.vault)
    }

    /// Does something that exchanges the vault in the folder, while nothing is open and nobody opens anything.
    ///
    /// # Errors
    /// If a journal is open, else what `act` says.
    pub fn while_locked<T>(&self, act: impl FnOnce(&Vault) -> Answer<T>) -> Answer<T> {
        match &*self.state() {
            State::Locked => act(&self.vault),
            _ => Err(Problem::AlreadyOpen.into()),
        }
    }

    /// Does something that derives a key, which takes as long as [`Session::unlock_seconds`] says.
    ///
    /// # Errors
    /// What `act` says.
    pub fn deriving<T>(&self, act: impl FnOnce(&Vault) -> hedgerow_vault::Result<T>) -> Answer<T> {
        let begun = Instant::now();
        self.is_deriving.store(true, Ordering::Relaxed);
        let done = act(&self.vault);
        self.is_deriving.store(false, Ordering::Relaxed);
        // Other errors come before the derivation, and would tell a time that no unlock takes.
        if matches!(done, Ok(_) | Err(hedgerow_vault::Error::WrongPassphrase)) {
            *held(&self.derivation) = begun.elapsed();
        }
        Ok(done?)
    }

    /// How long an unlock will take, in seconds: as long as the last one in this process, or as on an ordinary computer.
    pub fn unlock_seconds(&self) -> f64 {
        held(&self.derivation).as_secs_f64()
    }

    /// Whether it is locked and nobody is opening it: the views may be made anew, and no answer is lost with them.
    pub fn rests_locked(&self) -> bool {
        self.doing() == Doing::Locked && !self.is_deriving.load(Ordering::Relaxed)
    }

    /// What the session is doing.
    pub fn doing(&self) -> Doing {
        *held(&self.doing)
    }

    /// Does something with the journal that is open, one's own or made up.
    ///
    /// # Errors
    /// `locked` if none is, else what `act` says.
    pub fn journal<T>(&self, act: impl FnOnce(&mut Journal) -> hedgerow_journal::Result<T>) -> Answer<T> {
        match &mut *self.state() {
            State::Locked => Err(Problem::Locked.into()),
            State::Open(open) => Ok(act(&mut open.journal)?),
            State::LookingAround(journal) => Ok(act(journal)?),
        }
    }

    /// Does something that only makes sense with a vault of one's own.
    ///
    /// # Errors
    /// `locked` or `made-up` if none is open, else what `act` says.
    pub fn own<T>(&self, act: impl FnOnce(&mut Open) -> Answer<T>) -> Answer<T> {
        match &mut *self.state() {
            State::Locked => Err(Problem::Locked.into()),
            State::LookingAround(_) => Err(Problem::MadeUp.into()),
            State::Open(open) => act(open),
        }
    }

    /// Opens the journal of an unlocked vault; with its recovery key, if the vault was made just now.
    ///
    /// # Errors
    /// If a vault is open already, or its journal cannot be opened.
    pub fn open(&self, unlocked: Unlocked, recovery_key: Option<RecoveryKey>) -> Answer<()> {
        let mut state = self.state();
        if matches!(*state, State::Open(_)) {
            return Err(Problem::AlreadyOpen.into());
        }
        let journal = Journal::open(unlocked, now())?;
        let recovery_key = recovery_key.map_or(SeenKey::None, SeenKey::NotYet);
        *state = State::Open(Open { journal, recovery_key });
        *held(&self.doing) = Doing::Open;
        Ok(())
    }

    /// Opens a made-up journal.
    ///
    /// # Errors
    /// If a vault is open.
    pub fn look_around(&self, journal: Journal) -> Answer<()> {
        let mut state = self.state();
        if matches!(*state, State::Open(_)) {
            return Err(Problem::AlreadyOpen.into());
        }
        *state = State::LookingAround(journal);
        *held(&self.doing) = Doing::LookingAround;
        Ok(())
    }

    /// Leaves a made-up journal; it is gone.
    pub fn leave_made_up_journal(&self) {
        let mut state = self.state();
        if matches!(*state, State::LookingAround(_)) {
            *state = State::Locked;
            *held(&self.doing) = Doing::Locked;
        }
    }

    /// Closes whatever is open. What cannot be flushed now is in the database's log and is read at the next unlock, so
    /// nothing that was acknowledged depends on this.
    pub fn close(&self) {
        let state = std::mem::replace(&mut *self.state(), State::Locked);
        *held(&self.doing) = Doing::Locked;
        if let State::Open(open) = state {
            let _ = open.journal.lock();
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        held(&self.state)
    }
}

/// A panic while a lock was held leaves a journal that SQLite has rolled back: it is as good as before.
pub fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
