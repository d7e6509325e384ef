//! Filling a journal with what was made up.

use chrono::{DateTime, DurationRound, TimeDelta, Timelike, Utc};

use super::chance::Chance;
use super::entry::{Scene, entry, id};
use super::people::{PERSONAS, Persona};
use super::{MARK, Options, reflections};
use crate::changes::Changes;
use crate::error::{Error, Result};
use crate::ids::{RelationshipId, WaitingId};
use crate::journal::Journal;
use crate::moment::Moment;
use crate::storage::{Key, Storage, Stored, StoredWaiting};
use crate::vocabulary::{Kind, Want};

/// How many entries share a transaction: a million in one would fill the disk with its log.
const BATCH: usize = 20_000;

/// Fills an empty journal with `options.entries` entries up to `now`, in which the same `seed` always gives the same lives.
///
/// A journal in which anything was written is refused with [`Error::NotEmpty`]: made-up lives are never mixed with one's own.
pub fn fill(journal: &mut Journal, seed: u64, now: Moment, options: Options) -> Result<Changes> {
    let mut chance = Chance::new(seed);
    let (cast, _) = journal.transact(|storage, _| {
        if !storage.people()?.is_empty() {
            return Err(Error::NotEmpty);
        }
        storage.set_fact(MARK, &seed.to_string())?;
        cast(storage, &mut chance, now, options.people)
    })?;
    let instants = instants(&mut chance, now, options);
    let middle = instants.get(instants.len() / 2).copied().unwrap_or(now.at);
    let play = Play { cast: &cast, now, middle, long_notes: options.long_notes };
    for batch in instants.chunks(BATCH) {
        journal
            .transact(|storage, _| batch.iter().try_for_each(|&at| add(storage, &mut chance, &play, at)))?;
    }
    journal.transact(|storage, _| add_waiting(storage, &mut chance, &cast, now))?;
    journal.transact(|storage, _| {
        reflections::add(storage, &mut chance, &cast, now)?;
        reflections::add_rules(storage, &mut chance, now)
    })?;
    Ok(Changes {
        entries: true,
        relationships: true,
        waiting: true,
        reflections: true,
        rules: true,
        ..Changes::NONE
    })
}

/// Somebody of the cast, as they are kept.
pub(super) struct Member {
    persona: &'static Persona,
    /// The row.
    pub key: Key,
    id: RelationshipId,
    /// The name.
    pub name: String,
}

/// What all entries of a journal have in common.
struct Play<'a> {
    cast: &'a [Member],
    now: Moment,
    middle: DateTime<Utc>,
    long_notes: bool,
}

fn cast(storage: &Storage<'_>, chance: &mut Chance, now: Moment, people: u32) -> Result<Vec<Member>> {
    let mut cast = Vec::new();
    let rounds = (0_u32..).flat_map(|round| PERSONAS.iter().map(move |persona| (round, persona)));
    for (round, persona) in rounds.take(people.max(1) as usize) {
        let draft = persona.draft(RelationshipId(id(chance, now.at).0), round);
        let key = storage.add_relationship(&draft)?;
        cast.push(Member { persona, key, id: draft.id, name: draft.name });
    }
    Ok(cast)
}

/// The instants of all entries, the oldest first, mostly while people are awake.
fn instants(chance: &mut Chance, now: Moment, options: Options) -> Vec<DateTime<Utc>> {
    let minutes = u64::from(options.weeks.clamp(1, 2_000)) * 7 * 24 * 60;
    let mut instants: Vec<_> = (0..options.entries).map(|_| awake(chance.below(minutes), now)).collect();
    instants.sort_unstable();
    instants
}

fn awake(minutes_ago: u64, now: Moment) -> DateTime<Utc> {
    let at = now.at - TimeDelta::minutes(i64::try_from(minutes_ago).unwrap_or(0));
    let night = at.with_timezone(&now.zone).hour() < 7;
    let at = if night { at - TimeDelta::hours(9) } else { at };
    at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at)
}

/// Adds an entry at `at`, about somebody of the cast.
fn add(storage: &Storage<'_>, chance: &mut Chance, play: &Play<'_>, at: DateTime<Utc>) -> Result<()> {
    let known = play.cast.iter().filter(|member| member.persona.was_known(play.now.at - at));
    let choices: Vec<(u64, &Member)> = known.map(|member| (member.persona.often, member)).collect();
    let Some(&(_, first)) = choices.first() else { return Ok(()) };
    let member = chance.weighted(&choices, first);
    let scene = Scene {
        persona: member.persona,
        id: member.id,
        name: &member.name,
        moment: Moment { at, zone: play.now.zone },
        today: play.now,
        late: at > play.middle,
        long_notes: play.long_notes,
    };
    let entry = entry(chance, &scene);
    storage.add_entry(&Stored { place: storage.free_place(at)?, written_for: member.key, entry })
}

/// Two requests that are not answered yet.
fn add_waiting(storage: &Storage<'_>, chance: &mut Chance, cast: &[Member], now: Moment) -> Result<()> {
    let requests = [
        ("my company on Sunday", Kind::Time, Want::Mixed),
        ("an answer by Friday", Kind::Information, Want::No),
    ];
    for ((request, kind, want), member) in requests.into_iter().zip(cast) {
        let asked = Moment { at: now.at - TimeDelta::hours(20), zone: now.zone };
        storage.add_waiting(&StoredWaiting {
            id: WaitingId(id(chance, asked.at).0),
            written_for: member.key,
            at: asked.at,
            zone: asked.zone.name(),
            date: asked.date(),
            request,
            kind: Some(kind),
            want: Some(want),
        })?;
    }
    Ok(())
}
