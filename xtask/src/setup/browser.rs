//! The browser that opens sealed pages: Chromium, by one of its names on PATH. The tests look for it with this same file, so that what
//! is found before a build is what is driven after it.

use std::path::PathBuf;

/// Its names on Debian and Arch, on Fedora, and as Google gives it away.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// What drives it, whatever its own name is.
pub const DRIVER: &str = "chromedriver";

/// The first of its names that is there.
pub fn find() -> Option<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    NAMES
        .iter()
        .find_map(|name| std::env::split_paths(&paths).map(|dir| dir.join(name)).find(|path| path.is_file()))
}
