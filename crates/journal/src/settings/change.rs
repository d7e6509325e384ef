//! Changing the settings.

use super::get::SETTINGS;
use super::{Settings, SettingsDoor};
use crate::changes::Changes;
use crate::error::{Error, Result, Setting};

/// The sizes of text that are offered, in percent.
const TEXT_SIZES: [u16; 6] = [100, 115, 130, 150, 175, 200];

impl SettingsDoor<'_> {
    /// Keeps `settings` in place of those before. One that is outside its range is refused with
    /// [`Error::SettingOutOfRange`].
    pub fn change(&mut self, settings: &Settings) -> Result<Changes> {
        check(settings)?;
        let json = serde_json::to_string(settings).map_err(|_| Error::Damaged { what: "settings" })?;
        let (_, changes) = self.journal.transact(|storage, changes| {
            if storage.fact(SETTINGS)?.as_deref() != Some(json.as_str()) {
                storage.set_fact(SETTINGS, &json)?;
                changes.settings = true;
            }
            Ok(())
        })?;
        Ok(changes)
    }
}

/// Refuses what is outside its range.
pub(crate) fn check(settings: &Settings) -> Result<()> {
    if !TEXT_SIZES.contains(&settings.text_size) {
        return Err(Error::SettingOutOfRange { setting: Setting::TextSize });
    }
    if !(1..=120).contains(&settings.lock_after_minutes) {
        return Err(Error::SettingOutOfRange { setting: Setting::LockAfterMinutes });
    }
    Ok(())
}
