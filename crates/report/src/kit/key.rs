//! The key itself as a drawing: its groups with their numbers, and the same as a QR code.

use fluent_bundle::FluentArgs;
use hedgerow_locale::say;
use hedgerow_vault::RecoveryKey;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::document::{Anchor, Drawing, Ink, Segment, Shape};

const WIDTH: f32 = 490.0;
/// The side of the code, without the white around it that readers ask for.
const CODE: f32 = 112.0;
const COLUMNS: usize = 4;
const COLUMN: f32 = 78.0;
const ROW: f32 = 23.5;

/// Draws a key. The paper around the code is the white that a camera needs.
pub(super) fn drawing(key: &RecoveryKey) -> Drawing {
    let groups = key.groups();
    let mut shapes = Vec::new();
    let left = WIDTH - COLUMNS as f32 * COLUMN;
    for (place, group) in groups.iter().enumerate() {
        let (row, column) = (place / COLUMNS, place % COLUMNS);
        let (x, y) = (left + column as f32 * COLUMN, row as f32 * ROW + 17.0);
        shapes.push(label(x + 12.0, y, Anchor::End, 7.0, Ink::Soft, (place + 1).to_string()));
        shapes.push(label(x + 18.0, y, Anchor::Start, 15.0, Ink::Ink, group.clone()));
    }
    // A key always fits: its length is fixed.
    if let Ok(code) = QrCode::encode_text(key.expose(), QrCodeEcc::Medium) {
        shapes.push(modules(&code));
    }
    let rows = groups.len().div_ceil(COLUMNS) as f32 * ROW;
    Drawing { width: WIDTH, height: rows.max(CODE), described: described(&groups), shapes }
}

fn label(x: f32, y: f32, anchor: Anchor, size: f32, ink: Ink, words: String) -> Shape {
    Shape::Label { x, y, anchor, size, ink, words }
}

/// All dark modules as one shape, each run in a row as one rectangle.
fn modules(code: &QrCode) -> Shape {
    let side = CODE / code.size() as f32;
    let mut segments = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let begin = column;
            while code.get_module(column, row) {
                column += 1;
            }
            if column > begin {
                let (x1, x2) = (begin as f32 * side, column as f32 * side);
                let (y1, y2) = (row as f32 * side, (row + 1) as f32 * side);
                segments.push(Segment::Move { x: x1, y: y1 });
                segments.extend([(x2, y1), (x2, y2), (x1, y2)].map(|(x, y)| Segment::Line { x, y }));
                segments.push(Segment::Close);
            }
            column += 1;
        }
    }
    Shape::Path { segments, fill: Some(Ink::Ink), stroke: None }
}

/// The key for somebody who hears the page, group by group.
fn described(groups: &[String]) -> String {
    let one = |(place, group): (usize, &String)| {
        let mut arguments = FluentArgs::new();
        arguments.set("number", place + 1);
        arguments.set("group", group.as_str());
        say("kit-key-group", &arguments)
    };
    let mut arguments = FluentArgs::new();
    arguments.set("count", groups.len());
    arguments.set("groups", groups.iter().enumerate().map(one).collect::<Vec<_>>().join(", "));
    say("kit-key-described", &arguments)
}
