//! One sitting through all eight steps, by keyboard alone: locked in the middle of one, killed in the middle of others, and each time taken
//! up where it was. The week after it opens with its plan.

use chrono::Weekday;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{EntryDraft, EntryFilter};
use hedgerow_journal::plans::{CameUp, PlanDraft, PlanEnd, Went};
use hedgerow_journal::reflections::ReflectedWeek;
use hedgerow_journal::verdicts::Fit;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, LookBack, Want};
use hedgerow_tests::harness::desk::Desk;
use hedgerow_tests::harness::element::Role;
use hedgerow_tests::harness::journal::{self, KNOWN};
use hedgerow_tests::harness::steps;
use hedgerow_tests::harness::wait;
use hedgerow_tests::harness::window::{Window, key};
use uuid::Uuid;

const STOOD_BY: &str = "her keys to my flat";
const TOO_MUCH: &str = "I’ll answer tomorrow";
const SMALLER: &str = "I’ll think about it";
const NEXT: &str = "not this Sunday";

/// A week is looked back on in the one after it, so that what comes next is the week of today.
fn week_before() -> ReflectedWeek {
    ReflectedWeek::of(journal::now().date(), Weekday::Mon).before()
}

/// Somebody who is mostly given more than one wants to, one answer that held, and a plan that went another way three times.
fn lay_a_quarter(journal: &mut Journal) {
    for days in (15..=75).step_by(6) {
        journal::log_days_ago(journal, days, gave("another evening"));
    }
    journal::log_days_ago(journal, 3, gave("a lift"));
    let held = EntryDraft {
        answer: Answer::Received { decision: Decision::No },
        cost: Cost::Calm,
        ..gave(STOOD_BY)
    };
    journal::log_days_ago(journal, (journal::now().date() - week_before().middle()).num_days(), held);
    let person = journal.relationships().named(KNOWN).unwrap().map(|person| person.id);
    let (situation, words) = ("asks for my evening".to_owned(), TOO_MUCH.to_owned());
    let draft = PlanDraft { person, situation, words, phrase: None, doable: None };
    let plan = journal.plans().make(draft, journal::days_ago(40)).unwrap().plan;
    for days in [35, 28, 21] {
        journal.plans().came_up(plan.id, Some(Went::AnotherWay), None, journal::days_ago(days)).unwrap();
    }
}

/// More than one wanted to give.
fn gave(words: &str) -> EntryDraft {
    EntryDraft { want: Some(Want::No), ..journal::draft(Uuid::now_v7(), words) }
}

/// Goes from one of the two weeks to the other, unless that is on the page by itself: early in a week it is the one before, until that
/// was looked back on. Nothing is pressed before the page says where it is: last week's page has a way further back, too.
fn go_to_week(window: &Window<'_>, wanted: &str, other: &str, button: &str) {
    wait::until("that week", || {
        let text = window.text();
        if text.contains(wanted) {
            return Some(());
        }
        // The week of a moment ago may still be on the page, and its button go.
        if text.contains(other) && window.is_reached(button) {
            window.press(&[key::ENTER]);
            window.wait_for_text(wanted);
        }
        None
    });
}

/// Opens the journal at last week, and begins or goes on.
fn sit_down<'a>(desk: &'a Desk, button: &str) -> Window<'a> {
    let window = steps::open_again(desk);
    super::open_week(&window);
    go_to_week(&window, "Last week.", "This week.", "Look at that week");
    steps::press(&window, button);
    window
}

/// On from wherever one is in the step.
fn go_on(window: &Window<'_>, heading: &str) {
    window.chord(&[key::CONTROL, key::ENTER]);
    wait_for_step(window, heading);
}

/// Waits for the step, and for its question to have the keyboard.
fn wait_for_step(window: &Window<'_>, heading: &str) {
    let script = "return document.activeElement.matches('h1') && document.activeElement.textContent";
    wait::until(heading, || window.run(script, &[]).as_str()?.contains(heading).then_some(()));
}

fn last_plan(window: &Window<'_>) {
    wait_for_step(window, "The plan you had");
    window.wait_for_text(TOO_MUCH);
    window.tab_to("no");
    window.press(&[key::DOWN]);
    window.tab_to("as planned");
    window.press(&[key::DOWN, key::DOWN]);
    window.wait_for_text("It went another way a few times. Make it smaller, or let it go?");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    steps::press(window, "Make it smaller");
    window.tab_to("then what do you say or do");
    window.chord(&[key::CONTROL, 'a']);
    window.write(SMALLER);
    steps::press(window, "Keep the smaller plan");
    wait::until("the smaller plan to be kept", || {
        window.look_for(Role::Button, "Keep the smaller plan").is_none().then_some(())
    });
}

fn people(window: &Window<'_>) {
    window.tab_to("hardly any");
    window.press(&[key::DOWN, key::DOWN]);
    window.wait_for_text("Often gives past your wish here.");
    window.tab_to("yes");
    window.press(&[key::DOWN]);
    window.wait_for_text("you said this fits in part");
    assert_eq!(window.accessibility_findings(), Vec::<String>::new());
    steps::press(window, "Write it down");
    window.wait_for_focus("What did you want to ask or share?");
    window.write("how tired I was");
}

#[test]
fn all_eight_steps_are_gone_by_keyboard_through_a_lock_and_two_kills_and_the_next_week_opens_with_the_plan() {
    let desk = super::desk(lay_a_quarter);
    let window = sit_down(&desk, "Yes, look back");
    wait_for_step(&window, "What the week held");
    go_on(&window, "The plan you had");
    last_plan(&window);
    go_on(&window, "One answer you’d stand by");
    window.wait_for_text(STOOD_BY);
    window.tab_to("yes");
    window.press(&[' ']);
    steps::lock(&desk, &window);

    let window = sit_down(&desk, "Go on where you left it");
    wait_for_step(&window, "One answer you’d stand by");
    let chosen = "return [...document.querySelectorAll('input:checked')].map((one) => one.labels[0].textContent.trim())";
    assert_eq!(window.run(chosen, &[]), serde_json::json!(["yes"]), "what was said is said");
    go_on(&window, "Looking back");
    window.tab_to("still feels right");
    window.press(&[' ']);
    window.wait_for_text("How is it now?");
    go_on(&window, "The people of the week");
    people(&window);
    steps::wait_until_written();
    desk.clear();

    let window = sit_down(&desk, "Go on where you left it");
    wait_for_step(&window, "The people of the week");
    let fields = steps::written(&window);
    assert!(fields.contains("how tired I was"), "{fields}");
    window.tab_to("What did you want to ask or share?");
    window.press(&[key::ENTER, 'h', '2', key::ENTER]);
    window.wait_for_text("Kept.");
    go_on(&window, "One small plan");
    window.tab_to("does or asks what");
    window.write("asks for my Sunday");
    steps::wait_until_written();
    desk.clear();

    let window = sit_down(&desk, "Go on where you left it");
    wait_for_step(&window, "One small plan");
    let fields = steps::written(&window);
    assert!(fields.contains("asks for my Sunday"), "{fields}");
    window.tab_to("then what do you say or do");
    window.write(NEXT);
    go_on(&window, "One line for my therapist?");
    window.tab_to("What you’d like to bring along");
    window.write("the keys");
    window.chord(&[key::CONTROL, key::ENTER]);
    window.wait_for_text("Kept. The week can rest now.");

    steps::press(&window, "Done");
    go_to_week(&window, "This week.", "Last week.", "To this week");
    steps::press(&window, "Yes, look back");
    wait_for_step(&window, "What the week held");
    go_on(&window, "The plans you had");
    window.wait_for_text(NEXT);
    window.wait_for_text(SMALLER);
    assert!(!window.text().contains(TOO_MUCH), "a smaller one took its place");
    assert_eq!(window.clicks_made(), 0);
    desk.clear();
    assert_kept(&mut journal::in_home(&desk.home, journal::PASSPHRASE));
}

/// All that was said at the eight steps is in the vault.
fn assert_kept(journal: &mut Journal) {
    let all = journal.reflections().list(None).unwrap();
    let kept = all.iter().find(|one| one.week == week_before()).expect("the sitting");
    assert!(kept.finished_on.is_some());
    let [said] = kept.follow_ups.as_slice() else { panic!("of one plan something was said: {kept:?}") };
    assert_eq!((said.came_up, said.went), (CameUp::Once, Some(Went::AnotherWay)));
    let rooms: Vec<_> = kept.people.iter().map(|one| (one.name.as_str(), one.room, one.fit)).collect();
    assert_eq!(rooms, [(KNOWN, Some(3), Some(Fit::Partly))]);
    assert_eq!(kept.plan.as_ref().expect("a plan").words, NEXT);
    assert_eq!(kept.for_therapist.as_deref(), Some("the keys"));
    let entries = journal.entries().list(&EntryFilter::default(), None, 50).unwrap().entries;
    let of = |words: &str| entries.iter().find(|entry| entry.request == words).expect("an entry");
    assert_eq!(kept.stand_by, Some(of(STOOD_BY).id));
    assert_eq!(of("how tired I was").answer, Answer::HeldBack);
    assert!(entries.iter().any(|entry| entry.look_back.is_some_and(|said| said.after == LookBack::Right)));
    let past = journal.plans().list().unwrap().past;
    let ended: Vec<_> = past.iter().map(|plan| (plan.words.as_str(), plan.ended)).collect();
    assert_eq!(ended, [(TOO_MUCH, Some(PlanEnd::MadeSmaller))]);
}
