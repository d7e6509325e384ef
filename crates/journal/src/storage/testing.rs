//! What the tests of storage share.

use rusqlite::Params;

use crate::journal::Journal;

/// How SQLite goes about a statement in a new journal, step by step.
pub(super) fn steps(sql: &str, params: impl Params) -> Vec<String> {
    let journal = Journal::in_memory().unwrap();
    let storage = journal.storage();
    let mut plan = storage.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    plan.query_map(params, |row| row.get("detail")).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}
