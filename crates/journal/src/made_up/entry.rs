//! One made-up entry.

use chrono::{DateTime, Days, Utc};

use super::chance::Chance;
use super::people::{Manner, Persona};
use super::{answers, notes};
use crate::entries::{Details, Entry, LookingBack, Reframe};
use crate::ids::{EntryId, RelationshipId};
use crate::moment::Moment;
use crate::vocabulary::{
    Afterwards, Answer, ContactChannel, Cost, Decision, Kind, LookBack, Strength, Want, Word,
};

/// What the writer wanted to ask or share of their own accord.
const OWN: &[(&str, Kind)] = &[
    ("company at the doctor's", Closeness),
    ("help with the heavy boxes", Favour),
    ("a word in time when plans change", Information),
    ("praise for what I made", Closeness),
    ("an hour of their time", Time),
    ("an ear, without advice", Listening),
];

use Kind::*;

/// In how many of a hundred entries the wish is noted.
const WISH_NOTED: u64 = 80;

/// What an entry is to be about.
pub(super) struct Scene<'a> {
    /// Who asks.
    pub persona: &'a Persona,
    /// Under which id they are kept.
    pub id: RelationshipId,
    /// Under which name.
    pub name: &'a str,
    /// When it happens.
    pub moment: Moment,
    /// When the journal ends.
    pub today: Moment,
    /// It belongs to the later half of the journal.
    pub late: bool,
    /// The note is long.
    pub long_notes: bool,
}

/// An entry about `scene`.
pub(super) fn entry(chance: &mut Chance, scene: &Scene<'_>) -> Entry {
    let (persona, moment) = (scene.persona, scene.moment);
    let own = persona.manner != Manner::Client && chance.happens(8);
    let asks = if own { OWN } else { persona.asks };
    let (words, kind) = chance.one(asks).copied().unwrap_or(("", Other));
    let (want, (answer, cost)) = if own {
        (None, answers::own(chance, persona.manner))
    } else {
        let want = answers::want(chance, persona.manner);
        let decision = answers::decision(chance, persona.manner, want, scene.late);
        (Some(want), (Answer::Received { decision }, answers::cost(chance, want, decision)))
    };
    let id = id(chance, moment.at);
    Entry {
        id,
        relationship: scene.id,
        name: scene.name.to_owned(),
        at: moment.at,
        zone: moment.zone.name().to_owned(),
        date: moment.date(),
        time: moment.time(),
        request: if chance.happens(8) { String::new() } else { words.to_owned() },
        kind: Some(kind),
        want: want.filter(|_| chance.happens(WISH_NOTED)),
        answer,
        cost,
        details: Details {
            reframe: reframe(id, cost, persona.manner),
            ..details(chance, scene, want, answer)
        },
        look_back: look_back(chance, scene, (want, answer), cost),
        captured: false,
        raised_on: None,
        deleted_until: None,
    }
}

/// An id as an app would have made it at `at`.
pub(super) fn id(chance: &mut Chance, at: DateTime<Utc>) -> EntryId {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    EntryId(uuid::Builder::from_unix_timestamp_millis(millis, &chance.bytes()).into_uuid())
}

fn details(chance: &mut Chance, scene: &Scene<'_>, want: Option<Want>, answer: Answer) -> Details {
    let manner = scene.persona.manner;
    let mut details = Details {
        channel: chance.happens(50).then(|| chance.one(ContactChannel::ALL).copied()).flatten(),
        out_of_hours: Some(manner == Manner::Client && chance.happens(45)),
        strength: if chance.happens(30) {
            Strength::try_from(1 + (chance.below(5) as u8)).ok()
        } else {
            None
        },
        note: if scene.long_notes { notes::long_note(chance) } else { notes::note(chance, want, answer) },
        bring_to_session: chance.happens(5),
        old_rule: notes::old_rule(chance),
        ..Details::default()
    };
    if let Answer::Received { decision } = answer {
        details.how = answers::how(chance, decision);
        details.pressure = answers::pressure(chance, manner);
        if matches!(decision, Decision::No | Decision::Partly) {
            details.kept_room_for = notes::kept_room_for(chance);
        }
    }
    details
}

/// What was written when a guilty entry was looked at once more; with most there is nothing. It is drawn from the entry's own id, so
/// that the lives themselves stay what they are.
fn reframe(id: EntryId, cost: Cost, manner: Manner) -> Reframe {
    let (_, low) = id.0.as_u64_pair();
    let mut chance = Chance::new(low);
    if cost != Cost::Guilty || !chance.happens(40) {
        return Reframe::default();
    }
    notes::reframe(&mut chance, manner == Manner::Client)
}

/// What was said of an answer some days later; of a guilty one mostly something.
fn look_back(
    chance: &mut Chance,
    scene: &Scene<'_>,
    (want, answer): (Option<Want>, Answer),
    cost: Cost,
) -> Option<LookingBack> {
    let after_at = scene.moment.date() + Days::new(2 + chance.below(6));
    let often = if cost == Cost::Guilty { 60 } else { 20 };
    if !chance.happens(often) || after_at > scene.today.date() {
        return None;
    }
    let after = answers::after(chance, want, answer);
    Some(LookingBack {
        after,
        after_at,
        later_cost: chance.one(Cost::ALL).copied().filter(|_| after != LookBack::Right),
        afterwards: chance.one(Afterwards::ALL).copied(),
    })
}
