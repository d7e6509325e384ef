//! A spreadsheet that does not fit onto the disk: nothing of it comes in, and what was there stays.
#![cfg(target_os = "linux")]

use std::fmt::Write;
use std::fs;
use std::process::Command;

use crate::common::{Place, Said, said};

/// More than the disk below has room for.
const ROWS: u32 = 4_000;

/// Brings the spreadsheet in while the vault is on a disk of its own, of that size; afterwards the vault is where it was.
fn import_on_a_disk(place: &Place, size: &str) -> Said {
    let script = "mkdir \"$R/disk\" && mount -t tmpfs -o size=$SIZE tmpfs \"$R/disk\" && cp -a \"$R/data/hedgerow\" \"$R/disk/vault\" \
                  || exit 9; \"$0\" import \"$R/log.csv\" --json --vault \"$R/disk/vault\" --passphrase-file \"$R/passphrase\"; \
                  code=$?; rm -r \"$R/data/hedgerow\"; cp -a \"$R/disk/vault\" \"$R/data/hedgerow\"; exit $code";
    let mut unshare = Command::new("unshare");
    unshare.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]);
    unshare.arg(env!("CARGO_BIN_EXE_hedgerow-cli")).env("R", place.root()).env("SIZE", size);
    place.settle(&mut unshare);
    said(&mut unshare)
}

/// A journal with one entry, and a spreadsheet beside it.
fn with_a_spreadsheet() -> Place {
    let place = Place::new();
    place.log("Mum", "my Saturday").well();
    let mut rows = "who;date;request;answer;cost\n".to_owned();
    for number in 0..ROWS {
        let words = format!("lift {number} ").repeat(40);
        writeln!(rows, "Dad;2026-11-20;{words};yes;drained").expect("written");
    }
    fs::write(place.root().join("log.csv"), rows).expect("written");
    place
}

#[test]
fn a_full_disk_while_importing_is_said_and_leaves_the_journal_as_it_was() {
    let place = with_a_spreadsheet();
    let told = import_on_a_disk(&place, "2m").refused(1);
    assert!(told.contains("\"disk-full\""), "{told}");
    place.run(&["verify"]).well();
    let entries = place.run(&["list", "--json"]).json();
    assert_eq!(entries.len(), 1, "nothing of it came in");
}

#[test]
fn the_same_spreadsheet_comes_in_where_there_is_room() {
    let place = with_a_spreadsheet();
    let told = import_on_a_disk(&place, "256m").json().remove(0);
    assert_eq!(told["rows_taken"]["entries"], ROWS);
}
