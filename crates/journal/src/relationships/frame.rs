//! Whether contact kept to what was agreed. This is the one place that says so, and nothing is scored by it.

use chrono::{NaiveDate, NaiveTime};

use super::{AgreedTime, Frame, Relationships};
use crate::error::Result;
use crate::ids::RelationshipId;
use crate::moment::{Moment, When, to_minute};
use crate::vocabulary::ContactChannel;

impl Relationships<'_> {
    /// Whether an entry about somebody would be outside what was agreed with them; of a merged one, with the one it was merged
    /// into. It is what the entry will say if its own draft does not.
    ///
    /// Refused are an unknown relationship, and what [`When::resolve`] refuses.
    pub fn is_outside_frame(
        &self,
        id: RelationshipId,
        when: When,
        channel: Option<ContactChannel>,
        now: Moment,
    ) -> Result<bool> {
        let moment = when.resolve(now)?;
        let storage = self.journal.storage();
        let frame = storage.frame(storage.standing_for(id)?.key)?;
        Ok(frame.is_outside(moment.date(), moment.time(), channel))
    }
}

impl Frame {
    /// Whether contact at this civil moment and by this way is outside: there are agreed times and it is in none of them, or
    /// there are agreed ways and it came by another. A way that is not known is no other.
    pub fn is_outside(&self, date: NaiveDate, time: NaiveTime, channel: Option<ContactChannel>) -> bool {
        let at_another_time =
            !self.times.is_empty() && !self.times.iter().any(|agreed| agreed.holds(date, time));
        let by_another_way =
            channel.is_some_and(|way| !self.channels.is_empty() && !self.channels.contains(&way));
        at_another_time || by_another_way
    }
}

impl AgreedTime {
    /// Whether this civil moment is within it: begun on its own day, or on the day before and gone on past midnight.
    fn holds(&self, date: NaiveDate, time: NaiveTime) -> bool {
        let time = to_minute(time);
        if self.from <= self.until {
            return self.begins_on(Some(date)) && (self.from..=self.until).contains(&time);
        }
        (self.begins_on(Some(date)) && time >= self.from)
            || (self.begins_on(date.pred_opt()) && time <= self.until)
    }

    fn begins_on(&self, date: Option<NaiveDate>) -> bool {
        date.is_some_and(|date| self.days.contains(&chrono::Datelike::weekday(&date).into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Weekday;

    fn time(text: &str) -> NaiveTime {
        text.parse().unwrap()
    }

    fn agreed(days: &[Weekday], from: &str, until: &str) -> Frame {
        let times = vec![AgreedTime { days: days.to_vec(), from: time(from), until: time(until) }];
        Frame { times, ..Frame::default() }
    }

    /// The `day`th of a November that begins on a Sunday.
    fn is_outside(frame: &Frame, day: u32, at: &str) -> bool {
        frame.is_outside(NaiveDate::from_ymd_opt(2026, 11, day).unwrap(), time(at), None)
    }

    #[test]
    fn outside_is_what_lies_in_none_of_the_agreed_times() {
        let mut frame = agreed(&[Weekday::Tuesday, Weekday::Thursday], "16:00", "17:00");
        assert!(!is_outside(&frame, 3, "16:00"), "a Tuesday on the dot");
        assert!(!is_outside(&frame, 5, "17:00"), "whoever comes with the last minute is not late");
        assert!(!is_outside(&frame, 5, "17:00:59"), "minutes have no seconds");
        assert!(is_outside(&frame, 3, "15:59"));
        assert!(is_outside(&frame, 3, "17:01"));
        assert!(is_outside(&frame, 4, "16:30"), "Wednesday was not agreed");
        frame.times.extend(agreed(&[Weekday::Wednesday], "16:30", "18:00").times);
        assert!(!is_outside(&frame, 4, "16:30"));
    }

    #[test]
    fn a_time_over_midnight_belongs_to_the_day_on_which_it_begins() {
        let frame = agreed(&[Weekday::Saturday], "22:00", "02:00");
        assert!(!is_outside(&frame, 7, "23:59"));
        assert!(!is_outside(&frame, 8, "02:00"), "Sunday, and still Saturday's night");
        assert!(is_outside(&frame, 7, "01:00"), "the night before belongs to Friday");
        assert!(is_outside(&frame, 8, "22:30"));
        assert!(is_outside(&frame, 7, "12:00"));
    }

    #[test]
    fn a_whole_day_can_be_said() {
        let frame = agreed(&[Weekday::Sunday], "00:00", "23:59");
        assert!(!is_outside(&frame, 1, "00:00") && !is_outside(&frame, 1, "23:59:59"));
        assert!(is_outside(&frame, 2, "00:00"));
    }

    #[test]
    fn a_way_that_was_not_agreed_is_outside_and_one_that_is_not_known_is_not() {
        let channels = vec![ContactChannel::InPerson, ContactChannel::Email];
        let frame = Frame { channels, ..agreed(&[Weekday::Monday], "09:00", "10:00") };
        let on_monday =
            |channel| frame.is_outside(NaiveDate::from_ymd_opt(2026, 11, 2).unwrap(), time("09:30"), channel);
        assert!(on_monday(Some(ContactChannel::Call)));
        assert!(!on_monday(Some(ContactChannel::Email)));
        assert!(!on_monday(None));
    }

    #[test]
    fn without_anything_agreed_nothing_is_outside() {
        assert!(!is_outside(&Frame::default(), 1, "03:00"));
        let date = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
        assert!(!Frame::default().is_outside(date, time("03:00"), Some(ContactChannel::Call)));
        let words = Frame { hours: "Tuesdays at four".to_owned(), ..Frame::default() };
        assert!(!is_outside(&words, 1, "03:00"), "words are for people");
    }

    #[test]
    fn the_first_day_there_is_has_none_before_it() {
        let frame = agreed(&[Weekday::Saturday], "22:00", "02:00");
        assert!(frame.is_outside(NaiveDate::MIN, time("01:00"), None));
    }
}
