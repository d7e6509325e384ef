//! One made-up entry.

use chrono::{DateTime, Days, Utc};

use super::chance::Chance;
use super::people::{Manner, Persona};
use super::{answers, notes};
use crate::entries::{Details, Entry, LookingBack};
use crate::ids::{EntryId, RelationshipId};
use crate::moment::Moment;
use crate::vocabulary::{Afterwards, Answer, ContactChannel, Cost, Decision, Kind, LookBack, Strength, Word};

/// What the writer wanted to ask or share of their own accord.
const OWN: &[(&str, Kind)] = &[
    ("whether they would come with me", Closeness),
    ("for help with the heavy boxes", Favour),
    ("to be told when plans change", Information),
    ("that I am proud of what I made", Closeness),
    ("for an hour of their time", Time),
    ("to be listened to, without advice", Listening),
];

use Kind::*;

/// Who is asked, and under which id and name they are kept.
pub(super) struct Asking<'a> {
    /// The persona.
    pub persona: &'a Persona,
    /// The relationship.
    pub id: RelationshipId,
    /// Its name.
    pub name: &'a str,
}

/// An entry about `asking`. `late` says that it belongs to the later half of the journal.
pub(super) fn entry(
    chance: &mut Chance,
    asking: &Asking<'_>,
    moment: Moment,
    today: Moment,
    late: bool,
) -> Entry {
    let persona = asking.persona;
    let own = persona.manner != Manner::Client && chance.happens(8);
    let asks = if own { OWN } else { persona.asks };
    let (words, kind) = chance.one(asks).copied().unwrap_or(("", Other));
    let want = if own { None } else { answers::want(chance, persona.manner) };
    let (answer, cost) = if own {
        (
            answers::own(chance),
            chance.weighted(&[(40, Cost::Calm), (30, Cost::CutOff), (30, Cost::Glad)], Cost::Calm),
        )
    } else {
        let decision = answers::decision(chance, persona.manner, want, late);
        (Answer::Received { decision }, answers::cost(chance, want, decision))
    };
    Entry {
        id: id(chance, moment.at),
        relationship: asking.id,
        name: asking.name.to_owned(),
        at: moment.at,
        zone: moment.zone.name().to_owned(),
        date: moment.date(),
        time: moment.time(),
        request: if chance.happens(8) { String::new() } else { words.to_owned() },
        kind: Some(kind),
        want,
        answer,
        cost,
        details: details(chance, persona.manner, answer),
        look_back: look_back(chance, moment, today),
        deleted_until: None,
    }
}

/// An id as an app would have made it at `at`.
pub(super) fn id(chance: &mut Chance, at: DateTime<Utc>) -> EntryId {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    EntryId(uuid::Builder::from_unix_timestamp_millis(millis, &chance.bytes()).into_uuid())
}

fn details(chance: &mut Chance, manner: Manner, answer: Answer) -> Details {
    let mut details = Details {
        channel: chance.happens(50).then(|| chance.one(ContactChannel::ALL).copied()).flatten(),
        out_of_hours: manner == Manner::Client && chance.happens(45),
        strength: if chance.happens(30) {
            Strength::try_from(1 + (chance.below(5) as u8)).ok()
        } else {
            None
        },
        note: notes::note(chance),
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

fn look_back(chance: &mut Chance, moment: Moment, today: Moment) -> Option<LookingBack> {
    let after_at = moment.date() + Days::new(2 + chance.below(6));
    if !chance.happens(20) || after_at > today.date() {
        return None;
    }
    let after = chance
        .weighted(&[(55, LookBack::Right), (25, LookBack::Unsure), (20, LookBack::Regret)], LookBack::Right);
    Some(LookingBack {
        after,
        after_at,
        later_cost: chance.one(Cost::ALL).copied().filter(|_| after != LookBack::Right),
        afterwards: chance.one(Afterwards::ALL).copied(),
    })
}
