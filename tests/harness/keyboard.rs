//! Keys pressed from outside, through the X server, as a person's keyboard does: the app cannot tell the difference.

use std::process::Command;

use super::display::Display;

/// A keyboard on a screen.
pub struct Keyboard<'a> {
    display: &'a Display,
}

impl<'a> Keyboard<'a> {
    /// The keyboard of that screen.
    pub fn of(display: &'a Display) -> Self {
        Self { display }
    }

    /// Presses keys by their X names, such as `Return` or `ctrl+l`, one after another.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            self.xdotool(&["key", "--clearmodifiers", key]);
        }
    }

    /// Types a text, slowly enough for an interface that reacts to every key.
    pub fn write(&self, text: &str) {
        self.xdotool(&["type", "--clearmodifiers", "--delay", "25", text]);
    }

    /// Gives the keyboard to the app's window. Without a window manager nobody else does.
    pub fn focus(&self, title: &str) {
        self.xdotool(&[
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            &format!("^{title}$"),
            "windowfocus",
            "--sync",
        ]);
    }

    fn xdotool(&self, words: &[&str]) {
        let done = Command::new("xdotool").env("DISPLAY", self.display.name()).args(words).status().unwrap();
        assert!(done.success(), "xdotool {} failed", words[0]);
    }
}
