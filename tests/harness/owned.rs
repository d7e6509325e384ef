//! A child process that ends with the value that owns it, however the test ends.

use std::collections::BTreeSet;
use std::process::{Child, Command};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The ids of all children that have an owner.
static OWNED: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// A child process, killed and waited for when dropped.
pub struct Owned(pub Child);

/// Whether a child has an owner, who waits for it. If somebody else did, its id could be another's by the time the owner ends it.
pub fn is_owned(pid: u32) -> bool {
    owned().contains(&pid)
}

fn owned() -> MutexGuard<'static, BTreeSet<u32>> {
    OWNED.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Owned {
    /// Starts it.
    pub fn start(command: &mut Command) -> Self {
        let mut all = owned();
        let child =
            command.spawn().unwrap_or_else(|why| panic!("{:?} did not start: {why}", command.get_program()));
        all.insert(child.id());
        Self(child)
    }

    /// Its process id.
    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        // Both fail only if it is gone already.
        let _ = self.0.kill();
        let _ = self.0.wait();
        owned().remove(&self.0.id());
    }
}
