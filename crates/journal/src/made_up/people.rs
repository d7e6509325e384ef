//! The people of a made-up journal: each asks in their own way, and is answered in one.

use chrono::TimeDelta;

use crate::relationships::{Frame, RelationshipDraft};
use crate::vocabulary::{ContactChannel, Kind, Role, Weekday};

use Kind::*;

/// How somebody is mostly answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Yes, and paid for it.
    Porous,
    /// No, though part of the writer wanted to.
    Rigid,
    /// As it was wanted, more or less.
    Healthy,
    /// As by somebody who learned to in the meantime: porous at first, healthy later.
    Learning,
    /// Within an agreed frame, and sometimes outside.
    Client,
}

/// Somebody who does not exist.
pub(super) struct Persona {
    /// Their name.
    pub name: &'static str,
    /// What they are to the writer.
    pub role: Role,
    /// How they are answered.
    pub manner: Manner,
    /// How often they ask, beside the others.
    pub often: u64,
    /// For how many weeks they have been known; nothing for longer than any journal.
    pub known_weeks: Option<i64>,
    /// What they ask for.
    pub asks: &'static [(&'static str, Kind)],
}

impl Persona {
    /// Whether they were known already `ago`.
    pub fn was_known(&self, ago: TimeDelta) -> bool {
        self.known_weeks.is_none_or(|weeks| ago <= TimeDelta::weeks(weeks))
    }

    /// The relationship of this persona. `number` tells namesakes apart, once there are more people than personas.
    pub fn draft(&self, id: crate::ids::RelationshipId, number: u32) -> RelationshipDraft {
        let name = if number == 0 { self.name.to_owned() } else { format!("{} {}", self.name, number + 1) };
        let client = self.role == Role::Client;
        let frame = if client {
            Frame {
                hours: "Tuesdays at four".to_owned(),
                channels: vec![ContactChannel::InPerson, ContactChannel::Email],
                limits: "Messages are read on working days".to_owned(),
                times: Vec::new(),
                session_day: Some(Weekday::Tuesday),
            }
        } else {
            Frame::default()
        };
        RelationshipDraft {
            role: Some(self.role),
            care: client,
            frame,
            note: "Made up, to look around.".to_owned(),
            ..RelationshipDraft::named(id, name)
        }
    }
}

/// Everybody, in the order in which they join.
pub(super) const PERSONAS: &[Persona] = &[
    Persona {
        name: "Mum",
        role: Role::Family,
        manner: Manner::Porous,
        often: 7,
        known_weeks: None,
        asks: &[
            ("my Saturday, to clear out the garage", Time),
            ("a lift to the airport at five in the morning", Favour),
            ("a call every evening this week", Access),
            ("a word with my sister, so that she stays", Favour),
            ("an hour about the neighbours", Listening),
            ("the reason why I was not there on Sunday", Information),
            ("the holidays at hers again", Time),
            ("a loan until the end of the month", MoneyThings),
            ("help with the printer, today", Favour),
        ],
    },
    Persona {
        name: "Jonas",
        role: Role::Friend,
        manner: Manner::Rigid,
        often: 6,
        known_weeks: None,
        asks: &[
            ("an honest word about how I am", Closeness),
            ("a day at the lake with the others", Time),
            ("the chance to help me with the move", Closeness),
            ("company after the funeral", Closeness),
            ("dinner, to meet his new partner", Time),
            ("the story of what happened at work", Information),
            ("an evening of singing on Thursday", Time),
        ],
    },
    Persona {
        name: "Dana",
        role: Role::Manager,
        manner: Manner::Learning,
        often: 4,
        known_weeks: None,
        asks: &[
            ("the slides by tomorrow morning", Work),
            ("the night shift on Friday", Work),
            ("my number on my day off", Access),
            ("another week with the new colleague", Work),
            ("a quick call after dinner", Time),
            ("my lunch break, for the planning round", Time),
            ("cover at the reception until noon", Work),
        ],
    },
    Persona {
        name: "Priya",
        role: Role::Friend,
        manner: Manner::Healthy,
        often: 5,
        known_weeks: None,
        asks: &[
            ("an eye on her application 🙂", Favour),
            ("company on a walk with the dog", Time),
            ("the tent for a weekend", MoneyThings),
            ("an ear, after the quarrel with Max", Listening),
            ("a hand with painting the kitchen", Time),
            ("a witness at the registry office", Closeness),
        ],
    },
    Persona {
        name: "Client K3",
        role: Role::Client,
        manner: Manner::Client,
        often: 4,
        known_weeks: None,
        asks: &[
            ("an answer to a quick question at ten at night", Access),
            ("another half hour at the end", Time),
            ("my private number", Access),
            ("a session on Saturday instead", Time),
            ("a letter to the landlord", Work),
            ("answers to messages during my holiday", Access),
        ],
    },
    Persona {
        name: "Sam",
        role: Role::Partner,
        manner: Manner::Healthy,
        often: 4,
        known_weeks: None,
        asks: &[
            ("the shopping, again", Favour),
            ("an evening without telephones", Closeness),
            ("a decision about the summer", Other),
            ("a talk about money", Listening),
            ("a hug before breakfast", Closeness),
            ("the parcel, on my way home", Favour),
        ],
    },
    Persona {
        name: "Mrs Okafor",
        role: Role::Community,
        manner: Manner::Porous,
        often: 2,
        known_weeks: None,
        asks: &[
            ("three cakes for the summer party", Favour),
            ("the minutes of the choir again", Work),
            ("water for her plants, two weeks long", Favour),
            ("my name under the petition", Other),
            ("my seat on the committee", Work),
        ],
    },
    Persona {
        name: "Lena",
        role: Role::Coworker,
        manner: Manner::Learning,
        often: 6,
        known_weeks: Some(3),
        asks: &[
            ("my early shift, at the last minute", Work),
            ("the last pages of her report", Work),
            ("the car for the weekend", MoneyThings),
            ("my view of our manager", Listening),
        ],
    },
];
