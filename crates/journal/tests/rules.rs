//! Old rules: named anywhere by their words, counted where they were at work, renamed and deleted everywhere at once.

use crate::common::*;
use hedgerow_journal::entries::{Details, Entry, EntryDraft};
use hedgerow_journal::ids::{ReflectionId, RelationshipId, RuleId};
use hedgerow_journal::patterns::Period;
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::relationships::RelationshipDraft;
use hedgerow_journal::rules::{Rule, RuleAnswers, RuleDraft};
use hedgerow_journal::vocabulary::{Answer, Decision, Kind};
use hedgerow_journal::{Error, Journal};
use uuid::Uuid;

const POLITE: &str = "Be polite at all costs.";

/// An entry on that day of November on which `rule` was at work.
fn marked(journal: &mut Journal, who: &str, day: u32, rule: &str) -> Entry {
    marked_as(journal, draft(who, "my Saturday"), day, rule)
}

fn marked_as(journal: &mut Journal, draft: EntryDraft, day: u32, rule: &str) -> Entry {
    let details = Details { old_rule: rule.to_owned(), ..draft.details.clone() };
    let when = at(&format!("2026-11-{day:02}T10:00:00"));
    journal.entries().log(EntryDraft { details, when, ..draft }, now()).unwrap().entry
}

/// The reflection on the week of that day, marked with `rule`.
fn marked_week(journal: &mut Journal, on: &str, rule: &str) -> ReflectionId {
    let id = journal.reflections().begin(day(on), ReflectionLength::Full, now()).unwrap().reflection.id;
    let old_rule = Some(rule.to_owned());
    journal.reflections().keep(id, StepAnswer::Plan { note: None, plan: None, old_rule }, now()).unwrap();
    id
}

fn rule(words: &str, new_words: &str) -> RuleDraft {
    RuleDraft { id: RuleId(Uuid::now_v7()), words: words.to_owned(), new_words: Some(new_words.to_owned()) }
}

fn rules(journal: &mut Journal) -> Vec<Rule> {
    journal.rules().list().unwrap().rules
}

fn words(journal: &mut Journal) -> Vec<String> {
    rules(journal).into_iter().map(|rule| rule.words).collect()
}

fn old_rule(journal: &mut Journal, entry: &Entry) -> String {
    journal.entries().get(entry.id).unwrap().details.old_rule
}

fn week_rule(journal: &mut Journal, id: ReflectionId) -> Option<String> {
    let all = journal.reflections().list(None).unwrap();
    all.into_iter().find(|one| one.id == id).unwrap().old_rule
}

#[test]
fn rules_of_the_same_words_are_one_and_it_is_told_where_they_were_at_work() {
    let mut journal = journal();
    let yes = EntryDraft {
        kind: Some(Kind::Time),
        answer: Answer::Received { decision: Decision::Yes },
        ..draft("Mum", "my Saturday")
    };
    let first = marked_as(&mut journal, yes, 3, "be polite  at ALL costs.");
    let second =
        marked_as(&mut journal, EntryDraft { answer: Answer::HeldBack, ..draft("Ada", "an ear") }, 5, POLITE);
    let week = marked_week(&mut journal, "2026-11-04", "Be polite at all costs.");
    let other = marked(&mut journal, "Mum", 9, "Family first");
    let all = rules(&mut journal);
    assert_eq!(all.len(), 2);
    assert_eq!(
        (all[0].words.as_str(), &all[0].entries),
        ("Family first", &vec![other.id]),
        "the last one first"
    );
    let polite = &all[1];
    assert_eq!(polite.words, POLITE, "as it was written last");
    assert_eq!(polite.entries, [first.id, second.id]);
    let people: Vec<_> = polite.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Ada", "Mum"], "by their names, whoever it was more often with");
    assert_eq!(polite.kinds, [Kind::Time]);
    assert_eq!(polite.answers, RuleAnswers { yes: 1, held_back: 1, ..RuleAnswers::default() });
    assert_eq!((polite.weeks.len(), polite.weeks[0].reflection), (1, week));
    assert!(polite.new_words.is_empty() && !polite.r#unsafe);
    assert_eq!(journal.rules().known().unwrap(), ["Family first", POLITE]);
}

#[test]
fn what_is_deleted_names_no_rule_until_it_comes_back() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, POLITE);
    let week = marked_week(&mut journal, "2026-11-04", "Family first");
    journal.entries().delete(entry.id, now()).unwrap();
    journal.reflections().delete(week, now()).unwrap();
    assert!(rules(&mut journal).is_empty() && journal.rules().known().unwrap().is_empty());
    journal.entries().restore(entry.id).unwrap();
    journal.reflections().restore(week).unwrap();
    assert_eq!(words(&mut journal).len(), 2);
}

#[test]
fn a_rule_at_work_where_one_was_not_free_to_choose_says_so() {
    let mut journal = journal();
    let alma = RelationshipDraft::named(RelationshipId(Uuid::now_v7()), "Alma");
    journal.relationships().add(RelationshipDraft { r#unsafe: true, ..alma }).unwrap();
    marked(&mut journal, "Alma", 3, "Never refuse");
    let details = Details { r#unsafe: true, ..Details::default() };
    marked_as(&mut journal, EntryDraft { details, ..draft("Mum", "x") }, 4, "Family first");
    marked(&mut journal, "Mum", 5, POLITE);
    let told: Vec<_> = rules(&mut journal).into_iter().map(|rule| (rule.words, rule.r#unsafe)).collect();
    let told: Vec<_> = told.iter().map(|(words, is)| (words.as_str(), *is)).collect();
    assert_eq!(told, [(POLITE, false), ("Family first", true), ("Never refuse", true)]);
}

#[test]
fn a_rule_can_be_named_before_it_is_marked_and_the_new_one_stands_beside_it() {
    let mut journal = journal();
    assert!(journal.rules().keep(&rule(" Be polite at all costs. ", ""), now()).unwrap().rules);
    marked(&mut journal, "Mum", 3, "BE POLITE AT ALL COSTS.");
    let kept = journal.rules().keep(&rule("be polite at all costs.", "Kind and clear.\n"), now()).unwrap();
    assert!(kept.rules && !kept.entries);
    let all = rules(&mut journal);
    assert_eq!((all.len(), all[0].words.as_str(), all[0].new_words.as_str()), (1, POLITE, "Kind and clear."));
    assert_eq!(all[0].entries.len(), 1);
    let again = journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    assert!(again.is_empty(), "the same said again changes nothing");
    let named = RuleDraft { new_words: None, ..rule("Be polite  AT all costs.", "") };
    assert!(
        journal.rules().keep(&named, now()).unwrap().is_empty(),
        "nor does naming it again, however it is spelled"
    );
    assert_eq!(rules(&mut journal)[0].new_words, "Kind and clear.");
    for empty in ["", " \n ", "\u{200b}"] {
        assert!(matches!(journal.rules().keep(&rule(empty, "x"), now()), Err(Error::RuleEmpty)), "{empty:?}");
    }
    let long = journal.rules().keep(&rule(POLITE, &"x".repeat(2_001)), now());
    assert!(matches!(long, Err(Error::TextTooLong { .. })));
}

#[test]
fn a_rule_named_under_the_id_of_another_or_of_a_deleted_one_takes_the_place_of_neither() {
    let mut journal = journal();
    let polite = rule(POLITE, "Kind and clear.");
    journal.rules().keep(&polite, now()).unwrap();
    journal
        .rules()
        .keep(&RuleDraft { id: polite.id, ..rule("Family first", "I am family too.") }, now())
        .unwrap();
    assert_eq!(words(&mut journal), [POLITE, "Family first"]);
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    assert_eq!(gone.id, polite.id);
    journal.rules().keep(&RuleDraft { id: gone.id, ..rule("Never refuse", "") }, now()).unwrap();
    journal.rules().restore(gone.id).unwrap();
    let mut all = words(&mut journal);
    all.sort();
    assert_eq!(all, [POLITE, "Family first", "Never refuse"]);
}

#[test]
fn renaming_changes_the_words_everywhere_and_can_be_taken_back_to_the_letter() {
    let mut journal = journal();
    let shouted = marked(&mut journal, "Mum", 3, "BE POLITE AT ALL COSTS.");
    let deleted = marked(&mut journal, "Mum", 4, POLITE);
    journal.entries().delete(deleted.id, now()).unwrap();
    let week = marked_week(&mut journal, "2026-11-04", POLITE);
    let other = marked(&mut journal, "Mum", 5, "Family first");
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();

    let renamed = journal.rules().rename("be polite at all costs.", "Never upset anybody").unwrap();
    assert!(renamed.changes.entries && renamed.changes.reflections && renamed.changes.rules);
    for entry in [&shouted, &deleted] {
        assert_eq!(old_rule(&mut journal, entry), "Never upset anybody");
    }
    assert_eq!(old_rule(&mut journal, &other), "Family first");
    assert_eq!(week_rule(&mut journal, week).as_deref(), Some("Never upset anybody"));
    let all = rules(&mut journal);
    assert!(
        all.iter().any(|rule| rule.words == "Never upset anybody" && rule.new_words == "Kind and clear.")
    );
    assert_eq!(
        (found(&mut journal, "upset").len(), found(&mut journal, "polite").len()),
        (1, 0),
        "searched as it says now"
    );

    journal.rules().undo_rename(renamed.before).unwrap();
    assert_eq!(old_rule(&mut journal, &shouted), "BE POLITE AT ALL COSTS.");
    assert_eq!(old_rule(&mut journal, &deleted), POLITE);
    assert_eq!(week_rule(&mut journal, week).as_deref(), Some(POLITE));
    assert_eq!((found(&mut journal, "upset").len(), found(&mut journal, "polite").len()), (0, 1));
    assert_eq!(words(&mut journal), [POLITE, "Family first"]);
}

#[test]
fn taking_a_renaming_back_leaves_what_was_written_or_deleted_since() {
    let mut journal = journal();
    marked(&mut journal, "Mum", 3, POLITE);
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    let renamed = journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    journal.rules().keep(&rule("Never upset anybody", "They can bear it."), now()).unwrap();
    journal.rules().undo_rename(renamed.before).unwrap();
    let all = rules(&mut journal);
    assert_eq!((all[0].words.as_str(), all[0].new_words.as_str()), (POLITE, "They can bear it."));

    let renamed = journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    let deleted = journal.rules().delete("Never upset anybody", now()).unwrap();
    journal.rules().undo_rename(renamed.before).unwrap();
    assert_eq!(words(&mut journal), Vec::<String>::new(), "it stays deleted");
    journal.rules().restore(deleted.id).unwrap();
    assert_eq!(words(&mut journal), ["Never upset anybody"], "and can be brought back with its marks");
    assert_eq!(rules(&mut journal)[0].entries.len(), 1);

    let first = journal.rules().rename("Never upset anybody", POLITE).unwrap();
    let second = journal.rules().rename(POLITE, "Family first").unwrap();
    journal.rules().undo_rename(first.before.clone()).unwrap();
    let all = rules(&mut journal);
    assert_eq!((all.len(), all[0].words.as_str()), (1, "Family first"), "it has other words since");
    assert_eq!((all[0].entries.len(), all[0].new_words.as_str()), (1, "They can bear it."));
    journal.rules().undo_rename(second.before).unwrap();
    journal.rules().undo_rename(first.before).unwrap();
    let all = rules(&mut journal);
    assert_eq!(
        (all.len(), all[0].words.as_str()),
        (1, "Never upset anybody"),
        "the last one first, both can be"
    );
    assert_eq!((all[0].entries.len(), all[0].new_words.as_str()), (1, "They can bear it."));
}

#[test]
fn taking_a_renaming_back_brings_no_second_rule_beside_one_that_it_became_part_of_since() {
    let mut journal = journal();
    marked(&mut journal, "Mum", 3, POLITE);
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    journal.rules().keep(&rule("Family first", "I am family too."), now()).unwrap();
    let renamed = journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    journal.rules().rename("Never upset anybody", "Family first").unwrap();
    journal.rules().undo_rename(renamed.before).unwrap();
    let all = rules(&mut journal);
    assert_eq!((all.len(), all[0].entries.len()), (1, 1));
    assert_eq!(all[0].new_words, "I am family too.\nKind and clear.");
}

#[test]
fn a_rule_renamed_to_another_becomes_one_with_it_and_neither_loses_its_words() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, POLITE);
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    journal.rules().keep(&rule("Never upset anybody", "They can bear it."), now()).unwrap();
    let renamed = journal.rules().rename(POLITE, "never upset ANYBODY").unwrap();
    let all = rules(&mut journal);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].new_words, "They can bear it.\nKind and clear.");
    journal.rules().undo_rename(renamed.before).unwrap();
    let mut both: Vec<_> = rules(&mut journal).into_iter().map(|rule| (rule.words, rule.new_words)).collect();
    both.sort();
    let said = |words: &str, new: &str| (words.to_owned(), new.to_owned());
    assert_eq!(both, [said(POLITE, "Kind and clear."), said("Never upset anybody", "They can bear it.")]);
    assert_eq!(old_rule(&mut journal, &entry), POLITE);
}

#[test]
fn what_was_changed_since_a_renaming_is_not_taken_back_with_it() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, POLITE);
    let renamed = journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    let details = Details { old_rule: "Family first".to_owned(), ..entry.details.clone() };
    let changed = EntryDraft { id: entry.id, details, ..draft("Mum", "my Saturday") };
    journal.entries().amend(changed, now()).unwrap();
    journal.rules().undo_rename(renamed.before).unwrap();
    assert_eq!(old_rule(&mut journal, &entry), "Family first");
    assert!(matches!(journal.rules().rename(POLITE, "x"), Err(Error::RuleNotFound)));
    assert!(matches!(journal.rules().rename("Family first", " "), Err(Error::RuleEmpty)));
    assert!(matches!(journal.rules().rename("", "x"), Err(Error::RuleNotFound)), "no words are no rule");
}

#[test]
fn deleting_takes_a_rule_off_everything_and_leaves_all_else_of_it() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, "be polite at all costs.");
    let week = marked_week(&mut journal, "2026-11-04", POLITE);
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    assert!(gone.changes.entries && gone.changes.reflections && gone.changes.rules);
    assert_eq!(journal.rules().delete(POLITE, now()).unwrap().id, gone.id, "sent twice it is done once");
    let after = journal.entries().get(entry.id).unwrap();
    assert_eq!(
        after,
        Entry { details: Details { old_rule: String::new(), ..entry.details.clone() }, ..entry.clone() }
    );
    assert_eq!(week_rule(&mut journal, week), None);
    let all = journal.rules().list().unwrap();
    assert!(all.rules.is_empty() && journal.rules().known().unwrap().is_empty());
    assert_eq!(all.deleted.len(), 1);
    assert_eq!((all.deleted[0].words.as_str(), all.deleted[0].until), (POLITE, days_later(30).date()));

    journal.rules().restore(gone.id).unwrap();
    assert_eq!(old_rule(&mut journal, &entry), "be polite at all costs.", "in the spelling that stood there");
    assert_eq!(week_rule(&mut journal, week).as_deref(), Some(POLITE));
    let all = journal.rules().list().unwrap();
    assert_eq!((all.rules[0].new_words.as_str(), all.deleted.len()), ("Kind and clear.", 0));
    assert!(matches!(journal.rules().delete("Nobody named this", now()), Err(Error::RuleNotFound)));
}

#[test]
fn a_rule_comes_back_beside_what_was_written_meanwhile() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, POLITE);
    let erased = marked(&mut journal, "Mum", 4, POLITE);
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    let details = Details { old_rule: "Family first".to_owned(), ..Details::default() };
    journal
        .entries()
        .amend(EntryDraft { id: entry.id, details, ..draft("Mum", "my Saturday") }, now())
        .unwrap();
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    journal.rules().restore(gone.id).unwrap();
    assert_eq!(old_rule(&mut journal, &entry), "Family first", "another rule was marked there since");
    assert_eq!(old_rule(&mut journal, &erased), POLITE);
    let all = journal.rules().list().unwrap();
    assert_eq!((all.rules.len(), all.deleted.len()), (2, 0));
    assert!(all.rules.iter().any(|rule| rule.words == POLITE && rule.new_words == "Kind and clear."));
}

#[test]
fn a_rule_whose_new_one_has_no_room_beside_the_one_that_is_there_comes_back_in_its_marks_and_is_not_lost() {
    let mut journal = journal();
    let entry = marked(&mut journal, "Mum", 3, POLITE);
    let long = |sign: &str| sign.repeat(1_500);
    journal.rules().keep(&rule(POLITE, &long("a")), now()).unwrap();
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    journal.rules().keep(&rule(POLITE, &long("b")), now()).unwrap();
    let back = journal.rules().restore(gone.id).unwrap();
    assert!(back.changes.entries);
    assert_eq!(old_rule(&mut journal, &entry), POLITE);
    let all = journal.rules().list().unwrap();
    assert_eq!((all.rules.len(), all.rules[0].new_words.as_str()), (1, long("b").as_str()));
    assert_eq!(all.deleted[0].id, gone.id, "the other new rule is still there to be brought back");
    assert_eq!(back.stays_until, Some(all.deleted[0].until), "and that is told");

    let details = Details { old_rule: String::new(), ..entry.details.clone() };
    journal.entries().amend(EntryDraft { details, ..again(&entry) }, now()).unwrap();
    journal.rules().keep(&rule(POLITE, "b"), now()).unwrap();
    assert_eq!(journal.rules().restore(gone.id).unwrap().stays_until, None);
    let all = journal.rules().list().unwrap();
    assert_eq!((all.rules.len(), all.deleted.len()), (1, 0));
    assert_eq!(all.rules[0].new_words, format!("b\n{}", long("a")));
    assert_eq!(old_rule(&mut journal, &entry), "", "a mark that was taken off since is not put back again");
}

#[test]
fn many_marks_are_written_anew_and_searched_as_few_are() {
    let mut journal = journal();
    let entries: Vec<_> = (0..250).map(|_| marked(&mut journal, "Mum", 3, POLITE)).collect();
    let deleted = marked(&mut journal, "Mum", 4, POLITE);
    journal.entries().delete(deleted.id, now()).unwrap();
    let other = marked(&mut journal, "Mum", 5, "Family first");
    let counted =
        |journal: &mut Journal| ["polite", "upset", "family"].map(|word| found(journal, word).len());
    assert_eq!(counted(&mut journal), [250, 0, 1]);
    let renamed = journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    assert_eq!(counted(&mut journal), [0, 250, 1]);
    assert_eq!(rules(&mut journal).into_iter().map(|rule| rule.entries.len()).collect::<Vec<_>>(), [1, 250]);
    journal.rules().undo_rename(renamed.before).unwrap();
    assert_eq!(counted(&mut journal), [250, 0, 1]);
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    assert_eq!(counted(&mut journal), [0, 0, 1]);
    journal.rules().restore(gone.id).unwrap();
    assert_eq!(counted(&mut journal), [250, 0, 1]);
    for entry in entries.iter().chain([&deleted]) {
        assert_eq!(old_rule(&mut journal, entry), POLITE);
    }
    assert_eq!(old_rule(&mut journal, &other), "Family first");
}

#[test]
fn a_deleted_rule_is_erased_after_thirty_days_and_not_before() {
    let (home, mut journal) = Home::with_journal();
    journal.rules().keep(&rule(POLITE, "Kind and clear."), now()).unwrap();
    let gone = journal.rules().delete(POLITE, now()).unwrap();
    journal.lock().unwrap();
    let mut journal = home.open(days_later(30));
    assert_eq!(journal.rules().list().unwrap().deleted.len(), 1, "the thirtieth day still counts");
    journal.lock().unwrap();
    let mut journal = home.open(days_later(31));
    assert!(matches!(journal.rules().restore(gone.id), Err(Error::RuleNotFound)));
}

#[test]
fn no_reading_changes_with_a_rule() {
    let mut journal = journal();
    for day in 1..20 {
        marked(&mut journal, "Mum", day, POLITE);
    }
    let before = journal.patterns(now().date(), Period::All).unwrap();
    journal.rules().rename(POLITE, "Never upset anybody").unwrap();
    journal.rules().delete("Never upset anybody", now()).unwrap();
    assert_eq!(journal.patterns(now().date(), Period::All).unwrap(), before);
}

#[test]
fn a_reflection_is_found_by_the_rule_it_names() {
    let mut journal = journal();
    let week = marked_week(&mut journal, "2026-11-04", "  Be polite at all costs. ");
    assert_eq!(week_rule(&mut journal, week).as_deref(), Some(POLITE), "on one line");
    assert_eq!(journal.reflections().list(Some("POLITE")).unwrap().len(), 1);
    let none = StepAnswer::Plan { note: None, plan: None, old_rule: Some("  ".to_owned()) };
    assert_eq!(journal.reflections().keep(week, none, now()).unwrap().reflection.old_rule, None);
}
