//! A paragraph. The user's own words stand a little apart.

use std::rc::Rc;

use krilla::tagging::Tag;

use super::Piece;
use crate::document::Tone;
use crate::pdf::filling::Flow;
use crate::pdf::fonts::Fonts;
use crate::pdf::sheet::MEASURE;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

const INDENT: f32 = 14.0;

pub(super) struct Paragraph {
    tone: Tone,
    indent: f32,
    text: Rc<Text>,
}

impl Paragraph {
    pub fn lay(tone: Tone, words: &str, width: f32, fonts: &mut Fonts) -> Self {
        // In a column there is nothing that own words would have to stand apart from.
        let indent = if tone == Tone::Own && width > MEASURE { INDENT } else { 0.0 };
        let width = width.min(MEASURE) - indent;
        Self { tone, indent, text: Text::set(words, Style::paragraph(tone), Some(width), fonts) }
    }
}

impl<'d> Piece<'d> for Paragraph {
    fn before(&self) -> f32 {
        match self.tone {
            Tone::Plain => 5.0,
            Tone::Own => 5.0,
            Tone::Note => 3.0,
        }
    }

    fn after(&self) -> f32 {
        match self.tone {
            Tone::Plain => 5.0,
            Tone::Own => 6.0,
            Tone::Note => 5.0,
        }
    }

    fn least(&self) -> f32 {
        // Three lines are not torn: one of them would be alone.
        let lines = self.text.lines();
        self.text.height_of(&(0..if lines <= 3 { lines } else { 2 }))
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let slot = flow.tags.slot();
        flow.text(&self.text, flow.left() + self.indent, slot);
        Tagged::leaf(Tag::P, slot)
    }
}
