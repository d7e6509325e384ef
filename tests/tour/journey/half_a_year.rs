//! A journal of half a year, made up, through all its places.

use hedgerow_journal::made_up;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};

use super::{SCROLL, week};
use crate::album::{Album, NARROW, USUAL};

/// A journal of half a year, made up, through all places.
pub fn half_a_year(album: &mut Album) {
    let desk = Desk::with(album.theme());
    let mut guilty = String::new();
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 1, journal::now(), made_up::Options::default()).expect("a made-up journal");
        guilty = week::newest_guilt(journal);
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    album.take(&desk, "today");
    window.run(SCROLL, &["Looking back".into()]);
    album.take(&desk, "look-backs");
    window.click(Role::Button, "Add detail");
    album.take(&desk, "detail");
    window.click(Role::Button, "Fold the detail away");
    window.click(Role::Button, "People");
    patterns(album, &desk, &window);
    share(album, &desk, &window);
    practise(album, &desk, &window);
    week::reflect(album, &desk, &window);
    week::look_deeper(album, &desk, &window, &guilty);
    window.click(Role::Button, "Settings");
    album.take(&desk, "settings");
    window.click(Role::Checkbox, "Remind me once a week");
    window.run(SCROLL, &["Reminder".into()]);
    album.take(&desk, "reminder");
    window.chord(&[key::CONTROL, 'k']);
    album.take(&desk, "palette");
    window.press(&[key::ESCAPE]);
    window.click(Role::Button, "Today");
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(&desk, "today-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
}

/// The page for a therapist beside what goes in, above one another where it is narrow, and what is handed over.
fn share(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Share");
    window.find(Role::Button, "A page for my therapist");
    album.take(desk, "share");
    window.click(Role::Button, "A page for my therapist");
    let shown = wait::within(wait::PATIENCE, || window.frame_text().contains("Family A").then_some(()));
    shown.expect("the page in its frame");
    album.take(desk, "share-page");
    window.run(SCROLL, &["Also on the page".into()]);
    album.take(desk, "share-beside");
    window.run(SCROLL, &["How it leaves".into()]);
    album.take(desk, "share-leaving");
    window.resize(NARROW.0, NARROW.1);
    window.run(SCROLL, &["A page for my therapist".into()]);
    album.take_sized(desk, "share-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
    steps::lay_answer(desk, &desk.home.path("page.pdf"));
    window.click(Role::Field, "Your passphrase, once more");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_focus("It is written");
    album.take(desk, "share-written");
    window.click(Role::Button, "Done");
}

/// The hedges, the other ways to look, and the pages of somebody who is given to past one's wish and of somebody kept out.
fn patterns(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Radio, "half a year");
    window.wait_for_text("26 weeks to today");
    album.take(desk, "people");
    window.click(Role::Button, "More ways to look");
    for (heading, name) in
        [("Everyone together", "everyone-together"), ("Ways of answering", "ways-of-answering")]
    {
        window.find(Role::Heading, heading);
        window.run(SCROLL, &[heading.into()]);
        album.take(desk, name);
    }
    for name in ["Jonas", "Mum"] {
        window.click(Role::Button, "People");
        window.click_what_says(Role::Button, name);
        window.find(Role::Heading, "The hedge");
        album.take(desk, &format!("person-{}", name.to_lowercase()));
    }
    window.click(Role::Button, "Why");
    window.wait_for_text("weightiest first");
    window.run(SCROLL, &["Close why".into()]);
    album.take(desk, "why");
    window.resize(NARROW.0, NARROW.1);
    album.take_sized(desk, "person-narrow", NARROW);
    window.resize(USUAL.0, USUAL.1);
}

/// Words to answer with, and one of them said aloud twice.
fn practise(album: &mut Album, desk: &Desk, window: &Window<'_>) {
    window.click(Role::Button, "Today");
    window.click(Role::Button, "Words to answer with");
    window.find(Role::Heading, "Practise");
    window.wait_for_text("That sounds heavy.");
    album.take(desk, "practise");
    window.click_what_says(Role::Button, "That sounds heavy.");
    window.click(Role::Button, "Rehearse it");
    window.click(Role::Button, "Go on");
    window.click(Role::Button, "I have said it");
    window.wait_for_text("But you’re not doing anything else.");
    album.take(desk, "rehearsal");
    window.click(Role::Button, "I have said it again");
    window.click(Role::Radio, "easier than before");
    window.wait_for_text("Kept. It will be a little more yours next time.");
}
