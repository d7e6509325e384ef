//! Says what to do where the script of a sealed page has not been built yet.

use std::path::Path;

const SCRIPT: &str = "../../ui/dist-sealed/sealed.js";

fn main() {
    println!("cargo::rerun-if-changed={SCRIPT}");
    if !Path::new(SCRIPT).is_file() {
        println!(
            "cargo::error=ui/dist-sealed/sealed.js is missing. `cargo xtask test` makes it; by hand: cd ui && npm ci && npm run build"
        );
    }
}
