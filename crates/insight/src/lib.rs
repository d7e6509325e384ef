//! What is known about boundaries, without a database, a clock or a window.
//!
//! [`vocabulary`] names what an entry can say. The journal re-exports it, so that the words a person picks, the rows
//! that are kept and the readings made from them are one set of types.

#[macro_use]
mod words;
pub mod charts;
pub mod glyph;
pub mod label;
pub mod reading;
pub mod row;
pub mod vocabulary;
pub mod weights;

pub use vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, How, Kind, LookBack, Met, Pressure, Role, Strength,
    UnknownWord, Want, Word,
};
