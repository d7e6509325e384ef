//! A professional's day: what is to be brought to today's session, and what came outside what was agreed.

use chrono::{Datelike, NaiveTime};
use hedgerow_journal::entries::{Details, EntryDraft, Who};
use hedgerow_journal::relationships::{AgreedTime, Frame, RelationshipDraft};
use hedgerow_journal::{Journal, made_up};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::Window;
use uuid::Uuid;

use super::SCROLL;
use crate::album::Album;

const CLIENT: &str = "Client K3";

/// The day on which a client is met.
pub fn session_day(album: &mut Album) {
    let desk = Desk::with(album.theme());
    journal::lay_ready(&desk.home, |journal| {
        made_up::fill(journal, 1, journal::now(), made_up::Options::default()).expect("a made-up journal");
        meet_today(journal);
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.find(Role::Heading, "To bring to the session today");
    window.run(SCROLL, &["To bring to the session today".into()]);
    album.take(&desk, "session-day");
    window.click(Role::Button, "People");
    window.click_what_says(Role::Button, CLIENT);
    window.find(Role::Heading, "The agreed frame");
    album.take(&desk, "client");
    window.run(SCROLL, &["The agreed frame".into()]);
    album.take(&desk, "client-outside-the-frame");
    window.click(Role::Button, "Words to practise");
    window.wait_for_text("Words for Client K3");
    album.take(&desk, "client-practise");
}

/// The made-up client is met today from four to five, and two things wait to be brought along.
fn meet_today(journal: &mut Journal) {
    let now = journal::now();
    let client = journal.relationships().named(CLIENT).expect("a read").expect("a client");
    let today = now.date().weekday().into();
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
    let times = vec![AgreedTime { days: vec![today], from: hour(16), until: hour(17) }];
    let hours = now.date().format("%As at four").to_string();
    let frame = Frame { hours, times, session_day: Some(today), ..client.frame };
    let draft = RelationshipDraft {
        role: client.role,
        care: client.care,
        frame,
        ..RelationshipDraft::named(client.id, CLIENT)
    };
    journal.relationships().amend(draft).expect("a frame");
    for (days, words) in [(2, "an answer at ten at night"), (1, "another half hour at the end")] {
        let details = Details { bring_to_session: true, ..Details::default() };
        let who = Who::Known { id: client.id };
        let entry = EntryDraft { who, details, ..journal::draft(Uuid::now_v7(), words) };
        journal::log_days_ago(journal, days, entry);
    }
}
