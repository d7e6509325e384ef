//! A session bus of one's own, so that a test's app never meets another.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use super::owned::Owned;

/// A running D-Bus session bus.
pub struct Bus {
    address: String,
    _daemon: Owned,
}

impl Bus {
    /// Starts one with its socket in that folder: a file, which a namespace without a network reaches as well.
    pub fn start(folder: &Path) -> Self {
        let mut daemon = Owned::start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .arg(format!("--address=unix:path={}", folder.join("bus").display()))
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        );
        let mut address = String::new();
        BufReader::new(daemon.0.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { address: address.trim().to_owned(), _daemon: daemon }
    }

    /// The value of `DBUS_SESSION_BUS_ADDRESS`.
    pub fn address(&self) -> &str {
        &self.address
    }
}
