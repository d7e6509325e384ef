//! What is known of one relationship at the end of a Sunday.

use crate::calendar::Day;
use crate::enough::Span;
use crate::label::Label;
use crate::reading::Evidence;
use crate::switches::{Gate, Switches};
use crate::wish::Wishes;

/// One relationship at the end of a Sunday.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Carried along from Sunday to Sunday.
    pub(super) evidence: Evidence,
    pub(super) span: Span,
    pub(super) wishes: Wishes,
    pub(super) switches: Switches,
    /// Without regard to a distance that is kept on purpose.
    pub(super) label: Label,
    /// The Sunday on which it got this label, unless it is the first.
    pub(super) since: Option<Day>,
}

impl Default for Mark {
    fn default() -> Self {
        Self {
            evidence: Evidence::default(),
            span: Span::default(),
            wishes: Wishes::default(),
            switches: Switches::default(),
            label: Label::NotEnoughYet,
            since: None,
        }
    }
}

impl Mark {
    pub(super) fn gate(&self) -> Gate {
        Gate { rows: self.span.is_enough(), wish: self.wishes.is_enough() }
    }
}

/// The marks of one relationship, from the first Sunday at whose end it had entries. Sundays are counted from the first of anyone.
#[derive(Clone, Debug, Default)]
pub(super) struct Course {
    first: usize,
    marks: Vec<Mark>,
}

impl Course {
    /// The mark of a Sunday, if it was reached and there were entries.
    pub(super) fn mark(&self, sunday: usize) -> Option<Mark> {
        self.marks.get(sunday.checked_sub(self.first)?).copied()
    }

    /// Adds the mark of the Sunday after the last.
    pub(super) fn push(&mut self, sunday: usize, mark: Mark) {
        if mark.span.entries() == 0 {
            return;
        }
        if self.marks.is_empty() {
            self.first = sunday;
        }
        self.marks.push(mark);
    }

    /// Forgets a Sunday and all after it.
    pub(super) fn forget_from(&mut self, sunday: usize) {
        self.marks.truncate(sunday.saturating_sub(self.first));
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn marked(entries: u32) -> Mark {
        let mut mark = Mark::default();
        (0..entries).for_each(|_| mark.span.add(NaiveDate::default().into()));
        mark
    }

    fn entries(course: &Course, sunday: usize) -> Option<u32> {
        course.mark(sunday).map(|mark| mark.span.entries())
    }

    #[test]
    fn a_course_keeps_nothing_of_the_time_before_its_first_entry() {
        let mut course = Course::default();
        (0..5_000).for_each(|sunday| course.push(sunday, marked(0)));
        course.push(5_000, marked(1));
        course.push(5_001, marked(2));
        assert_eq!(course.marks.len(), 2);
        assert_eq!(
            [4_999, 5_000, 5_001, 5_002].map(|sunday| entries(&course, sunday)),
            [None, Some(1), Some(2), None]
        );
    }

    #[test]
    fn a_course_that_was_forgotten_begins_anew_wherever_it_then_begins() {
        let mut course = Course::default();
        course.push(7, marked(1));
        course.push(8, marked(2));
        course.forget_from(8);
        assert_eq!((entries(&course, 7), entries(&course, 8)), (Some(1), None));
        course.forget_from(3);
        course.push(3, marked(4));
        assert_eq!((entries(&course, 3), entries(&course, 7)), (Some(4), None));
    }
}
