//! A list, each item after a mark of its own.

use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag};

use super::Piece;
use crate::pdf::filling::Flow;
use crate::pdf::flow::{Mark, Role};
use crate::pdf::fonts::Fonts;
use crate::pdf::sheet::MEASURE;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

const INDENT: f32 = 14.0;
const BETWEEN: f32 = 3.0;

pub(super) struct List {
    bullet: Rc<Text>,
    items: Vec<Rc<Text>>,
}

impl List {
    pub fn lay(items: &[String], width: f32, fonts: &mut Fonts) -> Self {
        let width = width.min(MEASURE) - INDENT;
        let mut set = |words: &String| Text::set(words, Style::TEXT, Some(width), fonts);
        let items = items.iter().map(&mut set).collect();
        Self { items, bullet: Text::set("–", Style::NAME, None, fonts) }
    }

    fn first(item: &Text) -> f32 {
        let lines = item.lines();
        item.height_of(&(0..if lines <= 3 { lines } else { 2 }))
    }
}

impl<'d> Piece<'d> for List {
    fn before(&self) -> f32 {
        5.0
    }

    fn after(&self) -> f32 {
        6.0
    }

    fn least(&self) -> f32 {
        self.items.first().map_or(0.0, |item| Self::first(item))
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let mut items = Vec::new();
        for (number, item) in self.items.iter().enumerate() {
            if number > 0 && !flow.is_fresh() {
                flow.down(BETWEEN);
            }
            flow.keep(Self::first(item));
            let (label, body) = (flow.tags.slot(), flow.tags.slot());
            let (x, y) = (flow.left(), flow.y());
            flow.mark(Mark::Lines { text: self.bullet.clone(), lines: 0..1, x, y }, Role::Content(label));
            flow.text(item, flow.left() + INDENT, body);
            let parts = vec![Tagged::leaf(Tag::Lbl, label), Tagged::leaf(Tag::LBody, body)];
            items.push(Tagged::group(Tag::LI, parts));
        }
        Tagged::group(Tag::L(ListNumbering::None), items)
    }
}
