//! A child process that ends with the value that owns it, however the test ends.

use std::process::{Child, Command};

/// A child process, killed and waited for when dropped.
pub struct Owned(pub Child);

impl Owned {
    /// Starts it.
    pub fn start(command: &mut Command) -> Self {
        let started = command.spawn();
        Self(started.unwrap_or_else(|why| panic!("{:?} did not start: {why}", command.get_program())))
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
    }
}
