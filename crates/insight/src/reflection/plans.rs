//! What became of a plan, in counts. Nobody is scored by them: they say when it is kinder to make a plan smaller.

use chrono::NaiveDate;

use super::ReflectedWeek;

words! {
    /// Whether a plan came up in a week.
    CameUp as "came_up" {
        /// It did not.
        No = "no",
        /// Once.
        Once = "once",
        /// More than once.
        More = "more",
    }
}

words! {
    /// How it went when a plan came up.
    Went as "went" {
        /// As it was planned.
        AsPlanned = "as_planned",
        /// In part.
        InPart = "in_part",
        /// Another way.
        AnotherWay = "another_way",
    }
}

words! {
    /// How doable a plan looks when it is made.
    Doable as "doable" {
        /// Doable.
        Doable = "doable",
        /// Maybe.
        Maybe = "maybe",
        /// A stretch: a smaller step is suggested.
        Stretch = "stretch",
    }
}

words! {
    /// How a plan ended.
    PlanEnd as "plan_end" {
        /// It was let go.
        LetGo = "let_go",
        /// A smaller one took its place.
        MadeSmaller = "made_smaller",
        /// It is not needed any more.
        Done = "done",
    }
}

/// After so many times another way a plan asks to be made smaller (reflection-and-sharing.md, judgement).
const MISSES: u32 = 3;

/// One time a plan came up, noted on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The civil date.
    pub on: NaiveDate,
    /// How it went, if that was said.
    pub went: Option<Went>,
}

/// What a reflection says of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The week it is about.
    pub week: ReflectedWeek,
    /// Whether it came up.
    pub came_up: CameUp,
    /// How it went.
    pub went: Option<Went>,
}

/// What became of a plan since it was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often it came up at least.
    pub came_up: u32,
    /// How often it went as planned.
    pub as_planned: u32,
    /// How often in part.
    pub in_part: u32,
    /// How often another way.
    pub another_way: u32,
}

impl Tally {
    fn add(&mut self, went: Went) {
        match went {
            Went::AsPlanned => self.as_planned += 1,
            Went::InPart => self.in_part += 1,
            Went::AnotherWay => self.another_way += 1,
        }
    }
}

/// What became of a plan. What was noted on the day and what the reflection on that week says are of the same thing, so they are not
/// added up: of a week the larger number counts, and the reflection says how it went where no day did. "More" is twice at least.
pub fn tally(occasions: &[Occasion], follow_ups: &[FollowUp]) -> Tally {
    let mut tally = Tally::default();
    for occasion in occasions {
        tally.came_up += 1;
        occasion.went.into_iter().for_each(|went| tally.add(went));
    }
    for follow_up in follow_ups {
        let noted: Vec<_> = occasions.iter().filter(|occasion| follow_up.week.holds(occasion.on)).collect();
        let said = match follow_up.came_up {
            CameUp::No => 0,
            CameUp::Once => 1,
            CameUp::More => 2_usize,
        };
        tally.came_up += crate::count::number(said.saturating_sub(noted.len()));
        let came_up = follow_up.came_up != CameUp::No;
        if came_up && noted.iter().all(|occasion| occasion.went.is_none()) {
            follow_up.went.into_iter().for_each(|went| tally.add(went));
        }
    }
    tally
}

/// Whether it is time to ask "Make it smaller, or let it go?".
pub fn asks_to_be_smaller(tally: Tally) -> bool {
    tally.another_way >= MISSES
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn on(text: &str, went: Option<Went>) -> Occasion {
        Occasion { on: day(text), went }
    }

    fn said(came_up: CameUp, went: Option<Went>) -> FollowUp {
        FollowUp { week: ReflectedWeek::beginning(day("2026-11-16")), came_up, went }
    }

    #[test]
    fn the_day_and_the_reflection_on_its_week_are_not_added_up() {
        let noted = [on("2026-11-17", Some(Went::AsPlanned)), on("2026-11-18", None)];
        let tally = tally(&noted, &[said(CameUp::More, Some(Went::AnotherWay))]);
        assert_eq!(tally, Tally { came_up: 2, as_planned: 1, ..Tally::default() });
    }

    #[test]
    fn a_reflection_says_what_no_day_did() {
        let noted = [on("2026-11-17", None), on("2026-11-02", Some(Went::InPart))];
        let tally = tally(&noted, &[said(CameUp::More, Some(Went::AnotherWay))]);
        assert_eq!(tally, Tally { came_up: 3, in_part: 1, another_way: 1, ..Tally::default() });
        let not = super::tally(&[], &[said(CameUp::No, Some(Went::AsPlanned))]);
        assert_eq!(not, Tally::default(), "what did not come up went no way");
    }

    #[test]
    fn it_asks_to_be_smaller_after_it_went_another_way_three_times() {
        let miss = |text| on(text, Some(Went::AnotherWay));
        let two = [miss("2026-11-02"), miss("2026-11-09"), on("2026-11-10", Some(Went::InPart))];
        assert!(!asks_to_be_smaller(tally(&two, &[])));
        assert!(asks_to_be_smaller(tally(&two, &[said(CameUp::Once, Some(Went::AnotherWay))])));
    }
}
