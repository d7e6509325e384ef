use std::io::Write;

use super::*;

/// A file of that content on its way, with and without a name of its own.
fn both_ways(path: &Path, content: &[u8], then: impl Fn(Aside)) {
    for unnamed in [unnamed::make, |_: &Path| None] {
        let mut aside = Aside::of(path, unnamed).unwrap();
        aside.file().write_all(content).unwrap();
        aside.settle().unwrap();
        then(aside);
    }
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    names.map(|name| name.to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_takes_its_place_whether_something_is_there_or_not_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.md");
    both_ways(&path, b"new", |aside| {
        aside.take_place().unwrap();
        assert_eq!(
            (fs::read(&path).unwrap(), names(folder.path())),
            (b"new".to_vec(), vec!["page.md".into()])
        );
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(&path, "what is there the second time, and left by a killed program").unwrap();
        fs::write(folder.path().join("page.md.unfinished"), "and what it left beside it").unwrap();
    });
    both_ways(&path, b"newer", |aside| aside.take_place().unwrap());
    assert_eq!((fs::read(&path).unwrap(), names(folder.path())), (b"newer".to_vec(), vec!["page.md".into()]));
}

#[test]
fn a_file_that_never_takes_its_place_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.md");
    fs::write(&path, "before").unwrap();
    both_ways(&path, b"new", drop);
    assert_eq!(
        (fs::read(&path).unwrap(), names(folder.path())),
        (b"before".to_vec(), vec!["page.md".into()])
    );
}

#[test]
#[cfg(target_os = "linux")]
fn on_linux_nothing_is_in_the_folder_before_it_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut aside = Aside::begin(&folder.path().join("page.md")).unwrap();
    aside.file().write_all(b"for nobody else").unwrap();
    aside.settle().unwrap();
    assert!(names(folder.path()).is_empty(), "{:?}", names(folder.path()));
}

#[test]
#[cfg(target_os = "linux")]
fn what_has_the_name_beside_it_is_in_nobodys_way_while_that_name_is_not_needed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.md");
    fs::create_dir(folder.path().join("page.md.unfinished")).unwrap();
    Aside::begin(&path).unwrap().take_place().unwrap();
    assert!(path.is_file() && folder.path().join("page.md.unfinished").is_dir());
    let refused = Aside::begin(&path).unwrap().take_place();
    assert!(refused.is_err() && path.is_file(), "now it is: {refused:?}");
    let long = folder.path().join("a".repeat(255));
    Aside::begin(&long).unwrap().take_place().unwrap();
    assert!(long.is_file());
}

#[test]
fn what_cannot_be_named_is_copied_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (path, content) = (folder.path().join("page.md"), vec![7; 3 * CHUNK as usize + 1]);
    let mut aside = Aside::begin(&path).unwrap();
    aside.file().write_all(&content).unwrap();
    copy(aside.file.try_clone().unwrap(), create(&path).unwrap()).unwrap();
    assert_eq!(fs::read(&path).unwrap(), content);
}
