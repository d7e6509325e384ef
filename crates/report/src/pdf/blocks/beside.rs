//! Two columns beside one another, placed on one page where they fit.

use krilla::tagging::Tag;

use super::{Laid, Piece, lay};
use crate::document::{Block, Split};
use crate::pdf::filling::Flow;
use crate::pdf::flow::place_all;
use crate::pdf::fonts::Fonts;
use crate::pdf::sheet::Sheet;
use crate::pdf::tags::Tagged;

/// Between the columns.
const GUTTER: f32 = 16.0;
/// What is higher goes on to the next page instead of leaving so much of this one empty.
const HIGHEST: f32 = 300.0;

pub(super) struct Beside<'d> {
    left: Column<'d>,
    right: Column<'d>,
}

/// A column: its pieces, where it begins, and how high it is if nothing ends it.
struct Column<'d> {
    pieces: Vec<Laid<'d>>,
    x: f32,
    height: f32,
}

impl<'d> Column<'d> {
    fn lay(blocks: &'d [Block], x: f32, width: f32, fonts: &mut Fonts) -> Self {
        let pieces: Vec<_> = blocks.iter().filter_map(|block| lay(block, width, fonts)).collect();
        let mut endless = Flow::new(Sheet::endless());
        place_all(&pieces, &mut endless);
        Self { pieces, x, height: endless.y() }
    }

    fn place(&self, flow: &mut Flow<'d>) -> Vec<Tagged> {
        flow.begin_column(self.x);
        let placed = place_all(&self.pieces, flow);
        flow.end_columns();
        placed
    }

    /// The height that is not torn apart.
    fn least(&self) -> f32 {
        if self.height <= HIGHEST {
            return self.height;
        }
        self.pieces.first().map_or(0.0, |piece| piece.least())
    }
}

impl<'d> Beside<'d> {
    pub fn lay(split: Split, left: &'d [Block], right: &'d [Block], width: f32, fonts: &mut Fonts) -> Self {
        let x = split.share() * width;
        Self {
            left: Column::lay(left, 0.0, x - GUTTER, fonts),
            right: Column::lay(right, x, width - x, fonts),
        }
    }
}

impl<'d> Piece<'d> for Beside<'d> {
    fn before(&self) -> f32 {
        [&self.left, &self.right]
            .into_iter()
            .flat_map(|column| column.pieces.first())
            .map(|piece| piece.before())
            .fold(0.0, f32::max)
    }

    fn after(&self) -> f32 {
        7.0
    }

    fn least(&self) -> f32 {
        self.left.least().max(self.right.least())
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let (top, page) = (flow.y(), flow.page());
        let mut parts = self.left.place(flow);
        let (left_end, left_page) = (flow.y(), flow.page());
        flow.back_to(top, page);
        parts.extend(self.right.place(flow));
        flow.reach(left_end, left_page);
        Tagged::group(Tag::Div, parts)
    }
}
