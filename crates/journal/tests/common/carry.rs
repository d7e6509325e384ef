//! What the tests of carrying out and in share.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::atomic::AtomicBool;

use hedgerow_journal::everything::{Found, TakenIn};
use hedgerow_journal::ids::ImportId;
use hedgerow_journal::{Carrying, Journal, Progress, Result};
use uuid::Uuid;

use super::now;

/// Does something that nobody watches or stops.
pub fn carry<T>(act: impl FnOnce(&mut Carrying<'_>) -> T) -> T {
    let never = AtomicBool::new(false);
    act(&mut Carrying::new(&never, &mut |_| {}))
}

/// Does something that is stopped once it has come so many thousandths.
pub fn stopped_at<T>(permille: u16, act: impl FnOnce(&mut Carrying<'_>) -> T) -> T {
    use std::sync::atomic::Ordering::Relaxed;
    let stop = AtomicBool::new(false);
    let mut tell = |progress: Progress| {
        if progress.permille >= permille {
            stop.store(true, Relaxed);
        }
    };
    act(&mut Carrying::new(&stop, &mut tell))
}

pub fn import_id() -> ImportId {
    ImportId(Uuid::now_v7())
}

/// Everything of a journal, as it is written.
pub fn written(journal: &mut Journal) -> String {
    let mut bytes = Vec::new();
    carry(|carrying| journal.everything().write(&mut bytes, carrying)).expect("written");
    String::from_utf8(bytes).expect("text")
}

/// Takes `file` in.
pub fn take(journal: &mut Journal, file: &str) -> Result<TakenIn> {
    carry(|carrying| {
        journal.everything().import(import_id(), file.as_bytes(), file.len() as u64, now(), carrying)
    })
}

/// Looks at `file`.
pub fn look(journal: &mut Journal, file: &str) -> Result<Found> {
    carry(|carrying| journal.everything().look(file.as_bytes(), file.len() as u64, carrying))
}
