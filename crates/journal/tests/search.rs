//! Finding entries by their words, in any script, whatever is typed.

use std::cell::RefCell;

use crate::common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::EntryFilter;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

#[test]
fn words_are_found_in_many_scripts() {
    let mut journal = journal();
    let cases = [
        ("Could I borrow Mum's café chairs?", "CAFE"),
        ("Straße zum Bahnhof", "strasse"),
        ("Хочет поговорить вечером", "ВЕЧЕР"),
        ("Θέλει το Σάββατό μου, ο αδελφός", "σαββατο αδελφοσ"),
        ("她问我能不能借她的车", "借她的车"),
        ("土曜日を手伝ってほしい", "手伝"),
        ("ガレージの片付け", "ガレージ"),
        ("어머니가 토요일을 부탁했다", "토요일"),
        ("แม่ขอให้ช่วยวันเสาร์", "ช่วย"),
        ("ម្តាយសុំឱ្យជួយ", "ជួយ"),
        ("ຂໍໃຫ້ຊ່ວຍ", "ຊ່ວຍ"),
        ("အမေက စနေနေ့ကူညီဖို့တောင်းတယ်", "ကူညီ"),
        ("माँ ने शनिवार माँगा", "शनिवार"),
        ("طلبت أمي يوم السبت", "السبت"),
        ("אמא ביקשה את שבת שלי", "שבת"),
        ("Zeynep İstanbul'a gelmemi istedi", "istanbul"),
        ("Łukasz prosi o łódkę", "lodke"),
        ("A hug 🤗 before the 🧑🏽‍⚕️ came", "🤗"),
        ("She sent a ❤️", "❤"),
        ("ｆｕｌｌｗｉｄｔｈ", "fullwidth"),
    ];
    for (text, _) in cases {
        journal.entries().log(draft("Somebody", text), now()).unwrap();
    }
    for (text, words) in cases {
        assert_eq!(found(&mut journal, words), [text], "{words}");
    }
}

#[test]
fn characters_of_a_script_without_spaces_have_to_stand_together() {
    let mut journal = journal();
    journal.entries().log(draft("妈妈", "周末一起去六个地方"), now()).unwrap();
    assert!(found(&mut journal, "周六").is_empty(), "Saturday was not written, though both characters were");
    assert_eq!(found(&mut journal, "六个").len(), 1);
}

#[test]
fn all_words_must_occur_and_the_last_one_is_a_beginning() {
    let mut journal = journal();
    for request in ["my Saturday morning", "my Saturday evening", "the morning after"] {
        journal.entries().log(draft("Mum", request), now()).unwrap();
    }
    assert_eq!(found(&mut journal, "saturday mor"), ["my Saturday morning"]);
    assert_eq!(found(&mut journal, "m").len(), 3);
    assert_eq!(found(&mut journal, "mornin").len(), 2);
    assert!(found(&mut journal, "mornin saturday").is_empty(), "only the last word is a beginning");
    assert!(found(&mut journal, "mornings").is_empty());
}

#[test]
fn every_text_of_an_entry_is_searched_and_so_is_the_name() {
    let mut journal = journal();
    let mut draft = draft("Zoë Ångström", "a lift");
    draft.details.note = "in the greenhouse".to_owned();
    draft.details.old_rule = "never refuse".to_owned();
    draft.details.kept_room_for = "the violin".to_owned();
    draft.details.reframe.says = "she will be lonely".to_owned();
    draft.details.reframe.also_true = "a neighbour came by".to_owned();
    draft.details.reframe.to_a_friend = "rest is allowed".to_owned();
    journal.entries().log(draft, now()).unwrap();
    for words in [
        "lift",
        "greenhouse",
        "refuse",
        "violin",
        "lonely",
        "neighbour",
        "allowed",
        "angstrom",
        "zoe lift",
        "lift zo",
        "zoë ång",
    ] {
        assert_eq!(found(&mut journal, words), ["a lift"], "{words}");
    }
    assert!(found(&mut journal, "zoe trumpet").is_empty());
}

#[test]
fn a_beginning_with_very_many_words_behind_it_finds_them_all() {
    let mut journal = journal();
    for number in 0..300 {
        journal.entries().log(draft("Mum", &format!("abcd{number:03}")), now()).unwrap();
    }
    assert_eq!(found(&mut journal, "abcd").len(), 300, "more words than are listed one by one");
    assert_eq!(found(&mut journal, "abcd0").len(), 100, "few enough to be listed, and just too many, agree");
    assert_eq!(found(&mut journal, "abcd01").len(), 10);
}

#[test]
fn a_question_without_a_word_asks_for_everything() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "x"), now()).unwrap();
    for words in ["", "  ", "?!…", "\"", "—"] {
        assert_eq!(found(&mut journal, words).len(), 1, "{words}");
    }
}

#[test]
fn syntax_is_taken_for_words() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", "either tea OR coffee, NOT both (or NEAR enough)"), now()).unwrap();
    journal.entries().log(draft("Mum", "coffee"), now()).unwrap();
    assert_eq!(found(&mut journal, "tea OR coffee").len(), 1, "OR is a word that has to occur");
    assert_eq!(found(&mut journal, "coffee NOT").len(), 1);
    for words in [
        "words:x",
        "marks:_r1",
        "_r1",
        "_d_yes",
        "^coffee x",
        "{words}:x",
        "coffee* x",
        "NEAR(coffee x)",
        "\"coffee x",
    ] {
        assert!(found(&mut journal, words).is_empty(), "{words}");
    }
}

#[test]
fn a_question_without_end_is_cut_and_still_answered() {
    let mut journal = journal();
    journal.entries().log(draft("Mum", &"周".repeat(2_000)), now()).unwrap();
    journal.entries().log(draft("Mum", &"tea ".repeat(500)), now()).unwrap();
    assert_eq!(found(&mut journal, &"周".repeat(100_000)).len(), 1);
    assert_eq!(found(&mut journal, &"tea ".repeat(100_000)).len(), 1);
    assert_eq!(found(&mut journal, &"x".repeat(100_000)).len(), 0);
}

/// Text of every kind: anything at all, and words of several scripts with signs between them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-ZäéñøßİıΣς0-9'\"*()^:_+\\- \t\n]{0,60}",
        "[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Thai}\\p{Hangul}\\p{Arabic}\\p{Devanagari} a-z]{0,40}",
        "[\\u{1F300}-\\u{1FAFF}\\u{200D}\\u{FE0F} a-z]{0,20}",
    ]
}

#[test]
fn no_question_fails_whatever_is_typed() {
    let mut journal = journal();
    journal.entries().log(draft("Zoë", "something to find"), now()).unwrap();
    let journal = RefCell::new(journal);
    let mut runner = TestRunner::new(Config { cases: 5_000, failure_persistence: None, ..Config::default() });
    let checked = runner.run(&text(), |words| {
        let journal = &mut *journal.borrow_mut();
        let filter = EntryFilter { words, ..EntryFilter::default() };
        prop_assert!(journal.entries().list(&filter, None, 5).is_ok());
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn what_was_written_is_found_by_any_of_its_words() {
    let journal = journal();
    let journal = RefCell::new(journal);
    let mut runner = TestRunner::new(Config { cases: 1_500, failure_persistence: None, ..Config::default() });
    let checked = runner.run(&(text(), text()), |(request, note)| {
        let journal = &mut *journal.borrow_mut();
        let mut draft = draft("Zoë", &format!("x {request}"));
        draft.details.note = note;
        let entry = journal.entries().log(draft, now()).unwrap().entry;
        let kept = format!("{} \n{}", entry.request, entry.details.note);
        for words in kept.split_whitespace().chain([kept.as_str(), entry.request.as_str()]) {
            let filter = EntryFilter { words: words.to_owned(), ..EntryFilter::default() };
            let newest = journal.entries().list(&filter, None, 1).unwrap().entries;
            prop_assert_eq!(newest.first().map(|found| found.id), Some(entry.id), "{:?}", words);
        }
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn amending_and_deleting_leave_no_word_behind() {
    let journal = journal();
    let journal = RefCell::new(journal);
    let mut runner = TestRunner::new(Config { cases: 300, failure_persistence: None, ..Config::default() });
    let checked = runner.run(&(text(), text()), |(before, after)| {
        let journal = &mut *journal.borrow_mut();
        let entry =
            journal.entries().log(draft("Zoë", &format!("beforehand {before}")), now()).unwrap().entry;
        let mut changed = again(&entry);
        changed.request = format!("afterwards {after}");
        journal.entries().amend(changed, now()).unwrap();
        prop_assert!(found(journal, "beforehand").is_empty());
        prop_assert_eq!(found(journal, "afterwards").len(), 1);
        journal.entries().delete(entry.id, now()).unwrap();
        prop_assert!(found(journal, "afterwards").is_empty());
        Ok(())
    });
    checked.unwrap();
}

#[test]
fn one_question_finds_what_is_in_the_index_and_what_is_still_to_come_into_it() {
    let (home, mut journal) = Home::with_journal();
    let log = |journal: &mut Journal, numbers: std::ops::Range<u32>| {
        for number in numbers {
            journal.entries().log(draft("Mum", &format!("hazel number{number}")), now()).unwrap();
        }
    };
    log(&mut journal, 0..20);
    let newest_first: Vec<_> = (0..20).rev().map(|number| format!("hazel number{number}")).collect();
    assert_eq!(found(&mut journal, "hazel"), newest_first);
    for one in ["number3", "number19"] {
        assert_eq!(found(&mut journal, one), [format!("hazel {one}")]);
    }
    let mum = EntryFilter { words: "mum".to_owned(), ..EntryFilter::default() };
    let page = journal.entries().list(&mum, None, 3).unwrap();
    let rest = journal.entries().list(&mum, page.next.as_ref(), 50).unwrap();
    assert_eq!((page.entries.len(), rest.entries.len()), (3, 17), "a page ends among those that are to come");
    drop(journal);
    let mut journal = home.open(now());
    assert_eq!(found(&mut journal, "hazel"), newest_first, "nor is anything lost in a crash");
    log(&mut journal, 20..40);
    assert_eq!(found(&mut journal, "hazel").len(), 40);
}

#[test]
fn what_never_came_into_the_index_leaves_nothing_in_it() {
    let mut journal = journal();
    let mut entries = Vec::new();
    for number in 0..20 {
        entries.push(journal.entries().log(draft("Mum", &format!("before{number}")), now()).unwrap().entry);
    }
    for entry in &entries {
        let mut changed = again(entry);
        changed.request = entry.request.replace("before", "after");
        journal.entries().amend(changed, now()).unwrap();
    }
    assert_eq!((found(&mut journal, "before").len(), found(&mut journal, "after").len()), (0, 20));
    for entry in &entries {
        journal.entries().delete(entry.id, now()).unwrap();
        journal.entries().restore(entry.id).unwrap();
        journal.entries().delete(entry.id, now()).unwrap();
    }
    assert!(found(&mut journal, "after").is_empty());
    for entry in &entries {
        journal.entries().restore(entry.id).unwrap();
    }
    assert_eq!(found(&mut journal, "after").len(), 20);
}
