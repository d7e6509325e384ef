//! Ids are UUIDv7, made by the caller, so that a write that is sent twice is done once.

use serde::{Deserialize, Serialize};
use uuid::{NoContext, Timestamp, Uuid};

use crate::moment::Moment;

/// An id as an app would make it `now`.
pub(crate) fn id_at(now: Moment) -> Uuid {
    let seconds = u64::try_from(now.at.timestamp()).unwrap_or(0);
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, now.at.timestamp_subsec_nanos()))
}

macro_rules! ids {
    ($($(#[$meta:meta])* $id:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "typescript", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $id(#[cfg_attr(feature = "typescript", specta(type = String))] pub Uuid);
    )+};
}

ids! {
    /// One logged entry.
    EntryId,
    /// One relationship.
    RelationshipId,
    /// One request that is not answered yet.
    WaitingId,
    /// One thing captured while locked.
    CaptureId,
    /// One import of a file.
    ImportId,
    /// One weekly reflection.
    ReflectionId,
    /// One plan.
    PlanId,
    /// One phrase in the person's own words.
    OwnPhraseId,
    /// One rehearsal.
    RehearsalId,
    /// What is kept of one old rule.
    RuleId,
}
