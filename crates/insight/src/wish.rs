//! On which share of the requests the wish is known. Without it, rigid and healthy can hardly be told apart.

use crate::row::Row;
use crate::vocabulary::Answer;

/// The share from which on "in balance" may be said, and a lean is taken as easily as usual (simulated).
const MIN_WISH: f64 = 0.40;

/// Requests, and those on which the wish is known.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wishes {
    requests: u32,
    known: u32,
}

impl Wishes {
    /// Counts an entry. One about an own wish is no request.
    pub(crate) fn add(&mut self, row: &Row) {
        if matches!(row.answer, Answer::Received { .. }) {
            self.requests += 1;
            self.known += u32::from(row.want.is_some());
        }
    }

    /// The share, 0 to 1; 0 without requests.
    pub(crate) fn share(self) -> f64 {
        if self.requests == 0 { 0.0 } else { f64::from(self.known) / f64::from(self.requests) }
    }

    /// Whether it is known often enough.
    pub(crate) fn is_enough(self) -> bool {
        self.share() >= MIN_WISH
    }
}
