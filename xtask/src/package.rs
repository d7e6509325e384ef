//! `cargo xtask package`: the release as a system installs it, a `.deb` and an `.rpm`.
//!
//! Cargo builds both programs, and Tauri's bundler packs what was built. What holds for every package stands in `tauri.conf.json`; what is
//! made for this one, the terminal's program with its manual and its completions, is said to the bundler beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome, on_file};
use crate::places::Places;
use crate::progress::Progress;
use crate::{cargo, command, setup};

/// The program for a terminal.
const TERMINAL: &str = "hedgerow-cli";
/// The shells whose completions a system keeps for all, with the name and the folder that each looks for.
const SHELLS: [(&str, &str, &str); 3] = [
    ("bash", "hedgerow-cli", "/usr/share/bash-completion/completions"),
    ("zsh", "_hedgerow-cli", ZSH),
    ("fish", "hedgerow-cli.fish", "/usr/share/fish/vendor_completions.d"),
];
const ZSH: &str = "/usr/share/zsh/site-functions";
/// Where zsh looks on Debian, which leaves the other to whoever runs the machine.
const ZSH_ON_DEBIAN: &str = "/usr/share/zsh/vendor-completions";
const MANUAL: &str = "/usr/share/man/man1";

/// Sets up, builds the release, packs it, and says how it is installed.
pub fn run(places: &Places) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err(Failure::Missing {
            program: "A system with .deb or .rpm packages".into(),
            advice: "Hedgerow is packed on Linux, for Linux. `cargo xtask run` builds and opens it.",
        });
    }
    let mut progress = Progress::new(5);
    progress.step("System packages");
    setup::packages(setup::Purpose::Build)?;
    progress.step("The interface's packages");
    setup::npm::install(places)?;
    progress.step("The interface");
    setup::npm::build(places)?;
    progress.step("Hedgerow (a release takes twice as long as a first run)");
    let mut build = cargo::cargo(places);
    build.args(["build", "--release", "--package", "hedgerow", "--package", TERMINAL, "--bins"]);
    command::run(build.args(["--features", "hedgerow/custom-protocol"]))?;
    progress.step("The packages");
    bundle(places, &beside(places)?)?;
    tell(&places.target.join("release/bundle"))
}

/// What is made for the package: each place it is installed at, and the file that goes there.
fn beside(places: &Places) -> Outcome<Vec<(String, PathBuf)>> {
    let program = places.kept("release", TERMINAL);
    let folder = places.target.join("package");
    fs::create_dir_all(&folder).map_err(on_file("Making", &folder))?;
    let mut files = vec![(format!("/usr/bin/{TERMINAL}"), program.clone())];
    let mut add = |place: &str, name: &str, words: &[&str]| -> Outcome<String> {
        let text = printed(&program, words)?;
        let file = folder.join(name);
        fs::write(&file, &text).map_err(on_file("Writing", &file))?;
        files.push((format!("{place}/{name}"), file));
        Ok(text)
    };
    let contents = add(MANUAL, &format!("{TERMINAL}.1"), &["man"])?;
    for page in pages(&contents) {
        add(MANUAL, &format!("{TERMINAL}-{page}.1"), &["man", &page])?;
    }
    for (shell, name, place) in SHELLS {
        add(place, name, &["completions", shell])?;
    }
    Ok(files)
}

/// What the program prints.
fn printed(program: &Path, words: &[&str]) -> Outcome<String> {
    command::answer(Command::new(program).args(words)).ok_or_else(|| Failure::Unsuccessful {
        command: format!("{TERMINAL} {}", words.join(" ")),
        ending: "nothing that could be packed".into(),
    })
}

/// The commands that the program's own page points to, so that no page is missing and none is named twice.
fn pages(contents: &str) -> Vec<String> {
    let plain = contents.replace('\\', "");
    plain
        .lines()
        .filter_map(|line| {
            line.strip_prefix(TERMINAL)?.strip_prefix('-')?.strip_suffix("(1)").map(str::to_owned)
        })
        .collect()
}

/// Packs it all, from scratch, so that no older package is taken for this one.
fn bundle(places: &Places, files: &[(String, PathBuf)]) -> Outcome {
    let made = places.target.join("release/bundle");
    if made.exists() {
        fs::remove_dir_all(&made).map_err(on_file("Emptying", &made))?;
    }
    let mut tauri = Command::new(places.ui().join("node_modules/.bin/tauri"));
    tauri.current_dir(&places.root).env("CARGO_TARGET_DIR", &places.target);
    // The program that was built is packed as it is: nothing in it asks which package it came in.
    tauri.args(["bundle", "--bundles", "deb,rpm", "--no-binary-patching", "--ci", "--config"]);
    command::run(tauri.arg(settings(files)))
}

/// Those files as both packages are told of them, merged into `tauri.conf.json`.
fn settings(files: &[(String, PathBuf)]) -> String {
    // Quoted as Rust does, which for a path is as JSON does.
    let files: Vec<String> = files.iter().map(|(place, file)| format!("{place:?}:{file:?}")).collect();
    let rpm = format!(r#"{{"files":{{{}}}}}"#, files.join(","));
    let deb = rpm.replace(ZSH, ZSH_ON_DEBIAN);
    format!(r#"{{"bundle":{{"linux":{{"deb":{deb},"rpm":{rpm}}}}}}}"#)
}

/// Where the packages are, and what installs and removes them.
fn tell(made: &Path) -> Outcome {
    println!("\nInstall the one that your system takes:\n");
    for (kind, install, remove) in
        [("deb", "apt install", "apt remove hedgerow"), ("rpm", "dnf install", "dnf remove hedgerow")]
    {
        let folder = made.join(kind);
        let inside = fs::read_dir(&folder).map_err(on_file("Reading", &folder))?;
        let packages = inside.filter_map(|entry| entry.ok().map(|entry| entry.path()));
        for package in packages.filter(|path| path.extension().is_some_and(|ending| ending == kind)) {
            println!("    sudo {install} {}\n        (and away again: sudo {remove})", package.display());
        }
    }
    println!("\nIt then stands among your programs, and `{TERMINAL}` in a terminal, with `man {TERMINAL}`.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{pages, settings};

    #[test]
    fn the_pages_are_those_that_the_manual_points_to() {
        let manual = ".SH SUBCOMMANDS\n.TP\nhedgerow\\-cli\\-log(1)\nLog what was asked\n.TP\nhedgerow\\-cli\\-verify(1)\n";
        assert_eq!(pages(manual), ["log", "verify"]);
    }

    #[test]
    fn both_packages_are_told_of_the_same_files_and_each_of_its_folder_for_zsh() {
        let files = [
            ("/usr/bin/a".to_owned(), PathBuf::from("/x/a")),
            (format!("{}/_b", super::ZSH), "/x/_b".into()),
        ];
        let deb = r#"{"files":{"/usr/bin/a":"/x/a","/usr/share/zsh/vendor-completions/_b":"/x/_b"}}"#;
        let rpm = r#"{"files":{"/usr/bin/a":"/x/a","/usr/share/zsh/site-functions/_b":"/x/_b"}}"#;
        assert_eq!(settings(&files), format!(r#"{{"bundle":{{"linux":{{"deb":{deb},"rpm":{rpm}}}}}}}"#));
    }
}
