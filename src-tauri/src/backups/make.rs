//! Making one backup: from the open journal, beside it, and back into what it knows.

use hedgerow_journal::backups;

use super::Backups;
use crate::clock::now;
use crate::failure::{Answer, Problem};
use crate::session::Session;

/// When a backup is to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whatever was made before.
    Now,
    /// Unless there is one of today.
    IfDue,
}

/// Makes a backup and reads it back; true if one was made. The journal is held only before and after.
///
/// # Errors
/// `backup-under-way`, `cancelled`, `locked`, or what was in the way.
pub fn make(session: &Session, backups: &Backups, when: When, tell: &dyn Fn(u16)) -> Answer<bool> {
    let made = backups.alone(tell, |watch| {
        let now = now();
        let begun = session.own(|open| {
            let known = open.journal.backups();
            if when == When::IfDue && !known.is_due(now)? {
                return Ok(None);
            }
            let source = known.source()?.ok_or(Problem::MadeUp)?;
            let place = known.place()?.ok_or(Problem::MadeUp)?;
            Ok(Some((source, place)))
        })?;
        let Some((source, place)) = begun else { return Ok(false) };
        let made = backups::make(&source, &place, now, watch)?;
        session.own(|open| Ok(open.journal.backups().keep(&made)?))?;
        Ok(true)
    });
    backups.note(&made);
    made
}
