//! What is known about boundaries, without a database, a clock or a window.
//!
//! [`vocabulary`] names what an entry can say. The journal re-exports it, so that the words a person picks, the rows
//! that are kept and the readings made from them are one set of types.
//!
//! From there it goes: a [`row`] of what was said, [`classify`](mod@classify) for what that says of a boundary and why, [`history`] for
//! what the rows of a relationship add up to Sunday by Sunday, and a [`reading`] as of a day. [`charts`] count a period beside it.
//!
//! Each constant stands once, where it is used, with its source: *simulated* is tried against made-up journals, *judgement* is a
//! choice. None has been validated clinically.

#[macro_use]
mod words;
mod all_no;
mod beta;
mod calendar;
mod channel;
pub mod charts;
pub mod classify;
pub mod compare;
mod count;
mod enough;
mod evidence;
pub mod free_to_choose;
pub mod glyph;
pub mod history;
mod integral;
pub mod label;
mod pooled;
mod posterior;
pub mod reading;
pub mod reflection;
pub mod row;
mod switches;
mod trend;
pub mod vocabulary;
pub mod weights;
mod wish;

pub use classify::{Reason, classify, reasons};
pub use compare::compare_ways;
pub use history::{Explained, Explanation, History, Side};
pub use vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, How, Kind, LookBack, Met, Pressure, Role, Strength,
    UnknownWord, Want, Word,
};
