//! Pictures of the window, numbered in the order of the journey.

use std::fs;
use std::path::{Path, PathBuf};

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::display;
use hedgerow_tests::harness::home::Theme;

/// The window's size when it opens.
pub const USUAL: (u32, u32) = (1120, 760);
/// The window at its narrowest.
pub const NARROW: (u32, u32) = (720, 760);

/// All that can be seen, for what is shown in more than one window.
pub const WHOLE: (u32, u32) = display::SIZE;

/// The pictures of one theme.
pub struct Album {
    folder: PathBuf,
    theme: Theme,
    taken: usize,
}

impl Album {
    /// Begins an album, in place of an earlier one of the same theme.
    pub fn begin(folder: &Path, theme: Theme) -> Self {
        let album = Self { folder: folder.to_owned(), theme, taken: 0 };
        fs::create_dir_all(folder).expect("a folder for the pictures");
        for old in fs::read_dir(folder).expect("the folder just made").flatten() {
            if old.file_name().to_string_lossy().ends_with(&album.ending()) {
                fs::remove_file(old.path()).expect("an old picture to give way");
            }
        }
        album
    }

    /// The theme of all its pictures.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// How many were taken.
    pub fn len(&self) -> usize {
        self.taken
    }

    /// Takes a picture of the window at its usual size, once nothing moves in it.
    pub fn take(&mut self, desk: &Desk, name: &str) {
        self.take_sized(desk, name, USUAL);
    }

    /// Takes a picture of a window of that size.
    pub fn take_sized(&mut self, desk: &Desk, name: &str, size: (u32, u32)) {
        self.taken += 1;
        let file = format!("{:02}-{name}{}", self.taken, self.ending());
        let picture = desk.display.look_when_still().corner(size);
        fs::write(self.folder.join(file), picture.png()).expect("a picture to be written");
    }

    fn ending(&self) -> String {
        match self.theme {
            Theme::Light => "-light.png".to_owned(),
            Theme::Dark => "-dark.png".to_owned(),
        }
    }
}
