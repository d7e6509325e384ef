//! What only another process can show: two at once, a disk that is read-only or full, and `kill -9`.
//!
//! The test binary starts itself again as a child and tells it by an environment variable what to do; without it
//! [`child`] has nothing to do. The disks are real: a small `tmpfs` in a mount namespace of the child's own, which also
//! somebody who is not root may have.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "tests say what they expected")]
#![cfg(target_os = "linux")]

mod support;

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use hedgerow_vault::inbox::Opened;
use hedgerow_vault::{Error, Vault};
use support::{Place, WORK, contents, notes, other, passphrase, write_note};

const TASK: &str = "HEDGEROW_TEST_TASK";
const FOLDER: &str = "HEDGEROW_TEST_FOLDER";
/// How many bytes the child seals.
const SEALED: usize = 60_000;

/// The child's side. Its last line of output is what came of the task.
#[test]
fn child() {
    let Ok(task) = std::env::var(TASK) else { return };
    let root = std::env::var(FOLDER).expect("a folder");
    let root = Path::new(&root);
    let vault = Vault::at(root.join("vault")).with_witness(root.join("witness"));
    let outcome = match task.as_str() {
        "hold" => vault.unlock(&passphrase()).map(|unlocked| {
            println!("outcome: holding");
            sleep(Duration::from_secs(60));
            drop(unlocked);
        }),
        "create" => vault.create(&passphrase(), WORK).map(|_| ()),
        "unlock" => vault.unlock(&passphrase()).map(|_| ()),
        "change" => vault.unlock(&passphrase()).and_then(|mut unlocked| {
            println!("outcome: changing");
            unlocked.change_passphrase(&passphrase(), &other())
        }),
        "seal" => vault.seal_capture(&[b'x'; SEALED]),
        "fill" => vault.unlock(&passphrase()).and_then(|unlocked| fill(&unlocked)),
        unknown => panic!("no task {unknown}"),
    };
    println!("outcome: {}", outcome.map_or_else(|error| format!("{error:?}"), |()| "done".to_owned()));
}

/// Writes until there is no more room, in the way the journal does: through the connection.
fn fill(unlocked: &hedgerow_vault::Unlocked) -> Result<(), Error> {
    loop {
        unlocked.connection().execute("INSERT INTO note (text) VALUES (?1)", ["x".repeat(50_000)])?;
    }
}

fn command(task: &str, root: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this binary"));
    command.args(["--exact", "child", "--nocapture"]).env(TASK, task).env(FOLDER, root);
    command
}

/// Runs the child in a mount namespace of its own, after `set_up` (a shell text; `$R` is the folder).
fn outcome_in_namespace(task: &str, root: &Path, set_up: &str) -> String {
    outcome_of_script(task, root, &format!("{set_up} && exec \"$0\" --exact child --nocapture"))
}

/// Runs a shell text in a mount namespace of its own; `$0` is this binary, `$R` the folder.
fn outcome_of_script(task: &str, root: &Path, script: &str) -> String {
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &format!("R={root:?}; {script}")])
        .arg(std::env::current_exe().expect("this binary"))
        .env(TASK, task)
        .env(FOLDER, root)
        .output()
        .expect("util-linux has `unshare`");
    let complaint = String::from_utf8_lossy(&output.stderr);
    last_outcome(&String::from_utf8_lossy(&output.stdout))
        .unwrap_or_else(|| panic!("the child did not report; is `unshare` allowed here? {complaint}"))
}

fn last_outcome(text: &str) -> Option<String> {
    text.lines().filter_map(|line| Some(line.split_once("outcome: ")?.1.to_owned())).next_back()
}

/// A child that runs, and the other end of its output, which it may still write to.
struct Running {
    child: Child,
    _output: Lines<BufReader<ChildStdout>>,
}

impl Running {
    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("gone");
    }
}

/// Starts a child and waits until it says `word`.
fn start_until(task: &str, root: &Path, word: &str) -> Running {
    let mut child = command(task, root).stdout(Stdio::piped()).spawn().expect("started");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let said = lines.by_ref().map(|line| line.expect("a line")).find(|line| line.contains("outcome: "));
    assert!(said.is_some_and(|line| line.ends_with(word)), "the child should say {word}");
    Running { child, _output: lines }
}

#[test]
fn a_second_process_is_refused_and_a_killed_one_holds_nothing() {
    let (place, _) = Place::with_vault();
    let holder = start_until("hold", place.root.path(), "holding");
    let error = place.vault().unlock(&passphrase()).err().expect("refused");
    assert!(matches!(error, Error::InUse), "{error:?}");
    assert!(place.vault().is_in_use().expect("it can be said without a passphrase"));
    holder.kill();
    assert!(!place.vault().is_in_use().expect("it can be said"), "asking holds nothing either");
    place.unlock().expect("the operating system released it");
}

#[test]
fn a_read_only_folder_is_said_to_be_one_and_stays_as_it_is() {
    let (place, _) = Place::with_vault();
    let before = contents(&place.folder());
    let set_up = "mount --bind $R $R && mount -o remount,bind,ro $R";
    for task in ["unlock", "change"] {
        assert_eq!(outcome_in_namespace(task, place.root.path(), set_up), "ReadOnly", "{task}");
    }
    assert_eq!(before, contents(&place.folder()));
    let place = Place::new();
    assert_eq!(outcome_in_namespace("create", place.root.path(), set_up), "ReadOnly");
    assert!(!place.folder().exists());
}

#[test]
fn a_full_disk_stops_making_a_vault_wherever_it_runs_out() {
    let place = Place::new();
    for kilobytes in (4..=72).step_by(4) {
        let set_up = format!(
            "mkdir -p $R/disk && mount -t tmpfs -o size={kilobytes}k none $R/disk && export {FOLDER}=$R/disk"
        );
        let outcome = outcome_in_namespace("create", place.root.path(), &set_up);
        assert!(outcome == "DiskFull" || outcome == "done", "{kilobytes} kB: {outcome}");
        assert!(kilobytes > 8 || outcome == "DiskFull", "{kilobytes} kB cannot be enough");
    }
}

#[test]
fn a_full_disk_stops_a_passphrase_change_and_loses_nothing() {
    let (place, recovery) = Place::with_vault();
    let mut outcomes = Vec::new();
    for spare in (0..=96).step_by(8) {
        // The vault is copied onto the small disk, filled up to `spare` kilobytes, changed, and copied back.
        let set_up = format!(
            "mkdir -p $R/disk $R/after && mount -t tmpfs -o size=256k none $R/disk && cp -r $R/vault $R/disk/ \
             && head -c $(( $(stat -f -c '%a * %S' $R/disk) - {spare} * 1024 )) /dev/zero > $R/disk/filler \
             && export {FOLDER}=$R/disk && \"$0\" --exact child --nocapture; rm -rf $R/after/vault; \
             cp -r $R/disk/vault $R/after/"
        );
        let outcome = outcome_of_script("change", place.root.path(), &set_up);
        let after = after(&place);
        let opened = after.unlock(&passphrase()).or_else(|_| after.unlock(&other()));
        let unlocked = opened.unwrap_or_else(|error| panic!("{spare} kB spare, {outcome}: {error:?}"));
        assert_eq!(notes(&unlocked), ["first"], "{spare} kB spare");
        unlocked.check_database().expect("both checks pass");
        drop(unlocked);
        after.unlock_with_recovery_key(&recovery).expect("the recovery key opens it too");
        assert!(outcome == "done" || outcome.contains("DiskFull"), "{spare} kB spare: {outcome}");
        outcomes.push(outcome);
    }
    assert!(outcomes.first().is_some_and(|outcome| outcome == "DiskFull"), "{outcomes:?}");
    assert!(outcomes.last().is_some_and(|outcome| outcome == "done"), "{outcomes:?}");
}

#[test]
fn a_disk_that_fills_up_while_writing_is_said_to_be_full() {
    let (place, _) = Place::with_vault();
    let script = format!(
        "mkdir -p $R/disk $R/after && mount -t tmpfs -o size=1m none $R/disk && cp -r $R/vault $R/disk/ \
         && export {FOLDER}=$R/disk && \"$0\" --exact child --nocapture; cp -r $R/disk/vault $R/after/"
    );
    assert_eq!(outcome_of_script("fill", place.root.path(), &script), "DiskFull");
    let unlocked = after(&place).unlock(&passphrase()).expect("it opens where there is room");
    unlocked.check_database().expect("both checks pass");
    let notes = notes(&unlocked);
    assert!(notes.len() > 1 && notes[0] == "first", "what was written before is there");
    assert!(notes[1..].iter().all(|note| note.len() == 50_000), "and whole");
}

/// The vault as it was copied back from a small disk.
fn after(place: &Place) -> Vault {
    Vault::at(place.root.path().join("after/vault")).with_witness(place.root.path().join("w"))
}

#[test]
fn a_full_disk_stops_sealing_and_leaves_nothing_half_in_the_inbox() {
    let (place, _) = Place::with_vault();
    let mut outcomes = Vec::new();
    for spare in (0..=96).step_by(16) {
        // The vault is copied onto the small disk, filled up to `spare` kilobytes, sealed into, and copied back.
        let script = format!(
            "mkdir -p $R/disk $R/after && mount -t tmpfs -o size=256k none $R/disk && cp -r $R/vault $R/disk/ \
             && head -c $(( $(stat -f -c '%a * %S' $R/disk) - {spare} * 1024 )) /dev/zero > $R/disk/filler \
             && export {FOLDER}=$R/disk && \"$0\" --exact child --nocapture; rm -rf $R/after/vault; \
             cp -r $R/disk/vault $R/after/"
        );
        let outcome = outcome_of_script("seal", place.root.path(), &script);
        assert!(outcome == "done" || outcome == "DiskFull", "{spare} kB spare: {outcome}");
        let sealed = usize::from(outcome == "done");
        let names = contents(&place.root.path().join("after/vault/inbox"));
        assert_eq!(names.len(), sealed, "{spare} kB spare: no half of a file, under whatever name");
        let unlocked = after(&place).unlock(&passphrase()).expect("opens");
        unlocked.check_database().expect("both checks pass");
        let (inbox, found) = (unlocked.inbox(), unlocked.inbox().look().expect("looked").found);
        assert_eq!(found.len(), sealed);
        for found in &found {
            let Opened::Content(content) = inbox.open(found) else { panic!("{spare} kB spare: it opens") };
            assert_eq!(content.to_vec(), [b'x'; SEALED], "{spare} kB spare");
        }
        outcomes.push(outcome);
    }
    assert!(outcomes.first().is_some_and(|outcome| outcome == "DiskFull"), "{outcomes:?}");
    assert!(outcomes.last().is_some_and(|outcome| outcome == "done"), "{outcomes:?}");
}

#[test]
fn a_killed_passphrase_change_leaves_the_old_or_the_new_one() {
    let (kept, recovery) = Place::with_vault();
    let unlocked = kept.unlock().expect("unlocked");
    for _ in 0..300 {
        write_note(&unlocked, &"long ".repeat(1_600));
    }
    unlocked.lock().expect("locked");
    let mut counted = [0, 0];
    for round in 0..40u64 {
        let place = Place::new();
        support::copy_folder(kept.root.path(), place.root.path());
        let child = start_until("change", place.root.path(), "changing");
        sleep(Duration::from_micros(round * 1_500));
        child.kill();
        let (unlocked, which) = match place.unlock() {
            Ok(unlocked) => (unlocked, 0),
            Err(Error::WrongPassphrase) => (place.vault().unlock(&other()).expect("the new one opens"), 1),
            Err(error) => panic!("round {round}: {error:?}"),
        };
        counted[which] += 1;
        assert_eq!(notes(&unlocked).len(), 301, "round {round}");
        unlocked.check_database().expect("both checks pass");
        unlocked.lock().expect("locked");
        place.vault().unlock_with_recovery_key(&recovery).expect("the recovery key opens it too");
    }
    assert!(counted[0] > 0 && counted[1] > 0, "killed before and after the new one counted: {counted:?}");
}
