//! Which phrases are kept from sight, and for whom. Guards go by the phrase, not by how an entry says it was answered.

use super::library::{self, LibraryPhrase};
use super::{Move, PhraseId};
use crate::relationships::Relationship;
use crate::vocabulary::Role;

/// To whom phrases are to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Listener {
    /// Nobody in particular. Words for clients are among them only where the journal knows a client.
    Anybody {
        /// Whether it does.
        has_clients: bool,
    },
    /// Somebody.
    Somebody {
        /// What they are to the person, if it was said.
        role: Option<Role>,
        /// The person does not feel free to say no to them.
        r#unsafe: bool,
    },
}

impl Listener {
    /// This person, or anybody in a journal of these people.
    pub fn of(person: Option<&Relationship>, everybody: &[Relationship]) -> Self {
        match person {
            Some(person) => Self::Somebody { role: person.role, r#unsafe: person.r#unsafe },
            None => {
                let is_client = |one: &Relationship| one.role == Some(Role::Client);
                Self::Anybody { has_clients: everybody.iter().any(is_client) }
            }
        }
    }

    /// Whether what confronts is hidden.
    pub fn hides_what_confronts(self) -> bool {
        matches!(self, Self::Somebody { r#unsafe: true, .. })
    }

    /// Whether signs of risk come before everything said here.
    pub fn is_client(self) -> bool {
        matches!(self, Self::Somebody { role: Some(Role::Client), .. })
    }

    /// Whether a phrase of the library is for them.
    pub fn suits(self, phrase: &LibraryPhrase) -> bool {
        match self {
            Self::Anybody { has_clients } => has_clients || !phrase.is_for_clients(),
            Self::Somebody { role, .. } => phrase.suits(role),
        }
    }
}

/// What an own phrase takes over from the one it was made of: other words for the same thing are under the same guards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Inherited {
    pub roles: &'static [Role],
    pub out_of_hours: bool,
    pub confronts: bool,
}

impl Inherited {
    /// Of a phrase of the library; of anything else nothing but what the move brings.
    pub fn of(made_of: Option<&PhraseId>, r#move: Move) -> Self {
        let source = made_of.and_then(|id| library::find(&id.0));
        let taken = source.map_or_else(Self::default, |source| Self {
            roles: source.roles,
            out_of_hours: source.out_of_hours,
            confronts: source.confronts,
        });
        Self { confronts: taken.confronts || r#move.confronts(), ..taken }
    }
}
