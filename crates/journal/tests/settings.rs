//! Settings are kept inside the vault, within their ranges.

use crate::common::*;
use hedgerow_journal::Error;
use hedgerow_journal::error::Setting;
use hedgerow_journal::patterns::Period;
use hedgerow_journal::settings::{Appearance, Recovery, Settings, WeekStart};

#[test]
fn settings_are_the_usual_ones_until_they_are_changed_and_stay_then() {
    let (home, mut journal) = Home::with_journal();
    assert_eq!(journal.settings().get().unwrap(), Settings::default());
    let mine = Settings {
        appearance: Appearance::Dark,
        text_size: 150,
        reduced_motion: true,
        week_start: WeekStart::Sunday,
        lock_after_minutes: 1,
        period: Period::Year,
        told_of_no_shortcut: true,
    };
    assert!(journal.settings().change(&mine).unwrap().settings);
    assert!(journal.settings().change(&mine).unwrap().is_empty());
    journal.lock().unwrap();
    assert_eq!(home.open(now()).settings().get().unwrap(), mine);
}

#[test]
fn a_setting_outside_its_range_is_refused() {
    let mut journal = journal();
    for lock_after_minutes in [0, 121] {
        let error = journal.settings().change(&Settings { lock_after_minutes, ..Settings::default() });
        assert!(matches!(error, Err(Error::SettingOutOfRange { setting: Setting::LockAfterMinutes })));
    }
    let error = journal.settings().change(&Settings { text_size: 110, ..Settings::default() });
    assert!(matches!(error, Err(Error::SettingOutOfRange { setting: Setting::TextSize })));
    assert_eq!(journal.settings().get().unwrap(), Settings::default());
}

#[test]
fn the_day_on_which_the_recovery_kit_was_checked_is_kept_and_forgotten() {
    let (home, mut journal) = Home::with_journal();
    assert_eq!(journal.settings().recovery_checked_on().unwrap(), None);
    journal.settings().set_recovery_checked(Some(day("2026-11-20"))).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(now());
    assert_eq!(journal.settings().recovery_checked_on().unwrap(), Some(day("2026-11-20")));
    journal.settings().set_recovery_checked(None).unwrap();
    assert_eq!(journal.settings().recovery_checked_on().unwrap(), None);
}

#[test]
fn a_quarter_after_the_recovery_key_was_tried_it_is_worth_trying_again_until_that_is_put_off() {
    let mut journal = journal();
    assert_eq!(journal.settings().recovery(day("2026-11-20")).unwrap(), Recovery::ToDo);
    journal.settings().put_off_recovery(day("2026-11-20")).unwrap();
    assert_eq!(
        journal.settings().recovery(day("2026-11-20")).unwrap(),
        Recovery::ToDo,
        "a first time is not put off"
    );

    journal.settings().set_recovery_checked(Some(day("2026-11-20"))).unwrap();
    assert_eq!(journal.settings().recovery(day("2027-02-18")).unwrap(), Recovery::Checked);
    assert_eq!(journal.settings().recovery(day("2027-02-19")).unwrap(), Recovery::ToTry);
    journal.settings().put_off_recovery(day("2027-02-19")).unwrap();
    assert_eq!(journal.settings().recovery(day("2027-05-20")).unwrap(), Recovery::Checked);
    assert_eq!(journal.settings().recovery(day("2027-05-21")).unwrap(), Recovery::ToTry);
    journal.settings().set_recovery_checked(Some(day("2027-05-21"))).unwrap();
    assert_eq!(journal.settings().recovery(day("2027-05-21")).unwrap(), Recovery::Checked);
}
