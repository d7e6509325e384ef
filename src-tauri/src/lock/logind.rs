//! Locks when the system's session locks or the computer is about to sleep, as logind tells it.
//!
//! Where there is no logind (a container, another init) nothing is said and idleness alone locks.

use futures_util::StreamExt;
use tauri::AppHandle;
use zbus::zvariant::OwnedFd;
use zbus::{Connection, Message};

use crate::bus::signal;

const LOGIND: &str = "org.freedesktop.login1";

/// Listens for as long as the app runs.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        // No system bus: there is nothing to listen to.
        let _ = listen(&app).await;
    });
}

async fn listen(app: &AppHandle) -> zbus::Result<()> {
    let bus = Connection::system().await?;
    // Any session's signal counts: to lock because somebody else's session locked does no harm.
    let mut signals = futures_util::stream::select_all([
        signal(&bus, LOGIND, "org.freedesktop.login1.Manager", "PrepareForSleep").await?,
        signal(&bus, LOGIND, "org.freedesktop.login1.Session", "Lock").await?,
        signal(&bus, LOGIND, "org.freedesktop.DBus.Properties", "PropertiesChanged").await?,
    ]);
    let mut delay = delay_sleep(&bus).await;
    while let Some(message) = signals.next().await {
        let Ok(message) = message else { continue };
        if means_lock(&message) {
            super::lock(app);
        }
        // With nothing to lock, sleep need not wait; after waking the next one does again.
        match sleep_begins(&message) {
            Some(true) => drop(delay.take()),
            Some(false) => delay = delay_sleep(&bus).await,
            None => {}
        }
    }
    Ok(())
}

/// Asks that sleep waits for us, until what is returned is dropped: at the latest when this process has ended, and with it
/// all that knew the key. Without it the computer could sleep before we are done.
async fn delay_sleep(bus: &Connection) -> Option<OwnedFd> {
    let request = ("sleep", "Hedgerow", "Locks before sleep", "delay");
    let manager = Some("org.freedesktop.login1.Manager");
    let reply = bus.call_method(Some(LOGIND), "/org/freedesktop/login1", manager, "Inhibit", &request);
    reply.await.ok()?.body().deserialize::<OwnedFd>().ok()
}

/// Whether sleep begins (or has ended), if that is what a signal says.
fn sleep_begins(message: &Message) -> Option<bool> {
    let is_sleep = message.header().member().is_some_and(|member| member.as_str() == "PrepareForSleep");
    if is_sleep { message.body().deserialize().ok() } else { None }
}

/// Whether a signal says that the screen locks or that sleep begins.
fn means_lock(message: &Message) -> bool {
    let header = message.header();
    match header.member().map(|member| member.as_str()) {
        Some("Lock") => true,
        Some("PrepareForSleep") => sleep_begins(message) == Some(true),
        Some("PropertiesChanged") => locked_hint(message),
        _ => false,
    }
}

/// Desktops that lock by themselves tell logind afterwards, by this property.
fn locked_hint(message: &Message) -> bool {
    type Changed<'a> = (String, std::collections::HashMap<String, zbus::zvariant::Value<'a>>, Vec<String>);
    let body = message.body();
    let Ok((_, properties, _)) = body.deserialize::<Changed<'_>>() else { return false };
    matches!(properties.get("LockedHint"), Some(zbus::zvariant::Value::Bool(true)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SESSION: &str = "/org/freedesktop/login1/session/_31";

    fn sent<B>(interface: &str, member: &str, body: &B) -> zbus::Result<Message>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        Message::signal(SESSION, interface, member)?.build(body)
    }

    #[test]
    fn a_session_that_locks_means_lock() -> zbus::Result<()> {
        assert!(means_lock(&sent("org.freedesktop.login1.Session", "Lock", &())?));
        assert!(!means_lock(&sent("org.freedesktop.login1.Session", "Unlock", &())?));
        Ok(())
    }

    #[test]
    fn going_to_sleep_means_lock_and_waking_does_not() -> zbus::Result<()> {
        assert!(means_lock(&sent("org.freedesktop.login1.Manager", "PrepareForSleep", &true)?));
        assert!(!means_lock(&sent("org.freedesktop.login1.Manager", "PrepareForSleep", &false)?));
        Ok(())
    }

    #[test]
    fn a_locked_hint_means_lock() -> zbus::Result<()> {
        let changed = |locked: bool| {
            let properties =
                std::collections::HashMap::from([("LockedHint", zbus::zvariant::Value::from(locked))]);
            sent(
                "org.freedesktop.DBus.Properties",
                "PropertiesChanged",
                &("org.freedesktop.login1.Session", properties, Vec::<String>::new()),
            )
        };
        assert!(means_lock(&changed(true)?));
        assert!(!means_lock(&changed(false)?));
        Ok(())
    }
}
