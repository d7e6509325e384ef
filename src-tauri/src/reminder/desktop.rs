//! What of this desktop the reminder can use.

use std::time::Duration;

use serde::Serialize;

#[cfg(target_os = "linux")]
use super::notice;
use crate::tray;

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
    let notices = within_patience(notice::look()).await.unwrap_or(Notices::NotHere);
    #[cfg(not(target_os = "linux"))]
    let notices = Notices::NotHere;
    let has_tray = within_patience(tray::is_shown()).await.unwrap_or(false);
    Desktop { notices, has_tray }
}

/// A desktop that does not answer has nothing to offer.
async fn within_patience<T>(asked: impl Future<Output = T>) -> Option<T> {
    const PATIENCE: Duration = Duration::from_secs(5);
    tokio::time::timeout(PATIENCE, asked).await.ok()
}
