//! When the weekly reminder is due. No clock, no disk: what is known in, what is known then out.
//!
//! All times are compared as instants, with room for what moves them a little: a change of the clock, a journey to another zone, a
//! clock that was put right.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use hedgerow_journal::Moment;
use hedgerow_journal::reflections::{ReflectedWeek, due_week};
use hedgerow_journal::vocabulary::Weekday;
use serde::{Deserialize, Serialize};

/// Two times of one reminder lie a week apart, and no journey moves them closer than this. One that came late spares one that would
/// come sooner than this after it.
const APART: TimeDelta = TimeDelta::days(3);
/// Further ahead than this nothing is ever settled or put off: the clock was wrong when it was.
const FURTHEST: TimeDelta = TimeDelta::days(9);
/// How long "in two hours" is.
const TWO_HOURS: TimeDelta = TimeDelta::hours(2);

/// A day and a time of each week, where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Weekly {
    /// The day.
    pub day: Weekday,
    /// The time of that day.
    pub time: NaiveTime,
}

/// What a person says of a reminder that came at a bad moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Snooze {
    /// Once more in two hours.
    InTwoHours,
    /// Once more tomorrow, at its usual time.
    Tomorrow,
    /// Not before it comes next.
    NextWeek,
}

/// Whether a reminder comes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Not now.
    No,
    /// Now.
    Now,
    /// Its time has come, but one came only just before, late: this one is left out.
    Spared,
}

/// A weekly reminder and how far it has come. All of this is readable outside the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminder {
    /// When it is to come.
    pub weekly: Weekly,
    /// Up to which of its times all is settled: it came, it was not needed, or it was chosen later.
    settled: DateTime<Utc>,
    /// When it came last.
    came: Option<DateTime<Utc>>,
    /// Until when it was put off.
    later: Option<DateTime<Utc>>,
    /// It came, and nobody has said anything to it.
    pub stands: bool,
    /// It came, and the desktop has not yet told that anybody saw it.
    unseen: bool,
    /// Hedgerow goes on in the tray, locked, when its window is closed.
    #[serde(default)]
    pub stays: bool,
    /// The window was closed just now: the process that takes this one's place shows none.
    #[serde(default)]
    pub closed: bool,
}

impl Weekly {
    /// Its time on that day.
    fn on(self, date: NaiveDate, now: Moment) -> Option<DateTime<Utc>> {
        Some(Moment::at_civil(date.and_time(self.time), now.zone).ok()?.at)
    }

    /// The last of its times, the present moment included.
    fn last(self, now: Moment) -> Option<DateTime<Utc>> {
        let days = days_since(self.day, now.date());
        let this = now.date() - Days::new(days);
        self.on(this, now).filter(|at| *at <= now.at).or_else(|| self.on(this - Days::new(7), now))
    }

    /// The first of its times after the present moment.
    fn next(self, now: Moment) -> Option<DateTime<Utc>> {
        let days = days_since(self.day, now.date());
        let this = now.date() - Days::new(days);
        self.on(this, now).filter(|at| *at > now.at).or_else(|| self.on(this + Days::new(7), now))
    }
}

/// How many days ago it was that day, at most six.
fn days_since(day: Weekday, date: NaiveDate) -> u64 {
    let is_it = |days: &u64| Weekday::from((date - Days::new(*days)).weekday()) == day;
    (0..7).find(is_it).unwrap_or(0)
}

impl Reminder {
    /// One that was chosen now: it comes at the next of its times.
    pub fn chosen(weekly: Weekly, now: Moment) -> Self {
        let settled = weekly.last(now).unwrap_or(now.at);
        Self {
            weekly,
            settled,
            came: None,
            later: None,
            stands: false,
            unseen: false,
            stays: false,
            closed: false,
        }
    }

    /// The same one at another of its times. That it came, that it was put off and that Hedgerow stays for it go on holding, so
    /// that choosing anew brings no second one just after the first.
    #[must_use]
    pub fn chosen_anew(self, weekly: Weekly, now: Moment) -> Self {
        Self { came: self.came, later: self.later, stays: self.stays, ..Self::chosen(weekly, now) }
    }

    /// Whether it comes now. Of several weeks that were missed one reminder is left, and it comes late.
    pub fn due(&self, now: Moment) -> Due {
        if self.later.is_some_and(|later| later <= now.at) {
            return Due::Now;
        }
        let is_new = self.weekly.last(now).is_some_and(|last| last - self.settled > APART);
        let is_soon_after = self.came.is_some_and(|came| now.at - came < APART);
        match (is_new, is_soon_after) {
            (false, _) => Due::No,
            (true, true) => Due::Spared,
            (true, false) => Due::Now,
        }
    }

    /// It came.
    pub fn come(&mut self, now: Moment) {
        self.settle(now);
        self.came = Some(now.at);
        self.stands = true;
        self.unseen = true;
    }

    /// Somebody saw it.
    #[cfg_attr(
        not(target_os = "linux"),
        expect(dead_code, reason = "elsewhere the reminder is a line in the window")
    )]
    pub fn see(&mut self) {
        self.unseen = false;
    }

    /// All its times up to now are done with, and nothing stands or is put off.
    pub fn settle(&mut self, now: Moment) {
        let last = self.weekly.last(now);
        self.settle_until(last.unwrap_or(now.at));
    }

    /// This one of its times is left out: the one that came just before goes on standing, or comes once more, as it was answered.
    pub fn spare(&mut self, now: Moment) {
        self.settled = self.weekly.last(now).map_or(self.settled, |last| self.settled.max(last));
    }

    /// Puts it off.
    pub fn put_off(&mut self, snooze: Snooze, now: Moment) {
        self.settle(now);
        self.later = match snooze {
            Snooze::InTwoHours => Some(now.at + TWO_HOURS),
            Snooze::Tomorrow => self.weekly.on(now.date() + Days::new(1), now),
            Snooze::NextWeek => None,
        };
    }

    /// That week was reflected on: a reminder of it is not needed, be it the last one or the next.
    pub fn reflected(&mut self, week: ReflectedWeek, now: Moment) {
        for at in [self.weekly.last(now), self.weekly.next(now)].into_iter().flatten() {
            let first = week.from.weekday();
            let date = Moment { at, ..now }.date();
            if due_week(date, first, |_before| true) == week {
                self.settle_until(at);
            }
        }
    }

    /// What a clock that is right by now cannot have meant is put right: what was settled or put off far in the future.
    pub fn put_right(&mut self, now: Moment) {
        let is_far = |at: DateTime<Utc>| at - now.at > FURTHEST;
        if is_far(self.settled) {
            self.settled = self.weekly.last(now).unwrap_or(now.at);
        }
        self.came = self.came.filter(|came| !is_far(*came));
        self.later = self.later.map(|later| if is_far(later) { now.at } else { later });
    }

    /// Whether it came only just now and nobody saw it: a program that starts anew shows it again, since it vanished with the one
    /// before.
    pub fn came_just_now(&self, now: Moment) -> bool {
        let ago = self.came.map(|came| now.at - came);
        self.unseen && ago.is_some_and(|ago| ago >= TimeDelta::zero() && ago < TimeDelta::minutes(15))
    }

    fn settle_until(&mut self, at: DateTime<Utc>) {
        self.settled = self.settled.max(at);
        self.later = None;
        self.stands = false;
        self.unseen = false;
    }
}

#[cfg(test)]
mod tests;
