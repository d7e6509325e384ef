//! Entries to count, each changed from one plain request in the one thing that a test is about.

use chrono::NaiveDate;

use super::{Counted, CountedRow};
use crate::glyph::Glyph;
use crate::row::{LookedBack, PersonIndex, Row};
use crate::vocabulary::{Answer, Cost, Decision, How, Kind, LookBack, Want};

/// A Friday.
pub const AS_OF: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();

pub fn counted(cells: &[CountedRow]) -> Counted<'_> {
    Counted { cells, as_of: AS_OF, of_client: false }
}

pub fn of_client(cells: &[CountedRow]) -> Counted<'_> {
    Counted { of_client: true, ..counted(cells) }
}

pub fn request(decision: Decision) -> CountedRow {
    let row = Row::new(PersonIndex(0), AS_OF, Answer::Received { decision }, Cost::Calm);
    CountedRow { row, glyph: Glyph::Dot, r#unsafe: false }
}

fn with(cell: CountedRow, change: impl FnOnce(&mut Row)) -> CountedRow {
    let mut changed = cell;
    change(&mut changed.row);
    changed
}

pub fn yes(cost: Cost) -> CountedRow {
    with(request(Decision::Yes), |row| row.cost = cost)
}

pub fn no(cost: Cost) -> CountedRow {
    with(request(Decision::No), |row| row.cost = cost)
}

pub fn own() -> CountedRow {
    with(request(Decision::Yes), |row| row.answer = Answer::Asked { met: None })
}

pub fn held_back() -> CountedRow {
    with(request(Decision::Yes), |row| row.answer = Answer::HeldBack)
}

/// A guilty no in the evening that says all it can.
pub fn full() -> CountedRow {
    with(at_hour(no(Cost::Guilty), 22), |row| {
        row.want = Some(Want::No);
        row.how = Some(How::Plain);
        row.kind = Some(Kind::Time);
    })
}

pub fn wanted(cell: CountedRow, want: Want) -> CountedRow {
    with(cell, |row| row.want = Some(want))
}

pub fn answered(cell: CountedRow, how: How) -> CountedRow {
    with(cell, |row| row.how = Some(how))
}

pub fn of_kind(cell: CountedRow, kind: Kind) -> CountedRow {
    with(cell, |row| row.kind = Some(kind))
}

pub fn at_hour(cell: CountedRow, hour: u8) -> CountedRow {
    with(cell, |row| row.hour = hour)
}

pub fn on(cell: CountedRow, date: &str) -> CountedRow {
    with(cell, |row| row.date = date.parse().expect("a civil date"))
}

pub fn by(cell: CountedRow, person: u32) -> CountedRow {
    with(cell, |row| row.person = PersonIndex(person))
}

pub fn out_of_hours(cell: CountedRow) -> CountedRow {
    with(cell, |row| row.out_of_hours = true)
}

pub fn looked_back(cell: CountedRow, after: LookBack, on: NaiveDate) -> CountedRow {
    with(cell, |row| row.look_back = Some(LookedBack { after, on: Some(on) }))
}

pub fn not_free(cell: CountedRow) -> CountedRow {
    CountedRow { r#unsafe: true, ..cell }
}

pub fn drawn(cell: CountedRow, glyph: Glyph) -> CountedRow {
    CountedRow { glyph, ..cell }
}
