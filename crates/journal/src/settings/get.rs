//! Reading the settings.

use super::{Settings, SettingsDoor};
use crate::error::{Error, Result};

/// The fact under which the settings are kept, as JSON.
pub(crate) const SETTINGS: &str = "settings";

impl SettingsDoor<'_> {
    /// The settings; the usual ones until something was changed, and for all that an older version did not know.
    pub fn get(&self) -> Result<Settings> {
        match self.journal.storage().fact(SETTINGS)? {
            None => Ok(Settings::default()),
            Some(json) => serde_json::from_str(&json).map_err(|_| Error::Damaged { what: "settings" }),
        }
    }
}
