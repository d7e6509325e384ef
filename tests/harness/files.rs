//! Looking for a needle in everything that was written where the app may write.

use std::fs;
use std::path::{Path, PathBuf};

use super::home::{Home, files_under};
use super::needle::Needle;

/// Files that hold the needle, each with the shape in which it lies there.
pub fn holding(home: &Home, needle: &Needle) -> Vec<(PathBuf, &'static str)> {
    let shared = files_under(Path::new("/dev/shm"));
    let files = home.files().into_iter().chain(shared);
    let found = files.filter_map(|file| {
        // What cannot be read now is gone: these are the test's own folders.
        let bytes = fs::read(&file).ok()?;
        let shape = needle.find(&bytes).or_else(|| needle.find(file.to_string_lossy().as_bytes()))?;
        Some((file, shape))
    });
    found.collect()
}
