//! Entries as a report has them: without ids, by number, with the week or the exact time, with or without words.

use chrono::{Datelike, Days};
use hedgerow_journal::entries::{Details, Entry, LookingBack};
use hedgerow_journal::ids::EntryId;

use super::{Pick, number};
use crate::choices::Include;
use crate::naming::Naming;
use crate::report::{LookedBack, Moment, Note, Reframed, Row, When};
use crate::selection::{Selection, is_to_bring};

/// The entries of a report, each with its number.
pub(super) struct Numbered<'a> {
    entries: &'a [Entry],
    naming: &'a Naming,
    selection: &'a Selection,
    include: Include,
}

impl<'a> Numbered<'a> {
    /// The entries, the oldest first.
    pub fn new(entries: &'a [Entry], naming: &'a Naming, selection: &'a Selection, include: Include) -> Self {
        Self { entries, naming, selection, include }
    }

    /// The log.
    pub fn log(&self) -> Vec<Row> {
        self.each().map(|(number, entry)| self.row(number, entry)).collect()
    }

    /// What is brought to the session.
    pub fn to_bring(&self) -> Vec<Row> {
        let marked = self.each().filter(|(_, entry)| is_to_bring(entry));
        marked.map(|(number, entry)| self.row(number, entry)).collect()
    }

    /// What was written beside requests.
    pub fn notes(&self) -> Vec<Note> {
        self.each().filter_map(|(number, entry)| self.note(number, entry)).collect()
    }

    /// The moments that were picked. One that is not listed is numbered after those that are.
    pub fn moments(&self, picked: &[Pick]) -> Vec<Moment> {
        let mut behind = number(self.entries.len());
        let moment = |pick: &Pick| {
            let listed = self.place(pick.entry.id);
            let number = listed.unwrap_or_else(|| {
                behind += 1;
                behind
            });
            let words = pick.words.as_deref().unwrap_or(&pick.entry.request);
            let situation = self.naming.own_words(words).trim().to_owned();
            Moment { situation, entry: Row { request: None, ..self.row(number, &pick.entry) } }
        };
        picked.iter().map(moment).collect()
    }

    fn each(&self) -> impl Iterator<Item = (u32, &Entry)> {
        (1..).zip(self.entries)
    }

    fn place(&self, id: EntryId) -> Option<u32> {
        self.each().find(|(_, entry)| entry.id == id).map(|(number, _)| number)
    }

    fn row(&self, number: u32, entry: &Entry) -> Row {
        let Details { pressure, how, channel, out_of_hours, also_felt, strength, r#unsafe, .. } =
            &entry.details;
        let has_words = self.include.request_words && !entry.request.trim().is_empty();
        Row {
            number,
            when: self.when(entry),
            who: self.naming.who(entry.relationship).to_owned(),
            request: has_words.then(|| self.naming.own_words(&entry.request)),
            kind: entry.kind,
            want: entry.want,
            answer: entry.answer,
            how: *how,
            cost: entry.cost,
            also_felt: also_felt.clone(),
            strength: strength.map(u8::from),
            pressure: *pressure,
            channel: *channel,
            out_of_hours: out_of_hours.unwrap_or_default(),
            r#unsafe: *r#unsafe,
            look_back: entry.look_back.map(|back| self.looked_back(back)),
        }
    }

    fn looked_back(&self, back: LookingBack) -> LookedBack {
        LookedBack {
            after: back.after,
            on: self.include.exact_times.then_some(back.after_at),
            later_cost: back.later_cost,
            afterwards: back.afterwards,
        }
    }

    fn note(&self, number: u32, entry: &Entry) -> Option<Note> {
        let written = [&entry.details.note, &entry.details.old_rule, &entry.details.kept_room_for];
        let reframe = self.reframed(entry);
        if reframe.is_none() && written.iter().all(|text| text.trim().is_empty()) {
            return None;
        }
        let [note, old_rule, kept_room_for] =
            written.map(|text| self.naming.own_words(text).trim().to_owned());
        let who = self.naming.who(entry.relationship).to_owned();
        Some(Note { number, when: self.when(entry), who, note, old_rule, kept_room_for, reframe })
    }

    fn reframed(&self, entry: &Entry) -> Option<Reframed> {
        let reframe = &entry.details.reframe;
        if reframe.is_empty() {
            return None;
        }
        let [says, also_true, to_a_friend] =
            reframe.lines().map(|text| self.naming.own_words(text).trim().to_owned());
        let about_client = self.selection.is_client(entry.relationship);
        Some(Reframed { about_client, says, also_true, to_a_friend })
    }

    fn when(&self, entry: &Entry) -> When {
        if self.include.exact_times {
            return When::Exactly { date: entry.date, time: entry.time };
        }
        let after_monday = Days::new(entry.date.weekday().num_days_from_monday().into());
        When::Week { monday: entry.date.checked_sub_days(after_monday).unwrap_or(entry.date) }
    }
}
