//! What the names of columns say that they hold.

use super::Column;
use crate::search::same_name;

/// What people call each column, case and accents aside; the first that fits is taken, so that "who asked" is who.
const NAMES: &[(Column, &[&str])] = &[
    (Column::Who, &["who", "who asked", "person", "name", "from", "with", "relationship", "wer", "qui"]),
    (Column::Date, &["date", "day", "when", "datum", "tag", "timestamp", "date and time", "wann", "fecha"]),
    (Column::Time, &["time", "hour", "uhrzeit", "zeit", "at", "heure"]),
    (
        Column::Want,
        &[
            "want",
            "wanted",
            "did i want to",
            "did i want to?",
            "wish",
            "wanted to",
            "willing",
            "wunsch",
            "gewollt",
        ],
    ),
    (
        Column::Answer,
        &[
            "answer",
            "my answer",
            "decision",
            "response",
            "said",
            "what i said",
            "i said",
            "reply",
            "antwort",
            "yes/no",
        ],
    ),
    (
        Column::Cost,
        &[
            "cost",
            "feeling",
            "feelings",
            "felt",
            "how it left me",
            "how i felt",
            "i felt",
            "it left me",
            "emotion",
            "mood",
            "gefuhl",
            "after",
        ],
    ),
    (
        Column::Request,
        &[
            "what",
            "request",
            "asked",
            "what was asked",
            "asked for",
            "situation",
            "event",
            "what happened",
            "ask",
            "was",
            "anfrage",
            "bitte",
        ],
    ),
    (Column::Kind, &["kind", "type", "category", "kind of request", "art", "kategorie"]),
    (Column::Note, &["note", "notes", "comment", "comments", "remarks", "thoughts", "notiz", "bemerkung"]),
    (Column::Role, &["role", "relation", "who are they", "rolle", "beziehung"]),
    (Column::Channel, &["channel", "how it came", "medium", "via", "by", "kanal"]),
    (Column::Pressure, &["pressure", "push", "pushback", "pushed", "druck"]),
    (Column::Strength, &["strength", "intensity", "how strong", "level", "starke"]),
];

/// What the name of a column says that it holds.
pub(super) fn named(name: &str) -> Option<Column> {
    let folded = same_name(name);
    let folded = folded.trim_end_matches([':', '.']);
    if let Some(column) = exactly(folded) {
        return Some(column);
    }
    // "Date (local)", "Request / situation": the first word that is a name of its own.
    folded.split(|c: char| !c.is_alphanumeric()).find_map(exactly)
}

fn exactly(folded: &str) -> Option<Column> {
    NAMES.iter().find(|(_, names)| names.contains(&folded)).map(|(column, _)| *column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_what_people_call_it() {
        for (name, column) in [
            ("Who", Column::Who),
            ("WHO ASKED", Column::Who),
            ("Datum", Column::Date),
            ("Date (local)", Column::Date),
            ("Gefühl", Column::Cost),
            ("How it left me:", Column::Cost),
            ("What was asked", Column::Request),
            ("Did I want to?", Column::Want),
            ("Notes", Column::Note),
            ("yes/no", Column::Answer),
        ] {
            assert_eq!(named(name), Some(column), "{name}");
        }
        assert_eq!(named("Mum"), None);
        assert_eq!(named(""), None);
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let all = || NAMES.iter().flat_map(|(_, names)| *names);
        for name in all() {
            assert_eq!(all().filter(|other| other == &name).count(), 1, "{name}");
            assert_eq!(same_name(name), *name, "{name}");
        }
    }
}
