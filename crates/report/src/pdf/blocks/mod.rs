//! The blocks of a document, each with how it is measured and placed.

mod drawing;
mod facts;
mod heading;
mod list;
mod paragraph;
mod table;

use super::flow::Flow;
use super::fonts::Fonts;
use super::tags::Tagged;
use crate::document::Block;

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

/// Breaks the words of a block into lines; `None` where a new page is to begin.
pub(super) fn lay<'d>(block: &'d Block, fonts: &mut Fonts) -> Option<Box<dyn Piece<'d> + 'd>> {
    Some(match block {
        Block::Heading { level, words } => Box::new(heading::Heading::lay(*level, words, fonts)),
        Block::Paragraph { tone, words } => Box::new(paragraph::Paragraph::lay(*tone, words, fonts)),
        Block::List { items } => Box::new(list::List::lay(items, fonts)),
        Block::Facts { pairs } => Box::new(facts::Facts::lay(pairs, fonts)),
        Block::Table { caption, columns, rows, widths } => {
            Box::new(table::Table::lay(caption, columns, rows, widths, fonts))
        }
        Block::Drawing(drawing) => Box::new(drawing::Picture::lay(drawing, fonts)),
        Block::PageBreak => return None,
    })
}
