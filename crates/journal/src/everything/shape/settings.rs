//! The settings: a list of one, or of none until something was changed.

use serde::{Deserialize, Serialize};

use super::{Met, Noun, REFUSED};
use crate::error::{Error, Result};
use crate::everything::take::Taking;
use crate::settings::{SETTINGS, Settings, check};
use crate::storage::Storage;

/// The settings of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct SettingsRecord(Settings);

fn kept(storage: &Storage<'_>) -> Result<Option<SettingsRecord>> {
    let json = storage.fact(SETTINGS)?;
    json.map(|json| serde_json::from_str(&json).map_err(|_| Error::Damaged { what: "settings" })).transpose()
}

impl Noun for SettingsRecord {
    const LIST: &'static str = "settings";
    const MOST: u64 = 1;
    type Rank = u8;

    fn rank(&self) -> Self::Rank {
        0
    }

    fn count(storage: &Storage<'_>) -> Result<u64> {
        Ok(kept(storage)?.into_iter().len() as u64)
    }

    fn each(storage: &Storage<'_>, give: &mut dyn FnMut(Self) -> Result<()>) -> Result<()> {
        kept(storage)?.map_or(Ok(()), give)
    }

    fn take(self, taking: &mut Taking<'_, '_>) -> Result<Met> {
        check(&self.0).map_err(|_| REFUSED)?;
        let met = Met::of(kept(taking.storage)?, &self);
        if met == Met::Nothing && taking.takes_in() {
            let json = serde_json::to_string(&self).map_err(|_| REFUSED)?;
            taking.storage.set_fact(SETTINGS, &json)?;
            taking.mark("fact", SETTINGS.as_bytes())?;
            taking.changes.settings = true;
        }
        Ok(met)
    }
}
