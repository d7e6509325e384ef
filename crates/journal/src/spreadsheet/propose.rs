//! What a sheet seems to hold, by the names of its columns and by what stands in them.

use super::dates::{self, OrdersSeen};
use super::{Column, DateOrder, Mapping, Sheet, columns, vocabulary};
use crate::moment::Moment;
use crate::search::same_name;

/// How many rows are looked at where a column has no name that tells.
const LOOKED_AT: usize = 200;

impl Sheet {
    /// How the sheet seems to be meant.
    pub fn propose(&self, now: Moment) -> Mapping {
        let has_header = self.seems_named(now);
        let mut mapping =
            Mapping { has_header, columns: vec![None; self.width], date_order: None, words: Vec::new() };
        if has_header {
            self.propose_by_name(&mut mapping);
        }
        self.propose_by_content(&mut mapping, now);
        mapping.date_order = date_order(self, &mapping).decided();
        mapping
    }

    /// Whether the first row names the columns: it holds no date, and some name that is known, or a date stands below it.
    fn seems_named(&self, now: Moment) -> bool {
        let Some(first) = self.rows.first() else { return false };
        let is_date = |cell: &str| reads_as_date(cell, now);
        let cells = || (0..self.width).map(|column| first.cell(column));
        let below =
            |column: usize| self.body(true).iter().take(LOOKED_AT).any(|row| is_date(row.cell(column)));
        !cells().any(is_date)
            && (cells().any(|cell| columns::named(cell).is_some()) || (0..self.width).any(below))
    }

    fn propose_by_name(&self, mapping: &mut Mapping) {
        let Some(first) = self.rows.first() else { return };
        for (place, slot) in (0..).zip(mapping.columns.clone()) {
            let named = columns::named(first.cell(place)).filter(|_| slot.is_none());
            set(mapping, place, named);
        }
    }

    /// The columns that are needed and have no name: dates by their form, answers and costs by their words.
    fn propose_by_content(&self, mapping: &mut Mapping, now: Moment) {
        let reads = |column: Column, cell: &str| match column {
            Column::Date => reads_as_date(cell, now),
            _ => vocabulary::usual(column, &same_name(cell)).is_some(),
        };
        for column in [Column::Date, Column::Cost, Column::Answer, Column::Want] {
            let found = (0..self.width).find(|place| {
                let is_free = mapping.columns.get(*place).is_some_and(Option::is_none);
                is_free && self.mostly(mapping.has_header, *place, |cell| reads(column, cell))
            });
            if let Some(place) = found {
                set(mapping, place, Some(column));
            }
        }
    }

    /// Whether nine in ten of the cells of a column that hold something pass.
    fn mostly(&self, has_header: bool, column: usize, pass: impl Fn(&str) -> bool) -> bool {
        let rows = self.body(has_header).iter().take(LOOKED_AT);
        let cells: Vec<&str> = rows.map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).collect();
        let passed = cells.iter().filter(|cell| pass(cell)).count();
        !cells.is_empty() && passed * 10 >= cells.len() * 9
    }
}

/// Puts `column` in its place, unless it has one already.
fn set(mapping: &mut Mapping, place: usize, column: Option<Column>) {
    let is_taken = column.is_some() && mapping.columns.contains(&column);
    if let Some(slot) = mapping.columns.get_mut(place).filter(|_| !is_taken) {
        *slot = column.or(*slot);
    }
}

fn reads_as_date(cell: &str, now: Moment) -> bool {
    [DateOrder::DayFirst, DateOrder::MonthFirst]
        .iter()
        .any(|order| dates::read(cell, Some(*order), now).is_ok())
}

/// What the column of dates says of their order.
pub(super) fn date_order(sheet: &Sheet, mapping: &Mapping) -> OrdersSeen {
    let Some(place) = mapping.columns.iter().position(|column| *column == Some(Column::Date)) else {
        return OrdersSeen::default();
    };
    OrdersSeen::of(sheet.body(mapping.has_header).iter().map(|row| row.cell(place)))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn now() -> Moment {
        Moment {
            at: DateTime::from_timestamp(1_795_000_000, 0).unwrap(),
            zone: chrono_tz::Tz::Europe__Berlin,
        }
    }

    fn proposed(text: &str) -> Mapping {
        Sheet::read(text.as_bytes()).unwrap().propose(now())
    }

    #[test]
    fn columns_are_known_by_their_names() {
        let mapping =
            proposed("Datum;Wer;Was;Antwort;Gefühl;Wetter\n3.4.2026;Mum;my Saturday;ja;drained;rain\n");
        assert!(mapping.has_header);
        let columns = [Column::Date, Column::Who, Column::Request, Column::Answer, Column::Cost];
        assert_eq!(mapping.columns, columns.map(Some).into_iter().chain([None]).collect::<Vec<_>>());
    }

    #[test]
    fn without_names_dates_and_words_are_known_by_their_looks() {
        let mapping = proposed("2026-03-04,Mum,yes,drained\n2026-03-05,Dad,no,calm\n");
        assert!(!mapping.has_header);
        assert_eq!(mapping.columns, [Some(Column::Date), None, Some(Column::Answer), Some(Column::Cost)]);
    }

    #[test]
    fn of_two_columns_with_one_meaning_the_first_has_it() {
        let mapping = proposed("date,day,who\n2026-03-04,Wednesday,Mum\n");
        assert_eq!(mapping.columns, [Some(Column::Date), None, Some(Column::Who)]);
    }

    #[test]
    fn the_order_of_dates_is_proposed_only_when_the_column_decides_it() {
        assert_eq!(
            proposed("date,who\n3/4/2026,Mum\n31/12/2025,Dad\n").date_order,
            Some(DateOrder::DayFirst)
        );
        assert_eq!(proposed("date,who\n3/4/2026,Mum\n").date_order, None);
    }
}
