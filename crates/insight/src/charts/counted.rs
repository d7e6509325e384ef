//! What charts are counted from: the rows of a period, each with its glyph.

use chrono::NaiveDate;

use crate::glyph::Glyph;
use crate::row::Row;
use crate::vocabulary::{Answer, Decision};

/// The entries of a period, in the order of their time. Marks name them by their places here.
#[derive(Clone, Copy, Debug)]
pub struct Counted<'a> {
    /// The entries.
    pub cells: &'a [CountedRow],
    /// The last day of the period; a look back that was given later does not count yet.
    pub as_of: NaiveDate,
    /// They are all about one client: contact outside the agreed frame is what is looked at.
    pub of_client: bool,
}

/// One entry of a period.
#[derive(Clone, Copy, Debug)]
pub struct CountedRow {
    /// The entry.
    pub row: Row,
    /// What it is drawn as.
    pub glyph: Glyph,
    /// The writer did not feel free to choose, with this entry or in this relationship.
    pub r#unsafe: bool,
}

/// A request that was answered.
#[derive(Clone, Copy, Debug)]
pub(super) struct Request<'a> {
    /// Its place among the entries.
    pub place: u32,
    /// The entry.
    pub row: &'a Row,
    /// What it is drawn as.
    pub glyph: Glyph,
    /// What was answered.
    pub decision: Decision,
}

impl<'a> Counted<'a> {
    /// All requests that came in.
    pub(super) fn all_requests(self) -> impl Iterator<Item = Request<'a>> {
        self.places().filter_map(|(place, cell)| match cell.row.answer {
            Answer::Received { decision } => {
                Some(Request { place, row: &cell.row, glyph: cell.glyph, decision })
            }
            Answer::Asked { .. } | Answer::HeldBack => None,
        })
    }

    /// The requests whose answers say something of a boundary: none of them was answered under threat.
    pub(super) fn requests(self) -> impl Iterator<Item = Request<'a>> {
        self.all_requests().filter(move |request| !self.cells[request.place as usize].r#unsafe)
    }

    /// All entries with their places.
    pub(super) fn places(self) -> impl Iterator<Item = (u32, &'a CountedRow)> {
        (0..).zip(self.cells)
    }
}

impl Request<'_> {
    /// Whether what was asked for was given, or a part of it.
    pub(super) fn given(&self) -> bool {
        matches!(self.decision, Decision::Yes | Decision::Partly)
    }
}
