//! A file that leaves is whole and proved, or is not there; what was there before is touched last.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "tests say what they expected"
)]
#![cfg(target_os = "linux")]

mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use hedgerow_locale::Spoken;
use hedgerow_report::seal::{locked_pdf, sealed_age, sealed_page};
use hedgerow_report::{Error, Proof, pdf, write};
use hedgerow_vault::Passphrase;

const TASK: &str = "HEDGEROW_TEST_TASK";
const PATH: &str = "HEDGEROW_TEST_PATH";
/// More than the disks below have.
const SIZE: usize = 1 << 20;

fn passphrase() -> Passphrase {
    Passphrase::new("one two three four five six".to_owned())
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = entries.collect();
    names.sort();
    names
}

#[test]
fn each_kind_is_written_and_proved() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let secret = passphrase();
    let plain = pdf::render(&support::page()).unwrap();
    write(&at("a.pdf"), &plain, &Proof::Pdf).unwrap();
    let locked = locked_pdf(&plain, &secret).unwrap();
    write(&at("b.pdf"), &locked, &Proof::LockedPdf { plain: &plain, passphrase: &secret }).unwrap();
    let html = "<style>p{}</style><p>Grüße";
    let page = sealed_page(html, &secret).unwrap();
    write(&at("c.html"), &page, &Proof::SealedPage { html, passphrase: &secret }).unwrap();
    let sealed = sealed_age(html.as_bytes(), &secret).unwrap();
    write(&at("d.age"), &sealed, &Proof::SealedAge { bytes: html.as_bytes(), passphrase: &secret }).unwrap();
    write(&at("e.csv"), b"a,b", &Proof::Same).unwrap();
    assert_eq!(
        names(folder.path()),
        ["a.pdf", "b.pdf", "c.html", "d.age", "e.csv"],
        "and nothing beside them"
    );
    assert_eq!(fs::read(at("b.pdf")).unwrap(), locked);
    assert_eq!(fs::metadata(at("e.csv")).unwrap().permissions().mode() & 0o777, 0o600, "for its owner alone");
}

#[test]
fn what_does_not_prove_itself_never_gets_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report");
    fs::write(&path, "before").unwrap();
    let (secret, other) = (passphrase(), Passphrase::new("others".to_owned()));
    let plain = pdf::render(&support::page()).unwrap();
    let empty = pdf::render(&support::document(Vec::new())).unwrap();
    let locked = locked_pdf(&plain, &secret).unwrap();
    let page = sealed_page("text", &secret).unwrap();
    let age = sealed_age(b"text", &secret).unwrap();
    let wrong: [(&[u8], Proof<'_>); 10] = [
        (b"no pdf", Proof::Pdf),
        (&plain[..plain.len() / 2], Proof::Pdf),
        (&locked, Proof::Pdf),
        (&plain, Proof::LockedPdf { plain: &plain, passphrase: &secret }),
        (&locked, Proof::LockedPdf { plain: &plain, passphrase: &other }),
        (&locked, Proof::LockedPdf { plain: &empty, passphrase: &secret }),
        (&page, Proof::SealedPage { html: "other text", passphrase: &secret }),
        (&page, Proof::SealedPage { html: "text", passphrase: &other }),
        (&age, Proof::SealedAge { bytes: b"other", passphrase: &secret }),
        (&age[..age.len() - 1], Proof::SealedAge { bytes: b"text", passphrase: &secret }),
    ];
    for (number, (bytes, proof)) in wrong.iter().enumerate() {
        assert!(matches!(write(&path, bytes, proof), Err(Error::Unsealable)), "number {number}");
        assert_eq!(fs::read(&path).unwrap(), b"before", "number {number}");
        assert_eq!(names(folder.path()), ["report"], "number {number} leaves nothing beside");
    }
}

#[test]
fn each_obstacle_is_called_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let said = |path: &Path| write(path, b"x", &Proof::Same).expect_err("an obstacle").code();
    fs::create_dir(folder.path().join("folder")).unwrap();
    assert_eq!(said(&folder.path().join("folder")), "not-a-file");
    assert_eq!(said(&folder.path().join("none/report")), "folder-missing");
    fs::write(folder.path().join("file"), "").unwrap();
    assert_eq!(said(&folder.path().join("file/report")), "folder-missing");
    assert_eq!(said(Path::new("/")), "no-file-name");
    assert_eq!(said(Path::new("/dev/null")), "not-a-file");
    assert_eq!(said(&folder.path().join("n".repeat(400))), "no-file-name");
    // Nobody may write there, not even root.
    assert_eq!(said(Path::new("/proc/report")), "folder-missing");
}

/// The child's side of the tests below, in a process of its own: does what it is told, and has nothing to do otherwise.
#[test]
fn child() {
    let (Some(task), Some(path)) = (std::env::var_os(TASK), std::env::var_os(PATH)) else { return };
    let path = Path::new(&path);
    if task == "once" {
        let outcome = write(path, &vec![b'x'; SIZE], &Proof::Same).map_err(|error| error.code());
        println!("outcome: {outcome:?}");
    } else {
        for letter in (b'a'..=b'z').cycle() {
            write(path, &vec![letter; SIZE], &Proof::Same).expect("written");
            if task == "anew for ever" {
                fs::remove_file(path).expect("removed");
            }
        }
    }
}

/// What comes of writing once onto a disk of one's own, made by `set_up`, with what is there afterwards.
fn on_a_disk(set_up: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "mount -t tmpfs -o size=512k tmpfs \"$R\" && printf before > \"$R/report\" && {set_up} \
         && \"$0\" --exact child --nocapture; cat \"$R/report\"; echo; ls \"$R\""
    );
    let mut child = Command::new("unshare");
    child.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]);
    child.arg(std::env::current_exe().unwrap()).env("R", folder.path());
    let output =
        child.env(TASK, "once").env(PATH, folder.path().join("report")).output().expect("unshare runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let from =
        said.find("outcome: ").unwrap_or_else(|| panic!("{said}{}", String::from_utf8_lossy(&output.stderr)));
    said[from..].to_owned()
}

#[test]
fn a_full_disk_leaves_the_old_file() {
    let said = on_a_disk("true");
    assert!(said.starts_with("outcome: Err(\"no-room-for-file\")"), "{said}");
    assert!(said.ends_with("before\nreport\n"), "the file from before, and nothing beside it: {said}");
}

#[test]
fn a_disk_that_cannot_be_written_leaves_the_old_file() {
    let said = on_a_disk("mount -o remount,ro \"$R\"");
    assert!(said.starts_with("outcome: Err(\"cannot-write\")"), "{said}");
    assert!(said.ends_with("before\nreport\n"), "the file from before, and nothing beside it: {said}");
}

#[test]
fn where_no_file_can_be_without_a_name_it_is_written_beside() {
    let said = on_a_disk("mount -o remount,size=4m \"$R\" && mount -t tmpfs none /proc");
    assert!(said.starts_with("outcome: Ok(())"), "{said}");
    assert!(
        said.ends_with("x\nreport\n"),
        "the new file, and nothing beside it: {}",
        &said[said.len() - 40..]
    );
}

/// Has a child do the task for ever, kills it at some moment, and looks at what is there: so many times.
fn kill(task: &str, path: &Path, mut look: impl FnMut()) {
    for round in 0_u64..25 {
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "child"]).env(TASK, task).env(PATH, path);
        let mut child = child.stdout(std::process::Stdio::null()).spawn().expect("it starts");
        std::thread::sleep(Duration::from_millis(20 + 7 * round));
        child.kill().expect("it runs until it is killed");
        child.wait().expect("it ends");
        look();
    }
}

/// The letter that a file is full of.
fn letter(path: &Path) -> u8 {
    let found = fs::read(path).expect("there is a file");
    assert_eq!(found.len(), SIZE, "never a half: {}", path.display());
    assert!(found.iter().all(|byte| *byte == found[0]), "never a mixture: {}", path.display());
    found[0]
}

#[test]
fn a_killed_process_leaves_the_old_file_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report");
    fs::write(&path, vec![b'0'; SIZE]).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    kill("for ever", &path, || {
        seen.insert(letter(&path));
        // Between the calls that put it in the place of another, the new file has a name beside it. It is whole then.
        for name in names(folder.path()) {
            letter(&folder.path().join(name));
        }
    });
    assert!(seen.len() > 1, "it was killed after something was written: {seen:?}");
    fs::write(folder.path().join("report.unfinished"), "left where files have names from the beginning")
        .unwrap();
    write(&path, b"new", &Proof::Same).unwrap();
    assert_eq!(names(folder.path()), ["report"], "what a killed process left is gone with the next file");
}

#[test]
fn a_killed_process_leaves_the_new_file_or_nothing_where_nothing_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report");
    let mut seen = [0, 0];
    kill("anew for ever", &path, || {
        let left = names(folder.path());
        assert!(left.iter().all(|name| name == "report"), "{left:?}");
        seen[left.len()] += 1;
        if !left.is_empty() {
            letter(&path);
            fs::remove_file(&path).unwrap();
        }
    });
    assert!(seen[0] > 0, "it was killed while something was written: {seen:?}");
}
