//! What people are called in a report, and how the user's own words keep to it.

use std::cell::Cell;
use std::collections::HashMap;

use hedgerow_journal::aliases::Alias;
use hedgerow_journal::ids::RelationshipId;
use hedgerow_journal::names::{KnownNames, Mention};
use hedgerow_journal::vocabulary::{Role, Word};
use hedgerow_journal::{Journal, Result};
use hedgerow_locale::plainly;

use crate::choices::Choices;
use crate::words::say;

/// What people are called.
pub(crate) struct Naming {
    called: HashMap<RelationshipId, String>,
    /// Who may be one of several.
    somebody: String,
    /// What people are called where their names are not to be said.
    aliases: HashMap<RelationshipId, String>,
    /// Looked for in the user's words.
    names: KnownNames,
    names_shown: bool,
    replaced: Cell<bool>,
}

impl Naming {
    /// What everybody in the journal is called by the choices. With `codes_only` neither names nor the user's words for people
    /// are heard.
    pub fn of(journal: &mut Journal, choices: &Choices, codes_only: bool) -> Result<Self> {
        let names_shown = choices.include.names && !codes_only;
        let aliases = aliases(&journal.aliases().all()?, codes_only);
        let mut called = aliases.clone();
        if names_shown {
            // A client can be spoken of in a plan though the report is about none.
            let people = journal.relationships().list()?.into_iter();
            let named = people.filter(|person| person.role != Some(Role::Client));
            called.extend(named.map(|person| (person.id, in_line(&person.name))));
        }
        if !codes_only {
            for own in &choices.aliases {
                let word = in_line(&own.called);
                if !word.is_empty() {
                    called.insert(own.relationship, word);
                }
            }
        }
        let names = journal.known_names()?;
        let somebody = plainly("report-somebody");
        Ok(Self { called, somebody, aliases, names, names_shown, replaced: Cell::new(false) })
    }

    /// What somebody is called.
    pub fn who(&self, id: RelationshipId) -> &str {
        self.called.get(&id).unwrap_or(&self.somebody)
    }

    /// The user's words, without what cannot be seen; every name of the journal in them is what that person is called, unless
    /// names are shown.
    pub fn own_words(&self, text: &str) -> String {
        self.words_about(text, |_| true)
    }

    /// The same of words that nobody chose for this report: whoever is not to be spoken of goes by an alias also where names are
    /// shown.
    pub fn words_about(&self, text: &str, may_be_named: impl Fn(RelationshipId) -> bool) -> String {
        let text = visible(text);
        let is_named = |mention: &Mention| self.names_shown && mention.person.is_none_or(&may_be_named);
        let replaced = self.names.replaced_unless(&text, is_named, |person| match person {
            Some(person) if self.names_shown => self.aliases.get(&person).unwrap_or(&self.somebody),
            Some(person) => self.who(person),
            None => &self.somebody,
        });
        if replaced != text {
            self.replaced.set(true);
        }
        replaced
    }

    /// Whether a name was replaced in the user's words.
    pub fn has_replaced(&self) -> bool {
        self.replaced.get()
    }
}

/// The usual aliases: the user's word for the relation, or the code. Where two are called by the same word, the code tells them apart.
pub(crate) fn aliases(all: &[Alias], codes_only: bool) -> HashMap<RelationshipId, String> {
    let words: Vec<String> = all.iter().map(|alias| in_line(&alias.called)).collect();
    let named = all.iter().zip(&words).map(|(alias, word)| {
        let code = code(alias);
        if codes_only || word.is_empty() {
            return (alias.relationship, code);
        }
        let is_only = words.iter().filter(|other| other.to_lowercase() == word.to_lowercase()).count() == 1;
        let called = if is_only {
            word.clone()
        } else {
            say("report-called-and-code", [("called", word.as_str().into()), ("code", code.into())])
        };
        (alias.relationship, called)
    });
    named.collect()
}

/// "Family A".
pub(crate) fn code(alias: &Alias) -> String {
    let letter = letters(alias.number);
    say(&format!("report-code-{}", alias.role.as_str()), [("letter", letter.into())])
}

/// 1 is A, 26 is Z, 27 is AA.
fn letters(number: u32) -> String {
    let mut left = number;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// Text without control characters other than line breaks and tabs.
pub(crate) fn visible(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|&c| !c.is_control() || c == '\n' || c == '\t').collect()
}

/// A name or an alias within a sentence: on one line, and without signs that turn the direction of what follows.
pub(crate) fn in_line(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let line: String =
        text.chars().filter(|&c| !turns(c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alias(called: &str, role: Role, number: u32) -> Alias {
        let id = uuid::Uuid::from_u128(u128::from(number) * 100 + role as u128);
        Alias { relationship: RelationshipId(id), called: called.to_owned(), role, number }
    }

    #[test]
    fn codes_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 703].map(letters), ["A", "Z", "AA", "AZ", "AAA"]);
    }

    #[test]
    fn an_alias_is_the_word_for_the_relation_or_a_code_of_the_role() {
        let all = [alias("sister", Role::Family, 1), alias("", Role::Client, 2), alias("", Role::Other, 3)];
        let called = aliases(&all, false);
        let of = |place: usize| called[&all[place].relationship].as_str();
        assert_eq!([of(0), of(1), of(2)], ["sister", "Client B", "Person C"]);
        assert_eq!(aliases(&all, true)[&all[0].relationship], "Family A", "codes only");
    }

    #[test]
    fn two_of_the_same_word_are_told_apart_by_their_codes() {
        let all = [alias("Sister", Role::Family, 1), alias("sister", Role::Family, 2)];
        let called = aliases(&all, false);
        assert_eq!(called[&all[0].relationship], "Sister (Family A)");
        assert_eq!(called[&all[1].relationship], "sister (Family B)");
    }

    #[test]
    fn an_alias_keeps_to_its_line_and_its_direction() {
        assert_eq!(in_line(" si\u{202E}s\nter\u{2066} "), "sis ter");
    }
}
