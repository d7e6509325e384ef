//! Something that happened before now keeps the moment that was said of it, said by keyboard alone. The clock is the page's own, so that a test
//! holds at midnight and in any zone.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use hedgerow_journal::entries::EntryFilter;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::window::{Window, key};
use serde_json::json;

fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |_| {});
    desk
}

/// The civil minute in which the page is, or was so many minutes ago.
fn clock(window: &Window<'_>, minutes_ago: u32) -> NaiveDateTime {
    let script = "const then = new Date(Date.now() - arguments[0] * 60_000);
        return new Date(then - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)";
    let said = window.run(script, &[json!(minutes_ago)]);
    NaiveDateTime::parse_from_str(said.as_str().unwrap(), "%Y-%m-%dT%H:%M").unwrap()
}

/// Eight in the evening of the day before.
fn evening_before(now: NaiveDateTime) -> NaiveDateTime {
    (now.date() - TimeDelta::days(1)).and_time(NaiveTime::from_hms_opt(20, 0, 0).unwrap())
}

/// Fills the blanks, and stops before anything is kept.
fn begin(window: &Window<'_>) {
    window.wait_for_focus(steps::WHO);
    window.write("Alma");
    window.press(&[key::ENTER]);
    window.wait_for_focus(steps::WHAT);
    window.write("my Sunday");
    window.press(&[key::ENTER, 'y', '2']);
}

/// Chooses one of the words for when it was.
fn say_when(window: &Window<'_>, words: &str) {
    steps::press(window, "Add detail");
    window.tab_to("just now");
    for _ in 0..5 {
        if window.focused() == words {
            return;
        }
        window.press(&[key::DOWN]);
    }
    panic!("arrows do not lead to “{words}”:\n{}", window.text());
}

/// The moment that the only entry of the journal has.
fn kept(desk: &Desk) -> NaiveDateTime {
    desk.clear();
    let mut journal = journal::in_home(&desk.home, PASSPHRASE);
    let entries = journal.entries().list(&EntryFilter::default(), None, 50).unwrap().entries;
    assert_eq!(entries.len(), 1);
    entries[0].date.and_time(entries[0].time)
}

/// The moment that the only thing sealed while locked has.
fn sealed(desk: &Desk) -> NaiveDateTime {
    desk.clear();
    let captures = journal::in_home(&desk.home, PASSPHRASE).inbox().review().unwrap().captures;
    assert_eq!(captures.len(), 1);
    captures[0].date.and_time(captures[0].time)
}

#[test]
fn yesterday_evening_is_said_by_keyboard_and_kept() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    begin(&window);
    let before = clock(&window, 0);
    say_when(&window, "yesterday evening");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(steps::KEPT);
    let after = clock(&window, 0);
    let kept = kept(&desk);
    assert!([before, after].map(evening_before).contains(&kept), "{kept}, said at {before}");
}

#[test]
fn a_date_and_a_time_are_typed_in_the_small_window_and_kept() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    steps::call_capture(&desk, &window);
    begin(&window);
    say_when(&window, "a date");
    let day = clock(&window, 0).date() - TimeDelta::days(9);
    // WebKit asks for the parts in the order of the desk's language, each a stop of its own.
    let [month, of_month, year] = ["%m", "%d", "%Y"].map(|part| day.format(part).to_string());
    for (field, parts) in
        [("Date", [&month, &of_month, &year].map(String::as_str)), ("Time", ["06", "45", "a"])]
    {
        window.tab_to(field);
        for (place, part) in parts.into_iter().enumerate() {
            if place > 0 {
                window.press(&[key::TAB]);
            }
            window.write(part);
        }
    }
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(steps::KEPT);
    assert_eq!(kept(&desk), day.and_time(NaiveTime::from_hms_opt(6, 45, 0).unwrap()));
}

#[test]
fn while_locked_yesterday_evening_is_sealed_with_the_rest() {
    let desk = desk();
    let window = Window::open(&desk);
    window.wait_for_focus("Passphrase");
    steps::call_capture(&desk, &window);
    begin(&window);
    let before = clock(&window, 0);
    say_when(&window, "yesterday evening");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(steps::SEALED);
    let after = clock(&window, 0);
    let sealed = sealed(&desk);
    assert!([before, after].map(evening_before).contains(&sealed), "{sealed}, said at {before}");
}

#[test]
fn while_locked_an_hour_ago_is_counted_from_when_it_is_sealed() {
    let desk = desk();
    let window = Window::open(&desk);
    window.wait_for_focus("Passphrase");
    steps::call_capture(&desk, &window);
    begin(&window);
    say_when(&window, "an hour ago");
    let before = clock(&window, 60);
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text(steps::SEALED);
    let after = clock(&window, 60);
    let sealed = sealed(&desk);
    assert!((before..=after).contains(&sealed), "{sealed}, not between {before} and {after}");
}
