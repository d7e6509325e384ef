//! Processes, as `/proc` shows them.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::{Pid, Signal, WaitOptions};

use super::owned::is_owned;

/// A process, which may end at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Process {
    pid: u32,
}

impl Process {
    /// The process of that id.
    pub fn new(pid: u32) -> Self {
        Self { pid }
    }

    /// Its id.
    pub fn pid(self) -> u32 {
        self.pid
    }

    /// A file of its folder in `/proc`.
    pub fn file(self, name: &str) -> PathBuf {
        Path::new("/proc").join(self.pid.to_string()).join(name)
    }

    /// Its name, up to 15 characters.
    pub fn name(self) -> String {
        fs::read_to_string(self.file("comm")).unwrap_or_default().trim().to_owned()
    }

    /// Whether its environment holds exactly this `NAME=value`.
    pub fn has_in_environment(self, entry: &str) -> bool {
        let environment = fs::read(self.file("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|found| found == entry.as_bytes())
    }

    /// Ends it at once, as a power cut would.
    pub fn kill(self) {
        if let Some(pid) = Pid::from_raw(self.pid as i32) {
            // It may be gone already, which is as good.
            let _ = rustix::process::kill_process(pid, Signal::KILL);
        }
    }

    /// Its share of memory in KiB: what it has alone, and its part of what it shares.
    pub fn share_of_memory(self) -> u64 {
        let rollup = fs::read_to_string(self.file("smaps_rollup")).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    }
}

/// Every process.
pub fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| Some(Process::new(entry.file_name().to_str()?.parse().ok()?))).collect()
}

/// Takes leave of orphans that ended and that came to us as their next of kin.
///
/// Only orphans of the app are waited for by id; children that a test started are waited for by their owners.
pub fn reap() {
    let me = rustix::process::getpid().as_raw_nonzero().get() as u32;
    for process in all().into_iter().filter(|process| is_ended_child(*process, me)) {
        let is_of_the_app = process.name() == "hedgerow" || process.name().starts_with("WebKit");
        if is_of_the_app && !is_owned(process.pid) {
            let _ = rustix::process::waitpid(Pid::from_raw(process.pid as i32), WaitOptions::NOHANG);
        }
    }
}

fn is_ended_child(process: Process, parent: u32) -> bool {
    let stat = fs::read_to_string(process.file("stat")).unwrap_or_default();
    // The name, in brackets, may hold anything; state and parent come after the last bracket.
    let mut after = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    after.next() == Some("Z") && after.next() == Some(parent.to_string().as_str())
}
