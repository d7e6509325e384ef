//! The words of every error that can reach a person, one file per crate.

mod journal;
mod vault;

use fluent_bundle::{FluentArgs, FluentValue};

/// One argument of a message.
fn argument(name: &'static str, value: impl Into<FluentValue<'static>>) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    arguments.set(name, value);
    arguments
}
