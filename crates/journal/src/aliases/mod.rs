//! What somebody is called where a name is not to be said: the user's word for the relation, or a code such as "Family A".
//!
//! A code is a role and a number; its words come from the catalogues. Once somebody was in a share, the code stays whatever
//! becomes of the role, so that whoever reads one page after another knows whom it is about.

mod call;
mod give;

use serde::Serialize;

use crate::ids::RelationshipId;
use crate::journal::Journal;
use crate::vocabulary::Role;

/// What can be done with aliases; from [`Journal::aliases`].
pub struct Aliases<'a> {
    pub(crate) journal: &'a mut Journal,
}

/// What somebody is called where a name is not to be said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Alias {
    /// Who.
    pub relationship: RelationshipId,
    /// The user's word for the relation, such as "sister"; empty where none was said.
    pub called: String,
    /// The role of the code: the one that the person had when it was given.
    pub role: Role,
    /// The number among the codes of that role, from 1 on.
    pub number: u32,
}

impl Journal {
    /// What people are called where a name is not to be said.
    pub fn aliases(&mut self) -> Aliases<'_> {
        Aliases { journal: self }
    }
}
