//! A paragraph. The user's own words stand a little apart.

use std::rc::Rc;

use krilla::tagging::Tag;

use super::Piece;
use crate::document::Tone;
use crate::pdf::flow::Flow;
use crate::pdf::fonts::Fonts;
use crate::pdf::sheet::MEASURE;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

const INDENT: f32 = 14.0;

pub(super) struct Paragraph {
    tone: Tone,
    text: Rc<Text>,
}

impl Paragraph {
    pub fn lay(tone: Tone, words: &str, fonts: &mut Fonts) -> Self {
        let width = MEASURE - indent(tone);
        Self { tone, text: Text::set(words, Style::paragraph(tone), Some(width), fonts) }
    }
}

fn indent(tone: Tone) -> f32 {
    if tone == Tone::Own { INDENT } else { 0.0 }
}

impl<'d> Piece<'d> for Paragraph {
    fn before(&self) -> f32 {
        match self.tone {
            Tone::Plain => 7.0,
            Tone::Own => 9.0,
            Tone::Note => 5.0,
        }
    }

    fn after(&self) -> f32 {
        match self.tone {
            Tone::Plain => 7.0,
            Tone::Own => 9.0,
            Tone::Note => 7.0,
        }
    }

    fn least(&self) -> f32 {
        // Three lines are not torn: one of them would be alone.
        let lines = self.text.lines();
        self.text.height_of(&(0..if lines <= 3 { lines } else { 2 }))
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let slot = flow.tags.slot();
        flow.text(&self.text, flow.sheet.left + indent(self.tone), slot);
        Tagged::leaf(Tag::P, slot)
    }
}
