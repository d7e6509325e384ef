//! The words an entry is made of.
//!
//! Each word is written the same way in the database, in exports and on the wire to the UI; [`Word::as_str`] gives that
//! spelling and [`std::str::FromStr`] reads it back. What a person sees comes from the Fluent catalogues, never from here.

use serde::{Deserialize, Serialize};

pub use crate::words::{UnknownWord, Word};

words! {
    /// What somebody is to the person who keeps the journal.
    Role as "role" {
        /// Somebody whom the writer helps for a living; known by a code, not a name.
        Client = "client",
        /// A colleague.
        Coworker = "coworker",
        /// Somebody the writer reports to.
        Manager = "manager",
        /// Family of origin or of choice.
        Family = "family",
        /// Spouse or partner.
        Partner = "partner",
        /// A friend.
        Friend = "friend",
        /// Neighbours, clubs, congregations.
        Community = "community",
        /// None of these, or not said.
        Other = "other",
    }
}

words! {
    /// What kind of thing was asked for.
    Kind as "kind" {
        /// An hour, an evening, a Saturday.
        Time = "time",
        /// Money, or things to lend or give.
        MoneyThings = "money_things",
        /// To be listened to.
        Listening = "listening",
        /// A favour.
        Favour = "favour",
        /// Work, paid or not.
        Work = "work",
        /// To be told something.
        Information = "information",
        /// To be reachable.
        Access = "access",
        /// Nearness, touch, confidence.
        Closeness = "closeness",
        /// None of these.
        Other = "other",
    }
}

words! {
    /// What was answered to a request that came in.
    Decision as "decision" {
        /// Yes.
        Yes = "yes",
        /// A part of what was asked.
        Partly = "partly",
        /// Not decided yet, and said so or let slide.
        Later = "later",
        /// No.
        No = "no",
    }
}

words! {
    /// How the answer left the person.
    Cost as "cost" {
        /// At ease; first row.
        Calm = "calm",
        /// Emptied; first row.
        Drained = "drained",
        /// Resentful; first row.
        Resentful = "resentful",
        /// Glad; second row.
        Glad = "glad",
        /// Guilty; second row.
        Guilty = "guilty",
        /// Uneasy; second row.
        Uneasy = "uneasy",
        /// Far away, unseen; second row.
        CutOff = "cut_off",
    }
}

words! {
    /// Whether the person wanted to, other people's feelings aside.
    Want as "want" {
        /// Wanted to.
        Yes = "yes",
        /// Torn.
        Mixed = "mixed",
        /// Would rather not have.
        No = "no",
    }
}

words! {
    /// How hard the other pushed, before or after the answer.
    Pressure as "pressure" {
        /// Not at all.
        None = "none",
        /// Somewhat.
        Some = "some",
        /// Strongly.
        Strong = "strong",
    }
}

words! {
    /// How the answer was given.
    How as "how" {
        /// Simply said it.
        Plain = "plain",
        /// Acknowledged, then redirected.
        Validated = "validated",
        /// A short standard reply.
        Formula = "formula",
        /// Named a rule the person keeps.
        Policy = "policy",
        /// Talked about the pattern.
        NamedPattern = "named_pattern",
        /// Said when the answer would come.
        BoughtTime = "bought_time",
        /// Offered something else.
        Alternative = "alternative",
        /// Explained at length.
        Explained = "explained",
        /// Made an exception.
        JustOnce = "just_once",
        /// Let it slide.
        Silent = "silent",
        /// Cut it short.
        Sharp = "sharp",
    }
}

words! {
    /// How the request came.
    ContactChannel as "channel" {
        /// Face to face.
        InPerson = "in_person",
        /// A call.
        Call = "call",
        /// A message.
        Message = "message",
        /// An email.
        Email = "email",
    }
}

words! {
    /// A day of the week.
    Weekday as "weekday" {
        /// The first of an ISO week.
        Monday = "monday",
        /// The second.
        Tuesday = "tuesday",
        /// The third.
        Wednesday = "wednesday",
        /// The fourth.
        Thursday = "thursday",
        /// The fifth.
        Friday = "friday",
        /// The sixth.
        Saturday = "saturday",
        /// The last.
        Sunday = "sunday",
    }
}

impl From<chrono::Weekday> for Weekday {
    fn from(day: chrono::Weekday) -> Self {
        match day {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

words! {
    /// What the person says of the answer some days later.
    LookBack as "look_back" {
        /// Still feels right.
        Right = "right",
        /// Unsure.
        Unsure = "unsure",
        /// Would answer otherwise.
        Regret = "regret",
    }
}

words! {
    /// What the other person did afterwards. Shown, never scored.
    Afterwards as "afterwards" {
        /// Accepted it.
        Accepted = "accepted",
        /// Pushed back.
        PushedBack = "pushed_back",
        /// Pulled away.
        PulledAway = "pulled_away",
        /// Came back warmly.
        CameBackWarmly = "came_back_warmly",
        /// Nothing yet.
        NothingYet = "nothing_yet",
    }
}

words! {
    /// Whether something the person asked for was met. Shown, never scored.
    Met as "met" {
        /// Met.
        Met = "met",
        /// Met in part.
        Partly = "partly",
        /// Not met.
        NotMet = "not_met",
    }
}

/// How strongly a feeling was felt: 0 (not at all) to 5 (flooding). Context, never scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(try_from = "u8", into = "u8")]
pub struct Strength(u8);

impl Strength {
    /// The strongest there is.
    pub const MAX: u8 = 5;
}

impl TryFrom<u8> for Strength {
    type Error = UnknownWord;
    fn try_from(value: u8) -> Result<Self, UnknownWord> {
        if value <= Self::MAX { Ok(Self(value)) } else { Err(UnknownWord { set: "strength" }) }
    }
}

impl From<Strength> for u8 {
    fn from(strength: Strength) -> u8 {
        strength.0
    }
}

/// What an entry records: the answer to a request that came in, or what became of a wish of the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(tag = "direction", rename_all = "snake_case")]
pub enum Answer {
    /// "They asked me."
    Received {
        /// What was answered.
        decision: Decision,
    },
    /// "I wanted to ask or share", and did.
    Asked {
        /// Whether it was met, once known. Never scored.
        met: Option<Met>,
    },
    /// "I wanted to ask or share", and kept it back.
    HeldBack,
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    #[test]
    fn every_word_is_read_back_from_its_spelling() {
        fn round_trip<W: Word + std::str::FromStr<Err = UnknownWord> + PartialEq + fmt::Debug>() {
            for word in W::ALL {
                assert_eq!(
                    word.as_str().parse::<W>().as_ref(),
                    Ok(word),
                    "a stored word must keep its meaning"
                );
            }
        }
        round_trip::<Role>();
        round_trip::<Kind>();
        round_trip::<Decision>();
        round_trip::<Cost>();
        round_trip::<Want>();
        round_trip::<Pressure>();
        round_trip::<How>();
        round_trip::<ContactChannel>();
        round_trip::<LookBack>();
        round_trip::<Afterwards>();
        round_trip::<Met>();
        round_trip::<Weekday>();
    }

    #[test]
    fn an_unknown_spelling_is_refused() {
        assert_eq!("maybe".parse::<Decision>(), Err(UnknownWord { set: "decision" }));
        assert_eq!(Strength::try_from(6), Err(UnknownWord { set: "strength" }));
    }
}
