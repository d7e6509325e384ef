//! Facts one after the other, each after its name.

use std::rc::Rc;

use krilla::tagging::{ListNumbering, Tag};

use super::Piece;
use crate::pdf::filling::Flow;
use crate::pdf::flow::{Mark, Role};
use crate::pdf::fonts::Fonts;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

/// Between a name and its fact, and between a fact and the next name.
const AFTER_NAME: f32 = 4.0;
const APART: f32 = 12.0;
/// What a fact beside its name has at least.
const NARROWEST: f32 = 60.0;

pub(super) struct Line {
    rows: Vec<Vec<Pair>>,
}

/// A name and its fact, each with where it begins.
struct Pair {
    name: (Rc<Text>, f32),
    fact: (Rc<Text>, f32),
}

impl Line {
    pub fn lay(pairs: &[(String, String)], width: f32, fonts: &mut Fonts) -> Self {
        let mut rows: Vec<Vec<Pair>> = Vec::new();
        let mut end = f32::INFINITY;
        for (name, fact) in pairs {
            let name = Text::set(name, Style::NAME, Some(width - AFTER_NAME - NARROWEST), fonts);
            let before = name.width() + AFTER_NAME;
            let fact = Text::set(fact, Style::TEXT, Some(width - before), fonts);
            let wide = before + fact.width();
            let is_one_line = name.lines() == 1 && fact.lines() == 1;
            let x = end + APART;
            if x + wide > width || !is_one_line {
                rows.push(vec![Pair { name: (name, 0.0), fact: (fact, before) }]);
                // Beside what takes several lines nothing follows.
                end = if is_one_line { wide } else { f32::INFINITY };
            } else if let Some(row) = rows.last_mut() {
                row.push(Pair { name: (name, x), fact: (fact, x + before) });
                end = x + wide;
            }
        }
        Self { rows }
    }
}

impl<'d> Piece<'d> for Line {
    fn before(&self) -> f32 {
        3.0
    }

    fn after(&self) -> f32 {
        5.0
    }

    fn least(&self) -> f32 {
        self.rows.len().min(2) as f32 * Style::TEXT.line
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let mut items = Vec::new();
        for row in &self.rows {
            flow.keep(Style::TEXT.line);
            let (top, page) = (flow.y(), flow.page());
            for Pair { name, fact } in row {
                flow.back_to(top, page);
                let (label, body) = (flow.tags.slot(), flow.tags.slot());
                let (x, lines) = (flow.left() + name.1, 0..name.0.lines());
                flow.mark(Mark::Lines { text: name.0.clone(), lines, x, y: top }, Role::Content(label));
                flow.text(&fact.0, flow.left() + fact.1, body);
                let parts = vec![Tagged::leaf(Tag::Lbl, label), Tagged::leaf(Tag::LBody, body)];
                items.push(Tagged::group(Tag::LI, parts));
            }
            if let Some(Pair { name, .. }) = row.first() {
                flow.reach(top + name.0.height(), page);
            }
        }
        Tagged::group(Tag::L(ListNumbering::None), items)
    }
}
