//! Rows of entries: where they stand, how they are written, and the one way in which they are read.

mod add;
mod delete;
mod get;
mod list;
mod place;
mod row;

pub(crate) use list::Window;
pub(crate) use place::{Place, Places};
pub(crate) use row::Stored;
