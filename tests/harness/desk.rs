//! A desk: a screen, a bus and a home, on which one app is used as a person would.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::bus::Bus;
use super::display::Display;
use super::home::{Home, Theme};
use super::owned::Owned;
use super::process::{self, Process};
use super::wait;

/// A screen, a bus and a home.
pub struct Desk {
    /// The screen.
    pub display: Display,
    /// The folders.
    pub home: Home,
    bus: Option<Bus>,
    is_called_wayland: bool,
}

impl Desk {
    /// A light desk.
    pub fn new() -> Self {
        Self::with(Theme::Light)
    }

    /// A desk of that theme.
    pub fn with(theme: Theme) -> Self {
        // An app that starts itself again has no parent left; as its new parent we may look at its memory.
        rustix::process::set_child_subreaper(Some(rustix::process::getpid())).unwrap();
        let home = Home::new(theme);
        let bus = Bus::start(&home.path("runtime"));
        Self { display: Display::start(), home, bus: Some(bus), is_called_wayland: false }
    }

    /// Takes the bus away: single instances cannot find each other any more.
    pub fn without_bus(mut self) -> Self {
        self.bus = None;
        self
    }

    /// Has programs take the desk for one of Wayland, where none may listen to keys by itself. Its windows stay those of X.
    pub fn called_wayland(mut self) -> Self {
        self.is_called_wayland = true;
        self
    }

    /// The bus.
    pub fn bus(&self) -> &Bus {
        self.bus.as_ref().unwrap_or_else(|| panic!("this desk has no bus"))
    }

    /// A command that runs on this desk and knows of nothing else.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env_clear().envs(self.home.environment());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("LANG", "C.UTF-8");
        command.env("DISPLAY", self.display.name()).env("GDK_BACKEND", "x11");
        // GTK would start an accessibility bus and a settings daemon; neither belongs to the app.
        command.env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "memory");
        if self.is_called_wayland {
            command.env("XDG_SESSION_TYPE", "wayland");
        }
        match &self.bus {
            // One bus for both: nobody on it but the app and what a test puts there.
            Some(bus) => command
                .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
                .env("DBUS_SYSTEM_BUS_ADDRESS", bus.address()),
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"),
        };
        command.stdin(Stdio::null());
        command
    }

    /// Starts a program on this desk.
    pub fn start(&self, program: impl AsRef<OsStr>) -> Owned {
        Owned::start(&mut self.command(program))
    }

    /// Every process that was started on this desk, the app's own restarts among them.
    pub fn processes(&self) -> Vec<Process> {
        let mark = format!("XDG_DATA_HOME={}", self.home.path("data").display());
        process::all().into_iter().filter(|process| process.has_in_environment(&mark)).collect()
    }

    /// The processes of the app: all but its web processes, drivers and tools.
    pub fn apps(&self) -> Vec<Process> {
        self.processes().into_iter().filter(|process| process.name() == "hedgerow").collect()
    }

    /// If the test is failing, leaves a picture of what was seen last in `target/failed/`, and says who was there.
    pub fn leave_picture_of_failure(&self) {
        if !std::thread::panicking() {
            return;
        }
        let there: Vec<String> = self.processes().into_iter().map(Process::name).collect();
        println!("on the desk: {}", there.join(", "));
        let program = std::env::current_exe().unwrap_or_default();
        // Cargo marks its target folder with this file.
        let is_target = |folder: &&Path| folder.join("CACHEDIR.TAG").is_file();
        let Some(target) = program.ancestors().find(is_target) else { return };
        let name = std::thread::current().name().unwrap_or("a test").replace("::", " ");
        // The test has failed already, with or without a picture.
        let _ = fs::create_dir_all(target.join("failed"));
        let _ = fs::write(target.join("failed").join(format!("{name}.png")), self.display.look().png());
    }

    /// Ends everything that runs on this desk, and waits until it is gone.
    pub fn clear(&self) {
        for process in self.processes() {
            process.kill();
        }
        wait::until("everything on the desk to end", || {
            process::reap();
            self.processes().is_empty().then_some(())
        });
    }
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        for process in self.processes() {
            process.kill();
        }
        process::reap();
    }
}

/// A path that the command that runs the tests hands over.
pub fn handed_over(name: &str) -> PathBuf {
    let path = std::env::var_os(name).map(PathBuf::from);
    path.unwrap_or_else(|| {
        panic!("{name} is not set; these tests are run by `cargo xtask test e2e` and `gates`")
    })
}
