//! The app people get, used from outside alone: keys go in through the X server, and what comes out is seen on the screen.

use std::ffi::OsString;
use std::path::Path;

use hedgerow_tests::harness::app::App;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal;
use hedgerow_tests::harness::needle::Needle;
use hedgerow_tests::harness::{steps, wait};

/// Where the names of the places stand in an open journal; before there is one nothing does.
const RAIL: (u32, u32) = (150, 500);
/// How many edges those names have at least.
const PLACES: usize = 300;

/// What a test writes, and where it looks for it afterwards.
pub struct Secrets {
    /// What was asked.
    pub request: Needle,
    /// Who asked.
    pub name: Needle,
    /// What opens the vault.
    pub passphrase: Needle,
}

impl Secrets {
    pub fn make() -> Self {
        Self { request: Needle::make(), name: Needle::make(), passphrase: Needle::make() }
    }

    /// All of them.
    pub fn each(&self) -> [&Needle; 3] {
        [&self.request, &self.name, &self.passphrase]
    }
}

/// Starts the app, makes a journal, logs an entry and searches for it.
pub fn open_and_log<'a>(desk: &'a Desk, app: &Path, secrets: &Secrets, prefix: &[OsString]) -> App<'a> {
    let app = App::open(desk, app, prefix);
    let settle = || drop(desk.display.look_when_still());
    settle();
    let keyboard = app.keyboard();
    // First run: the way to one's own journal is the first control of the page.
    keyboard.press(&["Tab", "Return"]);
    settle();
    keyboard.write(secrets.passphrase.word());
    keyboard.press(&["Return"]);
    keyboard.write(secrets.passphrase.word());
    keyboard.press(&["Return"]);
    wait::until("the vault to be made", || {
        desk.home.vault().join("key.passphrase.age").is_file().then_some(())
    });
    wait::until("the places on the left", || {
        (desk.display.look().corner(RAIL).edges() > PLACES).then_some(())
    });
    settle();
    keyboard.write(secrets.name.word());
    keyboard.press(&["Return"]);
    keyboard.write(secrets.request.word());
    keyboard.press(&["Return", "r", "y", "2"]);
    settle();
    let before = desk.display.look();
    keyboard.press(&["Return"]);
    wait::until("what was written to be kept", || (desk.display.look() != before).then_some(()));
    settle();
    // It was kept; then comes the recovery key, which is postponed by the last of three buttons, and the search.
    keyboard.press(&["Escape"]);
    settle();
    keyboard.press(&["Tab", "Tab", "Tab", "Return"]);
    settle();
    assert_eq!(steps::visible_windows(desk).len(), 1, "another button than the last one opens a dialog");
    keyboard.press(&["ctrl+f"]);
    keyboard.write(secrets.request.word());
    settle();
    app
}

/// Locks, and waits until the lock window of a new process is there.
pub fn lock(desk: &Desk, app: &mut App<'_>) {
    let before = desk.apps();
    app.keyboard().press(&["ctrl+l"]);
    steps::wait_for_a_new_process(desk, &before);
    app.wait_until_painted();
}

/// Proves that the secrets went into the journal: a gate that looked for something nobody wrote would prove nothing.
pub fn assert_kept(desk: &Desk, secrets: &Secrets) {
    desk.clear();
    let mut journal = journal::in_home(&desk.home, secrets.passphrase.word());
    assert_eq!(journal::requests(&mut journal), [secrets.request.word()], "the entry was not logged");
}
