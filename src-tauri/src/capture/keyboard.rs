//! Who had the keyboard before the capture window came, another program's window too, and giving it back.
//!
//! Hiding a window leaves that to the window manager, and some turn to another window of the same program. X11 lets a program ask
//! for more; Wayland does not, and does it well by itself.

use x11rb::connection::Connection;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt, EventMask};
use x11rb::rust_connection::RustConnection;

/// The property of the root that names the window with the keyboard, and the message that asks for another (EWMH, "Root Window Properties").
const ACTIVE: &[u8] = b"_NET_ACTIVE_WINDOW";
/// The request comes from an application, not from a pager (EWMH, "Source indication in requests").
const FROM_AN_APPLICATION: u32 = 1;

/// The window that has the keyboard, if the display tells.
pub fn holder() -> Option<u32> {
    asked().ok().flatten()
}

/// Asks the window manager to give the keyboard to a window. One that is gone by now is left to it.
pub fn give_back_to(window: u32) {
    // The person can click on it all the same.
    let _ = ask_for(window);
}

/// For a fifth of a second, asks again while another has it. A window manager may hear of the hidden window only after the request,
/// and then turn to the window that it would choose itself, one of ours perhaps. Not if ours `is_called` anew meanwhile.
pub async fn see_to_it(window: u32, is_called: impl Fn() -> bool) {
    for _ in 0..4 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        if is_called() {
            return;
        }
        if holder() != Some(window) {
            give_back_to(window);
        }
    }
}

fn asked() -> Result<Option<u32>, ReplyOrIdError> {
    let (server, root, active) = display()?;
    let reply = server.get_property(false, root, active, AtomEnum::WINDOW, 0, 1)?.reply()?;
    Ok(reply.value32().and_then(|mut windows| windows.next()).filter(|window| *window != x11rb::NONE))
}

fn ask_for(window: u32) -> Result<(), ReplyOrIdError> {
    let (server, root, active) = display()?;
    let message = ClientMessageEvent::new(
        32,
        window,
        active,
        [FROM_AN_APPLICATION, x11rb::CURRENT_TIME, x11rb::NONE, 0, 0],
    );
    let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
    server.send_event(false, root, to, message)?.check()?;
    Ok(())
}

fn display() -> Result<(RustConnection, u32, u32), ReplyOrIdError> {
    let (server, screen) = x11rb::connect(None).map_err(|_| x11rb::errors::ConnectionError::UnknownError)?;
    let root = server.setup().roots.get(screen).map_or(x11rb::NONE, |screen| screen.root);
    let active = server.intern_atom(false, ACTIVE)?.reply()?.atom;
    Ok((server, root, active))
}
