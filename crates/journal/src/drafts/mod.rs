//! What was typed and not saved yet, kept in the encrypted database so that a crash loses none of it.

use serde::{Deserialize, Serialize};

/// The state of a form, as the form itself wrote it: text that only the form understands, up to 64 KiB.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(transparent)]
pub struct Draft(pub String);
