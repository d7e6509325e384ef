//! The desktop's portal: where no program may listen to keys by itself, the desktop listens, and tells the program that asked.
//!
//! The desktop may ask the person first, and has the last word on which keys they are.

use ashpd::AppID;
use ashpd::desktop::global_shortcuts::{BindShortcutsOptions, GlobalShortcuts, NewShortcut};
use ashpd::desktop::{CreateSessionOptions, ResponseError};
use futures_util::StreamExt;
use tauri::AppHandle;

use super::Keys;
use crate::capture;

/// What the shortcut is called between the desktop and us.
const LOG: &str = "log";

/// Has the desktop listen, with `keys` as a wish, and shows the capture window whenever it says so; as long as the app runs.
/// `bound` is told the desktop's own words for the keys.
///
/// # Errors
/// `Response` if the person or the desktop will not have it; any other if there is no such portal, or none that works.
pub async fn listen(app: &AppHandle, keys: Keys, bound: impl FnOnce(String)) -> Result<(), ashpd::Error> {
    if let Ok(id) = AppID::try_from(app.config().identifier.clone()) {
        // Desktops that keep no register of programs refuse it, and know a program by other means.
        let _ = ashpd::register_host_app(id).await;
    }
    let portal = GlobalShortcuts::new().await?;
    let session = portal.create_session(CreateSessionOptions::default()).await?;
    let mut told = portal.receive_activated().await?;
    let wished = keys.in_the_portals_spelling();
    let shortcut = NewShortcut::new(LOG, hedgerow_locale::plainly("tray-log"));
    let shortcut = shortcut.preferred_trigger(wished.as_deref());
    let options = BindShortcutsOptions::default();
    let answer = portal.bind_shortcuts(&session, &[shortcut], None, options).await?.response()?;
    let ours = answer.shortcuts().iter().find(|shortcut| shortcut.id() == LOG);
    bound(ours.ok_or(ResponseError::Other)?.trigger_description().to_owned());
    while let Some(activated) = told.next().await {
        if activated.shortcut_id() == LOG {
            capture::show(app);
        }
    }
    Ok(())
}
