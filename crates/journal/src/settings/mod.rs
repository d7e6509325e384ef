//! How the person likes the journal to be; kept inside the vault.

mod change;
mod get;
mod recovery;

pub(crate) use change::check;
pub(crate) use get::SETTINGS;

pub use recovery::Recovery;
use serde::{Deserialize, Serialize};

use crate::journal::Journal;
use crate::patterns::Period;

/// What can be done with settings; from [`Journal::settings`].
pub struct SettingsDoor<'a> {
    pub(crate) journal: &'a mut Journal,
}

impl Journal {
    /// How the person likes it.
    pub fn settings(&mut self) -> SettingsDoor<'_> {
        SettingsDoor { journal: self }
    }
}

/// The settings of a journal. The whole of it is sent when changing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub appearance: Appearance,
    /// The size of text in percent of the usual: 100, 115, 130, 150, 175 or 200.
    pub text_size: u16,
    /// Less motion than the system asks for.
    pub reduced_motion: bool,
    /// The day on which a week begins.
    pub week_start: WeekStart,
    /// Minutes without a touch after which the journal locks, 1 to 120.
    pub lock_after_minutes: u16,
    /// The period of all pictures.
    pub period: Period,
    /// The person was told that no keys call the capture window on this desktop; that is said once.
    pub told_of_no_shortcut: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            appearance: Appearance::System,
            text_size: 100,
            reduced_motion: false,
            week_start: WeekStart::Monday,
            lock_after_minutes: 5,
            period: Period::TwelveWeeks,
            told_of_no_shortcut: false,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// The day on which a week begins for the person; readings are not moved by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum WeekStart {
    /// Monday.
    #[default]
    Monday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl WeekStart {
    /// The same as the calendar has it.
    pub fn weekday(self) -> chrono::Weekday {
        match self {
            Self::Monday => chrono::Weekday::Mon,
            Self::Saturday => chrono::Weekday::Sat,
            Self::Sunday => chrono::Weekday::Sun,
        }
    }
}
