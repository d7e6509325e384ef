//! A real notification daemon (dunst) on a test's own desk, and what a person does with what it shows.

use std::fs::{self, File};
use std::path::PathBuf;
use std::time::Duration;

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;

use super::desk::Desk;
use super::owned::Owned;
use super::wait;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const DUNST: &str = "org.dunstproject.cmd0";
/// How long to look before it is said that nothing came: the app looks at its clock five times a second.
const QUIET: Duration = Duration::from_secs(3);

/// A notification as the daemon was handed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Who shows it.
    pub program: String,
    /// Its title.
    pub title: String,
    /// Its text.
    pub text: String,
}

/// A running daemon.
pub struct Notices {
    connection: Connection,
    printed: PathBuf,
    _daemon: Owned,
}

impl Notices {
    /// Starts it. What it shows stays until somebody answers; of the buttons the one called `picked` is pressed by [`Notices::pick`].
    pub fn start(desk: &Desk, picked: &str) -> Self {
        let folder = desk.home.path("notices");
        fs::create_dir_all(&folder).unwrap();
        let settings = folder.join("dunstrc");
        // The menu of buttons is a program that reads them, one a line, and prints one of them.
        let menu =
            format!("[global]\ndmenu = \"grep --max-count=1 {picked}\"\n[urgency_normal]\ntimeout = 0\n");
        fs::write(&settings, menu).unwrap();
        let printed = folder.join("printed");
        let mut dunst = desk.command("stdbuf");
        dunst.args(["-oL", "dunst", "-print", "-conf"]).arg(&settings);
        dunst.stdout(File::create(&printed).unwrap()).stderr(std::process::Stdio::null());
        let daemon = Owned::start(&mut dunst);
        let connection = Builder::address(desk.bus().address()).unwrap().build().unwrap();
        let notices = Self { connection, printed, _daemon: daemon };
        wait::until("the notification daemon", || notices.call("NotificationListHistory").then_some(()));
        notices
    }

    /// Every notification so far, the oldest first.
    pub fn all(&self) -> Vec<Notice> {
        let printed = fs::read_to_string(&self.printed).unwrap();
        let blocks = printed.split("\n}\n").filter(|block| block.contains("appname: "));
        blocks
            .map(|block| Notice {
                program: said(block, "appname"),
                title: said(block, "summary"),
                text: said(block, "body"),
            })
            .collect()
    }

    /// Waits until so many have come in all, and sees that none follows.
    pub fn wait_for(&self, count: usize) {
        wait::until("a notification", || (self.all().len() >= count).then_some(()));
        self.assert_stays_at(count);
    }

    /// Looks for a while, and sees that there are still so many.
    pub fn assert_stays_at(&self, count: usize) {
        std::thread::sleep(QUIET);
        assert_eq!(self.all().len(), count, "{:?}", self.all());
    }

    /// Clicks the newest one.
    pub fn open(&self) {
        let newest = 0_u32;
        let done = self.connection.call_method(Some(NAME), PATH, Some(DUNST), "NotificationAction", &newest);
        done.unwrap();
    }

    /// Presses the button that was named at the start.
    pub fn pick(&self) {
        assert!(self.call("ContextMenuCall"));
    }

    /// How many are on the screen.
    pub fn shown(&self) -> u32 {
        let asked = (DUNST, "displayedLength");
        let properties = Some("org.freedesktop.DBus.Properties");
        let reply = self.connection.call_method(Some(NAME), PATH, properties, "Get", &asked).unwrap();
        let length: zbus::zvariant::OwnedValue = reply.body().deserialize().unwrap();
        length.try_into().unwrap()
    }

    fn call(&self, method: &str) -> bool {
        self.connection.call_method(Some(NAME), PATH, Some(DUNST), method, &()).is_ok()
    }
}

/// The value of a line such as `body: 'words'`.
fn said(block: &str, name: &str) -> String {
    let start = format!("\t{name}: '");
    let line = block.lines().find_map(|line| line.strip_prefix(start.as_str()));
    line.unwrap_or_default().trim_end_matches('\'').to_owned()
}
