//! What of this desktop the reminder can use.

#[cfg(target_os = "linux")]
use std::time::Duration;

use serde::Serialize;

#[cfg(target_os = "linux")]
use super::notice;
use crate::tray;

/// A desktop that does not answer in that time has nothing to offer.
#[cfg(target_os = "linux")]
const PATIENCE: Duration = Duration::from_secs(5);

/// What of this desktop the reminder can use.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct Desktop {
    /// Its notifications.
    pub notices: Notices,
    /// It has a tray, and shows Hedgerow in it.
    pub has_tray: bool,
}

/// What of notifications there is on this desktop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "elsewhere the reminder is a line in the window")
)]
pub enum Notices {
    /// They are shown, with buttons to answer by.
    WithButtons,
    /// They are shown.
    WithoutButtons,
    /// There are none, or Hedgerow cannot use them.
    NotHere,
}

/// What of this desktop the reminder can use.
pub async fn look_at_desktop() -> Desktop {
    #[cfg(target_os = "linux")]
    let notices = tokio::time::timeout(PATIENCE, notice::look()).await.unwrap_or(Notices::NotHere);
    #[cfg(not(target_os = "linux"))]
    let notices = Notices::NotHere;
    Desktop { notices, has_tray: tray::is_shown().await }
}
