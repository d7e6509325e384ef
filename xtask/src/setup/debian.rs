//! Debian and Ubuntu: what is missing is found and installed.

use std::process::Command;

use super::Purpose;
use crate::command;
use crate::failure::{Failure, Outcome};

/// For building and running: the web view, the tools that compile SQLCipher's OpenSSL, and a session bus.
const BUILD: &[&str] = &["ca-certificates", "libwebkit2gtk-4.1-dev", "pkg-config", "make", "perl", "dbus"];
/// For tests: a display, a driver of the window, keys from outside, a window manager, the tray's library, notifications, a look at system
/// calls, tools that are not ours to read with what we write (a vault, a PDF, a square code, a sealed page), and fonts for the scripts
/// that ours lack.
const TEST: &[&str] = &[
    "xvfb",
    "webkit2gtk-driver",
    "xdotool",
    "blackbox",
    "libayatana-appindicator3-1",
    "dunst",
    "strace",
    "age",
    "python3-venv",
    "util-linux",
    "qpdf",
    "poppler-utils",
    "zbar-tools",
    "chromium",
    "chromium-driver",
    "fonts-noto-core",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
];

/// Installs what is missing, as root or through sudo.
pub fn install(purpose: Purpose) -> Outcome {
    let missing = missing(&wanted(purpose));
    if missing.is_empty() {
        return Ok(());
    }
    println!("      installing {}", missing.join(" "));
    // A fresh machine has no package lists, an old one has stale ones that name packages which are gone.
    command::run(&mut apt_get(&["update", "--quiet"])?)?;
    let mut install = apt_get(&["install", "--yes", "--quiet", "--no-install-recommends"])?;
    command::run(install.args(&missing))
}

fn wanted(purpose: Purpose) -> Vec<&'static str> {
    let tests = if purpose == Purpose::Test { TEST } else { &[] };
    BUILD.iter().chain(tests).copied().collect()
}

fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
    // One question for all: dpkg-query prints the known ones even if it then complains about the others.
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${binary:Package} ${db:Status-Status}\n"]).args(wanted);
    let listed = query.output().map(|output| output.stdout).unwrap_or_default();
    let listed = String::from_utf8_lossy(&listed);
    wanted.iter().copied().filter(|package| !is_installed(&listed, package)).collect()
}

fn is_installed(listed: &str, package: &str) -> bool {
    listed.lines().any(|line| {
        // A package of several architectures is listed as `name:amd64`.
        let (name, status) = line.split_once(' ').unwrap_or((line, ""));
        name.split(':').next() == Some(package) && status == "installed"
    })
}

fn apt_get(words: &[&str]) -> Outcome<Command> {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else if command::exists("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    } else {
        return Err(Failure::InstallYourself {
            system: "Debian and Ubuntu (as root)",
            command: format!("apt-get install --no-install-recommends {}", wanted(Purpose::Test).join(" ")),
        });
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_root() -> bool {
    command::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::is_installed;

    #[test]
    fn only_what_is_wholly_installed_counts() {
        let listed = "libwebkit2gtk-4.1-dev:amd64 installed\nage config-files\nxvfb installed\n";
        assert!(is_installed(listed, "libwebkit2gtk-4.1-dev"));
        assert!(is_installed(listed, "xvfb"));
        assert!(!is_installed(listed, "age"), "a removed package leaves its settings behind");
        assert!(!is_installed(listed, "xv"), "names are compared whole");
    }
}
