//! Spreadsheets and journals that somebody made to do harm, under the memory that was promised: refused with a clear error, or
//! taken in; never more memory, never a crash.
#![cfg(unix)]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{Place, Said, said};

/// 512 MiB of address space, in KiB: what the promise allows.
const LIMIT: &str = "524288";
/// As much as a spreadsheet may be at most.
const MOST: usize = 32 << 20;

struct Ground {
    place: Place,
}

impl Ground {
    /// A file of `head`, then `again` over and over up to about `bytes`, then `tail`.
    fn file(&self, head: &str, again: &str, bytes: usize, tail: &str) -> PathBuf {
        let path = self.place.root().join("planted");
        let mut file = BufWriter::new(File::create(&path).expect("made"));
        file.write_all(head.as_bytes()).expect("written");
        for _ in 0..bytes / again.len() {
            file.write_all(again.as_bytes()).expect("written");
        }
        file.write_all(tail.as_bytes()).expect("written");
        file.into_inner().expect("written");
        path
    }

    /// The program with no more memory than was promised.
    fn limited(&self, kibibytes: &str, arguments: &[&str]) -> Said {
        let program = env!("CARGO_BIN_EXE_hedgerow-cli");
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v \"$1\" && shift && exec \"$@\"", "sh", kibibytes, program]);
        shell.args(arguments).arg("--passphrase-file").arg(self.place.passphrase_file()).arg("--json");
        self.place.settle(&mut shell);
        said(&mut shell)
    }

    fn import(&self, file: &Path) -> Said {
        self.limited(LIMIT, &["import", file.to_str().expect("text")])
    }

    fn is_empty_and_whole(&self) {
        self.place.run(&["verify"]).well();
        assert!(self.place.run(&["list", "--json"]).json().is_empty());
    }
}

/// The code of the error that it was refused with.
fn code(said: Said) -> String {
    let told = said.refused(1);
    let told: serde_json::Value = serde_json::from_str(told.trim()).expect("JSON");
    told["code"].as_str().expect("a code").to_owned()
}

#[test]
fn the_limit_limits() {
    let ground = Ground { place: Place::new() };
    assert_ne!(ground.limited("20000", &["list"]).code, Some(0));
    ground.limited(LIMIT, &["list"]).well();
}

#[test]
fn no_spreadsheet_takes_more_memory_than_was_promised() {
    let ground = Ground { place: Place::new() };
    // A gigabyte without an end of line; sparse, so that the disk need not hold it.
    let endless = ground.file("who;date\n", "x", 1, "");
    File::options().write(true).open(&endless).expect("opened").set_len(1 << 30).expect("longer");
    assert_eq!(code(ground.import(&endless)), "file-too-large", "a gigabyte on one line");
    for (what, head, again, bytes, tail) in [
        ("a line as long as a sheet may be", "who;date;request;answer;cost\n", "x", MOST - 100, ""),
        ("a million columns", "who;date", ";x", 2_000_000, "\n"),
        ("a million columns in every row", "who;date\n", ";", 2_000_000, "\n"),
        ("a quote that never ends", "who;date;request;answer;cost\n\"", "a\"\"b\n", 8 << 20, ""),
        ("nothing but quotes", "", "\"", 8 << 20, ""),
        ("nothing but ends of lines", "who;date\n", "\n", 8 << 20, ""),
        ("nothing but delimiters and ends of lines", "who;date\n", ";\n", 8 << 20, ""),
        ("sixteen bits a sign, without a sign", "\u{feff}", "\0\n", MOST - 100, ""),
    ] {
        let said = ground.import(&ground.file(head, again, bytes, tail));
        if said.code == Some(0) {
            assert_eq!(said.json()[0]["rows_taken"]["entries"], 0, "{what}: none of it is an entry");
            continue;
        }
        let refused = code(said);
        assert!(
            ["file-too-large", "not-a-table", "rows-unreadable"].contains(&refused.as_str()),
            "{what}: {refused}"
        );
    }
    let sheet = ground.file("who;date;request;answer;cost\n", "Mum;2026-11-20;x;yes;calm\n", 100, "");
    let mapping = ground.place.root().join("mapping.json");
    File::create(&mapping).expect("made").set_len(1 << 30).expect("a gigabyte");
    let mapped = ["import", sheet.to_str().expect("text"), "--mapping", mapping.to_str().expect("text")];
    assert_eq!(code(ground.limited(LIMIT, &mapped)), "mapping-unfit");
    ground.is_empty_and_whole();
}

#[test]
fn a_sheet_of_very_many_bad_rows_is_told_of_in_short() {
    let ground = Ground { place: Place::new() };
    let many = ground.file("who;date;request;answer;cost\n", "a;b;c;d;e\n", 900_000, "");
    let told = ground.import(&many);
    assert!(
        told.out.len() + told.beside.len() < 100_000,
        "{} bytes are told",
        told.out.len() + told.beside.len()
    );
    ground.is_empty_and_whole();
}

#[test]
fn no_file_of_everything_takes_more_memory_than_was_promised() {
    let ground = Ground { place: Place::new() };
    const HEAD: &str = "{\"format\":\"hedgerow-everything\",\"version\":1,";
    for (what, head, again) in [
        ("nested", "{\"entries\":", "["),
        ("deeply nested", HEAD, "\"a\":{"),
        (
            "nested in an entry",
            "{\"format\":\"hedgerow-everything\",\"version\":1,\"entries\":[{\"details\":",
            "{\"a\":[0,",
        ),
        (
            "a text without an end",
            "{\"format\":\"hedgerow-everything\",\"version\":1,\"entries\":[{\"request\":\"",
            "x",
        ),
        ("a number without an end", "{\"format\":\"hedgerow-everything\",\"version\":", "1"),
        ("space without an end", "{", "\n"),
    ] {
        let refused = code(ground.import(&ground.file(head, again, 4 << 20, "")));
        assert!(
            ["file-too-large", "file-unreadable", "not-everything"].contains(&refused.as_str()),
            "{what}: {refused}"
        );
    }
    ground.is_empty_and_whole();
}
