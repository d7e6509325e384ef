//! Writes `ui/src/api/bindings.ts`, or with `--check` says whether it is still what the commands say.
//!
//! `cargo run --example bindings` after a command or a type of its changed.

use std::path::Path;
use std::process::ExitCode;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/api/bindings.ts");
    let now = hedgerow_app::bindings::typescript()?;
    if std::env::args().any(|argument| argument == "--check") {
        let current = std::fs::read_to_string(&path).unwrap_or_default() == now;
        if !current {
            #[expect(clippy::print_stderr, reason = "a program for developers speaks to its terminal")]
            {
                eprintln!("ui/src/api/bindings.ts has drifted: run `cargo run --example bindings`");
            }
        }
        return Ok(if current { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    std::fs::write(path, now)?;
    Ok(ExitCode::SUCCESS)
}
