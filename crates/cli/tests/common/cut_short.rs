//! Runs of the program that do not come to their end, at moments spread over the time that a whole one takes.

use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

use super::{Place, Said, ended};

/// In how many places a run is interrupted, from its beginning to its end.
const PLACES: u32 = 8;

pub fn path(file: &Path) -> &str {
    file.to_str().expect("text")
}

fn start(place: &Place, arguments: &[&str], file: &Path) -> Child {
    let mut program = place.program();
    program.args(arguments).arg(file).arg("--passphrase-file").arg(place.passphrase_file());
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts")
}

/// What came of a run that got `signal` after a part of the time that a whole one takes.
pub fn interrupted(place: &Place, arguments: &[&str], file: &Path, after: Duration, signal: Signal) -> Said {
    let child = start(place, arguments, file);
    sleep(after);
    // It may be over by now: it has not been waited for, so the number is still its own.
    let _ = kill_process(Pid::from_child(&child), signal);
    ended(child)
}

/// Moments spread over a run of that length.
pub fn moments(whole: Duration) -> impl Iterator<Item = Duration> {
    (0..PLACES).map(move |place| whole * place / PLACES)
}

/// How many entries there are.
pub fn entries(place: &Place) -> usize {
    let listed = place.run(&["list", "--all", "--json"]);
    assert_eq!(listed.code, Some(0), "{listed:?}");
    listed.json().len()
}
