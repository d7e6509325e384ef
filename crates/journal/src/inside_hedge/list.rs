//! Pages of what was kept room for, newest first.

use super::{InsideHedge, InsidePage};
use crate::entries::Cursor;
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::storage::Place;

/// The most sentences that a page holds.
const LARGEST_PAGE: u32 = 500;

impl InsideHedge<'_> {
    /// A page of what noes and partlies kept room for, to everybody or to one person (of a merged one, to the one it stands for), from
    /// `cursor` on; without one, from the newest. A page holds `limit` sentences, at least 1 and at most 500.
    ///
    /// Left out is whatever was not safe: nothing here praises a no that was not free. An unknown relationship is refused with
    /// [`crate::Error::RelationshipNotFound`].
    pub fn list(
        &self,
        person: Option<RelationshipId>,
        cursor: Option<&Cursor>,
        limit: u32,
    ) -> Result<InsidePage> {
        let storage = self.journal.storage();
        let of = person.map(|id| storage.standing_for(id)).transpose()?.map(|standing| standing.key);
        let limit = limit.clamp(1, LARGEST_PAGE);
        let before = cursor.map_or(Ok(Place::END), Cursor::place)?;
        let mut rows = storage.kept_room(of, before, limit + 1)?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next = rows.last().filter(|_| more).map(|(place, _)| Cursor::at(*place));
        Ok(InsidePage { sentences: rows.into_iter().map(|(_, sentence)| sentence).collect(), next })
    }
}
