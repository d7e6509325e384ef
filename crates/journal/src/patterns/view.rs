//! A period as it is seen: which entries lie in it, and what a picture of them is based on.

use chrono::NaiveDate;
use hedgerow_insight::charts::CountedRow;
use hedgerow_insight::classify;
use hedgerow_insight::glyph::Glyph;
use hedgerow_insight::row::{PersonIndex, Row};

use super::{Basis, Cell, Gathered, Period};
use crate::vocabulary::Answer;

/// What was gathered, within a period that ends on a day.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    gathered: &'a Gathered,
    period: Period,
    from: Option<NaiveDate>,
    as_of: NaiveDate,
}

impl<'a> View<'a> {
    pub fn new(gathered: &'a Gathered, period: Period, as_of: NaiveDate) -> Self {
        Self { gathered, period, from: period.from(as_of), as_of }
    }

    /// What was gathered, within any stretch of days. Its basis has no period of its own; see [`Counts`].
    pub fn between(gathered: &'a Gathered, from: NaiveDate, until: NaiveDate) -> Self {
        Self { gathered, period: Period::All, from: Some(from), as_of: until }
    }

    /// The rows of the period with their places in the history, the oldest first; of one person, or of everyone.
    pub fn rows(self, of: Option<PersonIndex>) -> impl DoubleEndedIterator<Item = (usize, &'a Row)> {
        let first = self.gathered.first_row(self.from);
        let rows = self.gathered.history.rows().iter().enumerate().skip(first);
        rows.filter(move |(_, row)| self.holds(row.date) && of.is_none_or(|person| row.person == person))
    }

    fn holds(self, date: NaiveDate) -> bool {
        date <= self.as_of && self.from.is_none_or(|from| date >= from)
    }

    /// What a picture of `rows` is based on.
    pub fn basis(self, rows: impl Iterator<Item = (usize, &'a Row)>) -> Basis {
        let Counts { entries, days, wish_known, .. } = Counts::of(rows.map(|(_, row)| row));
        Basis { period: self.period, from: self.from, as_of: self.as_of, entries, days, wish_known }
    }

    /// A row as it is counted.
    pub fn counted(self, row: &Row) -> CountedRow {
        let flags = self.gathered.history.people().get(row.person.place()).copied().unwrap_or_default();
        let weights = classify(row, flags, Some(self.as_of));
        CountedRow { row: *row, glyph: Glyph::of(&weights), r#unsafe: row.r#unsafe || flags.r#unsafe }
    }

    /// A row as it stands in the hedge.
    pub fn cell(self, place: usize, counted: &CountedRow) -> Option<Cell> {
        let row = counted.row;
        Some(Cell {
            id: self.gathered.entry(place)?,
            date: row.date,
            glyph: counted.glyph,
            answer: row.answer,
            cost: row.cost,
            want: row.want,
        })
    }

    /// The rows of the period as they are counted, and, in the same places, as they stand in the hedge.
    pub fn cells(self, of: Option<PersonIndex>) -> (Vec<CountedRow>, Vec<Cell>) {
        let both = self.rows(of).filter_map(|(place, row)| {
            let counted = self.counted(row);
            Some((counted, self.cell(place, &counted)?))
        });
        both.unzip()
    }
}

/// How much there is of some rows.
#[derive(Clone, Copy)]
pub(super) struct Counts {
    /// How many entries.
    pub entries: u32,
    /// On how many days.
    pub days: u32,
    /// How many of them are requests.
    pub requests: u32,
    /// On which share of the requests the wish is known, 0 to 1.
    pub wish_known: f64,
}

impl Counts {
    pub fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Self {
        let mut dates = Vec::new();
        let (mut requests, mut wishes) = (0_u32, 0_u32);
        for row in rows {
            dates.push(row.date);
            if matches!(row.answer, Answer::Received { .. }) {
                requests += 1;
                wishes += u32::from(row.want.is_some());
            }
        }
        let entries = number(dates.len());
        dates.sort_unstable();
        dates.dedup();
        let wish_known = if requests == 0 { 0.0 } else { f64::from(wishes) / f64::from(requests) };
        Self { entries, days: number(dates.len()), requests, wish_known }
    }
}

/// A count as it is sent.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
