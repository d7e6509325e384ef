//! The schema, one file a step, and how a database is brought up to date.
//!
//! Steps are only ever added. The database says in `user_version` how many it has taken.

use rusqlite::TransactionBehavior::Immediate;
use rusqlite::{Connection, Transaction};

use crate::error::{Error, Result};

/// Every step, in order. Never change one that was released.
pub(crate) const STEPS: &[&str] = &[
    include_str!("0001_foundation.sql"),
    include_str!("0002_verdicts_and_amendments.sql"),
    include_str!("0003_look_backs.sql"),
    include_str!("0004_inbox.sql"),
    include_str!("0005_agreed_times.sql"),
    include_str!("0006_shares.sql"),
    include_str!("0007_imports.sql"),
    include_str!("0008_reflections.sql"),
    include_str!("0009_phrases.sql"),
    include_str!("0010_rules.sql"),
    include_str!("0011_session_day.sql"),
    include_str!("0012_postponed.sql"),
    include_str!("0013_what_follows.sql"),
];

/// How many of `steps` a database has taken: 0 for a new one. One that has taken more is of a newer version, and refused.
pub(crate) fn taken(connection: &Connection, steps: &[&str]) -> Result<u32> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = steps.len() as u32;
    if found > known { Err(Error::NewerSchema { found, known }) } else { Ok(found) }
}

/// Lets a database that is still new give freed pages back one by one later.
pub(crate) fn make_room(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch("PRAGMA auto_vacuum = INCREMENTAL; VACUUM;")?)
}

/// Takes the steps that are missing, all of them or none.
pub(crate) fn run(connection: &mut Connection, steps: &[&str]) -> Result<()> {
    let taken = taken(connection, steps)? as usize;
    if taken == steps.len() {
        return Ok(());
    }
    let transaction = Transaction::new(connection, Immediate)?;
    for step in steps.iter().skip(taken) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", steps.len() as u32)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A journal as schema 1 left it, with the step as it was released written into it.
    const RELEASED: &str = include_str!("../../../tests/fixtures/schema-1.sql");

    #[test]
    fn the_first_step_is_to_the_letter_what_was_released() {
        assert!(RELEASED.contains(STEPS[0]), "a released step never changes: add a new one");
    }

    /// The digests of all released steps; that of a new one comes in with its release.
    const FROZEN: [u64; 13] = [
        0x7e05_d32b_490a_94ea,
        0xc795_c4c5_b06b_4f9b,
        0x67e9_0e7a_d4ee_6ef7,
        0x78a9_ec61_a5cb_ccbd,
        0xf148_4c5c_9910_7c16,
        0x96c6_64d9_5ed8_11c5,
        0xbecf_afa4_23ea_d351,
        0x65fb_558a_e42e_163b,
        0xaf3f_3794_88f4_173d,
        0xcead_9ab3_169a_c2cf,
        0xa195_4fe5_9ed4_fdb6,
        0x6598_dd78_6748_b335,
        0x6ce0_ab9c_c58c_9429,
    ];

    /// FNV-1a: it is to notice a slip of the hand and keeps nobody out. Ends of lines may be those of another system.
    fn digest(step: &str) -> u64 {
        let bytes = step.bytes().filter(|&byte| byte != b'\r');
        bytes
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    #[test]
    fn no_released_step_is_changed() {
        for (number, (step, frozen)) in (1..).zip(STEPS.iter().zip(FROZEN)) {
            assert_eq!(digest(step), frozen, "step {number} was released: add a new one");
        }
        assert!(STEPS.len() >= FROZEN.len(), "nor is one taken away");
    }
}
