//! A window manager, and the window of another program beside those of the app.

use std::fs;

use x11rb::connection::Connection;
use x11rb::properties::WmHints;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, EventMask,
    PropMode, StackMode, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT};

use super::desk::Desk;
use super::owned::Owned;
use super::wait;

/// As most desktops have it: who is clicked has the keyboard, and when a window goes, the one that had it before has it again.
const HABITS: &str =
    "session.focusModel: ClickToFocus\nsession.focusLastWindow: True\nsession.menuFile: /dev/null\n";

/// A window of another program, on a desk whose windows are managed.
pub struct Neighbour {
    server: RustConnection,
    root: u32,
    window: u32,
    _manager: Owned,
}

impl Neighbour {
    /// Starts a window manager on the desk and opens the window under it.
    pub fn move_in(desk: &Desk) -> Self {
        fs::write(desk.home.root().join(".blackboxrc"), HABITS).unwrap();
        let manager = desk.start("blackbox");
        let (server, screen) = x11rb::connect(Some(&desk.display.name())).unwrap();
        let root = server.setup().roots[screen].root;
        let window = server.generate_id().unwrap();
        let neighbour = Self { server, root, window, _manager: manager };
        wait::until("a window manager", || {
            (!neighbour.windows_of_root("_NET_SUPPORTING_WM_CHECK").is_empty()).then_some(())
        });
        neighbour.open();
        neighbour
    }

    fn open(&self) {
        let look = CreateWindowAux::new().background_pixel(0x00dd_dddd).event_mask(EventMask::FOCUS_CHANGE);
        let (class, same) = (WindowClass::INPUT_OUTPUT, COPY_FROM_PARENT);
        let depth = COPY_DEPTH_FROM_PARENT;
        self.server
            .create_window(depth, self.window, self.root, 60, 60, 500, 400, 0, class, same, &look)
            .unwrap();
        let named = (PropMode::REPLACE, AtomEnum::WM_NAME, AtomEnum::STRING);
        self.server.change_property8(named.0, self.window, named.1, named.2, b"Letter").unwrap();
        let takes_keys = WmHints { input: Some(true), ..WmHints::default() };
        takes_keys.set(&self.server, self.window).unwrap();
        self.server.map_window(self.window).unwrap();
        self.server.flush().unwrap();
    }

    /// The id of the window.
    pub fn id(&self) -> u32 {
        self.window
    }

    /// Has the window manager give the keyboard to a window, and waits until it has it and all programs can know.
    pub fn give_the_keyboard_to(&self, window: u32) {
        let from_a_pager = [2, x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, self.atom("_NET_ACTIVE_WINDOW"), from_a_pager);
        let to = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.server.send_event(false, self.root, to, message).unwrap().check().unwrap();
        wait::until("a window to get the keyboard", || {
            let is_told = self.windows_of_root("_NET_ACTIVE_WINDOW") == [window];
            (is_told && self.is_typed_into(window)).then_some(())
        });
    }

    /// Comes to the front, as far as the window manager lets it.
    pub fn raise(&self) {
        let above = ConfigureWindowAux::new().stack_mode(StackMode::ABOVE);
        self.server.configure_window(self.window, &above).unwrap().check().unwrap();
    }

    /// Whether keys go to a window, or to one within it.
    pub fn is_typed_into(&self, window: u32) -> bool {
        let mut focus = self.server.get_input_focus().unwrap().reply().unwrap().focus;
        while focus != window {
            // Nothing is within the root, and a window may be gone by now.
            let tree = self.server.query_tree(focus).unwrap().reply();
            let Some(parent) = tree.ok().map(|tree| tree.parent).filter(|parent| *parent != 0) else {
                return false;
            };
            focus = parent;
        }
        true
    }

    /// The windows of all programs, the one that lies on top last.
    pub fn stacked(&self) -> Vec<u32> {
        self.windows_of_root("_NET_CLIENT_LIST_STACKING")
    }

    fn windows_of_root(&self, property: &str) -> Vec<u32> {
        let all =
            self.server.get_property(false, self.root, self.atom(property), AtomEnum::WINDOW, 0, 64).unwrap();
        all.reply().unwrap().value32().into_iter().flatten().collect()
    }

    fn atom(&self, name: &str) -> u32 {
        self.server.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }
}
