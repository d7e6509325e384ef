//! A keyboard that speaks to the X server itself, for keys that have to come at once, and for keys that another program has.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, GrabMode, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode, ModMask,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use super::display::Display;
use super::wait;

/// X's names for keys: those of Latin-1 are the letters' own numbers.
pub const CONTROL: u32 = 0xffe3;
/// See [`CONTROL`].
pub const SHIFT: u32 = 0xffe1;
/// See [`CONTROL`].
pub const RETURN: u32 = 0xff0d;
/// See [`CONTROL`].
pub const ESCAPE: u32 = 0xff1b;

/// A keyboard without the time that starting a program for each key takes.
pub struct Keys {
    server: RustConnection,
    root: u32,
    first: Keycode,
    per_key: usize,
    symbols: Vec<u32>,
}

impl Keys {
    /// The keyboard of that screen.
    pub fn of(display: &Display) -> Self {
        let connect = || x11rb::connect(Some(&display.name())).ok();
        let (server, screen) = wait::until("the display", connect);
        let setup = server.setup();
        let (root, first) = (setup.roots[screen].root, setup.min_keycode);
        let count = setup.max_keycode - first + 1;
        let mapping = server.get_keyboard_mapping(first, count).unwrap().reply().unwrap();
        let per_key = usize::from(mapping.keysyms_per_keycode);
        Self { server, root, first, per_key, symbols: mapping.keysyms }
    }

    /// Presses and releases one key while others are held; the moment of the press is that of the return.
    pub fn chord(&self, held: &[u32], key: char) {
        held.iter().for_each(|&key| self.turn(KEY_PRESS_EVENT, key));
        self.strike(key as u32);
        held.iter().for_each(|&key| self.turn(KEY_RELEASE_EVENT, key));
    }

    /// Presses and releases one key.
    pub fn strike(&self, key: u32) {
        self.turn(KEY_PRESS_EVENT, key);
        self.turn(KEY_RELEASE_EVENT, key);
    }

    /// Has these keys to itself for as long as this lives, as another program with a shortcut of its own.
    pub fn take(&self, held: ModMask, key: char) {
        let code = self.code(key as u32);
        let taken = self.server.grab_key(false, self.root, held, code, GrabMode::ASYNC, GrabMode::ASYNC);
        taken.unwrap().check().unwrap();
    }

    fn turn(&self, what: u8, key: u32) {
        self.server.xtest_fake_input(what, self.code(key), 0, self.root, 0, 0, 0).unwrap();
        self.server.flush().unwrap();
    }

    fn code(&self, key: u32) -> Keycode {
        let place = self.symbols.iter().step_by(self.per_key).position(|&symbol| symbol == key);
        let place = place.unwrap_or_else(|| panic!("no key says {key:#x} without Shift"));
        self.first + Keycode::try_from(place).unwrap()
    }
}
