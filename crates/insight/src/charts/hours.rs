//! When requests come: weekday × hour, and which were answered with yes or partly.

use serde::Serialize;

use super::Behind;

/// The requests of one weekday and stretch of hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
pub struct HourCell {
    /// 0 is Monday, 6 is Sunday.
    pub weekday: u8,
    /// The first hour of a stretch of three: 0, 3, 6 … 21.
    pub hour: u8,
    /// Answered with yes or partly.
    pub given: Behind,
    /// Answered with no or later.
    pub kept: Behind,
    /// How many of all these came outside agreed hours.
    pub out_of_hours: u32,
}
