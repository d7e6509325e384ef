//! What words in a cell usually mean. These are words that people are expected to have written, not words that are shown.
//!
//! Each line begins with our own word, which means itself; all others are compared with case and accents aside.

use super::Column;

/// Our own word, and what people write for it.
type Line = (&'static str, &'static [&'static str]);

const ANSWERS: &[Line] = &[
    ("yes", &["y", "ja", "j", "oui", "si", "said yes", "agreed", "accepted", "did it", "true"]),
    (
        "partly",
        &[
            "partially",
            "partial",
            "in part",
            "some of it",
            "compromise",
            "teilweise",
            "zum teil",
            "en partie",
        ],
    ),
    ("later", &["not yet", "postponed", "delayed", "undecided", "spater", "plus tard", "mas tarde"]),
    ("no", &["n", "nein", "non", "said no", "declined", "refused", "false"]),
    ("asked", &["i asked", "asked them", "gefragt"]),
    ("held_back", &["held back", "kept back", "kept it back", "did not ask", "didn't ask"]),
];

const COSTS: &[Line] = &[
    ("calm", &["fine", "ok", "okay", "at ease", "relaxed", "peaceful", "neutral", "ruhig", "calme"]),
    ("drained", &["tired", "exhausted", "empty", "emptied", "worn out", "mude", "erschopft"]),
    (
        "resentful",
        &["resentment", "angry", "annoyed", "irritated", "frustrated", "bitter", "argerlich", "wutend"],
    ),
    ("glad", &["happy", "good", "pleased", "proud", "relieved", "froh"]),
    ("guilty", &["guilt", "bad", "ashamed", "schuldig"]),
    ("uneasy", &["anxious", "nervous", "worried", "tense", "stressed", "afraid", "unwohl"]),
    ("cut_off", &["cut off", "lonely", "distant", "numb", "far away", "unseen"]),
];

const WANTS: &[Line] = &[
    ("yes", &["y", "ja", "oui", "si", "wanted", "wanted to", "true"]),
    ("mixed", &["torn", "unsure", "partly", "maybe", "both", "hin und her"]),
    ("no", &["n", "nein", "non", "rather not", "did not want", "didn't want", "false"]),
];

const KINDS: &[Line] = &[
    ("time", &["zeit", "my time"]),
    ("money_things", &["money", "things", "loan", "lending", "geld"]),
    ("listening", &["to listen", "emotional support", "support", "zuhoren"]),
    ("favour", &["favor", "help", "a favour", "a favor", "errand", "gefallen", "hilfe"]),
    ("work", &["job", "task", "overtime", "arbeit"]),
    ("information", &["info", "advice", "questions", "rat"]),
    ("access", &["availability", "to be reachable", "erreichbar"]),
    ("closeness", &["touch", "intimacy", "contact", "nahe"]),
    ("other", &["else", "something else", "misc", "anderes"]),
];

const ROLES: &[Line] = &[
    ("client", &["patient", "student", "klient", "klientin"]),
    ("coworker", &["co-worker", "colleague", "kollege", "kollegin", "team"]),
    ("manager", &["boss", "supervisor", "chef", "chefin"]),
    (
        "family",
        &[
            "mother",
            "father",
            "mum",
            "mom",
            "dad",
            "parent",
            "parents",
            "sister",
            "brother",
            "sibling",
            "daughter",
            "son",
            "child",
            "aunt",
            "uncle",
            "cousin",
            "grandmother",
            "grandfather",
            "relative",
            "familie",
            "mutter",
            "vater",
        ],
    ),
    ("partner", &["spouse", "wife", "husband", "girlfriend", "boyfriend", "ex", "partnerin"]),
    ("friend", &["friends", "freund", "freundin"]),
    ("community", &["neighbour", "neighbor", "club", "church", "nachbar", "nachbarin"]),
    ("other", &["stranger", "else", "andere"]),
];

const CHANNELS: &[Line] = &[
    ("in_person", &["in person", "face to face", "personally", "personlich"]),
    ("call", &["phone", "telephone", "phone call", "video call", "anruf", "telefon"]),
    ("message", &["text", "sms", "chat", "whatsapp", "signal", "dm", "nachricht"]),
    ("email", &["e-mail", "mail"]),
];

const PRESSURES: &[Line] = &[
    ("none", &["no", "not at all", "keine", "kein"]),
    ("some", &["a little", "little", "mild", "medium", "etwas"]),
    ("strong", &["a lot", "high", "hard", "heavy", "stark"]),
];

fn lines(column: Column) -> &'static [Line] {
    match column {
        Column::Answer => ANSWERS,
        Column::Cost => COSTS,
        Column::Want => WANTS,
        Column::Kind => KINDS,
        Column::Role => ROLES,
        Column::Channel => CHANNELS,
        Column::Pressure => PRESSURES,
        Column::Who | Column::Date | Column::Time | Column::Request | Column::Note | Column::Strength => &[],
    }
}

/// Whether a column expects our own words.
pub(super) fn expects_words(column: Column) -> bool {
    !lines(column).is_empty()
}

/// Our own word, if `word` is one of those that the column knows.
pub(super) fn own(column: Column, word: &str) -> Option<&'static str> {
    lines(column).iter().map(|(own, _)| *own).find(|own| *own == word)
}

/// What `folded` usually means in the column.
pub(super) fn usual(column: Column, folded: &str) -> Option<&'static str> {
    let line = lines(column).iter().find(|(own, others)| *own == folded || others.contains(&folded));
    line.map(|(own, _)| *own)
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::search::same_name;
    use crate::vocabulary::{ContactChannel, Cost, Decision, Kind, Pressure, Role, Want, Word};

    const COLUMNS: [Column; 7] = [
        Column::Answer,
        Column::Cost,
        Column::Want,
        Column::Kind,
        Column::Role,
        Column::Channel,
        Column::Pressure,
    ];

    #[test]
    fn no_word_means_two_things_and_all_are_written_as_they_are_compared() {
        for column in COLUMNS {
            let all = || lines(column).iter().flat_map(|(own, others)| std::iter::once(own).chain(*others));
            for word in all() {
                assert_eq!(all().filter(|other| other == &word).count(), 1, "{word}");
                assert_eq!(same_name(word), *word, "{word}");
            }
        }
    }

    #[test]
    fn our_own_words_are_all_known_and_no_others() {
        fn are<W: Word + FromStr>(column: Column, more: &[&str]) {
            let own: Vec<_> =
                lines(column).iter().map(|(own, _)| *own).filter(|own| !more.contains(own)).collect();
            assert_eq!(own.len(), W::ALL.len());
            assert!(own.iter().all(|own| own.parse::<W>().is_ok()));
        }
        are::<Decision>(Column::Answer, &["asked", "held_back"]);
        are::<Cost>(Column::Cost, &[]);
        are::<Want>(Column::Want, &[]);
        are::<Kind>(Column::Kind, &[]);
        are::<Role>(Column::Role, &[]);
        are::<ContactChannel>(Column::Channel, &[]);
        are::<Pressure>(Column::Pressure, &[]);
    }
}
