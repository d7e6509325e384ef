//! Debian and Ubuntu: what is missing is found and installed.

use std::process::Command;

use super::{Purpose, browser};
use crate::command;
use crate::failure::{Failure, Outcome};

/// For building and running: the web view, the tools that compile SQLCipher's OpenSSL, and a session bus.
const BUILD: &[&str] = &["ca-certificates", "libwebkit2gtk-4.1-dev", "pkg-config", "make", "perl", "dbus"];
/// For tests: a display, a driver of the window, keys from outside, a window manager, the tray's library, notifications, a look at system
/// calls, tools that are not ours to read with what we write (a vault, a PDF, a square code), and fonts for the scripts that ours lack.
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
    "fonts-noto-core",
    "fonts-noto-cjk",
    "fonts-noto-color-emoji",
];
/// For sealed pages.
const BROWSER: &[&str] = &["chromium", "chromium-driver"];
/// Where both come from on Ubuntu, which has Chromium as a snap alone.
const BROWSER_ELSEWHERE: &str = "The tests of sealed pages open them in it. Ubuntu has it as a snap alone, which cannot see the pages \
    that the tests write below /tmp. Install Google Chrome (https://www.google.com/chrome) and, of the same version, its driver \
    (https://googlechromelabs.github.io/chrome-for-testing), so that `google-chrome` and `chromedriver` are found on PATH. Every \
    part of `cargo xtask test` but `rust` does without.";

/// Installs those that are missing, as root or through sudo.
pub fn install(wanted: &[&'static str]) -> Outcome {
    let missing = missing(wanted);
    if missing.is_empty() {
        return Ok(());
    }
    println!("      installing {}", missing.join(" "));
    // A fresh machine has no package lists, an old one has stale ones that name packages which are gone.
    command::run(apt_get(&missing)?.args(["update", "--quiet"]))?;
    let mut install = apt_get(&missing)?;
    command::run(install.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(&missing))
}

/// All that are needed on Debian.
pub fn wanted(purpose: Purpose) -> Vec<&'static str> {
    let tests = if purpose >= Purpose::Test { TEST } else { &[] };
    let browser = if purpose >= Purpose::SealedPages { BROWSER } else { &[] };
    BUILD.iter().chain(tests).chain(browser).copied().collect()
}

/// The same on Ubuntu, where the browser has to be there already.
pub fn wanted_on_ubuntu(purpose: Purpose) -> Outcome<Vec<&'static str>> {
    if purpose >= Purpose::SealedPages && !(browser::find().is_some() && command::exists(browser::DRIVER)) {
        return Err(Failure::Missing {
            program: "Chromium with its driver".into(),
            advice: BROWSER_ELSEWHERE,
        });
    }
    Ok(wanted(purpose.min(Purpose::Test)))
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

/// apt-get as whoever may install; else what that person is to type.
fn apt_get(missing: &[&str]) -> Outcome<Command> {
    let mut command = if is_root() {
        Command::new("apt-get")
    } else if command::exists("sudo") {
        let mut sudo = Command::new("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    } else {
        return Err(Failure::InstallYourself {
            system: "Debian and Ubuntu (as root)",
            command: format!("apt-get install --no-install-recommends {}", missing.join(" ")),
        });
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

fn is_root() -> bool {
    command::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::{Purpose, is_installed, wanted};

    #[test]
    fn only_sealed_pages_take_a_browser() {
        assert!(!wanted(Purpose::Build).contains(&"xvfb"));
        assert!(wanted(Purpose::Test).contains(&"xvfb"));
        assert!(!wanted(Purpose::Test).contains(&"chromium"), "the tour is taken without one");
        assert!(wanted(Purpose::SealedPages).contains(&"chromium"));
        assert!(wanted(Purpose::SealedPages).contains(&"xvfb"), "each purpose takes all of the former");
    }

    #[test]
    fn only_what_is_wholly_installed_counts() {
        let listed = "libwebkit2gtk-4.1-dev:amd64 installed\nage config-files\nxvfb installed\n";
        assert!(is_installed(listed, "libwebkit2gtk-4.1-dev"));
        assert!(is_installed(listed, "xvfb"));
        assert!(!is_installed(listed, "age"), "a removed package leaves its settings behind");
        assert!(!is_installed(listed, "xv"), "names are compared whole");
    }
}
