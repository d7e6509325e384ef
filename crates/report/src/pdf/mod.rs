//! A document as PDF: A4 or Letter, tagged for PDF/UA-1, with its fonts inside.
//!
//! Three steps. Words are broken into lines ([`text`]); the blocks flow down pages ([`flow`], [`filling`], [`blocks`]), which gives
//! marks with their places and the tree of tags; the pages are drawn ([`draw`]). The same document gives the same bytes:
//! nothing here knows the time or the machine. Only where the bundled fonts lack a character are the system's asked.

mod blocks;
mod draw;
mod filling;
mod flow;
mod fonts;
mod glyphs;
mod sheet;
mod style;
mod tags;
mod text;

use krilla::configure::ValidationError;
use krilla::error::KrillaError;

use crate::document::Document;
use crate::{Error, Result};
use fonts::Fonts;

/// Renders a document as a PDF that says nothing of who made it, when or with what.
///
/// # Errors
/// [`Error::Unprintable`] when the document has no title or a drawing without a description, or when a font of the
/// system is broken.
pub fn render(document: &Document) -> Result<Vec<u8>> {
    let mut fonts = Fonts::bundled();
    let mut pages = flow::flow(document, &mut fonts);
    if fonts.lack() {
        fonts = Fonts::with_system();
        pages = flow::flow(document, &mut fonts);
    }
    match draw::draw(document, &pages, &mut fonts) {
        Err(KrillaError::Validation(found))
            if fonts.refuse(found.iter().filter_map(|(error, _)| locked(error))) =>
        {
            // What was drawn already was drawn with them.
            pages = flow::flow(document, &mut fonts);
            draw::draw(document, &pages, &mut fonts)
        }
        drawn => drawn,
    }
    .map_err(|error| Error::Unprintable { reason: error.to_string() })
}

/// A font whose maker does not let it be embedded. Its characters become boxes.
fn locked(error: &ValidationError) -> Option<krilla::text::Font> {
    match error {
        ValidationError::RestrictedLicense(font) => Some(font.clone()),
        _ => None,
    }
}
