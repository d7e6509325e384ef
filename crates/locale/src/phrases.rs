//! The words of the phrase library.

use fluent_bundle::FluentArgs;
use hedgerow_journal::vocabulary::{Weekday, Word};

use crate::{plainly, say};

/// How the phrase of that id in the library reads. Some phrases for clients name the day of the next session; without one they say
/// "our next session". This is the door by which `hedgerow_journal::phrases::Phrases::list` is told.
pub fn phrase(id: &str, day: Option<Weekday>) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("day", plainly(&format!("session-day-{}", day.map_or("next", Word::as_str))));
    say(&format!("phrase-{id}"), &arguments)
}
