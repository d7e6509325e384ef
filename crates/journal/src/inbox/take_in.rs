//! Taking in what lies in the inbox: each file is first kept in the database, durably, and then removed.
//!
//! An interruption in between leaves a file whose capture is there already; the next look knows it by its id. So none is lost
//! and none is doubled, wherever it stops.

use hedgerow_vault::Unlocked;
use hedgerow_vault::inbox::{Fault, Found, Inbox, Opened};

use super::sealed::Sealed;
use crate::error::Result;
use crate::journal::Journal;
use crate::storage::{Storage, StoredCapture};

/// How many files are taken in by one transaction.
const PORTION: usize = 100;
/// After how many bytes of content a look ends; the rest is for the next. A thousand ordinary captures are a tenth of it.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What has just been done; for tests, which stop here as a crash would.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The inbox was looked into.
    Looked,
    /// A portion is in the database, and still in the inbox.
    Kept,
    /// What was kept of it was removed from the inbox.
    Removed,
}

/// Told of each step; an error from it stops there.
pub(super) type AtStep<'a> = &'a mut dyn FnMut(Step) -> Result<()>;

/// What becomes of a file.
enum Fate {
    /// Its content is in the database.
    Kept,
    /// It is no capture.
    Faulty(Fault),
    /// It cannot be read at the moment.
    Left,
}

/// Takes in what lies in the inbox, within bounds. Returns whether all of it was dealt with.
pub(super) fn run(journal: &mut Journal, at: AtStep<'_>) -> Result<bool> {
    let Some(inbox) = journal.vault().map(Unlocked::inbox) else { return Ok(true) };
    let look = inbox.look()?;
    at(Step::Looked)?;
    let mut is_done = !look.is_cut;
    let mut bytes = 0;
    for portion in look.found.chunks(PORTION) {
        if bytes > MOST_BYTES {
            return Ok(false);
        }
        is_done &= take_portion(journal, &inbox, portion, &mut bytes, at)?;
    }
    Ok(is_done)
}

fn take_portion(
    journal: &mut Journal,
    inbox: &Inbox,
    portion: &[Found],
    bytes: &mut usize,
    at: AtStep<'_>,
) -> Result<bool> {
    let (fates, _) = journal.transact(|storage, _| {
        portion.iter().map(|found| keep(storage, inbox.open(found), bytes)).collect::<Result<Vec<_>>>()
    })?;
    at(Step::Kept)?;
    let mut kept = Vec::new();
    let mut is_done = true;
    for (found, fate) in portion.iter().zip(fates) {
        match fate {
            Fate::Kept => kept.push(found),
            Fate::Faulty(fault) => inbox.set_aside(found, fault)?,
            Fate::Left => is_done = false,
        }
    }
    inbox.remove(&kept)?;
    at(Step::Removed)?;
    Ok(is_done)
}

fn keep(storage: &Storage<'_>, opened: Opened, bytes: &mut usize) -> Result<Fate> {
    let content = match opened {
        Opened::Content(content) => content,
        Opened::Faulty(fault) => return Ok(Fate::Faulty(fault)),
        Opened::Unavailable => return Ok(Fate::Left),
    };
    *bytes += content.len();
    match Sealed::read(&content) {
        Some(capture) => keep_once(storage, &capture),
        None => Ok(Fate::Faulty(Fault::Strange)),
    }
}

/// An id stands for one capture, and what was sealed last under it counts, whichever of two files is met first and whatever
/// became of the other meanwhile. A second file of the same sealing is a copy; one that says something else is none of ours.
fn keep_once(storage: &Storage<'_>, capture: &StoredCapture) -> Result<Fate> {
    match storage.known_capture(capture.id)? {
        None => storage.add_capture(capture).map(|()| Fate::Kept),
        Some(known) if known.revision < capture.revision => {
            storage.renew_capture(capture).map(|()| Fate::Kept)
        }
        Some(known) if known.revision > capture.revision => Ok(Fate::Kept),
        Some(known) if known.said.as_ref().is_none_or(|said| *said == capture.said) => Ok(Fate::Kept),
        Some(_) => Ok(Fate::Faulty(Fault::Strange)),
    }
}

#[cfg(test)]
mod tests;
