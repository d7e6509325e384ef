//! What the disk keeps, and what it does not.

use super::*;

/// What lasts in the worst case: every file's path and content.
fn lasting(events: &[Event]) -> Vec<(String, String)> {
    let (before, after) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fs::write(before.path().join("old"), "old").unwrap();
    let mut platter = Platter::of(before.path());
    for event in events {
        platter.play(&at(before.path(), event));
    }
    platter.lay(&Left::Nothing, after.path());
    let files = fs::read_dir(after.path()).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    let mut files: Vec<_> = files.map(read).collect();
    files.sort();
    files
}

/// The same event below `root`.
fn at(root: &Path, event: &Event) -> Event {
    let below = |path: &PathBuf| root.join(path);
    match event {
        Event::Made(path) => Event::Made(below(path)),
        Event::Wrote(path, at, bytes) => Event::Wrote(below(path), *at, bytes.clone()),
        Event::Settled(path) => Event::Settled(below(path)),
        Event::Renamed(from, to) => Event::Renamed(below(from), below(to)),
        Event::MadeUnnamed(path) => Event::MadeUnnamed(below(path)),
        Event::Named(from, to) => Event::Named(below(from), below(to)),
        other => other.clone(),
    }
}

fn replaced(waits_for_content: bool, waits_for_name: bool) -> Vec<(String, String)> {
    let (new, old) = (PathBuf::from("new"), PathBuf::from("old"));
    let mut events = vec![Event::Made(new.clone()), Event::Wrote(new.clone(), 0, b"new".to_vec())];
    events.extend(waits_for_content.then(|| Event::Settled(new.clone())));
    events.push(Event::Renamed(new, old));
    events.extend(waits_for_name.then(|| Event::Settled(PathBuf::new())));
    lasting(&events)
}

#[test]
fn content_lasts_once_its_file_was_flushed_and_a_name_once_its_folder_was() {
    let file = |content: &str| vec![("old".to_owned(), content.to_owned())];
    assert_eq!(replaced(true, true), file("new"));
    assert_eq!(replaced(true, false), file("old"));
    assert_eq!(replaced(false, false), file("old"));
    assert_eq!(replaced(false, true), file(""), "a name that came before its content");
}

#[test]
fn what_has_no_name_is_gone_and_what_is_given_one_lasts_with_its_folder() {
    let (unnamed, new) = (PathBuf::from("#1"), PathBuf::from("new"));
    let mut events = vec![
        Event::MadeUnnamed(unnamed.clone()),
        Event::Wrote(unnamed.clone(), 0, b"new".to_vec()),
        Event::Settled(unnamed.clone()),
        Event::Settled(PathBuf::new()),
    ];
    let file = |name: &str, content: &str| (name.to_owned(), content.to_owned());
    assert_eq!(lasting(&events), [file("old", "old")]);
    events.extend([Event::Named(unnamed, new), Event::Settled(PathBuf::new())]);
    assert_eq!(lasting(&events), [file("new", "new"), file("old", "old")]);
}
