//! A drawing, as large as it was made where it fits.

use std::rc::Rc;

use krilla::geom::Rect;
use krilla::tagging::{BBox, Tag};

use super::Piece;
use crate::document::{Drawing, Shape};
use crate::pdf::filling::Flow;
use crate::pdf::flow::{Mark, Role};
use crate::pdf::fonts::Fonts;
use crate::pdf::style::Style;
use crate::pdf::tags::Tagged;
use crate::pdf::text::Text;

/// The highest a drawing may be; it fits on either paper with a heading above.
const HIGHEST: f32 = 560.0;

pub(super) struct Picture<'d> {
    drawing: &'d Drawing,
    labels: Vec<Rc<Text>>,
    scale: f32,
}

impl<'d> Picture<'d> {
    pub fn lay(drawing: &'d Drawing, width: f32, fonts: &mut Fonts) -> Self {
        let mut labels = Vec::new();
        for shape in &drawing.shapes {
            if let Shape::Label { size, ink, words, .. } = shape {
                labels.push(Text::set(words, Style::label(*size, *ink), None, fonts));
            }
        }
        let scale = (width / drawing.width).min(HIGHEST / drawing.height).min(1.0);
        Self { drawing, labels, scale }
    }

    fn height(&self) -> f32 {
        self.drawing.height * self.scale
    }
}

impl<'d> Piece<'d> for Picture<'d> {
    fn before(&self) -> f32 {
        6.0
    }

    fn after(&self) -> f32 {
        7.0
    }

    fn least(&self) -> f32 {
        self.height()
    }

    fn place(&self, flow: &mut Flow<'d>) -> Tagged {
        let slot = flow.tags.slot();
        let (x, y, scale) = (flow.left(), flow.y(), self.scale);
        let labels = self.labels.clone();
        flow.mark(Mark::Drawing { drawing: self.drawing, labels, x, y, scale }, Role::Content(slot));
        flow.down(self.height());
        let within = Rect::from_xywh(x, y, self.drawing.width * scale, self.height());
        let within = within.map(|rect| BBox::new(flow.page(), rect));
        Tagged::leaf(Tag::Figure(Some(self.drawing.described.clone())).with_bbox(within), slot)
    }
}
