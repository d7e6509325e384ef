//! What leaves the vault: gathered once, composed once, rendered as many things.
//!
//! A report is gathered from the journal by choices, as plain facts without anything that was not chosen. It is composed
//! into a [`document::Document`]: headings, paragraphs, lists, tables and drawings, in their order and with their words.
//! HTML, PDF and Markdown render that one value, so that the preview is the document. CSV and JSON render the facts.

pub mod document;
mod error;
pub mod kit;
pub mod pdf;
pub mod seal;
mod spoken;
mod write;

pub use error::{Error, Result};
pub use write::{Proof, write};
