//! The library: what each of its phrases is for. Their words are in `assets/locales/en/phrases.ftl`, under `phrase-` and the id.
//!
//! An id is kept in journals and never changes, nor is it given to another phrase. That the catalogue has exactly these is a test of
//! `hedgerow-locale`.

use Move::{
    Alternative, Asking, BoughtTime, FirmNo, Formula, FreeYes, NamedPattern, Policy, Repeat, Validated,
};
use Situation::{
    Anything, Closeness, EveningOrWeekend, Favour, Information, Listening, Message, Money, PlansChanged,
    Time, Visit, Work,
};

use super::{Move, PhraseSide, Situation};
use crate::vocabulary::Role;

/// A phrase of the library.
#[derive(Clone, Copy, Debug)]
pub struct LibraryPhrase {
    /// Its name in the catalogue, in small letters, digits and hyphens.
    pub id: &'static str,
    /// What one does by saying it.
    pub r#move: Move,
    /// Which way it moves the boundary.
    pub side: PhraseSide,
    /// Where it fits.
    pub situation: Situation,
    /// To whom it may be said; empty for everybody but clients.
    pub roles: &'static [Role],
    /// It answers a client outside agreed hours.
    pub out_of_hours: bool,
    /// It confronts: hidden where somebody does not feel free to say no.
    pub confronts: bool,
}

const EVERYBODY: &[Role] = &[];
const CLIENT: &[Role] = &[Role::Client];
const AT_WORK: &[Role] = &[Role::Coworker, Role::Manager];
const CLOSE: &[Role] = &[Role::Family, Role::Partner, Role::Friend];
const COMMUNITY: &[Role] = &[Role::Community];

/// Every phrase, in the order in which they are shown.
pub const LIBRARY: &[LibraryPhrase] = &[
    phrase("matters-until-sunday", Validated, Listening, EVERYBODY),
    phrase("heavy-tomorrow", Validated, EveningOrWeekend, EVERYBODY),
    phrase("see-why-you-ask", Validated, Anything, EVERYBODY),
    phrase("tight-deadline", Validated, Work, AT_WORK),
    phrase("you-worry", Validated, Message, CLOSE),
    phrase("good-cause", Validated, Favour, COMMUNITY),
    phrase("things-come-up", Validated, PlansChanged, EVERYBODY),
    phrase("love-you-not-tonight", Validated, Closeness, &[Role::Partner, Role::Family]),
    phrase("noted-for-session", Validated, Message, CLIENT).out_of_hours(),
    phrase("deserves-more", Validated, Listening, CLIENT).out_of_hours(),
    phrase("cannot-take-on", Formula, Favour, EVERYBODY),
    phrase("not-this-time", Formula, Anything, EVERYBODY),
    phrase("does-not-work", Formula, Anything, EVERYBODY),
    phrase("have-plans", Formula, EveningOrWeekend, EVERYBODY),
    phrase("no-room-this-week", Formula, Time, EVERYBODY),
    phrase("keep-to-myself", Formula, Information, EVERYBODY),
    phrase("not-mine-to-tell", Formula, Information, EVERYBODY),
    phrase("too-short-notice", Formula, PlansChanged, EVERYBODY),
    phrase("ring-back-at-six", Formula, Message, CLOSE),
    phrase("cannot-help-with-money", Formula, Money, EVERYBODY),
    phrase("received", Formula, Message, CLIENT).out_of_hours(),
    phrase("do-not-lend", Policy, Money, EVERYBODY),
    phrase("no-work-after-six", Policy, Message, AT_WORK),
    phrase("sundays-at-home", Policy, EveningOrWeekend, EVERYBODY),
    phrase("not-about-others", Policy, Information, EVERYBODY),
    phrase("ask-before-visit", Policy, Visit, EVERYBODY),
    phrase("not-on-the-spot", Policy, Anything, EVERYBODY),
    phrase("leave-at-five", Policy, Work, AT_WORK),
    phrase("questions-for-sessions", Policy, Message, CLIENT).out_of_hours(),
    phrase("hours-called-off", Policy, PlansChanged, CLIENT),
    phrase("evening-before", NamedPattern, PlansChanged, EVERYBODY),
    phrase("third-time", NamedPattern, Favour, EVERYBODY),
    phrase("one-no", NamedPattern, Anything, EVERYBODY),
    phrase("just-before-leaving", NamedPattern, Work, AT_WORK),
    phrase("my-days-too", NamedPattern, Listening, CLOSE),
    phrase("without-ringing", NamedPattern, Visit, EVERYBODY),
    phrase("make-a-joke", NamedPattern, Closeness, EVERYBODY).rigid(),
    // Said in the session itself, so that it is out of no hours.
    phrase("wrote-after-our-hour", NamedPattern, Message, CLIENT),
    phrase("tomorrow-by-noon", BoughtTime, Anything, EVERYBODY),
    phrase("sleep-on-it", BoughtTime, Anything, EVERYBODY),
    phrase("look-at-my-week", BoughtTime, Time, EVERYBODY),
    phrase("what-would-wait", BoughtTime, Work, AT_WORK),
    phrase("week-for-money", BoughtTime, Money, EVERYBODY),
    phrase("not-while-upset", BoughtTime, Message, EVERYBODY),
    phrase("two-days-visit", BoughtTime, Visit, EVERYBODY),
    phrase("no-words-yet", BoughtTime, Closeness, CLOSE).rigid(),
    phrase("answer-on-monday", BoughtTime, Anything, CLIENT).out_of_hours(),
    phrase("question-for-our-hour", BoughtTime, Information, CLIENT).out_of_hours(),
    phrase("not-all-day", Alternative, Time, EVERYBODY),
    phrase("cannot-drive", Alternative, Favour, EVERYBODY),
    phrase("ten-minutes-now", Alternative, Listening, EVERYBODY),
    phrase("cafe-instead", Alternative, Visit, EVERYBODY),
    phrase("half-by-friday", Alternative, Work, AT_WORK),
    phrase("which-should-wait", Alternative, Work, &[Role::Manager]),
    phrase("soup-instead", Alternative, Money, CLOSE),
    phrase("short-call-tomorrow", Alternative, EveningOrWeekend, EVERYBODY),
    phrase("next-saturday", Alternative, PlansChanged, EVERYBODY),
    phrase("set-up-on-the-day", Alternative, Favour, COMMUNITY),
    phrase("walk-instead", Alternative, Closeness, EVERYBODY).rigid(),
    phrase("extra-session", Alternative, Time, CLIENT).out_of_hours(),
    phrase("no-hope-it-goes-well", FirmNo, Anything, EVERYBODY),
    phrase("no-thank-you", FirmNo, Anything, EVERYBODY),
    phrase("no-not-this-weekend", FirmNo, EveningOrWeekend, EVERYBODY),
    phrase("no-more-work", FirmNo, Work, AT_WORK),
    phrase("no-not-about-that", FirmNo, Information, EVERYBODY),
    phrase("no-not-tonight", FirmNo, Closeness, &[Role::Partner]),
    phrase("leave-it-there", FirmNo, Anything, EVERYBODY).confronting(),
    phrase("as-i-said", Repeat, Anything, EVERYBODY),
    phrase("same-answer", Repeat, Anything, EVERYBODY),
    phrase("still-not-lending", Repeat, Money, EVERYBODY),
    phrase("week-still-full", Repeat, Work, AT_WORK),
    phrase("sunday-stays", Repeat, EveningOrWeekend, EVERYBODY),
    phrase("on-the-list", Repeat, Message, CLIENT).out_of_hours(),
    phrase("yes-until-eight", FreeYes, EveningOrWeekend, EVERYBODY),
    phrase("yes-come-in", FreeYes, Visit, EVERYBODY),
    phrase("yes-a-hand", FreeYes, Favour, EVERYBODY),
    phrase("yes-how-it-is", FreeYes, Information, CLOSE),
    phrase("yes-sit-with-me", FreeYes, Closeness, CLOSE),
    phrase("yes-lunch", FreeYes, Work, AT_WORK),
    phrase("yes-say-when", FreeYes, Anything, EVERYBODY),
    phrase("yes-new-day", FreeYes, PlansChanged, EVERYBODY),
    phrase("listen-ten-minutes", Asking, Listening, EVERYBODY),
    phrase("hand-on-saturday", Asking, Favour, EVERYBODY),
    phrase("not-doing-well", Asking, Closeness, EVERYBODY),
    phrase("like-you-to-know", Asking, Information, EVERYBODY),
    phrase("two-more-days", Asking, Work, AT_WORK),
    phrase("miss-you", Asking, Time, CLOSE),
    phrase("come-along", Asking, Anything, EVERYBODY),
    phrase("hold-me", Asking, Closeness, &[Role::Partner, Role::Family]),
    phrase("hear-your-voice", Asking, Message, CLOSE),
];

/// The phrase of that id.
pub fn find(id: &str) -> Option<&'static LibraryPhrase> {
    LIBRARY.iter().find(|phrase| phrase.id == id)
}

const fn phrase(
    id: &'static str,
    r#move: Move,
    situation: Situation,
    roles: &'static [Role],
) -> LibraryPhrase {
    let side = r#move.side();
    LibraryPhrase { id, r#move, side, situation, roles, out_of_hours: false, confronts: r#move.confronts() }
}

impl LibraryPhrase {
    const fn out_of_hours(self) -> Self {
        Self { out_of_hours: true, ..self }
    }

    const fn rigid(self) -> Self {
        Self { side: PhraseSide::Rigid, ..self }
    }

    const fn confronting(self) -> Self {
        Self { confronts: true, ..self }
    }

    /// Whether it may be said to somebody in this role, or to somebody whose role was not said. What is said to clients is said to
    /// nobody else, and the other way round: a practice has words of its own.
    pub fn suits(&self, role: Option<Role>) -> bool {
        match role {
            Some(Role::Client) => self.is_for_clients(),
            Some(role) => self.roles.is_empty() || self.roles.contains(&role),
            None => !self.is_for_clients(),
        }
    }

    /// Whether it is said to clients.
    pub fn is_for_clients(&self) -> bool {
        self.roles.contains(&Role::Client)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Word;

    fn some(test: impl Fn(&&LibraryPhrase) -> bool) -> bool {
        LIBRARY.iter().any(|phrase| test(&phrase))
    }

    #[test]
    fn no_two_phrases_have_one_id_and_every_id_can_be_one_of_a_message() {
        for (place, phrase) in LIBRARY.iter().enumerate() {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(phrase.id.chars().all(plain) && phrase.id.len() <= 36, "{}", phrase.id);
            assert!(LIBRARY[..place].iter().all(|other| other.id != phrase.id), "{}", phrase.id);
        }
    }

    #[test]
    fn every_move_every_situation_and_every_role_has_some() {
        for r#move in Move::ALL {
            assert!(LIBRARY.iter().filter(|phrase| phrase.r#move == *r#move).count() >= 5, "{move:?}");
        }
        for situation in Situation::ALL {
            let of = |side| {
                LIBRARY.iter().filter(|phrase| phrase.situation == *situation && phrase.side == side).count()
            };
            assert!(of(PhraseSide::Porous) >= 2, "{situation:?}");
            // Money is asked of people more than they need to be urged to give it.
            assert!(of(PhraseSide::Rigid) >= 1 || *situation == Situation::Money, "{situation:?}");
        }
        for role in Role::ALL.iter().filter(|role| **role != Role::Client) {
            for r#move in Move::ALL {
                assert!(some(|one| one.r#move == *r#move && one.suits(Some(*role))), "{move:?} to {role:?}");
            }
        }
    }

    #[test]
    fn a_client_has_the_moves_of_the_frame_and_neither_a_firm_no_nor_the_rigid_side() {
        for r#move in Move::ALL {
            let none = matches!(r#move, FirmNo | FreeYes | Asking);
            assert_eq!(some(|one| one.r#move == *r#move && one.suits(Some(Role::Client))), !none, "{move:?}");
        }
        assert!(!some(|phrase| phrase.out_of_hours && !phrase.is_for_clients()));
        assert!(!some(|phrase| phrase.is_for_clients() && phrase.suits(None)));
    }

    #[test]
    fn what_names_a_pattern_a_rule_or_the_same_once_more_confronts() {
        for phrase in LIBRARY {
            let must = matches!(phrase.r#move, NamedPattern | Policy | Repeat);
            assert!(phrase.confronts || !must, "{}", phrase.id);
        }
        assert!(!some(|one| one.confronts && matches!(one.r#move, Validated | BoughtTime | Alternative)));
    }
}
