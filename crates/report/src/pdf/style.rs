//! How words are set: the typefaces of the window, in sizes for paper.

use crate::document::{Ink, Tone};

/// A bundled typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// Literata: titles, and the user's own words.
    Serif,
    /// Inter: all else.
    Sans,
}

/// Size, line and colour of words. Sizes and lines are in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Style {
    /// The typeface.
    pub face: Face,
    /// Whether it is semibold (600) or regular (400).
    pub strong: bool,
    /// The size.
    pub size: f32,
    /// From one line to the next.
    pub line: f32,
    /// The colour.
    pub ink: Ink,
}

impl Style {
    const fn new(face: Face, strong: bool, size: f32, line: f32, ink: Ink) -> Self {
        Self { face, strong, size, line, ink }
    }

    /// The title.
    pub const TITLE: Self = Self::new(Face::Serif, true, 18.0, 23.0, Ink::Ink);
    /// A heading of the second level.
    pub const HEADING: Self = Self::new(Face::Serif, true, 12.5, 16.5, Ink::Ink);
    /// A heading of the third level.
    pub const SUBHEADING: Self = Self::new(Face::Serif, true, 10.5, 14.0, Ink::Ink);
    /// Running text, also in lists and facts.
    pub const TEXT: Self = Self::new(Face::Sans, false, 9.0, 12.6, Ink::Ink);
    /// The user's own words.
    pub const OWN: Self = Self::new(Face::Serif, false, 10.5, 14.8, Ink::Ink);
    /// What goes with something else.
    pub const NOTE: Self = Self::new(Face::Sans, false, 8.0, 11.0, Ink::Soft);
    /// The name of a fact.
    pub const NAME: Self = Self::new(Face::Sans, false, 9.0, 12.6, Ink::Soft);
    /// What a table is.
    pub const CAPTION: Self = Self::new(Face::Sans, true, 9.0, 13.0, Ink::Ink);
    /// The name of a column.
    pub const COLUMN: Self = Self::new(Face::Sans, true, 7.5, 11.0, Ink::Soft);
    /// A cell of a table.
    pub const CELL: Self = Self::new(Face::Sans, false, 8.5, 12.0, Ink::Ink);
    /// The foot of a page.
    pub const FOOT: Self = Self::new(Face::Sans, false, 7.0, 9.5, Ink::Soft);

    /// A word in a drawing.
    pub const fn label(size: f32, ink: Ink) -> Self {
        Self::new(Face::Sans, false, size, size * 1.3, ink)
    }

    /// A heading of that level.
    pub const fn heading(level: u8) -> Self {
        match level {
            0 | 1 => Self::TITLE,
            2 => Self::HEADING,
            _ => Self::SUBHEADING,
        }
    }

    /// A paragraph of that tone.
    pub const fn paragraph(tone: Tone) -> Self {
        match tone {
            Tone::Plain => Self::TEXT,
            Tone::Own => Self::OWN,
            Tone::Note => Self::NOTE,
        }
    }

    /// The weight, as CSS counts.
    pub const fn weight(&self) -> f32 {
        if self.strong { 600.0 } else { 400.0 }
    }

    /// From the top of a line to its baseline: what a line has more than its typeface stands half above it. The lines of a
    /// page keep their distance whatever script is in them.
    pub const fn baseline(&self) -> f32 {
        // Ascent and descent as the two fonts themselves give them, in parts of the size.
        let (ascent, descent) = match self.face {
            Face::Serif => (1.177, 0.308),
            Face::Sans => (0.969, 0.241),
        };
        (self.line - (ascent + descent) * self.size) / 2.0 + ascent * self.size
    }
}
