//! Facts, each beside its name.

use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag};

use super::Piece;
use crate::pdf::filling::Flow;
use crate::pdf::flow::{Mark, Role};
use crate::pdf::fonts::Fonts;
use crate::pdf::style::Style;
use crate::pdf::tags::{Slot, Tagged};
use crate::pdf::text::Text;

/// How wide the names are.
const NAMES: f32 = 128.0;
const GUTTER: f32 = 14.0;
const BETWEEN: f32 = 3.0;

pub(super) struct Facts {
    pairs: Vec<(Rc<Text>, Rc<Text>)>,
}

impl Facts {
    pub fn lay(pairs: &[(String, String)], width: f32, fonts: &mut Fonts) -> Self {
        let mut set = |(name, fact): &(String, String)| {
            let name = Text::set(name, Style::NAME, Some(NAMES), fonts);
            (name, Text::set(fact, Style::TEXT, Some((width - NAMES - GUTTER).max(NAMES)), fonts))
        };
        Self { pairs: pairs.iter().map(&mut set).collect() }
    }
}

/// The height of a pair that is not torn: all of it, unless it is long.
fn first((name, fact): &(Rc<Text>, Rc<Text>)) -> f32 {
    let lines = fact.lines();
    name.height().max(fact.height_of(&(0..if lines <= 4 { lines } else { 2 })))
}

fn place_pair(flow: &mut Flow<'_>, (name, fact): &(Rc<Text>, Rc<Text>), (label, body): (Slot, Slot)) {
    let (x, page) = (flow.left(), flow.page());
    if name.height() > flow.room() {
        // Longer than a page: one below the other.
        flow.text(name, x, label);
        flow.text(fact, x + NAMES + GUTTER, body);
        return;
    }
    let (y, lines) = (flow.y(), 0..name.lines());
    flow.mark(Mark::Lines { text: name.clone(), lines, x, y }, Role::Content(label));
    flow.text(fact, x + NAMES + GUTTER, body);
    // A name of more lines than its fact.
    if flow.page() == page {
        flow.down((y + name.height() - flow.y()).max(0.0));
    }
}

impl<'d> Piece<'d> for Facts {
    fn before(&self) -> f32 {
        8.0
    }

    fn after(&self) -> f32 {
        8.0
    }

    fn least(&self) -> f32 {
        self.pairs.first().map_or(0.0, first)
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let mut items = Vec::new();
        for (number, pair) in self.pairs.iter().enumerate() {
            if number > 0 && !flow.is_fresh() {
                flow.down(BETWEEN);
            }
            flow.keep(first(pair));
            let (label, body) = (flow.tags.slot(), flow.tags.slot());
            place_pair(flow, pair, (label, body));
            let parts = vec![Tagged::leaf(Tag::Lbl, label), Tagged::leaf(Tag::LBody, body)];
            items.push(Tagged::group(Tag::LI, parts));
        }
        Tagged::group(Tag::L(ListNumbering::None), items)
    }
}
