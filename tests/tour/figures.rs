//! How soon the lock window is there, and what it weighs, with the capture window made ready, beside a blank view in the same
//! surroundings.

use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use hedgerow_tests::harness::app::PAINTED;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal;
use hedgerow_tests::harness::wait;

use crate::median;

/// Seconds from the start of the process until the lock window is painted.
const LONGEST_START: f64 = 1.5;
/// Milliseconds from the shortcut until a key is taken.
const LONGEST_SHORTCUT: f64 = 150.0;
/// The memory of all processes, in those of one blank view.
const MOST_MEMORY: f64 = 1.3;
/// An odd number, so that a median is one of the measured values.
const STARTS: usize = 5;
const WEIGHINGS: usize = 3;
/// Until nothing is loaded any more and the threads of the start have ended, which they do after ten seconds without work.
const SETTLED: Duration = Duration::from_secs(13);

/// Measures and prints. A release that misses a figure is a failure.
pub fn print(app: &Path, blank_view: &Path) -> ExitCode {
    let build = described(app);
    let start = median((0..STARTS).map(|_| until_painted(app)).collect());
    println!(
        "\nprocess start to lock window painted: {start:.2} s ({build}, median of {STARTS}; at most {LONGEST_START} in release)"
    );
    // Turn and turn about, so that whatever the machine does besides meets both alike.
    let weighings = (0..WEIGHINGS).map(|_| (weight(app), weight(blank_view)));
    let (lock, blank): (Vec<f64>, Vec<f64>) = weighings.unzip();
    let (lock, blank) = (median(lock), median(blank));
    let ratio = lock / blank;
    println!(
        "memory, all processes: lock window with the capture window made ready {lock:.0} MiB, one blank view {blank:.0} MiB, \
         {ratio:.2} times (at most {MOST_MEMORY} in release)"
    );
    let shortcut = crate::shortcut::print(app, &build);
    let is_kept = start <= LONGEST_START && ratio <= MOST_MEMORY && shortcut <= LONGEST_SHORTCUT;
    if is_kept || !is_release(app) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn is_release(app: &Path) -> bool {
    app.components().any(|part| part.as_os_str() == "release")
}

/// Which build is measured. A release is not made for the tour, so its age is told.
fn described(app: &Path) -> String {
    if !is_release(app) {
        return "dev build".to_owned();
    }
    let made = app.metadata().and_then(|file| file.modified()).ok().and_then(|made| made.elapsed().ok());
    format!("release build made {} minutes ago", made.unwrap_or_default().as_secs() / 60)
}

fn desk_with_a_locked_journal() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

/// Seconds from the start of the process until its page is on the screen.
fn until_painted(app: &Path) -> f64 {
    let desk = desk_with_a_locked_journal();
    let begun = Instant::now();
    let _running = desk.start(app);
    wait::until("the lock window", || (desk.display.look().edges() > PAINTED).then_some(()));
    begun.elapsed().as_secs_f64()
}

/// The memory of a program with all its processes, in MiB, once it has settled.
fn weight(program: &Path) -> f64 {
    let desk = desk_with_a_locked_journal();
    // What the app sets for itself has to hold for the blank view too.
    let mut command = desk.command(program);
    let _running =
        hedgerow_tests::harness::owned::Owned::start(command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1"));
    wait::until("its window", || (desk.display.look().edges() > PAINTED / 2).then_some(()));
    std::thread::sleep(SETTLED);
    let share: u64 = desk.processes().into_iter().map(|process| process.share_of_memory()).sum();
    share as f64 / 1024.0
}
