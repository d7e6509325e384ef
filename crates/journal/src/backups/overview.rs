//! What there is to say of backups.

use chrono::NaiveDate;
use hedgerow_vault::backup::{self, Found};
use serde::Serialize;

use super::known::Known;
use super::{Backups, RestoredFrom};
use crate::error::Result;
use crate::moment::Moment;

/// From so many days on the newest backup is old. A disk that is not plugged in for a day or two is no matter.
const OLD: u32 = 3;

/// What there is to say of backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct Overview {
    /// The folder that the next one goes to.
    pub folder: String,
    /// Whether the person chose it.
    pub is_chosen: bool,
    /// Whether it is missing though the person chose it, as when its disk is not plugged in.
    pub is_missing: bool,
    /// The last one that was verified and, as far as can be seen, is still there.
    pub newest: Option<NewestBackup>,
    /// Whether there is no newest one, or it is three days old or older.
    pub is_old: bool,
    /// What lies in the folder, the newest first.
    pub backups: Vec<ListedBackup>,
    /// Where this journal came from, if it was restored.
    pub restored: Option<RestoredFrom>,
}

/// The last backup that was verified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct NewestBackup {
    /// The civil date on which it was made.
    pub day: NaiveDate,
    /// How many days ago that is; 0 also for a date that lies ahead, after a journey or with a clock set back.
    pub days_ago: u32,
    /// How many entries were counted in it.
    pub entries: u32,
}

/// A file that is called what backups are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct ListedBackup {
    /// Its name in the folder.
    pub name: String,
    /// The civil date in its name.
    pub day: NaiveDate,
    /// How many entries were counted in it; nothing if this journal did not verify it.
    pub entries: Option<u32>,
}

impl Backups<'_> {
    /// What there is to say; nothing for a journal in memory.
    pub fn overview(&self, now: Moment) -> Result<Option<Overview>> {
        let Some(place) = self.place()? else { return Ok(None) };
        let known = self.journal.storage().verified_backups()?;
        let found = if place.folder.is_dir() { backup::list(&place.folder)? } else { Vec::new() };
        let listed = |found: &Found| ListedBackup {
            name: found.name.to_string(),
            day: found.name.day(),
            entries: known.iter().find(|known| known.is(&place.folder, found)).map(|known| known.entries),
        };
        let newest = known.iter().rev().find(|known| may_be_there(known)).map(|known| newest(known, now));
        Ok(Some(Overview {
            is_old: newest.as_ref().is_none_or(|newest| newest.days_ago >= OLD),
            newest,
            backups: found.iter().map(listed).collect(),
            is_missing: place.is_chosen && !place.folder.is_dir(),
            is_chosen: place.is_chosen,
            folder: place.folder.to_string_lossy().into_owned(),
            restored: self.restored_from()?,
        }))
    }
}

/// Of a folder that is not there, nothing can be seen.
fn may_be_there(known: &Known) -> bool {
    let is_there = known.folder.join(&known.name).metadata().is_ok_and(|found| found.len() == known.bytes);
    is_there || !known.folder.is_dir()
}

fn newest(known: &Known, now: Moment) -> NewestBackup {
    let days = now.date().signed_duration_since(known.day).num_days();
    NewestBackup { day: known.day, days_ago: u32::try_from(days).unwrap_or(0), entries: known.entries }
}
