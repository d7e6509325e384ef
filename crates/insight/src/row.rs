//! What a reading is made from: one compact row an entry, without a word of it.

use chrono::NaiveDate;

use crate::vocabulary::{Answer, Cost, How, Kind, LookBack, Pressure, Want};

/// A person, as the place of their [`Flags`] in the list that the caller keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonIndex(pub u32);

impl PersonIndex {
    /// The place in the list of people.
    pub fn place(self) -> usize {
        self.0 as usize
    }
}

/// What is said of a relationship that changes how its entries are read. A person who was never declared has none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// A caring role: a tiring yes is no missing limit. Never implied by a role.
    pub care: bool,
    /// Kept at a distance on purpose.
    pub distance: bool,
    /// The writer does not feel free to choose here: nothing is read.
    pub r#unsafe: bool,
}

/// One entry. Rows are kept in the order of their time and, within it, of their ids; sums follow that order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Whom it is about.
    pub person: PersonIndex,
    /// The civil date as written.
    pub date: NaiveDate,
    /// The civil hour as written, 0 to 23.
    pub hour: u8,
    /// The answer, or what became of an own wish.
    pub answer: Answer,
    /// How it left the person.
    pub cost: Cost,
    /// Whether they wanted to.
    pub want: Option<Want>,
    /// How hard they were pushed.
    pub pressure: Option<Pressure>,
    /// How it was answered.
    pub how: Option<How>,
    /// What was asked for.
    pub kind: Option<Kind>,
    /// What was said of the answer some days later.
    pub look_back: Option<LookedBack>,
    /// "I didn't feel safe to choose."
    pub r#unsafe: bool,
    /// Outside agreed hours.
    pub out_of_hours: bool,
}

impl Row {
    /// An entry of which nothing else was said; its hour is noon.
    pub fn new(person: PersonIndex, date: NaiveDate, answer: Answer, cost: Cost) -> Self {
        Self {
            person,
            date,
            hour: 12,
            answer,
            cost,
            want: None,
            pressure: None,
            how: None,
            kind: None,
            look_back: None,
            r#unsafe: false,
            out_of_hours: false,
        }
    }

    /// What was said of it later, as it is known on a day: what was said after that day is not heard yet. Without a day all is.
    pub fn heard(&self, as_of: Option<NaiveDate>) -> Option<LookBack> {
        let look_back = self.look_back?;
        let is_early = as_of.zip(look_back.on).is_some_and(|(as_of, on)| on > as_of);
        (!is_early).then_some(look_back.after)
    }

    /// Whether the answer sits well: it left one at ease, or felt right later, as far as is known on a day.
    pub fn sits_well(&self, as_of: Option<NaiveDate>) -> bool {
        matches!(self.cost, Cost::Calm | Cost::Glad) || self.heard(as_of) == Some(LookBack::Right)
    }
}

/// A look back, and from which day on it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookedBack {
    /// What was said.
    pub after: LookBack,
    /// The civil date on which it was said; without one it always counts.
    pub on: Option<NaiveDate>,
}
