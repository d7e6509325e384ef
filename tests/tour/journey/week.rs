//! The week: looking back on it, and what lies behind its page.

use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Entry, EntryFilter, Reframe};
use hedgerow_journal::vocabulary::{Answer, Cost};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::window::Window;
use hedgerow_tests::harness::{steps, wait};

use super::SCROLL;
use crate::album::{Album, NARROW, USUAL};

/// The page of the week, its first steps, and one that was finished weeks ago.
pub fn reflect(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Week");
    window.find(Role::Button, "Yes, look back");
    album.take(desk, "week");
    window.click(Role::Button, "Yes, look back");
    window.wait_for_text("What the week held");
    album.take(desk, "reflection-facts");
    for (heading, name) in [
        ("The plan", "reflection-last-plan"),
        ("One answer you’d stand by", "reflection-stand-by"),
        ("Looking back", "reflection-look-backs"),
        ("The people of the week", "reflection-people"),
        ("One small plan", "reflection-plan"),
        ("One line for my therapist?", "reflection-therapist"),
    ] {
        // Not every week asks everything.
        if steps::go_on_to(window, heading) {
            album.take(desk, name);
        }
    }
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(desk, "reflection-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
    window.click(Role::Button, "Leave it for now");
    steps::open_reflection(window, "A quieter week.");
    window.find(Role::Button, "Amend");
    album.take(desk, "reflection-read");
    window.click(Role::Button, "All weeks");
}

/// What noes kept room for, the rules that were named, guilt looked at once more, and the reminder.
pub fn look_deeper(album: &mut Album, desk: &Desk, window: &Window<'_>, guilty: &str) {
    window.click(Role::Button, "Week");
    window.find(Role::Button, "Old rules");
    window.run(SCROLL, &["Inside the hedge: what your noes kept room for".into()]);
    album.take(desk, "week-end");
    window.click(Role::Button, "Inside the hedge: what your noes kept room for");
    window.find(Role::Heading, "Inside the hedge");
    album.take(desk, "inside-the-hedge");
    window.click(Role::Button, "Week");
    window.click(Role::Button, "Old rules");
    window.wait_for_text("At work in");
    album.take(desk, "old-rules");
    window.click(Role::Button, "Today");
    steps::search(window, guilty);
    // Until the search is answered, all that was there is listed.
    wait::until("the entry alone", || {
        let listed = window.entries();
        (!listed.is_empty() && listed.iter().all(|row| row.contains(guilty))).then_some(())
    });
    window.click_what_says(Role::Button, "guilty");
    window.click(Role::Button, "Look at the guilt once more");
    window.wait_for_focus("What the guilt says");
    album.take(desk, "guilt-once-more");
    window.click(Role::Button, "Leave it as it was");
    practise_it(album, desk, window);
    window.click(Role::Button, "Today");
    steps::end_search(window);
}

/// Another answer to what was asked, said aloud.
fn practise_it(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Practise another answer");
    window.wait_for_text("To practise with: what was asked of you");
    // The first on the shelf, whatever the request is about.
    window.click_what_says(Role::Button, "“");
    window.click(Role::Button, "Rehearse it");
    album.take(desk, "rehearsal-of-an-entry");
}

/// What was asked in the newest guilty answer that nobody has looked at once more.
pub fn newest_guilt(journal: &mut Journal) -> String {
    let filter = EntryFilter { cost: Some(Cost::Guilty), ..EntryFilter::default() };
    let page = journal.entries().list(&filter, None, 50).expect("the guilty ones");
    let is_new = |entry: &Entry| {
        let was_asked = matches!(entry.answer, Answer::Received { .. });
        was_asked && entry.details.reframe == Reframe::default() && !entry.request.is_empty()
    };
    page.entries.into_iter().find(is_new).expect("half a year has one").request
}
