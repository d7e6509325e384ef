//! Where every column of the schema goes when everything is carried out: into a record, or nowhere, for a reason.
//!
//! Whoever adds a table or a column says it here, or the test below fails.

use std::collections::{BTreeMap, BTreeSet};

use crate::journal::Journal;

/// Columns that are in a record, as they are or in other words.
const CARRIED: &[(&str, &[&str])] = &[
    ("fact", &["name", "value"]),
    (
        "relationship",
        &[
            "id",
            "name",
            "role",
            "care",
            "distance",
            "unsafe",
            "hours",
            "channels",
            "limits",
            "times",
            "session_day",
            "note",
            "archived",
            "merged_into",
        ],
    ),
    (
        "entry",
        &[
            "id",
            "relationship",
            "at",
            "zone",
            "date",
            "time",
            "deleted_until",
            "kind",
            "want",
            "decision",
            "own",
            "met",
            "cost",
            "pressure",
            "how",
            "channel",
            "out_of_hours",
            "also_felt",
            "strength",
            "bring_to_session",
            "unsafe",
            "after",
            "after_at",
            "later_cost",
            "afterwards",
            "request",
            "old_rule",
            "kept_room_for",
            "note",
            "look_back_skipped",
            "captured",
            "reframe_says",
            "reframe_also_true",
            "reframe_to_a_friend",
            "raised_on",
        ],
    ),
    ("waiting", &["id", "relationship", "at", "zone", "date", "request", "kind", "want", "done_until"]),
    ("capture", &["id", "at", "zone", "said", "accepted", "done_until", "revision"]),
    ("verdict", &["relationship", "fit", "label", "date"]),
    ("alias", &["relationship", "called", "role", "number"]),
    ("share", &["at", "date", "first_day", "last_day", "format"]),
    ("share_person", &["share", "relationship"]),
    (
        "reflection",
        &[
            "id",
            "first_day",
            "length",
            "begun_on",
            "finished_on",
            "at",
            "stand_by",
            "for_therapist",
            "old_rule",
            "deleted_until",
        ],
    ),
    ("reflection_note", &["reflection", "step", "text"]),
    ("reflection_person", &["reflection", "place", "relationship", "room", "fit"]),
    ("reflection_follow_up", &["reflection", "plan", "came_up", "went", "cost"]),
    (
        "plan",
        &[
            "id",
            "relationship",
            "situation",
            "words",
            "phrase",
            "doable",
            "made_on",
            "ended_on",
            "ended",
            "reflection",
        ],
    ),
    ("plan_occasion", &["plan", "date", "went", "entry"]),
    ("phrase", &["id", "made_of", "text", "move", "side", "situation", "deleted_until"]),
    ("favourite_phrase", &["phrase"]),
    ("rehearsal", &["id", "date", "phrase", "entry", "situation", "words", "pushback", "ease"]),
    ("rule", &["id", "words", "new_words", "named_on", "deleted_until", "taken_off"]),
];

/// Columns that are left out, and why. `*` is the whole table.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("relationship", "key", "a row number; others are named by their ids"),
    ("relationship", "folded", "follows from the name"),
    ("relationship", "stands_for", "follows from the merges"),
    ("relationship", "entries", "counted by triggers"),
    ("entry", "place", "made from the instant"),
    ("entry", "week", "follows from the date"),
    ("entry", "said", "made from the other columns"),
    ("waiting", "key", "a row number"),
    ("capture", "key", "a row number"),
    ("verdict", "key", "a row number; the order of the file says who spoke last"),
    ("share", "key", "a row number"),
    ("reflection", "key", "a row number"),
    ("plan", "key", "a row number"),
    ("plan_occasion", "key", "a row number; they stand in its order"),
    ("phrase", "key", "a row number"),
    ("rehearsal", "key", "a row number"),
    ("rule", "key", "a row number"),
    ("draft", "*", "what was typed and not saved belongs to the form it stands in"),
    ("in_short", "*", "made from the entries by triggers"),
    ("search", "*", "the index of words, made from the entries"),
    ("word", "*", "the words of the index"),
    ("postponed", "*", "the entries for which what follows is still to come"),
    ("import", "*", "what was brought in on this machine, to take it back; over after thirty days"),
    ("imported", "*", "what each import made"),
];

/// Every table of the journal with its columns, but for those in which the full-text index keeps itself.
fn schema() -> BTreeMap<String, BTreeSet<String>> {
    let journal = Journal::in_memory().unwrap();
    let storage = journal.storage();
    let sql = "SELECT list.name, info.name FROM pragma_table_list AS list, pragma_table_xinfo(list.name) AS info \
               WHERE list.type IN ('table', 'virtual') AND list.name NOT LIKE 'sqlite_%' \
               AND (list.type = 'table' OR info.hidden = 0)";
    let mut statement = storage.db.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        let (table, column): (String, String) = row.unwrap();
        tables.entry(table).or_default().insert(column);
    }
    tables
}

#[test]
fn every_column_is_carried_or_left_out_for_a_reason() {
    let schema = schema();
    assert!(schema.contains_key("entry") && schema.contains_key("search"), "the schema was read");
    let carried = |table: &str, column: &str| {
        CARRIED.iter().any(|(one, columns)| *one == table && columns.contains(&column))
    };
    let left = |table: &str, column: &str| {
        LEFT_OUT
            .iter()
            .any(|(one, other, why)| *one == table && (*other == column || *other == "*") && !why.is_empty())
    };
    for (table, columns) in &schema {
        for column in columns {
            let settled = (carried(table, column), left(table, column));
            assert!(
                settled.0 != settled.1,
                "`{table}.{column}` is neither carried nor left out, or both: see everything/shape and this file"
            );
        }
    }
    let named = CARRIED
        .iter()
        .flat_map(|(table, columns)| columns.iter().map(move |column| (*table, *column)))
        .chain(LEFT_OUT.iter().map(|(table, column, _)| (*table, *column)));
    for (table, column) in named {
        let there = schema.get(table).is_some_and(|columns| column == "*" || columns.contains(column));
        assert!(there, "`{table}.{column}` is no column any more");
    }
}
