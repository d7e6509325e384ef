//! The words of the Fluent catalogues, for those who speak outside the window: the shell, the terminal, the report.
//!
//! The catalogues lie in `assets/locales/<language>/*.ftl` and are the same that the UI reads. Errors of the other crates
//! become words here and nowhere else: every variant names its message in an exhaustive match, so that none is mute.

mod errors;
mod passphrase;
mod phrases;

use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

pub use passphrase::strength;
pub use phrases::phrase;

/// What the speakers outside the window say; the UI reads these files and more.
const CATALOGUES: &[&str] = &[
    include_str!("../../../assets/locales/en/backups.ftl"),
    include_str!("../../../assets/locales/en/outside/cli.ftl"),
    include_str!("../../../assets/locales/en/outside/errors.ftl"),
    include_str!("../../../assets/locales/en/outside/kit.ftl"),
    include_str!("../../../assets/locales/en/passphrase.ftl"),
    include_str!("../../../assets/locales/en/outside/pdf.ftl"),
    include_str!("../../../assets/locales/en/phrases.ftl"),
    include_str!("../../../assets/locales/en/reminder.ftl"),
    include_str!("../../../assets/locales/en/outside/sealed.ftl"),
    include_str!("../../../assets/locales/en/outside/share-files.ftl"),
    include_str!("../../../assets/locales/en/outside/tray.ftl"),
    // The report says of readings and plans what the window says of them.
    include_str!("../../../assets/locales/en/charts.ftl"),
    include_str!("../../../assets/locales/en/counts.ftl"),
    include_str!("../../../assets/locales/en/readings.ftl"),
    include_str!("../../../assets/locales/en/outside/report.ftl"),
    include_str!("../../../assets/locales/en/vocabulary.ftl"),
    include_str!("../../../assets/locales/en/carry.ftl"),
    include_str!("../../../assets/locales/en/share.ftl"),
    include_str!("../../../assets/locales/en/spreadsheet.ftl"),
    include_str!("../../../assets/locales/en/week.ftl"),
];

/// In which catalogue each message is. A catalogue is read when one of its messages is first said: all of them take megabytes, and a
/// window that waits to be unlocked says the few words of its tray.
static PLACES: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let ids = CATALOGUES
        .iter()
        .enumerate()
        .flat_map(|(place, catalogue)| catalogue.lines().filter_map(id).map(move |id| (id, place)));
    ids.collect()
});

static ENGLISH: [OnceLock<FluentBundle<FluentResource>>; CATALOGUES.len()] =
    [const { OnceLock::new() }; CATALOGUES.len()];

/// The id of the message that begins on this line.
fn id(line: &'static str) -> Option<&'static str> {
    line.starts_with(|first: char| first.is_ascii_alphabetic())
        .then(|| line.split_once(" ="))
        .flatten()
        .map(|(id, _)| id)
}

fn catalogue(place: usize) -> &'static FluentBundle<FluentResource> {
    ENGLISH[place].get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en")]);
        // The marks around an argument are for mixed scripts on a screen; a terminal prints them as rubbish.
        bundle.set_use_isolating(false);
        // A catalogue that does not parse still gives its sound messages; a test sees to it that all parse.
        let resource = match FluentResource::try_new(CATALOGUES[place].to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
        bundle
    })
}

/// Something that can be told to a person.
pub trait Spoken {
    /// A short name that programs may act on; the message's id is `error-` and this.
    fn code(&self) -> &'static str;

    /// What the message's placeables stand for.
    fn arguments(&self) -> FluentArgs<'static> {
        FluentArgs::new()
    }

    /// What happened and what to do.
    fn message(&self) -> String {
        say(&format!("error-{}", self.code()), &self.arguments())
    }
}

/// The message of that id, which has no arguments.
pub fn plainly(id: &str) -> String {
    say(id, &FluentArgs::new())
}

/// The message of that id, with its arguments put in. An id that no catalogue has is given back as it is: a test sees to
/// it that there is none.
pub fn say(id: &str, arguments: &FluentArgs<'_>) -> String {
    let Some(bundle) = PLACES.get(id).map(|place| catalogue(*place)) else {
        return id.to_owned();
    };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;

    use super::*;

    #[test]
    fn every_message_is_found_in_its_catalogue() {
        for (place, source) in CATALOGUES.iter().enumerate() {
            let Ok(read) = FluentResource::try_new((*source).to_owned()) else { panic!("it does not parse") };
            let ids = read.entries().filter_map(|entry| match entry {
                Entry::Message(message) => Some(message.id.name),
                _ => None,
            });
            for id in ids {
                assert_eq!(PLACES.get(id), Some(&place), "{id}");
            }
        }
    }

    #[test]
    fn a_message_names_none_of_another_catalogue() {
        let is_id = |name: &&str| {
            name.starts_with(|first: char| first.is_ascii_alphabetic())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
        };
        for (place, source) in CATALOGUES.iter().enumerate() {
            let named = source.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            for id in named.map(|(name, _)| name.trim()).filter(is_id) {
                assert_eq!(PLACES.get(id), Some(&place), "{id} is not read with what names it");
            }
        }
    }
}
