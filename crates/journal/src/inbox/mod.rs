//! What was captured while locked: sealed in the vault's inbox, taken in at the next unlock, and looked through by the
//! person before any of it becomes an entry.
//!
//! Nothing in an inbox can be believed: whoever knows the vault's public key can seal something. Hence the look through, and
//! the mark that an entry keeps.

mod check;
mod seal;

pub use seal::seal;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::entries::Details;
use crate::ids::CaptureId;
use crate::moment::When;
use crate::vocabulary::{Answer, Cost, Kind, Want};

/// Something to seal while locked.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct CaptureDraft {
    /// The id, made by the caller. Sealing the same id again gives one capture in the end.
    pub id: CaptureId,
    /// When it happened; nothing means now.
    pub when: Option<When>,
    /// What is captured.
    pub said: Said,
}

/// What a capture says. Nobody is known while locked, so who it is about is a name as it was typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "said", rename_all = "snake_case")]
pub enum Said {
    /// A whole entry.
    Entry {
        /// The name, 1 to 120 characters after trimming.
        who: String,
        /// What was asked, up to 2,000 characters; may be empty if there is a kind.
        request: String,
        /// Its kind.
        kind: Option<Kind>,
        /// The wish.
        want: Option<Want>,
        /// The answer.
        answer: Answer,
        /// How it left the person.
        cost: Cost,
        /// All that is folded away.
        details: Details,
    },
    /// A request that is not answered yet.
    Waiting {
        /// The name, 1 to 120 characters after trimming.
        who: String,
        /// What was asked, up to 2,000 characters; may be empty if there is a kind.
        request: String,
        /// Its kind.
        kind: Option<Kind>,
        /// The wish.
        want: Option<Want>,
    },
    /// A form that was begun and not finished.
    Unfinished {
        /// The state of the form, as the form itself wrote it, up to 256 KiB.
        state: String,
    },
}

/// The newest format of what is sealed.
const VERSION: u32 = 1;

/// What is sealed: JSON, with its format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Sealed {
    version: u32,
    id: CaptureId,
    /// The instant at which it happened, to the millisecond.
    at: DateTime<Utc>,
    /// The name of the zone in which it was lived.
    zone: String,
    said: Said,
}
