//! The made-up journal that somebody looks around in before making one of their own.

use hedgerow_journal::made_up::Options;
use hedgerow_journal::{Journal, Moment};

/// The same people and days for everybody, ending today.
const SEED: u64 = 1;

/// A journal in memory, filled with made-up entries up to `now`.
///
/// # Errors
/// If it cannot be filled.
pub fn journal(now: Moment) -> hedgerow_journal::Result<Journal> {
    let mut journal = Journal::in_memory()?;
    hedgerow_journal::made_up::fill(&mut journal, SEED, now, Options::default())?;
    Ok(journal)
}
