//! The phrases that fit.

use super::guards::{Inherited, Listener};
use super::library::{LIBRARY, LibraryPhrase};
use super::{Phrase, PhraseFilter, PhraseId, PhraseList, Phrases, Situation};
use crate::error::{Error, Result};
use crate::search::same_name;
use crate::storage::OwnPhrase;
use crate::vocabulary::Weekday;

/// How a phrase of the library reads: its id there, and the day of the next session, which some phrases for clients name. The
/// catalogues are not the journal's: `hedgerow_locale::phrase` is meant.
pub type Wording<'w> = &'w dyn Fn(&str, Option<Weekday>) -> String;

impl Phrases<'_> {
    /// The phrases that pass `filter`: own ones first, the newest of them first, then the library in its order; within both, what
    /// fits the situation itself before what fits anywhere.
    ///
    /// A person who does not exist is refused with [`Error::RelationshipNotFound`].
    pub fn list(&self, filter: &PhraseFilter, wording: Wording<'_>) -> Result<PhraseList> {
        let storage = self.journal.storage();
        let everybody = storage.list_relationships()?;
        let person = match filter.person {
            None => None,
            Some(id) => {
                let standing = storage.standing_for(id)?.id;
                let found = everybody.iter().find(|one| one.id == standing);
                Some(found.ok_or(Error::RelationshipNotFound)?)
            }
        };
        let listener = Listener::of(person, &everybody);
        let day = person.and_then(|person| person.frame.meets_on());
        let suiting = LIBRARY.iter().filter(|phrase| listener.suits(phrase));
        let own = storage.own_phrases()?.into_iter().map(in_own_words);
        let mut phrases: Vec<_> =
            own.chain(suiting.map(|phrase| of_library(phrase, wording(phrase.id, day)))).collect();
        let favourites = storage.favourite_phrases()?;
        for phrase in &mut phrases {
            phrase.favourite = favourites.contains(&phrase.id);
        }
        phrases
            .retain(|phrase| !(phrase.confronts && listener.hides_what_confronts()) && filter.lets(phrase));
        // A stable sort: the order of the library stays within each half.
        phrases
            .sort_by_key(|phrase| (!phrase.own, filter.situation.is_some_and(|at| phrase.situation != at)));
        Ok(PhraseList {
            phrases,
            hidden_for_safety: listener.hides_what_confronts(),
            risk_first: listener.is_client(),
        })
    }
}

impl PhraseFilter {
    fn lets(&self, phrase: &Phrase) -> bool {
        let fits = |at: Situation| [at, Situation::Anything].contains(&phrase.situation);
        self.situation.is_none_or(fits)
            && self.r#move.is_none_or(|r#move| r#move == phrase.r#move)
            && (phrase.favourite || !self.favourites)
            && self.words.as_deref().is_none_or(|words| says(&phrase.text, words))
    }
}

/// Whether all of `words`, or beginnings of words, occur in `text`, case, accents and the shape of apostrophes aside.
fn says(text: &str, words: &str) -> bool {
    let plain = |text: &str| same_name(&text.replace('’', "'"));
    let (text, words) = (plain(text), plain(words));
    words.split(' ').all(|word| text.contains(word))
}

fn of_library(phrase: &LibraryPhrase, text: String) -> Phrase {
    Phrase {
        id: PhraseId(phrase.id.to_owned()),
        own: false,
        of: None,
        text,
        r#move: phrase.r#move,
        how: phrase.r#move.how(),
        side: phrase.side,
        situation: phrase.situation,
        roles: phrase.roles.to_vec(),
        out_of_hours: phrase.out_of_hours,
        confronts: phrase.confronts,
        favourite: false,
    }
}

/// An own phrase as it is shown.
pub(super) fn in_own_words(own: OwnPhrase) -> Phrase {
    let inherited = Inherited::of(own.made_of.as_ref(), own.r#move);
    Phrase {
        id: own.id.into(),
        own: true,
        of: own.made_of,
        text: own.text,
        r#move: own.r#move,
        how: own.r#move.how(),
        side: own.side,
        situation: own.situation,
        roles: inherited.roles.to_vec(),
        out_of_hours: inherited.out_of_hours,
        confronts: inherited.confronts,
        favourite: false,
    }
}
