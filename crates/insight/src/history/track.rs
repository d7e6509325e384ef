//! The rows of one relationship: where they stand, how much each counts on its day, and sums over them.

use super::mark::Mark;
use crate::calendar::Day;
use crate::classify::classify;
use crate::count::number;
use crate::evidence::{day_factor, decay};
use crate::reading::Evidence;
use crate::row::{Flags, Row};
use crate::trend::{Windows, spans};

/// One row of a relationship.
#[derive(Clone, Copy, Debug)]
struct Placed {
    /// Its place among the rows of everyone.
    place: usize,
    day: Day,
    /// Its share of a crowded day, 0 to 1.
    factor: f64,
}

/// A row whose look back is heard only after it was counted without.
#[derive(Clone, Copy, Debug)]
struct Late {
    on: Day,
    row: Placed,
}

/// The rows of one relationship, in the order of all rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    rows: Vec<Placed>,
    /// Places in `rows`, in the order of days.
    by_day: Vec<usize>,
    late: Vec<Late>,
}

impl Track {
    /// Takes the last row away.
    pub(super) fn pop(&mut self) {
        self.rows.pop();
    }

    /// Adds a row, whose place comes after those of all others.
    pub(super) fn push(&mut self, place: usize, row: &Row) {
        self.rows.push(Placed { place, day: row.date.into(), factor: 1.0 });
    }

    /// Puts days, factors and look-backs in order after rows came or went.
    pub(super) fn settle(&mut self, all: &[Row]) {
        self.by_day = (0..self.rows.len()).collect();
        self.by_day.sort_by_key(|&row| self.rows[row].day);
        let crowd = |day: &[usize]| (day[0], day_factor(number(day.len())));
        let days = self.by_day.chunk_by(|&a, &b| self.rows[a].day == self.rows[b].day);
        let factors: Vec<(Day, f64)> =
            days.map(crowd).map(|(row, factor)| (self.rows[row].day, factor)).collect();
        for row in &mut self.rows {
            let day = factors.partition_point(|&(day, _)| day < row.day);
            row.factor = factors[day].1;
        }
        let late = |&row: &Placed| {
            let on = Day::from(all[row.place].look_back?.on?);
            (on > row.day.sunday_on_or_after()).then_some(Late { on, row })
        };
        self.late = self.rows.iter().filter_map(late).collect();
        self.late.sort_by_key(|late| late.on);
    }

    /// The places of its rows up to a day, in their order.
    pub(super) fn up_to(&self, as_of: Day) -> impl Iterator<Item = (usize, f64)> {
        let counts = move |row: &Placed| row.factor * decay(as_of.since(row.day));
        self.rows.iter().filter(move |row| row.day <= as_of).map(move |row| (row.place, counts(row)))
    }

    /// The evidence as of a day, summed row by row.
    pub(super) fn evidence(&self, all: &[Row], flags: Flags, as_of: Day) -> Evidence {
        let date = Some(as_of.date());
        let mut evidence = Evidence::default();
        for (place, counts) in self.up_to(as_of) {
            evidence.add(&classify(&all[place], flags, date), counts);
        }
        evidence
    }

    /// The evidence of the two windows that end with a day, summed row by row without decay.
    pub(super) fn windows(&self, all: &[Row], flags: Flags, as_of: Day) -> Windows {
        let [recent, before] = spans(as_of).map(|span| self.window(all, flags, span, as_of));
        Windows { recent, before }
    }

    fn window(&self, all: &[Row], flags: Flags, (first, last): (Day, Day), as_of: Day) -> Evidence {
        let start = self.by_day.partition_point(|&row| self.rows[row].day < first);
        let end = self.by_day.partition_point(|&row| self.rows[row].day <= last);
        let mut within = self.by_day[start..end].to_vec();
        within.sort_unstable();
        let date = Some(as_of.date());
        let mut evidence = Evidence::default();
        for row in within {
            let Placed { place, factor, .. } = self.rows[row];
            evidence.add(&classify(&all[place], flags, date), factor);
        }
        evidence
    }

    /// Takes a mark on to a later Sunday, or to a day within its week: fades what was counted, counts the rows since, and hears the
    /// look-backs given since.
    pub(super) fn carry(&self, mark: &mut Mark, all: &[Row], flags: Flags, from: Day, to: Day) {
        mark.evidence = mark.evidence.faded(decay(to.since(from)));
        let date = Some(to.date());
        let counted = mark.span.entries() as usize;
        for &row in self.by_day.iter().skip(counted).take_while(|&&row| self.rows[row].day <= to) {
            let Placed { place, day, factor } = self.rows[row];
            mark.span.add(day);
            mark.wishes.add(&all[place]);
            mark.evidence.add(&classify(&all[place], flags, date), factor * decay(to.since(day)));
        }
        let heard = self.late.partition_point(|late| late.on <= from);
        for late in self.late.iter().skip(heard).take_while(|late| late.on <= to) {
            let Placed { place, day, factor } = late.row;
            if day <= from {
                let counts = factor * decay(to.since(day));
                mark.evidence.add(&classify(&all[place], flags, Some(from.date())), -counts);
                mark.evidence.add(&classify(&all[place], flags, date), counts);
            }
        }
    }
}
