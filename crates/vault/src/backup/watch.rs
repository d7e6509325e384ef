//! How far a backup came, and the wish that it stop.

use std::cell::Cell;
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::{Error, Result};

/// How many steps of SQLite's machine go by between two looks at the wish to stop: some tenths of a millisecond.
const STEPS: i32 = 10_000;

/// The wish that something stop; shared by who works and who may wish it.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Nobody wishes it yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Wishes it. Whoever works stops within some milliseconds, and leaves nothing of what it made.
    pub fn wish(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody wished it.
    #[must_use]
    pub fn is_wished(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How far it came, in bytes of work: each byte counts once for every time it is copied or checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is done; at most `total`.
    pub done: u64,
    /// What there is to do, as far as is known by now.
    pub total: u64,
}

/// Who is told how far the work came, and may stop it.
pub struct Watch<'a> {
    cancel: Cancel,
    tell: &'a dyn Fn(Progress),
    done: Cell<u64>,
    total: Cell<u64>,
}

impl<'a> Watch<'a> {
    /// Tells `tell` often, on the thread that works, and stops when `cancel` is wished.
    pub fn new(cancel: Cancel, tell: &'a dyn Fn(Progress)) -> Self {
        Self { cancel, tell, done: Cell::new(0), total: Cell::new(0) }
    }

    /// There is so much to do from here on.
    pub(super) fn expect(&self, bytes: u64) {
        self.total.set(self.done.get().saturating_add(bytes));
    }

    /// So much more is done.
    pub(super) fn advance(&self, bytes: u64) -> Result<()> {
        let done = self.done.get().saturating_add(bytes).min(self.total.get());
        self.done.set(done);
        (self.tell)(Progress { done, total: self.total.get() });
        self.go_on()
    }

    /// Unless somebody wished it to stop.
    pub(super) fn go_on(&self) -> Result<()> {
        if self.cancel.is_wished() { Err(Error::Cancelled) } else { Ok(()) }
    }

    /// An error that came of the wish to stop is called that.
    pub(super) fn settle<T>(&self, done: Result<T>) -> Result<T> {
        done.map_err(|error| if self.cancel.is_wished() { Error::Cancelled } else { error })
    }

    /// Lets the wish stop what this connection is at.
    pub(super) fn guard(&self, connection: &mut Connection) -> Result<()> {
        let cancel = self.cancel.clone();
        Ok(connection.progress_handler(STEPS, Some(move || cancel.is_wished()))?)
    }

    /// Reads `inner`, and counts what was read as done.
    pub(super) fn reading<R>(&self, inner: R) -> Reading<'_, 'a, R> {
        Reading { inner, watch: self }
    }
}

/// A reader that is watched.
pub(super) struct Reading<'w, 'a, R> {
    inner: R,
    watch: &'w Watch<'a>,
}

impl<R: Read> Read for Reading<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.watch.advance(count as u64).map_err(|_| io::Error::other("stopped"))?;
        Ok(count)
    }
}
