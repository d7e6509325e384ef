//! Systems whose packages we do not install: the exact command is printed, if something is missing.

use std::process::Command;

use super::{Purpose, System};
use crate::command;
use crate::failure::{Failure, Outcome};

const FEDORA: &str = "sudo dnf install webkit2gtk4.1-devel gcc make perl dbus-daemon";
const FEDORA_TEST: &str = " xorg-x11-server-Xvfb webkit2gtk-driver xdotool strace age python3 qpdf poppler-utils \
    zbar chromium chromedriver google-noto-sans-fonts google-noto-sans-cjk-fonts google-noto-color-emoji-fonts";
const ARCH: &str = "sudo pacman -S --needed webkit2gtk-4.1 base-devel perl dbus";
const ARCH_TEST: &str = " xorg-server-xvfb webkitgtk-6.0 xdotool strace age python qpdf poppler zbar chromium noto-fonts \
    noto-fonts-cjk noto-fonts-emoji";
const MACOS: &str = "xcode-select --install";
const WINDOWS: &str = "winget install Microsoft.EdgeWebView2Runtime StrawberryPerl.StrawberryPerl NASM.NASM";

/// Fails with the command to type, if something that is needed is not there.
pub fn advise(system: System, purpose: Purpose) -> Outcome {
    if missing(system, purpose).is_empty() {
        return Ok(());
    }
    let (name, mut command, tests) = match system {
        System::Fedora => ("Fedora", FEDORA.to_owned(), FEDORA_TEST),
        System::Arch => ("Arch", ARCH.to_owned(), ARCH_TEST),
        System::MacOs => ("macOS", MACOS.to_owned(), ""),
        System::Windows => ("Windows", WINDOWS.to_owned(), ""),
        System::Debian | System::OtherLinux => (
            "this system, by whatever names they have there",
            format!("(Fedora's names) {FEDORA}"),
            FEDORA_TEST,
        ),
    };
    if purpose == Purpose::Test {
        command.push_str(tests);
    }
    Err(Failure::InstallYourself { system: name, command })
}

fn missing(system: System, purpose: Purpose) -> Vec<&'static str> {
    let build: &[&str] = match system {
        System::MacOs => &["cc"],
        System::Windows => &["perl", "nasm"],
        _ => &["cc", "make", "perl"],
    };
    let linux = !matches!(system, System::MacOs | System::Windows);
    let tests: &[&str] = match purpose {
        Purpose::Test if linux => &[
            "Xvfb",
            "WebKitWebDriver",
            "xdotool",
            "strace",
            "age",
            "python3",
            "qpdf",
            "pdftotext",
            "chromedriver",
        ],
        _ => &[],
    };
    let absent = |program: &&&str| !command::exists(program);
    let mut missing: Vec<&str> = build.iter().chain(tests).filter(absent).copied().collect();
    if linux && command::answer(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_none() {
        missing.push("webkit2gtk-4.1");
    }
    missing
}
