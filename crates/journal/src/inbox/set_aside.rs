//! What lay in the inbox and was no capture: counted where it was set aside, and told once.

use hedgerow_vault::Unlocked;
use hedgerow_vault::inbox::Fault;

use super::{InboxDoor, SetAside};
use crate::changes::Changes;
use crate::error::{Error, Result};

/// The fact under which stands how many the person has been told of.
const TOLD: &str = "set_aside_told";

impl SetAside {
    fn total(self) -> u32 {
        self.foreign + self.too_large + self.unreadable + self.strange
    }
}

impl InboxDoor<'_> {
    /// What was set aside, and whether that is more than the person has been told of.
    pub(super) fn set_aside(&self) -> Result<(SetAside, bool)> {
        let Some(inbox) = self.journal.vault().map(Unlocked::inbox) else {
            return Ok((SetAside::default(), false));
        };
        // A folder that cannot be counted has nothing to tell.
        let count = |fault| inbox.count_set_aside(fault).unwrap_or(0) as u32;
        let counts = SetAside {
            foreign: count(Fault::Foreign),
            too_large: count(Fault::TooLarge),
            unreadable: count(Fault::Unreadable),
            strange: count(Fault::Strange),
        };
        let told: u32 = match self.journal.storage().fact(TOLD)? {
            Some(number) => number.parse().map_err(|_| Error::Damaged { what: "set aside" })?,
            None => 0,
        };
        Ok((counts, counts.total() > told))
    }

    /// Notes that the person has been told of what was set aside until now. The files stay.
    pub fn note_set_aside(&mut self) -> Result<Changes> {
        let (counts, _) = self.set_aside()?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            changes.inbox = true;
            storage.set_fact(TOLD, &counts.total().to_string())
        })?;
        Ok(changes)
    }
}
