//! The people of a made-up journal: each asks in their own way, and is answered in one.

use crate::relationships::{Frame, RelationshipDraft};
use crate::vocabulary::{ContactChannel, Kind, Role};

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
    /// What they ask for.
    pub asks: &'static [(&'static str, Kind)],
}

impl Persona {
    /// The relationship of this persona. `number` tells namesakes apart, once there are more people than personas.
    pub fn draft(&self, id: crate::ids::RelationshipId, number: u32) -> RelationshipDraft {
        let name = if number == 0 { self.name.to_owned() } else { format!("{} {}", self.name, number + 1) };
        let client = self.role == Role::Client;
        let frame = if client {
            Frame {
                hours: "Tuesdays at four".to_owned(),
                channels: vec![ContactChannel::InPerson, ContactChannel::Email],
                limits: "Messages are read on working days".to_owned(),
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
        often: 6,
        asks: &[
            ("my Saturday, to clear out the garage", Time),
            ("to drive her to the airport at five in the morning", Favour),
            ("to call every evening this week", Access),
            ("to talk my sister out of moving", Favour),
            ("to hear about the neighbours for an hour", Listening),
            ("why I did not come on Sunday", Information),
            ("to spend the holidays at hers again", Time),
            ("a loan until the end of the month", MoneyThings),
            ("to come over and look at her printer", Favour),
        ],
    },
    Persona {
        name: "Jonas",
        role: Role::Friend,
        manner: Manner::Rigid,
        often: 4,
        asks: &[
            ("how I am, really", Closeness),
            ("to come along to the lake", Time),
            ("whether he may help with the move", Closeness),
            ("to sit with him after the funeral", Closeness),
            ("to meet his new partner over dinner", Time),
            ("what happened at work", Information),
            ("to sing with them on Thursday", Time),
        ],
    },
    Persona {
        name: "Dana",
        role: Role::Manager,
        manner: Manner::Learning,
        often: 5,
        asks: &[
            ("the slides by tomorrow morning", Work),
            ("to take over the night shift on Friday", Work),
            ("to be reachable on my day off", Access),
            ("to train the new colleague as well", Work),
            ("a quick call after dinner", Time),
            ("to skip lunch for the planning round", Time),
            ("to cover for the reception until noon", Work),
        ],
    },
    Persona {
        name: "Priya",
        role: Role::Friend,
        manner: Manner::Healthy,
        often: 4,
        asks: &[
            ("to read her application 🙂", Favour),
            ("to walk the dog with her", Time),
            ("to lend her the tent", MoneyThings),
            ("to listen, after the quarrel with Max", Listening),
            ("to help paint the kitchen", Time),
            ("to be her witness at the registry office", Closeness),
        ],
    },
    Persona {
        name: "Client K3",
        role: Role::Client,
        manner: Manner::Client,
        often: 4,
        asks: &[
            ("a quick question at ten at night", Access),
            ("another half hour at the end", Time),
            ("my private number", Access),
            ("to move the session to Saturday", Time),
            ("to write a letter to the landlord", Work),
            ("whether I would answer messages on holiday", Access),
        ],
    },
    Persona {
        name: "Sam",
        role: Role::Partner,
        manner: Manner::Healthy,
        often: 4,
        asks: &[
            ("to do the shopping again", Favour),
            ("an evening without telephones", Closeness),
            ("to decide where we spend the summer", Other),
            ("to talk about money", Listening),
            ("a hug before breakfast", Closeness),
            ("to pick up the parcel on the way", Favour),
        ],
    },
    Persona {
        name: "Mrs Okafor",
        role: Role::Community,
        manner: Manner::Porous,
        often: 2,
        asks: &[
            ("three cakes for the summer party", Favour),
            ("to take the minutes of the choir again", Work),
            ("to water her plants for two weeks", Favour),
            ("to sign the petition", Other),
            ("to join the committee", Work),
        ],
    },
    Persona {
        name: "Lena",
        role: Role::Coworker,
        manner: Manner::Learning,
        often: 3,
        asks: &[
            ("to swap shifts at the last minute", Work),
            ("to finish the report for her", Work),
            ("to lend her the car for the weekend", MoneyThings),
            ("to hear what she thinks of our manager", Listening),
        ],
    },
];
