//! Finding names in a text.

use super::{Known, KnownNames, Mention, begins_with_capital};
use crate::search::{Placed, placed_tokens};

impl KnownNames {
    /// The names in `text`, in their order; the longest where one lies within another.
    pub fn find(&self, text: &str) -> Vec<Mention> {
        let words = placed_tokens(text);
        let mut found: Vec<Mention> = Vec::new();
        let mut place = 0;
        while let Some(word) = words.get(place) {
            let following = &words[place + 1..];
            let known = self.by_first.get(&word.folded).into_iter().flatten();
            let named = known.into_iter().find(|known| known.stands_at(text, word, following));
            let Some(known) = named else {
                place += 1;
                continue;
            };
            let last = known.rest.len().checked_sub(1).map_or(word, |last| &following[last]);
            let range = word.range.start..last.range.end;
            // One character may fold to several tokens that all stand where it stands; it is replaced once.
            if found.last().is_none_or(|before| before.range.end <= range.start) {
                found.push(Mention { range, person: known.person });
            }
            place += 1 + known.rest.len();
        }
        found
    }

    /// `text` with every name replaced by what `alias` has for its person; for nothing, where several may be meant.
    pub fn replaced<'a>(
        &self,
        text: &str,
        alias: impl Fn(Option<crate::ids::RelationshipId>) -> &'a str,
    ) -> String {
        self.replaced_unless(text, |_| false, alias)
    }

    /// The same, but for names that may stay.
    pub fn replaced_unless<'a>(
        &self,
        text: &str,
        stays: impl Fn(&Mention) -> bool,
        alias: impl Fn(Option<crate::ids::RelationshipId>) -> &'a str,
    ) -> String {
        let mut replaced = String::with_capacity(text.len());
        let mut done = 0;
        for mention in self.find(text).iter().filter(|mention| !stays(mention)) {
            replaced.push_str(&text[done..mention.range.start]);
            replaced.push_str(alias(mention.person));
            done = mention.range.end;
        }
        replaced.push_str(&text[done..]);
        replaced
    }
}

impl Known {
    fn stands_at(&self, text: &str, word: &Placed, following: &[Placed]) -> bool {
        let goes_on = following.len() >= self.rest.len()
            && self.rest.iter().zip(following).all(|(rest, word)| *rest == word.folded);
        goes_on && (!self.is_part || text.get(word.range.clone()).is_some_and(begins_with_capital))
    }
}
