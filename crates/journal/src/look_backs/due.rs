//! What is asked about today.

use chrono::{Days, NaiveDate};
use hedgerow_insight::reflection::is_hard;

use super::LookBacks;
use crate::entries::Entry;
use crate::error::Result;
use crate::moment::Moment;

/// From this day after it on, every answer is asked about.
const FIRST_DAY: i64 = 2;
/// From this day on, if they pushed hard, or if it was a yes that cost something: that is felt sooner.
const FIRST_DAY_OF_A_HARD_ONE: i64 = 1;
/// Up to and with this day.
const LAST_DAY: i64 = 7;
/// The most answers that are asked about at once: nobody looks back on more.
const MOST: u32 = 60;

impl LookBacks<'_> {
    /// The answers that are asked about today, the oldest first, because they are asked about the shortest; at most 60.
    ///
    /// Days are counted from the civil date of the entry to the civil date of `now`. Not asked about are wishes of one's own, which
    /// no reading takes from a look back, and whatever was not safe: "I'd answer otherwise" is no question to somebody who was
    /// not free to answer, and nothing of it shall come up unasked on a screen that others may see.
    pub fn due(&self, now: Moment) -> Result<Vec<Entry>> {
        let today = now.date();
        let ago = |days: i64| today.checked_sub_days(Days::new(days.unsigned_abs())).unwrap_or(today);
        let open =
            self.journal.storage().open_look_backs(ago(LAST_DAY), ago(FIRST_DAY_OF_A_HARD_ONE), MOST)?;
        Ok(open.into_iter().map(|stored| stored.entry).filter(|entry| is_due(entry, today)).collect())
    }
}

fn is_due(entry: &Entry, today: NaiveDate) -> bool {
    let is_hard = is_hard(entry.answer, entry.cost, entry.details.pressure);
    let first = if is_hard { FIRST_DAY_OF_A_HARD_ONE } else { FIRST_DAY };
    (first..=LAST_DAY).contains(&(today - entry.date).num_days())
}
