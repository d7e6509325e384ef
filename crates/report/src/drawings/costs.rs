//! What the answers left: a row a cost, one dot an answer, the newest of very many.

use hedgerow_insight::vocabulary::{Answer, Cost, Decision, Word};
use hedgerow_locale::plainly;

use super::pen::{Pen, ellipse, left_half, line};
use super::{SMALL, shortened};
use crate::document::{Anchor, Ink};
use crate::report::CostRow;
use crate::words::{beside, say};

/// The height of a row, the room for its word, and how far dots stand apart, in points.
const ROW: f32 = 9.5;
const WORD: f32 = 56.0;
const APART: f32 = 5.0;
/// The radius of a dot.
const RADIUS: f32 = 1.9;
/// Room for the number at the end.
const NUMBER: f32 = 14.0;
/// How many characters of a cost's word are shown.
const LONGEST: usize = 16;

/// Draws the rows with their left edge at `x`, at most `width` wide; how high they are.
pub(super) fn draw(pen: &mut Pen, rows: &[CostRow], x: f32, width: f32) -> f32 {
    let mut y = 0.0;
    for row in rows {
        y += ROW;
        let word = shortened(&word(row.cost), LONGEST);
        pen.label((x, y), Anchor::Start, word);
        let end = dots(pen, &row.answers, (x + WORD, y - SMALL * 0.33), width - WORD - NUMBER);
        pen.label((end + 2.0, y), Anchor::Start, row.answers.len().to_string());
    }
    if rows.is_empty() { 0.0 } else { y + 3.0 }
}

/// Draws the newest answers that there is room for; where they end.
fn dots(pen: &mut Pen, answers: &[Answer], (x, y): (f32, f32), width: f32) -> f32 {
    let mut end = x;
    let room = (width / APART) as usize;
    for answer in answers.iter().skip(answers.len().saturating_sub(room)) {
        dot(pen, *answer, (end + RADIUS, y));
        end += APART;
    }
    end
}

/// Filled for yes, half for partly, hollow for no, ringed for later.
fn dot(pen: &mut Pen, answer: Answer, at: (f32, f32)) {
    let Answer::Received { decision } = answer else { return };
    let whole = ellipse(at, (RADIUS, RADIUS));
    let outline = Some(line(Ink::Ink, 0.7));
    match decision {
        Decision::Yes => pen.path(whole, Some(Ink::Ink), outline),
        Decision::No => pen.path(whole, Some(Ink::Paper), outline),
        Decision::Partly => {
            pen.path(whole, Some(Ink::Paper), outline);
            pen.path(left_half(at, RADIUS), Some(Ink::Ink), None);
        }
        Decision::Later => {
            pen.path(whole, Some(Ink::Paper), Some(line(Ink::Soft, 0.5)));
            pen.path(ellipse(at, (RADIUS * 0.4, RADIUS * 0.4)), Some(Ink::Ink), None);
        }
    }
}

fn word(cost: Cost) -> String {
    plainly(&format!("cost-{}", cost.as_str()))
}

/// The rows in words; nothing where there are none.
pub(super) fn described(rows: &[CostRow]) -> Option<String> {
    let row = |row: &CostRow| {
        let answers = Decision::ALL.iter().filter_map(|&decision| {
            let is_it = |answer: &&Answer| **answer == Answer::Received { decision };
            let count = row.answers.iter().filter(is_it).count();
            let answer = plainly(&format!("decision-{}", decision.as_str()));
            (count > 0)
                .then(|| say("report-costs-answer", [("count", count.into()), ("answer", answer.into())]))
        });
        let answers = beside(&answers.collect::<Vec<_>>());
        say("report-costs-described-row", [("cost", word(row.cost).into()), ("answers", answers.into())])
    };
    if rows.is_empty() {
        return None;
    }
    let list = rows.iter().map(row).collect::<Vec<_>>().join("; ");
    Some(say("report-costs-described", [("list", list.into())]))
}
