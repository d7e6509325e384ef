//! A heading. It is never the last thing on a page.

use std::num::NonZeroU16;
use std::rc::Rc;

use krilla::tagging::Tag;

use super::Piece;
use crate::pdf::filling::Flow;
use crate::pdf::flow::Entry;
use crate::pdf::fonts::Fonts;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

pub(super) struct Heading {
    level: u8,
    text: Rc<Text>,
}

impl Heading {
    pub fn lay(level: u8, words: &str, width: f32, fonts: &mut Fonts) -> Self {
        Self { level, text: Text::set(words, Style::heading(level), Some(width), fonts) }
    }
}

impl<'d> Piece<'d> for Heading {
    fn before(&self) -> f32 {
        match self.level {
            0 | 1 => 0.0,
            2 => 15.0,
            _ => 8.0,
        }
    }

    fn after(&self) -> f32 {
        match self.level {
            0 | 1 => 3.0,
            2 => 5.0,
            _ => 2.0,
        }
    }

    fn least(&self) -> f32 {
        self.text.height()
    }

    fn keeps_next(&self) -> bool {
        true
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let words = self.text.words.clone();
        let entry = Entry { level: self.level, words: words.clone(), page: flow.page(), y: flow.y() };
        flow.outline.push(entry);
        let slot = flow.tags.slot();
        flow.text(&self.text, flow.left(), slot);
        let level = NonZeroU16::new(self.level.into()).unwrap_or(NonZeroU16::MIN);
        Tagged::leaf(Tag::Hn(level, Some(words)), slot)
    }
}
