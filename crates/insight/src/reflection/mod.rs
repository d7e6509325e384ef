//! The weekly reflection: which week it is about, and which entries, people and questions it shows. It asks *what* and *next*, never *why*.
//!
//! All of it is decided here, from rows and plain values; what the person says in it is kept by the journal. Choices are deterministic:
//! the same week shows the same things however often it is opened.

mod look_backs;
mod people;
mod plans;
mod stand_by;
mod steps;
mod then_and_now;
mod week;

pub use look_backs::{choose_look_backs, is_hard, may_be_looked_back_on};
pub use people::{Asked, Known, WhyAsked, choose_people, known_people};
pub use plans::{CameUp, Doable, FollowUp, Occasion, PlanEnd, Tally, Went, asks_to_be_smaller, tally};
pub use stand_by::choose_stand_by;
pub use steps::{ReflectionLength, ReflectionStep, step_after, step_at_or_after};
pub use then_and_now::{ThenAndNow, choose_then_and_now};
pub use week::{ReflectedWeek, due_week};

/// With more entries than so many in a day, a lot was asked: "It's all kept; you can stop here." (reflection-and-sharing.md, judgement).
pub const MANY_IN_A_DAY: usize = 8;

/// Whether a lot was asked on a day with so many entries.
pub fn is_a_lot(entries_of_a_day: usize) -> bool {
    entries_of_a_day > MANY_IN_A_DAY
}
