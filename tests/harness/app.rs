//! The app itself, started without any driver, as people start it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::desk::{Desk, handed_over};
use super::display;
use super::keyboard::Keyboard;
use super::owned::Owned;
use super::process::Process;
use super::wait;

/// The window's title, which never says more.
pub const TITLE: &str = "Hedgerow";
/// How many edges make a page: a blank window has two a line, where it begins and ends; words add thousands.
pub const PAINTED: usize = 2 * display::SIZE.1 as usize + 500;

/// The build that people get.
pub fn real() -> PathBuf {
    handed_over("HEDGEROW_APP")
}

/// The build that WebDriver may drive.
pub fn end_to_end() -> PathBuf {
    handed_over("HEDGEROW_E2E_APP")
}

/// A running app.
pub struct App<'a> {
    desk: &'a Desk,
    process: Owned,
}

impl<'a> App<'a> {
    /// Starts it, with words before its own name (such as strace), and waits until something is painted.
    pub fn open(desk: &'a Desk, app: &Path, prefix: &[OsString]) -> Self {
        let words: Vec<OsString> = prefix.iter().cloned().chain([app.as_os_str().to_owned()]).collect();
        let process = Owned::start(desk.command(&words[0]).args(&words[1..]));
        let opened = Self { desk, process };
        opened.wait_until_painted();
        opened
    }

    /// Waits until its window shows more than its ground.
    pub fn wait_until_painted(&self) {
        wait::until("the window to be painted", || {
            (self.desk.display.look().edges() > PAINTED).then_some(())
        });
    }

    /// Whether the process that was started, not one that it started, still runs.
    pub fn is_running(&mut self) -> bool {
        self.process.is_running()
    }

    /// The process that was started.
    pub fn process(&self) -> Process {
        Process::new(self.process.pid())
    }

    /// The keyboard, with the window in focus.
    pub fn keyboard(&self) -> Keyboard<'a> {
        let keyboard = Keyboard::of(&self.desk.display);
        keyboard.focus(TITLE);
        keyboard
    }
}

impl Drop for App<'_> {
    fn drop(&mut self) {
        self.desk.leave_picture_of_failure();
    }
}
