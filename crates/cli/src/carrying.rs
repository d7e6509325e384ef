//! Work that takes a while: how far it has come stands beside what is printed, and Ctrl+C stops it with nothing half done.

use std::io::{IsTerminal, Write, stderr};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use fluent_bundle::FluentArgs;
use hedgerow_journal::{Carrying, Progress};
use hedgerow_locale::say;
use signal_hook::consts::SIGINT;
use signal_hook::flag;

/// Does something that tells a terminal how far it has come, and that stops when it is interrupted.
pub fn carried<T>(act: impl FnOnce(&mut Carrying<'_>) -> T) -> T {
    let stopped = Arc::new(AtomicBool::new(false));
    // Where the system has no such signal the work cannot be stopped halfway, which harms nothing.
    let heard = flag::register(SIGINT, Arc::clone(&stopped));
    let is_watched = stderr().is_terminal();
    let mut told = None;
    let mut tell = |progress: Progress| {
        let percent = progress.permille / 10;
        if is_watched && told != Some(percent) {
            told = Some(percent);
            let _ = write!(stderr().lock(), "\r{}", line(percent));
        }
    };
    let done = act(&mut Carrying::new(&stopped, &mut tell));
    if let Some(percent) = told {
        let blank = " ".repeat(line(percent).chars().count());
        let _ = write!(stderr().lock(), "\r{blank}\r");
    }
    if let Ok(heard) = heard {
        signal_hook::low_level::unregister(heard);
    }
    done
}

fn line(percent: u16) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("percent", percent);
    say("carry-percent", &arguments)
}
