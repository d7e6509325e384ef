//! What leaves the vault: gathered once, composed once, rendered as many things.
//!
//! A report is gathered from the journal by choices ([`gather()`]), as plain facts without anything that was not chosen
//! ([`Report`]). It is composed into a [`document::Document`]: headings, paragraphs, lists, tables and drawings, in their order
//! and with their words ([`compose::document`]). [`html`], PDF and [`markdown`] render that one value, so that the preview is the
//! document. [`csv`] and [`json`] render the facts. Whatever is left out is left out while gathering, so that no renderer can leak it.

pub mod choices;
pub mod compose;
pub mod csv;
pub mod document;
mod drawings;
mod error;
mod gather;
pub mod html;
pub mod json;
pub mod kit;
pub mod leave;
pub mod markdown;
mod naming;
pub mod offers;
pub mod pdf;
pub mod report;
pub mod seal;
mod selection;
mod spoken;
mod words;
mod write;

pub use choices::Choices;
pub use error::{Error, Result};
pub use gather::{gather, reading_of};
pub use offers::{Offers, offers};
pub use report::Report;
pub use write::{Proof, write};
