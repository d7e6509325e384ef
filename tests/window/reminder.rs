//! The weekly reminder, with a real notification daemon and a clock that is as far ahead as the test says.

use std::fs;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use hedgerow_tests::harness::app;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, PASSPHRASE};
use hedgerow_tests::harness::notices::{Notice, Notices};
use hedgerow_tests::harness::owned::Owned;
use hedgerow_tests::harness::tray::Tray;
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{steps, wait};
use uuid::Uuid;

const LINE: &str = "This is the reminder you asked for: a moment to look back on the week.";

/// A desk with a journal whose owner wants to be reminded.
fn desk() -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        journal.entries().log(journal::draft(Uuid::now_v7(), "my Saturday"), journal::now()).unwrap();
    });
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    window.click(Role::Checkbox, "Remind me once a week");
    wait::until("that to be written down", || (!written(&desk).is_empty()).then_some(()));
    drop(window);
    desk.clear();
    desk
}

/// What is written about the reminder outside the vault.
fn written(desk: &Desk) -> String {
    fs::read_to_string(desk.home.path("config").join("hedgerow/reminder")).unwrap_or_default()
}

/// Has the reminder's clock run ahead from now on. A week and more ahead its time has come, whatever today is.
fn run_ahead(desk: &Desk, by: TimeDelta) {
    fs::write(desk.home.path("data").join("reminder-ahead"), by.num_seconds().to_string()).unwrap();
}

fn unlock_to_the_week(window: &Window<'_>) {
    window.wait_for_focus("Passphrase");
    window.write(PASSPHRASE);
    window.press(&[key::ENTER]);
    window.wait_for_text("Good moment to look back?");
}

#[test]
fn while_locked_the_reminder_comes_in_constant_words_and_opening_it_leads_to_the_week_after_the_unlock() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    let window = Window::open(&desk);
    window.wait_for_focus("Passphrase");
    notices.assert_stays_at(0);
    run_ahead(&desk, TimeDelta::days(7));
    notices.wait_for(1);
    let text = "This is the reminder you asked for.".to_owned();
    assert_eq!(notices.all(), [Notice { program: "Hedgerow".into(), title: "Hedgerow".into(), text }]);
    notices.open();
    unlock_to_the_week(&window);
    window.wait_for_text(LINE);
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    let before = desk.apps();
    window.last_chord(&[key::CONTROL, 'l']);
    steps::wait_for_a_new_process(&desk, &before);
    notices.assert_stays_at(1);
}

#[test]
fn opening_it_brings_the_window_where_there_was_none() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    let _app = Owned::start(desk.command(app::end_to_end()).arg("--log"));
    wait::until("the capture window", || (steps::hedgerows(&desk) == 1).then_some(()));
    run_ahead(&desk, TimeDelta::days(7));
    notices.wait_for(1);
    notices.open();
    wait::until("the main window", || (steps::hedgerows(&desk) == 2).then_some(()));
}

#[test]
fn put_off_by_its_button_it_comes_once_more() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    let _app = Owned::start(&mut desk.command(app::end_to_end()));
    run_ahead(&desk, TimeDelta::days(7));
    notices.wait_for(1);
    notices.pick();
    wait::until("the reminder to be put off", || written(&desk).contains("\"stands\":false").then_some(()));
    run_ahead(&desk, TimeDelta::days(7) + TimeDelta::hours(10));
    notices.assert_stays_at(1);
    run_ahead(&desk, TimeDelta::days(9));
    notices.wait_for(2);
    assert_eq!(notices.shown(), 1);
}

#[test]
fn weeks_that_were_missed_bring_one_reminder_at_the_next_start_and_no_other() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    run_ahead(&desk, TimeDelta::days(30));
    let first = Owned::start(&mut desk.command(app::end_to_end()));
    notices.wait_for(1);
    drop(first);
    wait::until("Hedgerow to end", || desk.apps().is_empty().then_some(()));
    run_ahead(&desk, TimeDelta::days(30) + TimeDelta::hours(3));
    let _second = Owned::start(&mut desk.command(app::end_to_end()));
    wait::until("the window", || (steps::hedgerows(&desk) == 1).then_some(()));
    notices.assert_stays_at(1);
}

#[test]
fn while_the_journal_is_open_a_line_says_so_and_takes_an_answer() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    run_ahead(&desk, TimeDelta::days(7));
    window.wait_for_text(LINE);
    notices.wait_for(1);
    window.click(Role::Button, "Not this week");
    window.wait_for_text("It comes again next week.");
    wait::until("the notification to go as well", || (notices.shown() == 0).then_some(()));
}

#[test]
fn a_lock_just_after_it_came_takes_it_along_instead_of_leaving_a_dead_one() {
    let desk = desk();
    let notices = Notices::start(&desk, "Tomorrow");
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    run_ahead(&desk, TimeDelta::days(7));
    notices.wait_for(1);
    steps::lock(&desk, &window);
    notices.wait_for(2);
    assert_eq!(notices.shown(), 1, "the one of the process that ended is gone");
    notices.pick();
    wait::until("the reminder to be put off", || written(&desk).contains("\"stands\":false").then_some(()));
}

#[test]
fn a_week_that_was_reflected_on_is_settled_with_its_reminder() {
    let desk = desk();
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.chord(&[key::CONTROL, '3']);
    window.wait_for_text("Good moment to look back?");
    window.tab_to("The short way");
    window.press(&[key::ENTER]);
    window.wait_for_text("One small plan");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("Kept. The week can rest now.");
    let today = journal::now().date();
    let sunday = today + TimeDelta::days(6 - i64::from(today.weekday().num_days_from_monday()));
    let settled = || {
        let line: serde_json::Value = serde_json::from_str(&written(&desk)).ok()?;
        line["settled"].as_str()?.parse::<DateTime<Utc>>().ok()
    };
    // The zone of the machine moves the instant by less than a day.
    let is_of_this_week = |at: DateTime<Utc>| (at.date_naive() - sunday).num_days().abs() <= 1;
    wait::until("this week's reminder to be settled", || {
        settled().is_some_and(is_of_this_week).then_some(())
    });
}

#[test]
fn closed_while_it_may_stay_hedgerow_locks_and_goes_on_in_the_tray_and_the_reminder_comes() {
    let desk = desk();
    let tray = Tray::start(desk.bus());
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    window.click(Role::Checkbox, "Stay in the tray, locked, when the window is closed");
    wait::until("that to be written down", || written(&desk).contains("\"stays\":true").then_some(()));
    let before = desk.apps();
    for window in steps::visible_windows(&desk) {
        desk.display.close(window.parse().unwrap());
    }
    steps::wait_for_a_new_process(&desk, &before);
    assert!(tray.menu().contains(&"Open Hedgerow".to_owned()));
    assert_eq!(steps::window_titles(&desk), Vec::<String>::new(), "nothing but the tray shows it");
    let notices = Notices::start(&desk, "Tomorrow");
    run_ahead(&desk, TimeDelta::days(7));
    notices.wait_for(1);
    let before = desk.display.look().edges();
    tray.choose("Open Hedgerow");
    wait::until("the window", || (steps::hedgerows(&desk) == 1).then_some(()));
    wait::until("its page", || (desk.display.look().edges() > before + app::PAINTED).then_some(()));
    tray.choose("Quit");
    wait::until("Hedgerow to end", || desk.apps().is_empty().then_some(()));
}

#[test]
fn switched_off_again_it_leaves_nothing_outside_the_vault() {
    let desk = desk();
    let kept = written(&desk);
    assert!(kept.contains("sunday") && kept.contains("18:00"), "{kept}");
    let window = Window::open(&desk);
    steps::unlock(&window, PASSPHRASE);
    window.click(Role::Button, "Settings");
    window.click(Role::Checkbox, "Remind me once a week");
    wait::until("the file to go", || written(&desk).is_empty().then_some(()));
}
