//! What Windows sends to a window that nobody sees.
#![expect(unsafe_code, reason = "Windows speaks to a window procedure")]

use std::sync::OnceLock;

use windows::Win32::Foundation::{HANDLE, HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::System::Power::RegisterSuspendResumeNotification;
use windows::Win32::System::RemoteDesktop::{NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification};
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DEVICE_NOTIFY_WINDOW_HANDLE, DefWindowProcW, DispatchMessageW, GetMessageW,
    HWND_MESSAGE, MSG, PBT_APMSUSPEND, RegisterClassW, WINDOW_EX_STYLE, WINDOW_STYLE, WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE, WNDCLASSW, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK,
};
use windows::core::w;

/// Whom the window procedure tells: Windows hands it nothing of ours.
static TOLD: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Calls `told` whenever this session locks or leaves the screen, or the computer is about to sleep, for as long as the program
/// runs. Only the first call of a program is heard.
pub fn watch(told: impl Fn() + Send + Sync + 'static) {
    if TOLD.set(Box::new(told)).is_ok() {
        // Where the system gives no thread or no window, idleness alone locks.
        let _ = std::thread::Builder::new().name("system-lock".to_owned()).spawn(listen);
    }
}

/// Makes the window and hands it its messages. Both belong to one thread.
fn listen() {
    let Some(window) = make_window() else { return };
    // SAFETY: the window was just made on this thread, and lives as long as the loop below.
    unsafe {
        // Either may be refused, and the other still works.
        let _ = WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
        let _ = RegisterSuspendResumeNotification(HANDLE(window.0), DEVICE_NOTIFY_WINDOW_HANDLE);
    }
    let mut message = MSG::default();
    // SAFETY: `message` outlives both calls. A result below zero is an error, at which there is nothing more to hear.
    while unsafe { GetMessageW(&raw mut message, None, 0, 0) }.0 > 0 {
        // SAFETY: it was filled by the call before.
        unsafe { DispatchMessageW(&raw const message) };
    }
}

/// A window for messages alone, which is on no screen and in no list.
fn make_window() -> Option<HWND> {
    let name = w!("HedgerowSystemLock");
    // SAFETY: the name is a constant, and the procedure lives as long as the program.
    unsafe {
        let instance = GetModuleHandleW(None).ok()?.into();
        let class = WNDCLASSW {
            lpfnWndProc: Some(hear),
            hInstance: instance,
            lpszClassName: name,
            ..WNDCLASSW::default()
        };
        if RegisterClassW(&raw const class) == 0 {
            return None;
        }
        let (no_style, style) = (WINDOW_EX_STYLE(0), WINDOW_STYLE(0));
        let parent = Some(HWND_MESSAGE);
        CreateWindowExW(no_style, name, w!(""), style, 0, 0, 0, 0, parent, None, Some(instance), None).ok()
    }
}

/// The window procedure.
unsafe extern "system" fn hear(window: HWND, message: u32, what: WPARAM, more: LPARAM) -> LRESULT {
    if means_lock(message, what)
        && let Some(told) = TOLD.get()
    {
        told();
    }
    // SAFETY: what Windows handed us goes on as it came.
    unsafe { DefWindowProcW(window, message, what, more) }
}

fn means_lock(message: u32, what: WPARAM) -> bool {
    let what = u32::try_from(what.0).unwrap_or_default();
    match message {
        WM_WTSSESSION_CHANGE => {
            [WTS_SESSION_LOCK, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT].contains(&what)
        }
        WM_POWERBROADCAST => what == PBT_APMSUSPEND,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_that_locks_and_a_computer_that_goes_to_sleep_mean_lock() {
        assert!(means_lock(WM_WTSSESSION_CHANGE, WPARAM(WTS_SESSION_LOCK as usize)));
        assert!(means_lock(WM_POWERBROADCAST, WPARAM(PBT_APMSUSPEND as usize)));
        // Unlocking (8) and waking (18).
        assert!(!means_lock(WM_WTSSESSION_CHANGE, WPARAM(8)));
        assert!(!means_lock(WM_POWERBROADCAST, WPARAM(18)));
    }
}
