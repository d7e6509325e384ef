//! The words a phrase is made of.

use hedgerow_insight::words;

use crate::vocabulary::How;

words! {
    /// What one does by saying a phrase.
    Move as "move" {
        /// Acknowledged, then redirected.
        Validated = "validated",
        /// One simple sentence that can be said again.
        Formula = "formula",
        /// A rule rather than a feeling.
        Policy = "policy",
        /// Naming what keeps happening.
        NamedPattern = "named_pattern",
        /// Saying when one will answer.
        BoughtTime = "bought_time",
        /// Offering something else.
        Alternative = "alternative",
        /// A plain no.
        FirmNo = "firm_no",
        /// The same once more, then stop.
        Repeat = "repeat",
        /// A yes that is free, with its terms.
        FreeYes = "free_yes",
        /// Asking for something oneself.
        Asking = "asking",
    }
}

words! {
    /// Which way a phrase moves a boundary.
    PhraseSide as "side" {
        /// For whoever gives past their wish: it holds a limit.
        Porous = "porous",
        /// For whoever stays closed: it opens.
        Rigid = "rigid",
    }
}

words! {
    /// Where a phrase fits.
    Situation as "situation" {
        /// Anywhere.
        Anything = "anything",
        /// My time.
        Time = "time",
        /// Money or things.
        Money = "money",
        /// An evening or a weekend.
        EveningOrWeekend = "evening_or_weekend",
        /// A listening ear.
        Listening = "listening",
        /// A favour.
        Favour = "favour",
        /// Work, paid or not.
        Work = "work",
        /// Something one would have to tell.
        Information = "information",
        /// A visit.
        Visit = "visit",
        /// Plans that change.
        PlansChanged = "plans_changed",
        /// A message or a call, and being reachable.
        Message = "message",
        /// Nearness, touch, confidence.
        Closeness = "closeness",
    }
}

words! {
    /// How saying it felt.
    Ease as "ease" {
        /// Easier than before.
        Easier = "easier",
        /// The same as before.
        Same = "same",
        /// Hard.
        Hard = "hard",
    }
}

impl Move {
    /// How an entry says that it was answered by this move. A plain no and a free yes are simply said, a repetition is the same
    /// short reply; asking is no answer, but makes an entry of its own.
    pub const fn how(self) -> Option<How> {
        match self {
            Self::Validated => Some(How::Validated),
            Self::Formula | Self::Repeat => Some(How::Formula),
            Self::Policy => Some(How::Policy),
            Self::NamedPattern => Some(How::NamedPattern),
            Self::BoughtTime => Some(How::BoughtTime),
            Self::Alternative => Some(How::Alternative),
            Self::FirmNo | Self::FreeYes => Some(How::Plain),
            Self::Asking => None,
        }
    }

    /// Whether it confronts: hidden where somebody does not feel free to say no.
    pub const fn confronts(self) -> bool {
        matches!(self, Self::NamedPattern | Self::Policy | Self::Repeat)
    }

    /// Which way it mostly moves a boundary.
    pub const fn side(self) -> PhraseSide {
        match self {
            Self::FreeYes | Self::Asking => PhraseSide::Rigid,
            _ => PhraseSide::Porous,
        }
    }
}
