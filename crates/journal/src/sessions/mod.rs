//! What is to be brought to a session, and whether it was raised there.
//!
//! A professional marks an entry about a client "bring to session"; on the day on which they meet, Today shows it until it was
//! raised. Somebody in therapy marks entries for a therapist of their own, on whose day nobody was asked: those are shown on no day,
//! and ticked off where the entry is read.

mod due;
mod raise;

use crate::journal::Journal;

/// What can be done with sessions; from [`Journal::sessions`].
pub struct Sessions<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// What is to be brought to sessions.
    pub fn sessions(&mut self) -> Sessions<'_> {
        Sessions { journal: self }
    }
}
