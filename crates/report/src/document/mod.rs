//! A document as it is read, in order: what HTML, PDF and Markdown all render, none of them deciding what it says.

mod drawing;

pub use drawing::{Anchor, Drawing, Ink, Segment, Shape, Stroke};

use serde::{Deserialize, Serialize};

/// A whole document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Its title, also in the file's own properties.
    pub title: String,
    /// The language of its words, as a BCP 47 tag: `en`.
    pub language: String,
    /// The paper it is printed on.
    pub paper: Paper,
    /// What stands at the foot of every page, before the page's number.
    pub foot: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// The paper of a printed document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading. Level 1 is the title and comes first, once; no level is skipped on the way down.
    Heading {
        /// 1 to 3.
        level: u8,
        /// What it says.
        words: String,
    },
    /// A paragraph.
    Paragraph {
        /// How it is set.
        tone: Tone,
        /// What it says. A line break in it is kept.
        words: String,
    },
    /// A list; each item is a paragraph of its own.
    List {
        /// The items, in order.
        items: Vec<String>,
    },
    /// Facts, each under its name.
    Facts {
        /// Name and fact, in order.
        pairs: Vec<(String, String)>,
    },
    /// Facts one after the other, each after its name, in as many lines as they take.
    Line {
        /// Name and fact, in order.
        pairs: Vec<(String, String)>,
    },
    /// Two columns beside one another, where there is room for them; the left one is read first. A pair is not torn apart by
    /// the end of a page unless it is longer than one.
    Beside {
        /// How the width is shared.
        split: Split,
        /// What stands in the left column.
        left: Vec<Block>,
        /// What stands in the right one.
        right: Vec<Block>,
    },
    /// A table whose first row names its columns.
    Table {
        /// What it is, for whoever cannot see it; printed above it as well.
        caption: String,
        /// The names of the columns.
        columns: Vec<String>,
        /// The rows, each with as many cells as there are columns.
        rows: Vec<Vec<String>>,
        /// For each column, its share of the width. They sum to one.
        widths: Vec<f32>,
    },
    /// A drawing.
    Drawing(Drawing),
    /// What follows begins on a new page. Where little stands on a page yet that was not meant to be, it goes on there.
    PageBreak,
}

/// How two columns share the width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// A fifth for the left one: a name beside what belongs to it.
    Fifth,
    /// Half for each: a few sentences beside a drawing.
    Half,
}

impl Split {
    /// The left column's share of the width.
    #[must_use]
    pub fn share(self) -> f32 {
        match self {
            Self::Fifth => 0.21,
            Self::Half => 0.5,
        }
    }
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As the program says it.
    #[default]
    Plain,
    /// In the user's own words: set in the serif, apart.
    Own,
    /// Small and soft: what goes with something else.
    Note,
}
