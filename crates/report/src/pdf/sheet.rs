//! The paper and its margins. All lengths are points of 1/72 inch.

use crate::document::Paper;

/// How wide the text is, on either paper: the widest drawing fits.
pub(super) const TEXT_WIDTH: f32 = 490.0;
/// How wide running text is: a line that the eye finds the end of.
pub(super) const MEASURE: f32 = 420.0;

const TOP: f32 = 40.0;
/// From the edge of the paper to the last line of the foot.
const FOOT: f32 = 28.0;
/// Between the text and the line above the foot.
const ABOVE_FOOT: f32 = 13.0;

/// A page's measures.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    /// The paper's width.
    pub width: f32,
    /// The paper's height.
    pub height: f32,
    /// Where the text begins.
    pub left: f32,
    /// Where the text begins, from above.
    pub top: f32,
    /// Where it ends.
    pub bottom: f32,
    /// Where the foot begins.
    pub foot: f32,
}

impl Sheet {
    /// The measures of a paper whose foot is that high.
    pub fn new(paper: Paper, foot_height: f32) -> Self {
        let (width, height) = match paper {
            Paper::A4 => (595.276, 841.89),
            Paper::Letter => (612.0, 792.0),
        };
        let foot = height - FOOT - foot_height;
        Self { width, height, left: (width - TEXT_WIDTH) / 2.0, top: TOP, bottom: foot - ABOVE_FOOT, foot }
    }

    /// A page without an end, to see how high something is.
    pub fn endless() -> Self {
        Self {
            width: 0.0,
            height: f32::INFINITY,
            left: 0.0,
            top: 0.0,
            bottom: f32::INFINITY,
            foot: f32::INFINITY,
        }
    }

    /// How much text fits on an empty page.
    pub fn room(&self) -> f32 {
        self.bottom - self.top
    }
}
