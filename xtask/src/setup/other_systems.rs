//! Systems whose packages we do not install: the exact command is printed, if something is missing.

use std::path::Path;
use std::process::Command;

use super::{Purpose, System, browser};
use crate::command;
use crate::failure::{Failure, Outcome};

const FEDORA: &str = "sudo dnf install webkit2gtk4.1-devel gcc make perl dbus-daemon";
const FEDORA_TEST: &str = " xorg-x11-server-Xvfb webkitgtk6.0 xdotool blackbox libayatana-appindicator-gtk3 dunst strace age python3 \
    util-linux qpdf poppler-utils zbar google-noto-sans-fonts google-noto-sans-cjk-fonts google-noto-color-emoji-fonts";
const FEDORA_BROWSER: &str = " chromium chromedriver";
const ARCH: &str = "sudo pacman -S --needed webkit2gtk-4.1 base-devel perl dbus";
const ARCH_TEST: &str = " xorg-server-xvfb webkitgtk-6.0 xdotool blackbox libayatana-appindicator dunst strace age python \
    util-linux qpdf poppler zbar noto-fonts noto-fonts-cjk noto-fonts-emoji";
const ARCH_BROWSER: &str = " chromium";
const MACOS: &str = "xcode-select --install";
const WINDOWS: &str = "winget install Microsoft.EdgeWebView2Runtime StrawberryPerl.StrawberryPerl NASM.NASM";

/// The programs that tests start. Fonts are not looked for.
const TEST_PROGRAMS: &[&str] = &[
    "Xvfb",
    "WebKitWebDriver",
    "xdotool",
    "blackbox",
    "dunst",
    "strace",
    "age",
    "python3",
    "setsid",
    "unshare",
    "qpdf",
    "pdftotext",
    "zbarimg",
];
/// The tray's library, wherever 64-bit libraries are.
const TRAY: [&str; 2] =
    ["/usr/lib64/libayatana-appindicator3.so.1", "/usr/lib/libayatana-appindicator3.so.1"];

/// Fails with the command to type, if something that is needed is not there.
pub fn advise(system: System, purpose: Purpose) -> Outcome {
    let missing = missing(system, purpose);
    if missing.is_empty() {
        return Ok(());
    }
    println!("      missing: {}", missing.join(" "));
    let (system, command) = advice(system, purpose);
    Err(Failure::InstallYourself { system, command })
}

/// What the system is called, and the command that installs all that is needed on it.
fn advice(system: System, purpose: Purpose) -> (&'static str, String) {
    let (name, mut command, tests, browser) = match system {
        System::Fedora => ("Fedora", FEDORA.to_owned(), FEDORA_TEST, FEDORA_BROWSER),
        System::Arch => ("Arch", ARCH.to_owned(), ARCH_TEST, ARCH_BROWSER),
        System::MacOs => ("macOS", MACOS.to_owned(), "", ""),
        System::Windows => ("Windows", WINDOWS.to_owned(), "", ""),
        System::Debian | System::Ubuntu | System::OtherLinux => (
            "this system, by whatever names they have there",
            format!("(Fedora's names) {FEDORA}"),
            FEDORA_TEST,
            FEDORA_BROWSER,
        ),
    };
    if purpose >= Purpose::Test {
        command.push_str(tests);
    }
    if purpose >= Purpose::SealedPages {
        command.push_str(browser);
    }
    (name, command)
}

fn missing(system: System, purpose: Purpose) -> Vec<&'static str> {
    let programs: &[&str] = match system {
        System::MacOs => &["cc"],
        System::Windows => &["perl", "nasm"],
        _ => &["cc", "make", "perl"],
    };
    let absent = |programs: &[&'static str]| -> Vec<&'static str> {
        programs.iter().copied().filter(|program| !command::exists(program)).collect()
    };
    let mut missing = absent(programs);
    if matches!(system, System::MacOs | System::Windows) {
        return missing;
    }
    if command::answer(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])).is_none() {
        missing.push("webkit2gtk-4.1");
    }
    if purpose >= Purpose::Test {
        missing.extend(absent(TEST_PROGRAMS));
        missing.extend(
            (!TRAY.iter().any(|path| Path::new(path).exists())).then_some("libayatana-appindicator3"),
        );
    }
    if purpose >= Purpose::SealedPages {
        missing.extend(absent(&[browser::DRIVER]));
        missing.extend(browser::find().is_none().then_some("chromium"));
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::{Purpose, System, advice};

    #[test]
    fn what_is_advised_is_what_the_purpose_needs() {
        let names =
            |system, purpose, package| advice(system, purpose).1.split(' ').any(|word| word == package);
        for system in [System::Fedora, System::Arch, System::OtherLinux] {
            assert!(!names(system, Purpose::Build, "dunst"), "{system:?}: the app is built without");
            assert!(names(system, Purpose::Test, "dunst") && !names(system, Purpose::Test, "chromium"));
            assert!(
                names(system, Purpose::SealedPages, "dunst")
                    && names(system, Purpose::SealedPages, "chromium")
            );
        }
        assert_eq!(advice(System::MacOs, Purpose::SealedPages).1, advice(System::MacOs, Purpose::Build).1);
    }
}
