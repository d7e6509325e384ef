//! The weekday on which one meets somebody. This is the one place that says so: for phrases that name the day, and for what is to be
//! brought to the session.

use super::Frame;
use crate::vocabulary::Weekday;

impl Frame {
    /// The weekday on which one meets: the one that was said, else the one day of the agreed times, if they leave no doubt about it.
    pub fn meets_on(&self) -> Option<Weekday> {
        self.session_day.or_else(|| self.only_agreed_day())
    }

    fn only_agreed_day(&self) -> Option<Weekday> {
        let mut days = self.times.iter().flat_map(|time| time.days.iter().copied());
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::relationships::AgreedTime;

    fn agreed(days: &[Weekday]) -> Frame {
        let time = |text: &str| text.parse().unwrap();
        let times = vec![AgreedTime { days: days.to_vec(), from: time("16:00:00"), until: time("17:00:00") }];
        Frame { times, ..Frame::default() }
    }

    #[test]
    fn the_day_that_was_said_comes_before_what_agreed_times_suggest() {
        let said = Frame { session_day: Some(Weekday::Friday), ..agreed(&[Weekday::Tuesday]) };
        assert_eq!(said.meets_on(), Some(Weekday::Friday));
        assert_eq!(agreed(&[Weekday::Tuesday]).meets_on(), Some(Weekday::Tuesday));
    }

    #[test]
    fn times_on_several_days_and_no_times_at_all_name_no_day() {
        assert_eq!(agreed(&[Weekday::Tuesday, Weekday::Friday]).meets_on(), None);
        assert_eq!(Frame::default().meets_on(), None);
        let said =
            Frame { session_day: Some(Weekday::Friday), ..agreed(&[Weekday::Monday, Weekday::Tuesday]) };
        assert_eq!(said.meets_on(), Some(Weekday::Friday));
    }
}
