//! A log from a spreadsheet comes in: as it was meant, or not at all.

use crate::common::carry::*;
use crate::common::*;
use hedgerow_journal::entries::EntryFilter;
use hedgerow_journal::ids::ImportId;
use hedgerow_journal::spreadsheet::{
    BadReason, Column, DateOrder, Delimiter, Encoding, Mapping, RowsTaken, Sheet, SheetPreview, WordMeaning,
};
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, Kind, Role, Want};
use hedgerow_journal::{Error, Journal, Result};
use proptest::prelude::*;

fn sheet(text: &str) -> Sheet {
    Sheet::read(text.as_bytes()).unwrap()
}

fn preview(journal: &mut Journal, sheet: &Sheet, mapping: Option<&Mapping>) -> SheetPreview {
    journal.spreadsheets().preview(sheet, mapping.cloned(), now()).unwrap()
}

fn import(journal: &mut Journal, sheet: &Sheet, mapping: &Mapping, all_or_none: bool) -> Result<RowsTaken> {
    carry(|carrying| journal.spreadsheets().import(import_id(), sheet, mapping, all_or_none, now(), carrying))
}

const LOG: &str = "Date;Who;What was asked;Kind;Did I want to?;Answer;How it left me;Notes;Role;Strength\n\
    04.03.2026 19:30;Mum;my Saturday;time;rather not;ja;exhausted;\"long;\nnote\";mother;3,0\n\
    05.03.2026;K-17;=HYPERLINK(\"http://x\");;;no;OK;;client;\n";

#[test]
fn a_sheet_comes_in_as_it_was_meant() {
    let mut journal = journal();
    let sheet = sheet(LOG);
    let seen = preview(&mut journal, &sheet, None);
    assert_eq!((seen.good, seen.bad, seen.already, seen.new_people), (2, 0, 0, 2));
    assert_eq!((seen.encoding, seen.delimiter), (Encoding::Utf8, Delimiter::Semicolon));
    assert_eq!((seen.first[0].line, seen.first[1].line), (2, 4));
    assert_eq!(seen.columns[1].examples, ["Mum", "K-17"]);
    let taken = import(&mut journal, &sheet, &seen.mapping, true).unwrap();
    assert_eq!((taken.entries, taken.people, taken.bad), (2, 2, 0));
    let entries = all(&mut journal, &EntryFilter::default());
    let [second, first] = &entries[..] else { panic!("two entries") };
    assert_eq!(
        (first.name.as_str(), first.request.as_str(), first.kind),
        ("Mum", "my Saturday", Some(Kind::Time))
    );
    assert_eq!((first.date, first.time.to_string()), (day("2026-03-04"), "19:30:00".to_owned()));
    assert_eq!((first.want, first.answer), (Some(Want::No), Answer::Received { decision: Decision::Yes }));
    assert_eq!((first.cost, first.details.note.as_str()), (Cost::Drained, "long;\nnote"));
    assert_eq!(first.details.strength.map(u8::from), Some(3));
    assert_eq!(first.zone, "Europe/Berlin");
    assert_eq!(second.request, "=HYPERLINK(\"http://x\")", "a formula stays text");
    assert_eq!(second.time.to_string(), "12:00:00");
    let people = journal.relationships().list().unwrap();
    let role = |name: &str| people.iter().find(|person| person.name == name).unwrap().role;
    assert_eq!((role("Mum"), role("K-17")), (Some(Role::Family), Some(Role::Client)));
    assert_eq!(found(&mut journal, "saturday").len(), 1);
}

/// The same log in bytes, cut by `delimiter`, with dates as `date` writes day and month.
fn log_with(delimiter: char, date: impl Fn(u32, u32) -> String) -> String {
    let rows = [("Zoë", "Grüße € holen", 4, 3), ("Ольга", "in Ruhe", 13, 4), ("Zoë", "1,5 Stunden", 31, 10)];
    let mut text = ["Datum", "Wer", "Was", "Antwort", "Gefühl"].join(&delimiter.to_string()) + "\r\n";
    for (who, what, day, month) in rows {
        let cells =
            [date(day, month), who.to_owned(), format!("\"{what}\""), "nein".to_owned(), "calm".to_owned()];
        let cells = cells.map(|cell| {
            if cell.contains(delimiter) && !cell.starts_with('"') { format!("\"{cell}\"") } else { cell }
        });
        text += &(cells.join(&delimiter.to_string()) + "\r\n");
    }
    text
}

/// What a form of dates makes of a day and a month.
type WrittenDate = fn(u32, u32) -> String;

#[test]
fn every_encoding_with_every_delimiter_and_every_form_of_date_gives_the_same_entries() {
    let forms: [WrittenDate; 9] = [
        |day, month| format!("2026-{month:02}-{day:02}"),
        |day, month| format!("{day:02}.{month:02}.2026"),
        |day, month| format!("{day}.{month}.26"),
        |day, month| format!("{day}/{month}/2026"),
        |day, month| format!("{month}/{day}/2026"),
        |day, month| format!("{month:02}-{day:02}-26"),
        |day, month| format!("2026-{month:02}-{day:02}T12:00:00"),
        |day, month| format!("{day:02}.{month:02}.2026 12:00 pm"),
        |day, month| {
            let days = chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap() - self::day("1899-12-30");
            format!("{},5", days.num_days())
        },
    ];
    let encodings: [fn(&str) -> Vec<u8>; 5] = [
        |text| text.as_bytes().to_vec(),
        |text| [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        |text| [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        |text| [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
        |text| encoding_rs::WINDOWS_1252.encode(&text.replace("Ольга", "Olga")).0.into_owned(),
    ];
    for form in forms {
        for delimiter in [',', ';', '\t', '|'] {
            for encode in encodings {
                let text = log_with(delimiter, form);
                let sheet = Sheet::read(&encode(&text)).unwrap();
                let mut journal = journal();
                let seen = preview(&mut journal, &sheet, None);
                assert_eq!((seen.good, seen.bad), (3, 0), "{text}{:?}", seen.bad_rows);
                import(&mut journal, &sheet, &seen.mapping, true).unwrap();
                let entries = all(&mut journal, &EntryFilter::default());
                let said: Vec<_> = entries.iter().map(|entry| (entry.date, entry.request.as_str())).collect();
                let expected = [
                    (day("2026-10-31"), "1,5 Stunden"),
                    (day("2026-04-13"), "in Ruhe"),
                    (day("2026-03-04"), "Grüße € holen"),
                ];
                assert_eq!(said, expected, "{text}");
                assert_eq!(entries[0].name, "Zoë");
                assert!(entries.iter().all(|entry| entry.time.to_string() == "12:00:00"));
            }
        }
    }
}

#[test]
fn dates_that_could_be_two_are_asked_about_and_read_as_answered() {
    let mut journal = journal();
    let sheet = sheet("date,who,what,answer,cost\n3/4/2026,Mum,my Saturday,yes,drained\n");
    let seen = preview(&mut journal, &sheet, None);
    assert!(seen.asks_date_order && !seen.date_orders_mixed);
    assert_eq!(
        (seen.good, seen.bad_rows[0].reason, seen.bad_rows[0].cell.as_str()),
        (0, BadReason::DateAmbiguous, "3/4/2026")
    );
    for (order, date) in [(DateOrder::DayFirst, "2026-04-03"), (DateOrder::MonthFirst, "2026-03-04")] {
        let mapping = Mapping { date_order: Some(order), ..seen.mapping.clone() };
        let answered = preview(&mut journal, &sheet, Some(&mapping));
        assert!(answered.asks_date_order, "it can be answered otherwise");
        assert_eq!((answered.good, answered.first[0].date), (1, day(date)));
    }
    let mixed = self::sheet("date,who,what,answer,cost\n31/4/2026,a,b,yes,calm\n4/13/2026,a,b,yes,calm\n");
    assert!(preview(&mut journal, &mixed, None).date_orders_mixed);
}

#[test]
fn bad_rows_are_listed_with_line_and_reason_and_the_rest_comes_in_or_none() {
    let mut journal = journal();
    let long = "x".repeat(2_001);
    let rows = [
        "2026-03-04;;my Saturday;yes;calm",
        ";Mum;my Saturday;yes;calm",
        "soon;Mum;my Saturday;yes;calm",
        "2026-02-30;Mum;my Saturday;yes;calm",
        "2026-12-31;Mum;my Saturday;yes;calm",
        "1026-03-04;Mum;my Saturday;yes;calm",
        "2026-03-04 25:00;Mum;my Saturday;yes;calm",
        "2026-03-04;Mum;;yes;calm",
        "2026-03-04;Mum;my Saturday;;calm",
        "2026-03-04;Mum;my Saturday;perhaps;calm",
        "2026-03-04;Mum;my Saturday;yes;",
        "2026-03-04;Mum;my Saturday;yes;blue",
        "2026-03-04;Mum",
        "2026-03-04;Mum;the good one;yes;calm",
    ];
    let name = "n".repeat(121);
    let text = format!(
        "date;who;what;answer;cost\n{}\n2026-03-04;Mum;{long};yes;calm\n2026-03-04;{name};x;yes;calm\n",
        rows.join("\n")
    );
    let sheet = sheet(&text);
    let seen = preview(&mut journal, &sheet, None);
    use BadReason::*;
    let reasons: Vec<_> = seen.bad_rows.iter().map(|row| (row.line, row.reason)).collect();
    let expected = [
        NoWho,
        NoDate,
        DateUnreadable,
        DateUnreadable,
        InFuture,
        BeforeAllTime,
        TimeUnreadable,
        NothingAsked,
        NoAnswer,
        AnswerUnknown,
        NoCost,
        CostUnknown,
        NothingAsked,
    ];
    let mut expected: Vec<_> = (2..).zip(expected).collect();
    expected.extend([(16, TextTooLong), (17, NameTooLong)]);
    assert_eq!(reasons, expected);
    assert!(seen.bad_rows.iter().all(|row| row.cell.chars().count() <= 60));
    assert_eq!((seen.good, seen.bad), (1, 15));
    let refused = import(&mut journal, &sheet, &seen.mapping, true);
    assert!(matches!(refused, Err(Error::RowsUnreadable { bad: 15 })));
    assert!(journal.relationships().list().unwrap().is_empty(), "none is none");
    let taken = import(&mut journal, &sheet, &seen.mapping, false).unwrap();
    assert_eq!((taken.entries, taken.bad), (1, 15));
    assert_eq!(found(&mut journal, "good"), ["the good one"]);
}

#[test]
fn the_person_says_what_words_mean_also_that_nothing_stands_there() {
    let mut journal = journal();
    let sheet =
        sheet("date,who,what,answer\n2026-03-04,Mum,my Saturday,perhaps\n2026-03-05,Mum,the car,YES\n");
    let seen = preview(&mut journal, &sheet, None);
    let words: Vec<_> = seen
        .words
        .iter()
        .map(|word| (word.column, word.word.as_str(), word.count, word.means.as_deref()))
        .collect();
    assert_eq!(
        words,
        [
            (Column::Cost, "", 2, None),
            (Column::Answer, "perhaps", 1, None),
            (Column::Answer, "yes", 1, Some("yes"))
        ]
    );
    let meaning = |column, word: &str, means: &str| WordMeaning {
        column,
        word: word.to_owned(),
        means: Some(means.to_owned()),
    };
    let words = vec![meaning(Column::Answer, "Perhaps", "later"), meaning(Column::Cost, "", "uneasy")];
    let mapping = Mapping { words, ..seen.mapping };
    let said = preview(&mut journal, &sheet, Some(&mapping));
    assert_eq!((said.good, said.bad), (2, 0));
    assert_eq!(said.first[0].answer, Answer::Received { decision: Decision::Later });
    assert!(said.first.iter().all(|row| row.cost == Cost::Uneasy));
    let wrong = Mapping { words: vec![meaning(Column::Answer, "perhaps", "sometimes")], ..mapping.clone() };
    assert!(matches!(import(&mut journal, &sheet, &wrong, true), Err(Error::MappingUnfit)));
    let words = vec![WordMeaning { column: Column::Answer, word: "yes".to_owned(), means: None }];
    let left_out = preview(&mut journal, &sheet, Some(&Mapping { words, ..mapping }));
    assert_eq!((left_out.good, left_out.bad), (0, 2), "a meaning can be taken away as well");
}

#[test]
fn a_mapping_that_does_not_fit_is_refused() {
    let mut journal = journal();
    let sheet = sheet(LOG);
    let fitting = sheet.propose(now());
    let with = |change: fn(&mut Mapping)| {
        let mut mapping = fitting.clone();
        change(&mut mapping);
        mapping
    };
    for unfit in [
        with(|mapping| mapping.columns.truncate(3)),
        with(|mapping| mapping.columns[3] = Some(Column::Who)),
        with(|mapping| mapping.columns[0] = None),
        with(|mapping| mapping.columns[1] = None),
    ] {
        assert!(matches!(import(&mut journal, &sheet, &unfit, true), Err(Error::MappingUnfit)));
    }
    assert!(import(&mut journal, &sheet, &fitting, true).is_ok());
}

#[test]
fn a_sheet_that_comes_in_again_with_more_rows_doubles_none() {
    let mut journal = journal();
    let first = sheet(
        "date,who,what,answer,cost\n2026-03-05,Mum,the car,no,calm\n2026-03-04,Mum,my Saturday,yes,drained\n2026-03-04,Mum,my Saturday,yes,drained\n",
    );
    let mapping = first.propose(now());
    assert_eq!(
        import(&mut journal, &first, &mapping, true).unwrap().entries,
        3,
        "what happened twice was written twice"
    );
    let mum = journal.relationships().list().unwrap().remove(0);
    let renamed = hedgerow_journal::relationships::RelationshipDraft::named(mum.id, "Mother");
    journal.relationships().amend(renamed).unwrap();
    let more = sheet(
        "who,date,answer,cost,what\nMUM,04.03.2026,ja,drained,my Saturday\nMum,2026-03-04,yes,tired,my Saturday\nMum,2026-03-06,no,calm,a lift\nMum,5.3.2026,no,calm,the car\n",
    );
    let seen = preview(&mut journal, &more, None);
    assert_eq!((seen.good, seen.already, seen.new_people), (1, 3, 0));
    let taken = import(&mut journal, &more, &seen.mapping, true).unwrap();
    assert_eq!(
        (taken.entries, taken.already, taken.people),
        (1, 3, 0),
        "and she is known again though her name is another"
    );
    assert_eq!(all(&mut journal, &EntryFilter::default()).len(), 4);
    let out = written(&mut journal);
    let mut elsewhere = crate::common::journal();
    take(&mut elsewhere, &out).unwrap();
    assert_eq!(preview(&mut elsewhere, &more, None).already, 4, "also where the journal was carried to");
}

#[test]
fn todays_row_without_a_time_lies_not_in_the_future() {
    let mut journal = journal();
    let morning = moment("2026-11-20T08:15:30", chrono_tz::Tz::Europe__Berlin);
    let sheet = sheet("date,who,what,answer,cost\n2026-11-20,Mum,my Saturday,yes,drained\n");
    let seen = journal.spreadsheets().preview(&sheet, None, morning).unwrap();
    assert_eq!((seen.good, seen.first[0].time.to_string()), (1, "08:15:00".to_owned()));
}

#[test]
fn an_archived_person_stays_archived_and_a_merged_one_is_who_it_stands_for() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "x"), now()).unwrap();
    journal.entries().log(draft("Mother", "x"), now()).unwrap();
    let people = journal.relationships().list().unwrap();
    let id = |name: &str| people.iter().find(|person| person.name == name).unwrap().id;
    journal.relationships().merge(id("Mum"), id("Mother")).unwrap();
    journal.relationships().archive(id("Mother"), true).unwrap();
    let sheet = sheet("date,who,what,answer,cost\n2026-03-04,MUM,my Saturday,yes,drained\n");
    let taken = import(&mut journal, &sheet, &sheet.propose(now()), true).unwrap();
    assert_eq!((taken.entries, taken.people), (1, 0));
    let people = journal.relationships().list().unwrap();
    assert_eq!((people.len(), people[0].entries, people[0].archived), (1, 3, true));
}

#[test]
fn stopped_on_the_way_no_row_is_in() {
    let mut journal = journal();
    let rows: Vec<String> = (0..2_000).map(|row| format!("2026-03-04,Mum,request {row},yes,calm")).collect();
    let sheet = sheet(&format!("date,who,what,answer,cost\n{}\n", rows.join("\n")));
    let mapping = sheet.propose(now());
    let before = written(&mut journal);
    let stopped = stopped_at(500, |carrying| {
        journal.spreadsheets().import(ImportId(uuid::Uuid::now_v7()), &sheet, &mapping, true, now(), carrying)
    });
    assert!(matches!(stopped, Err(Error::Cancelled)));
    assert_eq!(written(&mut journal), before);
    assert_eq!(import(&mut journal, &sheet, &mapping, true).unwrap().entries, 2_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_a_sheet_or_refused_and_never_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(sheet) = Sheet::read(&bytes) {
            let mut journal = journal();
            let seen = preview(&mut journal, &sheet, None);
            let _ = import(&mut journal, &sheet, &seen.mapping, false);
        }
    }

    #[test]
    fn what_the_preview_counts_is_what_comes_in(
        cells in prop::collection::vec(prop::collection::vec("[a-z0-9/.:, ]{0,12}|yes|no|calm|2026-03-0[1-9]|Mum", 5), 1..12)
    ) {
        let rows: Vec<String> = cells.iter().map(|row| row.join(";")).collect();
        let text = format!("date;who;what;answer;cost\n{}\n", rows.join("\n"));
        let sheet = Sheet::read(text.as_bytes()).unwrap();
        let mut journal = journal();
        let seen = preview(&mut journal, &sheet, None);
        let taken = import(&mut journal, &sheet, &seen.mapping, false).unwrap();
        prop_assert_eq!((taken.entries, taken.bad, taken.people), (seen.good, seen.bad, seen.new_people));
        let again = preview(&mut journal, &sheet, None);
        prop_assert_eq!((again.good, again.already), (0, seen.good));
    }
}
