//! Says when the system's session locks or the computer is about to sleep, on macOS and Windows. Linux says so over its bus, which
//! needs nothing of this (`src-tauri/src/lock/logind.rs`).
//!
//! Compiled for both systems, and never run on either: see docs/decisions.md, "Locking".

#[cfg(target_os = "macos")]
mod macos;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "macos")]
pub use macos::watch;
#[cfg(windows)]
pub use windows::watch;
