//! What the answers left: a row a cost, one dot an answer, the newest of very many. Of many costs the rarest share a row.

use hedgerow_insight::vocabulary::{Answer, Cost, Decision, Word};
use hedgerow_locale::plainly;

use super::pen::{Pen, ellipse, left_half, line};
use super::{SMALL, shortened};
use crate::document::{Anchor, Ink};
use crate::report::CostRow;
use crate::words::{beside, say};

/// The height of a row, the room for its word, and how far dots stand apart, in points.
const ROW: f32 = 8.4;
const WORD: f32 = 60.0;
const APART: f32 = 3.9;
/// The radius of a dot.
pub(super) const RADIUS: f32 = 1.55;
/// Room for the number at the end.
const NUMBER: f32 = 11.0;
/// How many rows there are at most: no more than stand beside what is said of somebody.
const MOST: usize = 5;
/// How many characters of a cost's word are shown.
const LONGEST: usize = 16;

/// Draws the rows with their left edge at `x`, at most `width` wide; how high they are.
pub(super) fn draw(pen: &mut Pen, rows: &[CostRow], x: f32, width: f32) -> f32 {
    let mut y = 0.0;
    for (words, answers) in named(rows) {
        y += ROW;
        pen.label((x, y), Anchor::Start, shortened(&words, LONGEST));
        let end = dots(pen, &answers, (x + WORD, y - SMALL * 0.33), width - WORD - NUMBER);
        pen.label((end + 2.0, y), Anchor::Start, answers.len().to_string());
    }
    if rows.is_empty() { 0.0 } else { y + 2.0 }
}

/// The rows as they are drawn: each under the word of its cost, and the rarest of many together. No answer is without its dot.
fn named(rows: &[CostRow]) -> Vec<(String, Vec<Answer>)> {
    let mut by_count: Vec<&CostRow> = rows.iter().collect();
    by_count.sort_by_key(|row| std::cmp::Reverse(row.answers.len()));
    let own: Vec<Cost> = match rows.len() {
        0..=MOST => rows.iter().map(|row| row.cost).collect(),
        _ => by_count.iter().take(MOST - 1).map(|row| row.cost).collect(),
    };
    let (kept, others): (Vec<&CostRow>, Vec<&CostRow>) = rows.iter().partition(|row| own.contains(&row.cost));
    let mut named: Vec<_> = kept.into_iter().map(|row| (word(row.cost), row.answers.clone())).collect();
    if !others.is_empty() {
        let answers = others.into_iter().flat_map(|row| row.answers.clone()).collect();
        named.push((plainly("report-costs-others"), answers));
    }
    named
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
    if let Answer::Received { decision } = answer {
        mark(pen, decision, at);
    }
}

/// The dot of a decision.
pub(super) fn mark(pen: &mut Pen, decision: Decision, at: (f32, f32)) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cost: Cost, answers: usize) -> CostRow {
        CostRow { cost, answers: vec![Answer::Received { decision: Decision::Yes }; answers] }
    }

    #[test]
    fn of_many_costs_the_rarest_share_a_row_and_no_answer_is_lost() {
        let rows: Vec<CostRow> =
            Cost::ALL.iter().zip([3, 9, 1, 4, 2, 8, 7]).map(|(cost, n)| row(*cost, n)).collect();
        let named = named(&rows);
        assert_eq!(named.len(), MOST);
        let counts: Vec<usize> = named.iter().map(|(_, answers)| answers.len()).collect();
        assert_eq!(counts, [9, 4, 8, 7, 6], "in the order in which costs are offered, the others last");
        assert_eq!(named.last().map(|(words, _)| words.as_str()), Some("others"));
        assert_eq!(super::named(&rows[..5]).len(), 5, "five have a row each");
    }
}
