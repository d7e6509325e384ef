//! Reading rules: what names them, put together.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use hedgerow_insight::reflection::ReflectedWeek;

use super::{DeletedRule, OldRules, Rule, RuleAnswers, RulePerson, RuleWeek, Rules};
use crate::entries::Entry;
use crate::error::Result;
use crate::ids::{ReflectionId, RelationshipId};
use crate::search::same_name;
use crate::storage::{Storage, StoredRule};
use crate::vocabulary::{Answer, Decision, Kind, Word};

impl Rules<'_> {
    /// All rules with where they were at work, and those that can be brought back. What is deleted names nothing.
    pub fn list(&self) -> Result<OldRules> {
        let storage = self.journal.storage();
        let deleted = storage.deleted_rules()?.into_iter().filter_map(|rule| {
            Some(DeletedRule { id: rule.id, words: rule.words, until: rule.deleted_until? })
        });
        Ok(OldRules { rules: Gathering::of(&storage)?.sorted(), deleted: deleted.collect() })
    }

    /// The words of all rules, to be offered where one is marked: those that were marked last first, then those that were only named.
    pub fn known(&self) -> Result<Vec<String>> {
        let storage = self.journal.storage();
        let named = storage.rules()?;
        let as_named: HashMap<String, &str> =
            named.iter().map(|rule| (same_name(&rule.words), rule.words.as_str())).collect();
        let marked = storage.marked_rules()?;
        let all = marked.iter().map(String::as_str).chain(named.iter().map(|rule| rule.words.as_str()));
        let mut seen = HashSet::new();
        let mut known = Vec::new();
        for words in all {
            let folded = same_name(words);
            let said = as_named.get(&folded).copied().unwrap_or_else(|| words.trim());
            if !folded.is_empty() && seen.insert(folded) {
                known.push(said.to_owned());
            }
        }
        Ok(known)
    }
}

/// A rule while it is put together.
struct Found {
    rule: Rule,
    /// It has a row, whose words are its words.
    is_named: bool,
    /// The civil date on which it was marked last; nothing for one that was only named.
    last: Option<NaiveDate>,
}

/// Rules by their folded words.
#[derive(Default)]
struct Gathering {
    found: Vec<Found>,
    places: HashMap<String, usize>,
}

impl Gathering {
    fn of(storage: &Storage<'_>) -> Result<Self> {
        let mut gathering = Self::default();
        for rule in storage.rules()? {
            gathering.name(rule);
        }
        let people = storage.people()?;
        let unsafe_people: HashSet<RelationshipId> =
            people.iter().filter(|person| person.flags.r#unsafe).map(|person| person.id).collect();
        for stored in storage.entries_at_work()? {
            let is_unsafe =
                stored.entry.details.r#unsafe || unsafe_people.contains(&stored.entry.relationship);
            gathering.mark_entry(stored.entry, is_unsafe);
        }
        for marked in storage.reflections_with_rules()?.into_iter().filter(|marked| !marked.is_deleted) {
            gathering.mark_week(&marked.words, marked.id, marked.week);
        }
        Ok(gathering)
    }

    fn name(&mut self, kept: StoredRule) {
        if let Some(found) = self.at(&kept.words) {
            *found = Found { is_named: true, ..Found::new(kept.words, kept.new_words) };
        }
    }

    fn mark_entry(&mut self, entry: Entry, is_unsafe: bool) {
        let Some(found) = self.at(&entry.details.old_rule) else { return };
        found.come(&entry.details.old_rule, entry.date);
        let rule = &mut found.rule;
        rule.entries.push(entry.id);
        rule.answers.count(entry.answer);
        rule.r#unsafe |= is_unsafe;
        if rule.people.iter().all(|person| person.id != entry.relationship) {
            rule.people.push(RulePerson { id: entry.relationship, name: entry.name });
        }
        rule.kinds.extend(entry.kind.filter(|kind| !rule.kinds.contains(kind)));
    }

    fn mark_week(&mut self, words: &str, reflection: ReflectionId, week: ReflectedWeek) {
        let Some(found) = self.at(words) else { return };
        found.come(words, week.to);
        found.rule.weeks.push(RuleWeek { reflection, week });
    }

    /// The rule of these words; nothing for words that fold to nothing.
    fn at(&mut self, words: &str) -> Option<&mut Found> {
        let folded = same_name(words);
        if folded.is_empty() {
            return None;
        }
        let place = *self.places.entry(folded).or_insert(self.found.len());
        if place == self.found.len() {
            self.found.push(Found::new(words.trim().to_owned(), String::new()));
        }
        self.found.get_mut(place)
    }

    fn sorted(mut self) -> Vec<Rule> {
        // A stable sort: those of the same day, and those never marked, stay as they were named.
        self.found.sort_by_key(|found| std::cmp::Reverse(found.last));
        let ordered = |mut rule: Rule| {
            rule.people.sort_by_cached_key(|person| same_name(&person.name));
            rule.kinds.sort_by_key(|kind| Kind::ALL.iter().position(|one| one == kind));
            rule
        };
        self.found.into_iter().map(|found| ordered(found.rule)).collect()
    }
}

impl Found {
    fn new(words: String, new_words: String) -> Self {
        let rule = Rule {
            words,
            new_words,
            entries: Vec::new(),
            people: Vec::new(),
            kinds: Vec::new(),
            answers: RuleAnswers::default(),
            weeks: Vec::new(),
            r#unsafe: false,
        };
        Self { rule, is_named: false, last: None }
    }

    /// It was at work on that day, in that spelling.
    fn come(&mut self, words: &str, on: NaiveDate) {
        let is_last = self.last.is_none_or(|last| last <= on);
        if is_last && !self.is_named {
            words.trim().clone_into(&mut self.rule.words);
        }
        self.last = self.last.max(Some(on));
    }
}

impl RuleAnswers {
    fn count(&mut self, answer: Answer) {
        let counted = match answer {
            Answer::Received { decision: Decision::Yes } => &mut self.yes,
            Answer::Received { decision: Decision::Partly } => &mut self.partly,
            Answer::Received { decision: Decision::Later } => &mut self.later,
            Answer::Received { decision: Decision::No } => &mut self.no,
            Answer::Asked { .. } => &mut self.asked,
            Answer::HeldBack => &mut self.held_back,
        };
        *counted += 1;
    }
}
