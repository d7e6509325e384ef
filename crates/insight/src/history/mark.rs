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
