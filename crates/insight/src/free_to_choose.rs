//! Whether to ask, once, if the writer feels free to say no to somebody. Nothing is inferred from it: it is a question.

use crate::row::Row;
use crate::vocabulary::{Answer, Cost, Pressure};

/// How many requests with a strong push that left one uneasy are needed (judgement).
const FEWEST: usize = 2;

/// Whether these entries with one person, none of them marked as unsafe, give reason to ask.
pub fn is_worth_asking<'a>(rows: impl IntoIterator<Item = &'a Row>) -> bool {
    rows.into_iter().filter(|row| is_pressed_and_uneasy(row)).nth(FEWEST - 1).is_some()
}

fn is_pressed_and_uneasy(row: &Row) -> bool {
    matches!(row.answer, Answer::Received { .. })
        && row.pressure == Some(Pressure::Strong)
        && row.cost == Cost::Uneasy
        && !row.r#unsafe
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::row::PersonIndex;
    use crate::vocabulary::Decision;

    fn pressed() -> Row {
        let answer = Answer::Received { decision: Decision::Yes };
        let row = Row::new(PersonIndex(0), NaiveDate::default(), answer, Cost::Uneasy);
        Row { pressure: Some(Pressure::Strong), ..row }
    }

    #[test]
    fn two_that_were_pressed_and_left_one_uneasy_are_reason_to_ask() {
        assert!(!is_worth_asking(&[pressed()]));
        assert!(is_worth_asking(&[pressed(), pressed()]));
    }

    #[test]
    fn each_has_to_be_both_and_not_told_as_unsafe_already() {
        let calm = Row { cost: Cost::Calm, ..pressed() };
        let free = Row { pressure: Some(Pressure::Some), ..pressed() };
        let told = Row { r#unsafe: true, ..pressed() };
        let own = Row { answer: Answer::HeldBack, ..pressed() };
        for other in [calm, free, told, own] {
            assert!(!is_worth_asking(&[pressed(), other]), "{other:?}");
        }
    }
}
