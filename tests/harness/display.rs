//! A screen of one's own: Xvfb on a free number, with its pixels in a file.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask};

use super::owned::Owned;
use super::screen::Screen;
use super::wait;

/// Width and height of every test's screen: room for the window at its default size.
pub const SIZE: (u32, u32) = (1280, 900);

/// A screen that shows the same for so long is not going to change by itself.
const STILL: Duration = Duration::from_millis(500);

/// A running X server.
pub struct Display {
    number: u32,
    pixels: TempDir,
    _server: Owned,
}

impl Display {
    /// Starts one; the server itself picks a number that is free.
    pub fn start() -> Self {
        let pixels = TempDir::new().unwrap();
        let size = format!("{}x{}x24", SIZE.0, SIZE.1);
        let mut server = Owned::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0", &size, "-fbdir"])
                .arg(pixels.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut line = String::new();
        let said = BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut line);
        let number =
            line.trim().parse().unwrap_or_else(|_| panic!("Xvfb said {said:?} and no display number"));
        Self { number, pixels, _server: server }
    }

    /// The value of `DISPLAY`.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }

    /// Asks a window to close, as the cross in its corner does; its number as the X server has it.
    pub fn close(&self, window: u32) {
        let (server, _) = x11rb::connect(Some(&self.name())).unwrap();
        let atom = |name: &str| server.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let now = x11rb::CURRENT_TIME;
        let words = [atom("WM_DELETE_WINDOW"), now, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS"), words);
        server.send_event(false, window, EventMask::NO_EVENT, message).unwrap().check().unwrap();
    }

    /// Waits until nothing moves any more, and returns what is there.
    pub fn look_when_still(&self) -> Screen {
        let mut before = self.look();
        wait::until("the screen to be still", || {
            std::thread::sleep(STILL);
            let now = self.look();
            let still = now == before;
            before = now;
            still.then_some(())
        });
        before
    }

    /// What is on the screen now.
    pub fn look(&self) -> Screen {
        Screen::read(&self.pixels.path().join("Xvfb_screen0"))
    }
}
