//! The tour: the real app from first run to a logged, searched, locked and unlocked journal, with a numbered picture of
//! each station, light and dark; then how smoothly the days scroll, how long the lock window takes, and what it weighs.
//!
//! `cargo xtask tour` makes the builds and hands them over, `cargo xtask bench window` for the figures alone.

mod album;
mod click;
mod figures;
mod journey;
mod scroll;
mod shortcut;

use std::process::ExitCode;

use album::Album;
use hedgerow_tests::harness::desk::handed_over;
use hedgerow_tests::harness::home::Theme;

fn main() -> ExitCode {
    // Each alone, for whoever works on that.
    match std::env::args().nth(1).as_deref() {
        Some("figures") => {}
        Some("shortcut") => {
            shortcut::print(&handed_over("HEDGEROW_MEASURED_APP"), "as it was built");
            return ExitCode::SUCCESS;
        }
        Some("pictures") => {
            pictures();
            return ExitCode::SUCCESS;
        }
        _ => {
            pictures();
            click::print();
        }
    }
    let is_smooth = scroll::print();
    let figures = figures::print(&handed_over("HEDGEROW_MEASURED_APP"), &handed_over("HEDGEROW_BLANK_VIEW"));
    if is_smooth { figures } else { ExitCode::FAILURE }
}

fn pictures() {
    let folder = handed_over("HEDGEROW_TOUR");
    for theme in [Theme::Light, Theme::Dark] {
        let mut album = Album::begin(&folder, theme);
        journey::first_days(&mut album);
        journey::right_after_it_happened(&mut album);
        journey::half_a_year(&mut album);
        journey::session_day(&mut album);
        journey::out_and_in(&mut album);
        println!("      {} pictures, {theme:?}, in {}", album.len(), folder.display());
    }
}

/// The middle one; of an even number the larger of the two in the middle.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
