//! Which operating system this is, as far as installing packages is concerned.

use std::fs;

/// A family of systems that install packages in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    /// Debian and what is made of it.
    Debian,
    /// Ubuntu and what is made of it: as Debian, but for a browser.
    Ubuntu,
    /// Fedora and its relatives.
    Fedora,
    /// Arch and its relatives.
    Arch,
    /// Another Linux.
    OtherLinux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl System {
    /// The system this runs on.
    pub fn here() -> Self {
        if cfg!(target_os = "macos") {
            return Self::MacOs;
        }
        if cfg!(windows) {
            return Self::Windows;
        }
        Self::of_linux(&fs::read_to_string("/etc/os-release").unwrap_or_default())
    }

    fn of_linux(os_release: &str) -> Self {
        let value = |line: &str, key: &str| line.strip_prefix(key).map(|value| value.replace('"', ""));
        let families: Vec<String> = os_release
            .lines()
            .filter_map(|line| value(line, "ID=").or_else(|| value(line, "ID_LIKE=")))
            .flat_map(|ids| ids.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let is = |names: &[&str]| families.iter().any(|family| names.contains(&family.as_str()));
        match () {
            // Its relatives name Debian beside it.
            () if is(&["ubuntu"]) => Self::Ubuntu,
            () if is(&["debian"]) => Self::Debian,
            () if is(&["fedora", "rhel", "centos"]) => Self::Fedora,
            () if is(&["arch"]) => Self::Arch,
            () => Self::OtherLinux,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::System;

    #[test]
    fn a_system_is_known_by_its_own_name_or_by_that_of_its_family() {
        assert_eq!(System::of_linux("NAME=\"Debian GNU/Linux\"\nID=debian\n"), System::Debian);
        assert_eq!(System::of_linux("ID=raspbian\nID_LIKE=debian\n"), System::Debian);
        assert_eq!(System::of_linux("ID=ubuntu\nID_LIKE=debian\n"), System::Ubuntu);
        assert_eq!(System::of_linux("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Ubuntu);
        assert_eq!(System::of_linux("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n"), System::Fedora);
        assert_eq!(System::of_linux("ID=manjaro\nID_LIKE=arch\n"), System::Arch);
        assert_eq!(System::of_linux(""), System::OtherLinux);
    }
}
