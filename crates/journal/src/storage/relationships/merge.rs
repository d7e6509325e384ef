//! Who stands for whom.

use std::collections::HashMap;

use super::{Key, Person};
use crate::error::Result;
use crate::storage::{Storage, Touched};

impl Storage<'_> {
    /// Notes that `from` was merged into `into`, or, with nothing, that it stands for itself again.
    pub fn set_merged_into(&self, from: Key, into: Option<Key>) -> Result<()> {
        let sql = "UPDATE relationship SET merged_into = ?2 WHERE key = ?1";
        self.db.prepare_cached(sql)?.execute((from, into))?;
        self.touch(Touched::PEOPLE);
        self.follow_merges()
    }

    /// Brings `stands_for` in step with `merged_into` for everybody: a journal has hundreds of people at most.
    pub fn follow_merges(&self) -> Result<()> {
        let people = self.people()?;
        let into: HashMap<Key, Key> =
            people.iter().filter_map(|person| Some((person.key, person.merged_into?))).collect();
        let mut statement =
            self.db.prepare_cached("UPDATE relationship SET stands_for = ?2 WHERE key = ?1")?;
        for Person { key, stands_for, .. } in people {
            let end = end_of(key, &into);
            if end != stands_for {
                statement.execute((key, end))?;
            }
        }
        Ok(())
    }
}

/// Where the merges from `key` lead. The journal makes no circle; should a file hold one, the walk ends all the same.
fn end_of(key: Key, into: &HashMap<Key, Key>) -> Key {
    let mut end = key;
    for _ in 0..into.len() {
        let Some(&next) = into.get(&end) else { break };
        end = next;
    }
    end
}
