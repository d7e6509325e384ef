//! The inbox: sealed without a key, opened with it, and what is no capture is set aside.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::iter;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::support::{Place, contents};
use age::{Decryptor, Encryptor, Identity, x25519};
use hedgerow_vault::inbox::{Fault, Found, Inbox, MOST_CONTENT, MOST_LOOKED_AT, MOST_WAITING, Opened};
use hedgerow_vault::{Error, Warning};
use proptest::prelude::*;

const WORDS: &[u8] = b"{\"said\":\"Mum asked for my Saturday\"}";

fn files(place: &Place) -> Vec<PathBuf> {
    let listed = fs::read_dir(place.file("inbox")).expect("the inbox");
    let mut paths: Vec<_> =
        listed.map(|file| file.expect("a file").path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths
}

fn inbox(place: &Place) -> Inbox {
    place.unlock().expect("unlocked").inbox()
}

fn found(inbox: &Inbox) -> Vec<Found> {
    inbox.look().expect("looked").found
}

fn only(inbox: &Inbox) -> Found {
    let [only] = found(inbox).try_into().expect("one file");
    only
}

fn content(inbox: &Inbox, found: &Found) -> Option<Vec<u8>> {
    match inbox.open(found) {
        Opened::Content(content) => Some(content.to_vec()),
        _ => None,
    }
}

fn fault(inbox: &Inbox, found: &Found) -> Option<Fault> {
    match inbox.open(found) {
        Opened::Faulty(fault) => Some(fault),
        _ => None,
    }
}

/// A name as captures have them.
fn name(number: usize) -> String {
    format!("{number:032x}.age")
}

/// An age file for `recipients`, as anybody can write one.
fn sealed_for(recipients: &[x25519::Recipient], plaintext: &[u8]) -> Vec<u8> {
    let encryptor = Encryptor::with_recipients(recipients.iter().map(|one| one as &dyn age::Recipient));
    let mut file = Vec::new();
    let mut writer = encryptor.expect("recipients").wrap_output(&mut file).expect("a writer");
    writer.write_all(plaintext).expect("written");
    writer.finish().expect("finished");
    file
}

fn capture_key(place: &Place) -> x25519::Recipient {
    let text = fs::read_to_string(place.file("capture.pub")).expect("the capture key");
    text.trim().parse().expect("a recipient")
}

fn permissions(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().expect("a file").permissions().mode() & 0o777
}

#[test]
fn what_is_sealed_while_locked_is_there_at_the_next_unlock_and_gone_once_removed() {
    let (place, _) = Place::with_vault();
    place.vault().seal_capture(WORDS).expect("sealed");
    let inbox = inbox(&place);
    let file = only(&inbox);
    assert_eq!(content(&inbox, &file).as_deref(), Some(WORDS));
    inbox.remove(&[&file]).expect("removed");
    inbox.remove(&[&file]).expect("removing again is no error: a crash may have come in between");
    assert!(found(&inbox).is_empty());
}

#[test]
fn exactly_the_files_that_are_named_are_removed_however_many() {
    let (place, _) = Place::with_vault();
    let inbox = inbox(&place);
    inbox.remove(&[]).expect("nothing to do");
    for count in 1..10 {
        (0..=count).for_each(|_| place.vault().seal_capture(WORDS).expect("sealed"));
        let found = found(&inbox);
        let (staying, going) = found.split_first().expect("files");
        inbox.remove(&going.iter().collect::<Vec<_>>()).expect("removed");
        assert_eq!(only(&inbox), *staying);
        inbox.remove(&[staying]).expect("removed");
    }
}

#[test]
fn a_sealed_file_tells_neither_words_nor_size_nor_time() {
    let (place, _) = Place::with_vault();
    for words in [&b"no"[..], WORDS, &[b'x'; 4000]] {
        place.vault().seal_capture(words).expect("sealed");
    }
    let files = files(&place);
    assert_eq!(files.len(), 3);
    for path in &files {
        let bytes = fs::read(path).expect("a file");
        assert!(!bytes.windows(3).any(|part| part == b"Mum"));
        let body = bytes.windows(5).position(|part| part == b"\n--- ").expect("the end of the header");
        assert_eq!(bytes.len() - body, 1 + 4 + 43 + 1 + 16 + 4096 + 16, "only the random stanza differs");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
        assert!(name.len() == 36 && name.ends_with(".age"), "{name}");
        assert_eq!(permissions(path), 0o600);
    }
    assert_eq!(permissions(&place.file("inbox")), 0o700);
}

#[test]
fn the_recovery_key_opens_a_capture_too() {
    let (place, recovery) = Place::with_vault();
    place.vault().seal_capture(WORDS).expect("sealed");
    let file = fs::read(&files(&place)[0]).expect("a file");
    let key: x25519::Identity = recovery.expose().parse().expect("an identity");
    assert!(age::decrypt(&key, &file).expect("opened").starts_with(WORDS));
}

#[test]
fn sealing_leaves_every_other_file_alone_and_works_while_the_vault_is_open() {
    let (place, _) = Place::with_vault();
    let before = contents(&place.folder());
    place.vault().seal_capture(WORDS).expect("sealed");
    let mut after = contents(&place.folder());
    after.retain(|path, _| path.parent() != Some(&place.file("inbox")));
    assert_eq!(before, after);
    let unlocked = place.unlock().expect("unlocked");
    place.vault().seal_capture(WORDS).expect("sealed");
    assert_eq!(found(&unlocked.inbox()).len(), 2);
}

#[test]
fn nothing_is_sealed_without_a_vault_or_above_the_largest_size() {
    assert!(matches!(Place::new().vault().seal_capture(WORDS), Err(Error::NotPresent)));
    let (place, _) = Place::with_vault();
    let most = vec![b'x'; MOST_CONTENT];
    place.vault().seal_capture(&most).expect("the largest");
    let inbox = inbox(&place);
    assert_eq!(content(&inbox, &only(&inbox)), Some(most));
    let refusal = place.vault().seal_capture(&vec![b'x'; MOST_CONTENT + 1]);
    assert!(matches!(refusal, Err(Error::CaptureTooLarge { .. })));
}

/// The files in the inbox, with what they hold.
fn everything(place: &Place) -> Vec<(PathBuf, Vec<u8>)> {
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).expect("a file");
        (path, bytes)
    };
    files(place).into_iter().map(read).collect()
}

#[test]
fn what_is_sealed_over_takes_the_place_of_what_was_and_the_two_are_never_both_there() {
    let (place, _) = Place::with_vault();
    let first = place.vault().seal_capture_over(b"half a sent", None).expect("sealed");
    let before = everything(&place);
    let second = place.vault().seal_capture_over(WORDS, Some(&first)).expect("sealed over");
    let after = everything(&place);
    assert_eq!(first, second, "the file keeps its name");
    assert_eq!((before.len(), after.len()), (1, 1));
    assert!(before[0].0 == after[0].0 && before[0].1 != after[0].1);
    assert_eq!(permissions(&after[0].0), 0o600);
    let inbox = inbox(&place);
    assert_eq!(content(&inbox, &only(&inbox)).as_deref(), Some(WORDS));
}

#[test]
fn what_was_taken_in_meanwhile_or_is_no_file_any_more_is_sealed_anew() {
    let (place, _) = Place::with_vault();
    let first = place.vault().seal_capture_over(b"half a sent", None).expect("sealed");
    let inbox = inbox(&place);
    inbox.remove(&[&only(&inbox)]).expect("taken in");
    let second = place.vault().seal_capture_over(WORDS, Some(&first)).expect("sealed anew");
    assert_eq!((files(&place).len(), first == second), (1, false));

    let path = files(&place).remove(0);
    fs::remove_file(&path).expect("removed");
    std::os::unix::fs::symlink("/etc/passwd", &path).expect("linked");
    place.vault().seal_capture_over(WORDS, Some(&second)).expect("sealed beside the link");
    assert!(path.symlink_metadata().expect("the link").is_symlink());
    place.vault().forget_sealed(&second).expect("it is none of ours");
    assert!(path.symlink_metadata().is_ok(), "nor is it removed");
}

#[test]
fn a_full_inbox_still_takes_what_goes_on() {
    let (place, _) = Place::with_vault();
    let begun = place.vault().seal_capture_over(b"half a sent", None).expect("sealed");
    (0..MOST_WAITING).for_each(|number| {
        fs::write(place.file("inbox").join(name(number)), b"junk").expect("planted");
    });
    assert!(matches!(place.vault().seal_capture(WORDS), Err(Error::InboxFull { .. })));
    place.vault().seal_capture_over(WORDS, Some(&begun)).expect("its place is there");
}

#[test]
fn what_cannot_be_sealed_over_leaves_what_was() {
    let (place, _) = Place::with_vault();
    let first = place.vault().seal_capture_over(WORDS, None).expect("sealed");
    let before = everything(&place);
    let too_much = place.vault().seal_capture_over(&vec![b'x'; MOST_CONTENT + 1], Some(&first));
    assert!(matches!(too_much, Err(Error::CaptureTooLarge { .. })));
    fs::write(place.file("capture.pub"), "swapped").expect("swapped");
    let swapped = place.vault().seal_capture_over(WORDS, Some(&first));
    assert!(matches!(swapped, Err(Error::CaptureKeyDiffers)));
    assert_eq!(everything(&place), before);
}

#[test]
fn what_its_writer_lets_go_of_is_gone_and_nothing_else() {
    let (place, _) = Place::with_vault();
    place.vault().seal_capture(WORDS).expect("sealed");
    let begun = place.vault().seal_capture_over(b"half a sent", None).expect("sealed");
    place.vault().forget_sealed(&begun).expect("forgotten");
    place.vault().forget_sealed(&begun).expect("again is no error");
    let inbox = inbox(&place);
    assert_eq!(content(&inbox, &only(&inbox)).as_deref(), Some(WORDS));
}

#[test]
fn a_missing_inbox_is_made_again_and_one_that_is_no_folder_is_refused() {
    let (place, _) = Place::with_vault();
    fs::remove_dir(place.file("inbox")).expect("removed");
    assert!(found(&inbox(&place)).is_empty());
    place.vault().seal_capture(WORDS).expect("sealed");
    assert_eq!(files(&place).len(), 1);

    fs::remove_dir_all(place.file("inbox")).expect("removed");
    std::os::unix::fs::symlink(place.root.path(), place.file("inbox")).expect("linked");
    assert!(place.vault().seal_capture(WORDS).is_err(), "a link may lead anywhere");
}

#[test]
fn a_swapped_capture_key_seals_nothing_and_is_put_right_with_an_alarm() {
    let (place, _) = Place::with_vault();
    let own = fs::read(place.file("capture.pub")).expect("the capture key");
    let foreign = x25519::Identity::generate();
    fs::write(place.file("capture.pub"), format!("{}\n", foreign.to_public())).expect("swapped");
    assert!(matches!(place.vault().seal_capture(WORDS), Err(Error::CaptureKeyDiffers)));
    assert!(files(&place).is_empty(), "nothing went to the stranger");

    let unlocked = place.unlock().expect("unlocked");
    assert_eq!(unlocked.warnings(), [Warning::CaptureKeyReplaced]);
    assert_eq!(fs::read(place.file("capture.pub")).expect("the capture key"), own);
    place.vault().seal_capture(WORDS).expect("sealed");
}

#[test]
fn what_is_no_capture_is_told_apart_and_set_aside_with_every_byte() {
    let (place, _) = Place::with_vault();
    place.vault().seal_capture(WORDS).expect("sealed");
    let whole = fs::read(&files(&place)[0]).expect("a file");
    let planted: [(String, Vec<u8>, Fault); 7] = [
        ("notes.txt".to_owned(), b"hello".to_vec(), Fault::Foreign),
        (name(1), whole[..whole.len() - 1].to_vec(), Fault::Unreadable),
        (name(2), Vec::new(), Fault::Unreadable),
        (name(3), vec![0; 2 * MOST_CONTENT], Fault::TooLarge),
        (name(4), sealed_for(&[x25519::Identity::generate().to_public()], &padded(WORDS)), Fault::Unreadable),
        (name(5), sealed_for(&[capture_key(&place)], WORDS), Fault::Unreadable),
        (name(6), sealed_for(&vec![capture_key(&place); 40], &padded(WORDS)), Fault::Unreadable),
    ];
    for (name, bytes, _) in &planted {
        fs::write(place.file("inbox").join(name), bytes).expect("planted");
    }
    fs::create_dir(place.file("inbox").join(name(7))).expect("planted");
    std::os::unix::fs::symlink("/etc/passwd", place.file("inbox").join(name(8))).expect("planted");

    let inbox = inbox(&place);
    let mut kept = Vec::new();
    for file in found(&inbox) {
        match inbox.open(&file) {
            Opened::Content(content) => kept.push(content.to_vec()),
            Opened::Faulty(fault) => inbox.set_aside(&file, fault).expect("set aside"),
            Opened::Unavailable => panic!("all of them can be read"),
        }
    }
    assert_eq!(kept, [WORDS]);
    assert_eq!(files(&place).len(), 1, "the capture waits where it was");
    let aside: BTreeSet<Vec<u8>> = contents(&place.file("inbox/set-aside")).into_values().collect();
    assert!(planted.iter().all(|(_, bytes, _)| aside.contains(bytes)), "nothing was deleted");
    let counts = Fault::ALL.map(|fault| inbox.count_set_aside(fault).expect("counted"));
    assert_eq!(counts, [3, 1, 5, 0]);
}

fn padded(content: &[u8]) -> Vec<u8> {
    let mut padded = content.to_vec();
    padded.push(b'\n');
    padded.resize(4096, b' ');
    padded
}

#[test]
fn a_planted_file_that_asks_for_a_passphrase_or_for_much_work_costs_little() {
    let (place, _) = Place::with_vault();
    fs::copy(place.file("key.passphrase.age"), place.file("inbox").join(name(1))).expect("planted");
    let many = sealed_for(&vec![x25519::Identity::generate().to_public(); 400], &padded(WORDS));
    fs::write(place.file("inbox").join(name(2)), &many).expect("planted");
    let inbox = inbox(&place);
    let all_of_it = time(|| {
        let stranger = x25519::Identity::generate();
        let opened =
            Decryptor::new(many.as_slice()).expect("age").decrypt(iter::once(&stranger as &dyn Identity));
        assert!(opened.is_err(), "it is for nobody here");
    });
    let ours = time(|| {
        for file in found(&inbox) {
            assert_eq!(fault(&inbox, &file), Some(Fault::Unreadable));
        }
    });
    assert!(ours * 4 < all_of_it, "{ours:?} where trying every stanza takes {all_of_it:?}");
}

fn time(act: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    act();
    begun.elapsed()
}

#[test]
fn setting_aside_replaces_nothing_that_was_set_aside_before() {
    let (place, _) = Place::with_vault();
    let inbox = inbox(&place);
    for text in ["one", "two", "three"] {
        fs::write(place.file("inbox/notes.txt"), text).expect("planted");
        inbox.set_aside(&only(&inbox), Fault::Foreign).expect("set aside");
    }
    assert_eq!(inbox.count_set_aside(Fault::Foreign).expect("counted"), 3);
}

#[test]
fn ten_thousand_planted_files_are_looked_at_in_portions_and_stop_no_one_from_unlocking() {
    let (place, _) = Place::with_vault();
    place.vault().seal_capture(WORDS).expect("sealed");
    for number in 0..10_000 {
        fs::write(place.file("inbox").join(name(number)), b"junk").expect("planted");
    }
    let refusal = place.vault().seal_capture(WORDS);
    assert!(matches!(refusal, Err(Error::InboxFull { limit: MOST_WAITING })));
    let inbox = inbox(&place);
    let (mut looks, mut kept, mut is_cut) = (0, 0, true);
    while is_cut {
        let look = inbox.look().expect("looked");
        assert!(look.found.len() <= MOST_LOOKED_AT);
        (looks, is_cut) = (looks + 1, look.is_cut);
        for file in look.found {
            match inbox.open(&file) {
                Opened::Faulty(fault) => inbox.set_aside(&file, fault).expect("set aside"),
                _ => {
                    kept += 1;
                    inbox.remove(&[&file]).expect("removed");
                }
            }
        }
    }
    assert_eq!((looks, kept), (3, 1), "the one capture among them was reached");
    assert!(files(&place).is_empty());
    place.vault().seal_capture(WORDS).expect("there is room again");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_capture_with_any_byte_changed_or_cut_off_gives_nothing(at in any::<prop::sample::Index>(), bit in 0..8u8, cut: bool) {
        let (place, _) = Place::with_vault();
        place.vault().seal_capture(WORDS).expect("sealed");
        let path = files(&place).remove(0);
        let mut bytes = fs::read(&path).expect("a file");
        let at = at.index(bytes.len());
        if cut {
            bytes.truncate(at);
        } else {
            bytes[at] ^= 1 << bit;
        }
        fs::write(&path, bytes).expect("changed");
        let inbox = inbox(&place);
        prop_assert_eq!(fault(&inbox, &only(&inbox)), Some(Fault::Unreadable));
    }

    #[test]
    fn any_bytes_under_the_name_of_a_capture_are_refused_without_a_panic(
        begins in any::<bool>(), bytes in prop::collection::vec(any::<u8>(), 0..3000)
    ) {
        let (place, _) = Place::with_vault();
        let mut file = if begins { b"age-encryption.org/v1\n-> X25519 ".to_vec() } else { Vec::new() };
        file.extend(bytes);
        fs::write(place.file("inbox").join(name(1)), file).expect("planted");
        let inbox = inbox(&place);
        prop_assert_eq!(fault(&inbox, &only(&inbox)), Some(Fault::Unreadable));
    }
}
