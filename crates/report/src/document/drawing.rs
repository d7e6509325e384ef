//! A drawing: a few vector shapes, made once, and rendered as SVG on a page and as paths in a PDF. It reads in grey.

use serde::Serialize;

/// A drawing, in points of 1/72 inch from its upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Drawing {
    /// Its width, at most that of the text (A4 and Letter: 490 points).
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What it shows, in words, for whoever cannot see it.
    pub described: String,
    /// Its shapes, the ones behind first.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Shape {
    /// Lines and curves.
    Path {
        /// Where it goes.
        segments: Vec<Segment>,
        /// What it is filled with.
        fill: Option<Ink>,
        /// How it is outlined.
        stroke: Option<Stroke>,
    },
    /// A short word, such as a date on an axis.
    Label {
        /// Where its baseline begins, or ends, or has its middle.
        x: f32,
        /// Its baseline.
        y: f32,
        /// What stands at `x`.
        anchor: Anchor,
        /// Its size in points.
        size: f32,
        /// Its colour.
        ink: Ink,
        /// What it says.
        words: String,
    },
}

/// A piece of a path, in absolute coordinates.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Segment {
    /// Goes there without a line.
    Move {
        /// Across.
        x: f32,
        /// Down.
        y: f32,
    },
    /// A straight line.
    Line {
        /// Across.
        x: f32,
        /// Down.
        y: f32,
    },
    /// A cubic curve.
    Curve {
        /// The first control point, across.
        x1: f32,
        /// The first control point, down.
        y1: f32,
        /// The second control point, across.
        x2: f32,
        /// The second control point, down.
        y2: f32,
        /// Its end, across.
        x: f32,
        /// Its end, down.
        y: f32,
    },
    /// A straight line back to where it began.
    Close,
}

/// How a path is outlined.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width in points.
    pub width: f32,
    /// The length of dashes and of the gaps between them, in points; nothing for a whole line.
    pub dash: Option<f32>,
}

/// A colour by what it means. The hues are those of the window (product.md, Look), on paper; printed in grey they differ in
/// lightness too, and no meaning hangs on them alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// Words and outlines.
    Ink,
    /// What stands back: ground lines, axes.
    Soft,
    /// Leaves and blossoms: held, or opened.
    Green,
    /// Gaps: passed the own wish.
    Blue,
    /// Stones: kept closed.
    Ochre,
    /// Bands and the insides of shapes that stand back.
    Pale,
    /// The paper itself.
    Paper,
}

impl Ink {
    /// Red, green and blue, 0 to 255 each.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Ink => [0x24, 0x23, 0x1f],
            Self::Soft => [0x5e, 0x5b, 0x52],
            Self::Green => [0x2f, 0x6b, 0x4f],
            Self::Blue => [0x1f, 0x6f, 0xa8],
            Self::Ochre => [0x8a, 0x64, 0x14],
            Self::Pale => [0xe4, 0xde, 0xd0],
            Self::Paper => [0xff, 0xff, 0xff],
        }
    }
}

/// Which part of a label stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}
