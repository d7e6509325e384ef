//! Whom the next entry is likely to be about, for the chips of the composer.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::{Relationship, Relationships};
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::moment::Moment;

/// How many of the last entries are looked at.
const LOOKED_AT: u32 = 200;
/// After how many days an entry counts half.
const HALF_LIFE_DAYS: f64 = 14.0;

impl Relationships<'_> {
    /// At most `limit` people, the likeliest first: those who asked often, and of late. Who never asked comes after them,
    /// the last added first; archived people are left out.
    pub fn likely(&self, now: Moment, limit: usize) -> Result<Vec<Relationship>> {
        let storage = self.journal.storage();
        let scores = scores(&storage.recently_used(LOOKED_AT)?, now.at);
        let mut people = storage.list_relationships()?;
        people.retain(|person| !person.archived);
        let score = |person: &Relationship| scores.get(&person.id).copied().unwrap_or(0.0);
        people.sort_by(|one, other| score(other).total_cmp(&score(one)));
        people.truncate(limit);
        Ok(people)
    }
}

/// The sum of each person's entries, older ones counting less.
fn scores(recent: &[(RelationshipId, DateTime<Utc>)], now: DateTime<Utc>) -> HashMap<RelationshipId, f64> {
    let mut scores = HashMap::new();
    for (person, at) in recent {
        let days = (now - at).num_minutes().max(0) as f64 / (24.0 * 60.0);
        *scores.entry(*person).or_insert(0.0) += (-days / HALF_LIFE_DAYS).exp2();
    }
    scores
}
