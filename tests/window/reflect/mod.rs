//! A week is looked back on by keyboard alone: in full with a lock in the middle, and the short way, which begins with last week's plan.

mod whole;

use hedgerow_journal::plans::{CameUp, PlanDraft, Went};
use hedgerow_journal::reflections::Reflection;
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::home::Home;
use hedgerow_tests::harness::journal::{self, KNOWN, PASSPHRASE};
use hedgerow_tests::harness::window::{Window, key};
use hedgerow_tests::harness::{pace, steps};
use uuid::Uuid;

/// The most seconds that the short way may take.
const MOST_SECONDS: f64 = 90.0;

fn desk(fill: impl FnOnce(&mut hedgerow_journal::Journal)) -> Desk {
    let desk = Desk::new();
    journal::lay_ready(&desk.home, |journal| {
        for request in ["my Saturday", "a lift to the station"] {
            journal.entries().log(journal::draft(Uuid::now_v7(), request), journal::now()).unwrap();
        }
        fill(journal);
    });
    desk
}

/// What the vault keeps of the only reflection.
fn kept(home: &Home) -> Reflection {
    let mut all = journal::in_home(home, PASSPHRASE).reflections().list(None).unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn open_week(window: &Window<'_>) {
    steps::unlock(window, PASSPHRASE);
    window.wait_for_focus(steps::WHO);
    window.chord(&[key::CONTROL, '3']);
}

fn write_plan(window: &Window<'_>, situation: &str, words: &str) {
    window.tab_to("does or asks what");
    window.write(situation);
    window.press(&[key::ENTER]);
    window.wait_for_focus("then what do you say or do");
    window.write(words);
}

#[test]
fn a_week_is_looked_back_on_by_keyboard_and_goes_on_after_a_lock_where_it_was() {
    let desk = desk(|_| {});
    let window = Window::open(&desk);
    open_week(&window);
    window.wait_for_text("Good moment to look back?");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.tab_to("Yes, look back");
    window.press(&[key::ENTER]);
    window.wait_for_text("What the week held");
    window.tab_to("Add a note");
    window.press(&[key::ENTER]);
    window.wait_for_focus("A note, if you like");
    window.write("two in one day");
    steps::lock(&desk, &window);

    let window = steps::open_again(&desk);
    open_week(&window);
    window.tab_to("Go on where you left it");
    window.press(&[key::ENTER]);
    window.wait_for_text("What the week held");
    let note = "return [...document.querySelectorAll('textarea')].map((one) => one.value).join()";
    assert_eq!(window.run(note, &[]).as_str(), Some("two in one day"), "half-written words are there again");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    assert!(steps::go_on_to(&window, "One small plan"));
    write_plan(&window, "asks for my Sunday", "I’ll tell you tomorrow");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("One line for my therapist?");
    window.tab_to("What you’d like to bring along");
    window.write("the two on one day");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("Kept. The week can rest now.");
    assert_eq!(window.clicks_made(), 0);

    desk.clear();
    let kept = kept(&desk.home);
    assert!(kept.finished_on.is_some());
    assert_eq!(kept.for_therapist.as_deref(), Some("the two on one day"));
    assert_eq!(kept.plan.expect("a plan").words, "I’ll tell you tomorrow");
    assert_eq!(kept.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["two in one day"]);
}

#[test]
fn the_short_way_begins_with_last_weeks_plan_and_takes_less_than_ninety_seconds() {
    let desk = desk(|journal| {
        let person = journal.relationships().named(KNOWN).unwrap().expect("she is known");
        let draft = PlanDraft {
            person: Some(person.id),
            situation: "asks for my evening".to_owned(),
            words: "I’ll answer tomorrow".to_owned(),
            phrase: None,
            doable: None,
        };
        journal.plans().make(draft, journal::days_ago(9)).unwrap();
    });
    let window = Window::open(&desk);
    open_week(&window);
    window.tab_to("The short way");
    window.keys_pressed();
    window.press(&[key::ENTER]);
    // The page of the week says the plan as well; the question about it stands in the step alone.
    window.wait_for_text("Did it come up?");
    let mut read = window.text();
    assert!(read.contains("I’ll answer tomorrow"), "{read}");
    window.tab_to("no");
    window.press(&[key::DOWN]);
    window.tab_to("as planned");
    window.press(&[' ']);
    assert!(steps::go_on_to(&window, "One small plan"));
    read += &window.text();
    let (situation, words) = ("asks for my Sunday", "not this week");
    write_plan(&window, situation, words);
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("Kept. The week can rest now.");
    read += &window.text();
    assert_eq!(window.clicks_made(), 0);
    let keys = window.keys_pressed() + situation.len() + words.len();
    // Thought is given to each of the two questions, and at the end.
    let seconds = pace::seconds(&read, keys, 3);
    assert!(seconds <= MOST_SECONDS, "{seconds:.0} s: {keys} keys, and to read:\n{read}");

    desk.clear();
    let kept = kept(&desk.home);
    let said = kept.follow_ups.first().expect("what became of the plan");
    assert_eq!((said.came_up, said.went), (CameUp::Once, Some(Went::AsPlanned)));
    assert_eq!(kept.plan.expect("the next plan").situation, situation);
}
