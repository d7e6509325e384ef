//! The whole story: first run, first entries, recovery key, search, lock, unlock.

use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal;
use hedgerow_tests::harness::steps::{self, TITLE};
use hedgerow_tests::harness::window::Window;

const PASSPHRASE: &str = "Ein Igel löffelt 42 Birnen";
/// Names and requests in scripts that are written, joined, ordered and folded in different ways.
const ENTRIES: &[(&str, &str)] = &[
    ("Mum", "my Saturday, “just this once”"),
    ("Željka Đorđević", "Kfz-Schein über Nacht, ß und ẞ"),
    ("Ольга", "посидеть с детьми в субботу"),
    ("Νίκος", "να του δανείσω χρήματα"),
    ("שירה", "לבוא לארוחת ערב ביום שישי"),
    ("سلمى", "أن أرد على رسائلها ليلاً"),
    ("祖母", "週末に店を手伝う"),
    ("สมชาย", "ยืมรถวันเสาร์"),
    ("प्रिया", "रविवार को बच्चों को सँभालना"),
    ("👩🏽‍⚕️ Dr. K", "a shift swap 🙏🏾👨‍👩‍👧‍👦🏳️‍🌈"),
];

/// What stands on top of the list when all are logged.
const LAST: &str = ENTRIES[ENTRIES.len() - 1].1;

#[test]
fn a_person_gets_from_first_run_to_an_unlocked_journal_by_keyboard_alone() {
    let desk = Desk::new();
    let window = Window::open(&desk);
    steps::make_journal(&window, PASSPHRASE);
    for (place, (who, what)) in ENTRIES.iter().enumerate() {
        steps::log(&window, who, what, &['r', 'y', '2']);
        steps::put_down(&window);
        if place == 0 {
            steps::keep_recovery_key(&window);
        }
    }
    steps::search(&window, "手伝");
    window.wait_until_no_entry(LAST);
    window.wait_for_entry("週末に店を手伝う");
    assert!(matches!(window.entries().as_slice(), [found] if found.contains("週末に店を手伝う")));
    steps::end_search(&window);
    window.wait_for_entry(LAST);
    assert_eq!(steps::window_titles(&desk), [TITLE], "a title is read over a shoulder");

    steps::lock(&desk, &window);
    assert_eq!(steps::window_titles(&desk), [TITLE], "a title is read over a shoulder");
    let window = steps::open_again(&desk);
    assert!(!window.text().contains("Mum"), "nothing of the journal shows while it is locked");
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_entry(LAST);
    desk.clear();

    let kept = journal::requests(&mut journal::in_home(&desk.home, PASSPHRASE));
    for (_, what) in ENTRIES {
        assert!(
            kept.iter().any(|request| request == what),
            "“{what}” was not kept as it was written: {kept:?}"
        );
    }
}
