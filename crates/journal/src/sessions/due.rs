//! What is to be raised today.

use super::Sessions;
use crate::entries::Entry;
use crate::error::Result;
use crate::moment::Moment;
use crate::relationships::Relationship;
use crate::vocabulary::{Role, Weekday};

/// The most that are shown at once: nobody raises more in an hour.
const MOST: usize = 60;

impl Sessions<'_> {
    /// The entries about clients whom one meets on this day of the week, marked "bring to session" and not raised yet, the oldest
    /// first; at most 60. What was not raised on one day is there again on the next: silent deferral ends here.
    ///
    /// Left out is whatever was not safe, as it is where answers are looked back on: nothing of it shall come up unasked on a screen
    /// that others may see. So are those who were put away.
    pub fn due(&self, now: Moment) -> Result<Vec<Entry>> {
        let storage = self.journal.storage();
        let today = Weekday::from(chrono::Datelike::weekday(&now.date()));
        let mut due = Vec::new();
        for client in storage.list_relationships()?.iter().filter(|one| is_met_on(one, today)) {
            let marked = storage.to_raise(client.id, MOST)?;
            due.extend(marked.into_iter().map(|stored| (stored.place, stored.entry)));
        }
        due.sort_by_key(|(place, _)| *place);
        due.truncate(MOST);
        Ok(due.into_iter().map(|(_, entry)| entry).collect())
    }
}

fn is_met_on(one: &Relationship, day: Weekday) -> bool {
    one.role == Some(Role::Client) && !one.archived && !one.r#unsafe && one.frame.meets_on() == Some(day)
}
