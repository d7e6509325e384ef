//! Finding entries by words in any script.
//!
//! Text is folded and split in Rust, the same way when it is written and when it is asked for ([`fold`], [`tokens`]); the
//! index of the database only has to compare. A question becomes an [`Expression`] in which every word is data.

mod document;
mod expression;
mod fold;
mod placed;
mod tokens;

pub(crate) use document::Document;
pub(crate) use expression::{Ending, Expression, Names, Question};
pub(crate) use fold::{FOLDING, folded_words, same_name};
pub(crate) use placed::{Placed, placed_tokens};
