//! The blocks of a document, each with how it is measured and placed.

mod beside;
mod drawing;
mod facts;
mod heading;
mod line;
mod list;
mod paragraph;
mod table;

use super::filling::Flow;
use super::fonts::Fonts;
use super::tags::Tagged;
use crate::document::Block;

/// A block that can be placed.
pub(super) type Laid<'d> = Box<dyn Piece<'d> + 'd>;

/// A block whose words are broken into lines.
pub(super) trait Piece<'d> {
    /// The space it wants above, in points.
    fn before(&self) -> f32;

    /// The space it wants below.
    fn after(&self) -> f32;

    /// The height of its beginning that is not torn apart.
    fn least(&self) -> f32;

    /// Whether the beginning of what follows has to stand on the same page.
    fn keeps_next(&self) -> bool {
        false
    }

    /// Places it from where the flow is, and says what it is.
    fn place(&self, flow: &mut Flow<'d>) -> Tagged;
}

/// Breaks the words of a block into lines no wider than `width`; `None` where a new page is to begin.
pub(super) fn lay<'d>(block: &'d Block, width: f32, fonts: &mut Fonts) -> Option<Laid<'d>> {
    Some(match block {
        Block::Heading { level, words } => Box::new(heading::Heading::lay(*level, words, width, fonts)),
        Block::Paragraph { tone, words } => Box::new(paragraph::Paragraph::lay(*tone, words, width, fonts)),
        Block::List { items } => Box::new(list::List::lay(items, width, fonts)),
        Block::Facts { pairs } => Box::new(facts::Facts::lay(pairs, width, fonts)),
        Block::Line { pairs } => Box::new(line::Line::lay(pairs, width, fonts)),
        Block::Beside { split, left, right } => {
            Box::new(beside::Beside::lay(*split, left, right, width, fonts))
        }
        Block::Table { caption, columns, rows, widths } => {
            Box::new(table::Table::lay(caption, columns, rows, widths, width, fonts))
        }
        Block::Drawing(drawing) => Box::new(drawing::Picture::lay(drawing, width, fonts)),
        Block::PageBreak => return None,
    })
}
