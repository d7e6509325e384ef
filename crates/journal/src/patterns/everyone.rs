//! Everyone together, in counts.

use chrono::NaiveDate;
use hedgerow_insight::charts::{Charts, Counted};
use hedgerow_insight::compare_ways;

use super::view::View;
use super::{EveryonePatterns, Period};
use crate::error::Result;
use crate::journal::Journal;

impl Journal {
    /// The counts of a period that ends on a day, everyone together. Ways of answering are compared over everything up to it.
    pub fn everyone_patterns(&mut self, as_of: NaiveDate, period: Period) -> Result<EveryonePatterns> {
        let gathered = self.gathered()?;
        let view = View::new(gathered, period, as_of);
        let (counted, cells) = view.cells(None);
        let compared = compare_ways(gathered.history.people(), gathered.history.rows(), Some(as_of));
        let charts = Charts::of(Counted { cells: &counted, as_of, of_client: false }, &compared);
        Ok(EveryonePatterns { basis: view.basis(view.rows(None)), cells, charts })
    }
}
