//! The words of an entry as one number, made by the database (`said` in the schema) and taken apart here.

use crate::vocabulary::{Answer, Cost, Decision, How, Kind, LookBack, Met, Pressure, Want, Word};

/// What an entry says, but for who, when and the words.
pub(super) struct Said {
    pub answer: Answer,
    pub cost: Cost,
    pub want: Option<Want>,
    pub pressure: Option<Pressure>,
    pub how: Option<How>,
    pub kind: Option<Kind>,
    pub after: Option<LookBack>,
    pub r#unsafe: bool,
    pub out_of_hours: bool,
}

/// Takes the number apart; nothing if it was not made by this schema.
pub(super) fn read(number: u32) -> Option<Said> {
    let digit = |at: u32| ((number >> (4 * at)) & 0xf) as usize;
    let marks = digit(7);
    Some(Said {
        answer: answer(digit(0))?,
        cost: word(digit(1))??,
        want: word(digit(2))?,
        pressure: word(digit(3))?,
        how: word(digit(4))?,
        kind: word(digit(5))?,
        after: word(digit(6))?,
        r#unsafe: marks & 1 != 0,
        out_of_hours: marks & 2 != 0,
    })
}

/// The word at a place of its set, counted from 1; of 0, none. A place behind the last is no word at all.
fn word<W: Word>(digit: usize) -> Option<Option<W>> {
    match digit.checked_sub(1) {
        None => Some(None),
        Some(place) => W::ALL.get(place).copied().map(Some),
    }
}

fn answer(digit: usize) -> Option<Answer> {
    Some(match digit {
        1 => Answer::Received { decision: Decision::Yes },
        2 => Answer::Received { decision: Decision::Partly },
        3 => Answer::Received { decision: Decision::Later },
        4 => Answer::Received { decision: Decision::No },
        5 => Answer::HeldBack,
        6 => Answer::Asked { met: None },
        7 => Answer::Asked { met: Some(Met::Met) },
        8 => Answer::Asked { met: Some(Met::Partly) },
        9 => Answer::Asked { met: Some(Met::NotMet) },
        _ => return None,
    })
}
