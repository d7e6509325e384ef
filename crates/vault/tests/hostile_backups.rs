//! Archives that somebody made to do harm: each is refused by its own name, and nothing of it is left.

use std::fs::{self, File};
use std::io::{Cursor, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::support::{Place, contents, passphrase, write_note};
use chrono::NaiveDate;
use hedgerow_vault::backup::{Cancel, Fault, Watch};
use hedgerow_vault::{Error, Opener, Result};
use proptest::prelude::*;
use rusqlite::Connection;
use tar::{Archive, Builder, EntryType, Header};

fn count(connection: &Connection) -> Result<u64> {
    Ok(connection.query_row("SELECT count(*) FROM note", [], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

/// A locked vault, and what a backup of it holds.
struct Ground {
    place: Place,
    members: Vec<(String, Vec<u8>)>,
}

impl Ground {
    fn new() -> Self {
        let (place, _) = Place::with_vault();
        let members = members_of(&back_up(&place));
        Self { place, members }
    }

    fn archive(&self) -> PathBuf {
        self.place.root.path().join("planted.hedgerow")
    }

    /// What restoring and trying this archive is refused for, which must leave everything as it was.
    fn refusal(&self) -> Error {
        let before = contents(self.place.root.path());
        let (secret, watch) = (passphrase(), Watch::new(Cancel::new(), &|_| ()));
        let tried =
            self.place.vault().try_restore(&self.archive(), Opener::Passphrase(&secret), &watch, count);
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
        let restored =
            self.place.vault().restore(&self.archive(), Opener::Passphrase(&secret), day, &watch, count);
        let (tried, restored) = (tried.expect_err("refused"), restored.expect_err("refused"));
        assert_eq!(format!("{tried:?}"), format!("{restored:?}"), "a drill says what a restore would");
        assert_eq!(before, contents(self.place.root.path()), "nothing of it is left");
        restored
    }

    fn fault(&self) -> Fault {
        match self.refusal() {
            Error::Backup { fault } => fault,
            other => panic!("another refusal: {other:?}"),
        }
    }

    /// Writes an archive of these members, each with a type, a name as it is, and a size that may lie.
    fn plant(&self, members: &[Planted<'_>]) {
        let mut archive = Builder::new(File::create(self.archive()).expect("a file"));
        for member in members {
            let mut header = Header::new_ustar();
            header.as_old_mut().name[..member.name.len()].copy_from_slice(member.name.as_bytes());
            header.set_entry_type(member.kind);
            header.set_size(member.size.unwrap_or(member.content.len() as u64));
            header.set_mode(0o600);
            header.set_cksum();
            archive.append(&header, Cursor::new(member.content)).expect("appended");
        }
        archive.into_inner().expect("finished");
    }

    fn good(&self) -> Vec<Planted<'_>> {
        self.members.iter().map(|(name, content)| Planted::file(name, content)).collect()
    }
}

#[derive(Clone, Copy)]
struct Planted<'a> {
    name: &'a str,
    kind: EntryType,
    content: &'a [u8],
    size: Option<u64>,
}

impl<'a> Planted<'a> {
    fn file(name: &'a str, content: &'a [u8]) -> Self {
        Self { name, kind: EntryType::Regular, content, size: None }
    }
}

fn back_up(place: &Place) -> PathBuf {
    let folder = place.root.path().join("backups");
    fs::create_dir_all(&folder).expect("a folder");
    let unlocked = place.unlock().expect("unlocked");
    let source = unlocked.backup_source().expect("a source");
    let day = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let made = source.write(&folder, day, &Watch::new(Cancel::new(), &|_| ()), count).expect("a backup");
    unlocked.lock().expect("locked");
    made.path
}

fn members_of(archive: &Path) -> Vec<(String, Vec<u8>)> {
    let mut archive = Archive::new(File::open(archive).expect("the backup"));
    let mut members = Vec::new();
    for entry in archive.entries().expect("entries") {
        let mut entry = entry.expect("an entry");
        let name = entry.path().expect("a name").to_string_lossy().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).expect("read");
        members.push((name, content));
    }
    members
}

#[test]
fn a_backup_packed_anew_by_somebody_else_is_as_good() {
    let ground = Ground::new();
    let mut members = ground.good();
    members.reverse();
    ground.plant(&members);
    let (secret, watch) = (passphrase(), Watch::new(Cancel::new(), &|_| ()));
    let tried =
        ground.place.vault().try_restore(&ground.archive(), Opener::Passphrase(&secret), &watch, count);
    assert_eq!(tried.expect("the order is not ours to demand").counted, 1);
}

#[test]
fn names_that_no_backup_holds_are_refused() {
    let ground = Ground::new();
    for name in [
        "../vault.header",
        "../../escaped",
        "/tmp/escaped",
        "./vault.header",
        "inbox/../vault.header",
        "vault.header/",
        "journal.db-wal",
        "VAULT.HEADER",
        "C:\\escaped",
        "",
    ] {
        let mut members = ground.good();
        members.insert(2, Planted::file(name, b"planted"));
        ground.plant(&members);
        assert_eq!(ground.fault(), Fault::Foreign, "{name}");
    }
}

#[test]
fn links_folders_devices_and_extensions_are_refused() {
    let ground = Ground::new();
    for kind in [
        EntryType::Symlink,
        EntryType::Link,
        EntryType::Directory,
        EntryType::Char,
        EntryType::Block,
        EntryType::Fifo,
        EntryType::GNULongName,
        EntryType::GNULongLink,
        EntryType::GNUSparse,
        EntryType::XHeader,
        EntryType::XGlobalHeader,
        EntryType::Continuous,
    ] {
        let mut members = ground.good();
        members[4].kind = kind;
        ground.plant(&members);
        assert_eq!(ground.fault(), Fault::NotPlain, "{kind:?}");
    }
}

#[test]
fn a_file_that_is_or_claims_to_be_huge_is_refused_before_it_is_read() {
    let ground = Ground::new();
    for (place, size) in [(0, 64 * 1024 + 1), (1, 1 << 32), (3, 1 << 60), (4, 1 << 37), (4, u64::MAX >> 2)] {
        let mut members = ground.good();
        members[place].size = Some(size);
        ground.plant(&members);
        assert_eq!(ground.fault(), Fault::TooLarge, "{place} of {size}");
    }
}

#[test]
fn the_same_file_twice_is_refused_and_a_missing_one_too() {
    let ground = Ground::new();
    for place in 0..5 {
        let mut twice = ground.good();
        twice.push(twice[place]);
        ground.plant(&twice);
        assert_eq!(ground.fault(), Fault::Twice, "{place}");
        let mut missing = ground.good();
        missing.remove(place);
        ground.plant(&missing);
        assert_eq!(ground.fault(), Fault::Missing, "{place}");
    }
}

#[test]
fn an_archive_cut_off_anywhere_is_refused() {
    let ground = Ground::new();
    ground.plant(&ground.good());
    let whole = fs::read(ground.archive()).expect("the archive");
    let ends = whole.len() - 1024;
    for length in (512..ends).step_by(ends / 40) {
        fs::write(ground.archive(), &whole[..length]).expect("cut off");
        let fault = ground.fault();
        assert!(matches!(fault, Fault::CutOff | Fault::Missing), "at {length}: {fault:?}");
    }
}

#[test]
fn what_is_no_archive_is_called_that() {
    let ground = Ground::new();
    for bytes in [&b""[..], b"a diary", &[0; 4096], b"\x1f\x8b\x08\x00", &[b'u'; 1024]] {
        fs::write(ground.archive(), bytes).expect("written");
        assert_eq!(ground.fault(), Fault::NotABackup);
    }
    fs::remove_file(ground.archive()).expect("removed");
    fs::create_dir(ground.archive()).expect("a folder");
    assert_eq!(ground.fault(), Fault::NotABackup);
}

#[test]
fn zeros_without_end_take_neither_time_nor_memory() {
    let ground = Ground::new();
    let endless = |after: &[Planted<'_>]| {
        ground.plant(after);
        let mut file = File::options().write(true).open(ground.archive()).expect("the archive");
        let end = file.seek(SeekFrom::End(0)).expect("its end");
        file.set_len(end + (1 << 40)).expect("a sparse file of a terabyte");
    };
    let before = high_water();
    endless(&[]);
    assert_eq!(ground.place_fault(), Fault::NotABackup);
    endless(&ground.good()[..3]);
    assert_eq!(ground.place_fault(), Fault::Missing);
    // A database of nothing but zeros, 256 MiB of them.
    ground.plant(&ground.good()[..4]);
    let mut file = File::options().write(true).open(ground.archive()).expect("the archive");
    let mut header = Header::new_ustar();
    header.set_path("journal.db").expect("a name");
    header.set_entry_type(EntryType::Regular);
    header.set_size(256 << 20);
    header.set_cksum();
    file.seek(SeekFrom::End(-1024)).expect("its end");
    file.write_all(header.as_bytes()).expect("written");
    file.set_len((257 << 20) + 4096).expect("longer");
    assert_eq!(ground.place_fault(), Fault::Changed);
    let grown = high_water().saturating_sub(before);
    assert!(grown < 64 << 10, "the process grew by {grown} KiB");
}

impl Ground {
    /// As [`fault`](Self::fault), of an archive that is too large to be compared with itself.
    fn place_fault(&self) -> Fault {
        let (secret, watch) = (passphrase(), Watch::new(Cancel::new(), &|_| ()));
        match self.place.vault().try_restore(&self.archive(), Opener::Passphrase(&secret), &watch, count) {
            Err(Error::Backup { fault }) => fault,
            other => panic!("another answer: {other:?}"),
        }
    }
}

/// The most memory this process has had, in KiB; 0 where the system does not tell.
fn high_water() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or_default()
}

#[test]
fn parts_of_other_backups_do_not_go_together() {
    let ground = Ground::new();
    let (stranger, _) = Place::with_vault();
    let strange = members_of(&back_up(&stranger));
    let unlocked = ground.place.unlock().expect("unlocked");
    write_note(&unlocked, "second");
    unlocked.lock().expect("locked");
    let newer = members_of(&back_up(&ground.place));
    for (other, whose) in [(&strange, "another vault's"), (&newer, "a newer one's")] {
        for (place, (name, content)) in other.iter().enumerate() {
            // Key files and capture key are the same in a newer one.
            if ground.members[place].1 == *content {
                continue;
            }
            let mut members = ground.good();
            members[place] = Planted::file(name, content);
            ground.plant(&members);
            let refusal = ground.refusal();
            let is_told = matches!(
                refusal,
                Error::Backup { fault: Fault::Changed }
                    | Error::KeyFileDamaged { .. }
                    | Error::KeyFileForeign { .. }
                    | Error::HeaderForged
            );
            assert!(is_told, "{name} is {whose}: {refusal:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bytes_after_a_good_beginning_are_refused_without_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..4_000),
        at in 0usize..1_024,
    ) {
        let ground = Ground { place: Place::with_vault().0, members: Vec::new() };
        let mut archive = Builder::new(Vec::new());
        let mut header = Header::new_ustar();
        header.set_path("vault.header").expect("a name");
        header.set_size(600);
        header.set_cksum();
        archive.append(&header, Cursor::new([b'x'; 600])).expect("appended");
        let mut file = archive.into_inner().expect("finished");
        file.truncate(1_536 - at.min(1_000));
        file.extend(bytes);
        fs::write(ground.archive(), file).expect("written");
        ground.refusal();
    }
}
