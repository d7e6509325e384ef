//! Writes `ui/src/api/bindings.ts`, or with `--check` says whether it is still what the commands say.
//!
//! `cargo run --example bindings` after a command or a type of its changed.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use hedgerow_app::bindings;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let committed = root.join("ui/src/api/bindings.ts");
    if !std::env::args().any(|argument| argument == "--check") {
        bindings::write(&committed)?;
        return Ok(ExitCode::SUCCESS);
    }
    let fresh = root.join("target/bindings.ts");
    bindings::write(&fresh)?;
    if fs::read(&committed).ok() == Some(fs::read(&fresh)?) {
        return Ok(ExitCode::SUCCESS);
    }
    #[expect(clippy::print_stderr, reason = "a program for developers speaks to its terminal")]
    {
        eprintln!("ui/src/api/bindings.ts has drifted: run `cargo run --example bindings`");
    }
    Ok(ExitCode::FAILURE)
}
