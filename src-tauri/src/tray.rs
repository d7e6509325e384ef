//! The tray: one more way to the windows, where the desktop has a tray. Nothing depends on it.

use std::sync::LazyLock;
#[cfg(target_os = "linux")]
use std::time::Duration;

use tauri::menu::{Menu, MenuEvent, MenuItem};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Wry};

use crate::{capture, lock, window};

const LOG: &str = "tray-log";
const OPEN: &str = "tray-open";
const LOCK: &str = "tray-lock";
const QUIT: &str = "tray-quit";

/// Whether there is the library for it. [`make`] asks first, on the main thread, since looking changes what the whole process does
/// at a panic for a moment; later nobody looks again.
static FOUND: LazyLock<bool> = LazyLock::new(is_there_a_library);

/// Puts Hedgerow in the tray. A desktop without one, or without the library for it, goes on without.
pub fn make(app: &AppHandle) {
    if *FOUND {
        // Hedgerow is the same without its icon there.
        let _ = build(app);
    }
}

/// For how long a desktop is waited for. One that does not answer shows nothing.
#[cfg(target_os = "linux")]
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether the desktop shows what is in the tray. On Linux some have none, and a program is not told.
pub async fn is_shown() -> bool {
    #[cfg(target_os = "linux")]
    {
        *FOUND && matches!(tokio::time::timeout(PATIENCE, host_is_there()).await, Ok(Ok(true)))
    }
    #[cfg(not(target_os = "linux"))]
    true
}

/// Asks the desktop's own register of trays.
#[cfg(target_os = "linux")]
async fn host_is_there() -> zbus::Result<bool> {
    const NAME: &str = "org.kde.StatusNotifierWatcher";
    let bus = zbus::Connection::session().await?;
    let asked = (NAME, "IsStatusNotifierHostRegistered");
    let properties = Some("org.freedesktop.DBus.Properties");
    let reply = bus.call_method(Some(NAME), "/StatusNotifierWatcher", properties, "Get", &asked).await?;
    let value: zbus::zvariant::OwnedValue = reply.body().deserialize()?;
    Ok(value.try_into()?)
}

fn build(app: &AppHandle) -> tauri::Result<()> {
    let items = [LOG, OPEN, LOCK, QUIT].map(|id| item(app, id));
    let menu = Menu::new(app)?;
    for item in items {
        menu.append(&item?)?;
    }
    let tray = TrayIconBuilder::new().menu(&menu).on_menu_event(chosen);
    let tray = match app.default_window_icon() {
        Some(icon) => tray.icon(icon.clone()),
        None => tray,
    };
    tray.build(app).map(drop)
}

fn item(app: &AppHandle, id: &str) -> tauri::Result<MenuItem<Wry>> {
    MenuItem::with_id(app, id, hedgerow_locale::plainly(id), true, None::<&str>)
}

fn chosen(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        LOG => capture::show(app),
        OPEN => window::show_main(app),
        LOCK => lock::lock(app),
        QUIT => app.exit(0),
        _ => {}
    }
}

/// On Linux the library is looked for when it is first used, and a missing one is a panic there. So it is used here first,
/// where nothing else goes down with it, and without a word on the terminal.
#[cfg(target_os = "linux")]
fn is_there_a_library() -> bool {
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let found = std::panic::catch_unwind(|| {
        let _ = &*libappindicator_sys::LIB;
    });
    std::panic::set_hook(hook);
    found.is_ok()
}

#[cfg(not(target_os = "linux"))]
fn is_there_a_library() -> bool {
    true
}
