//! Saved means saved, also when the power goes: each thing is done once and recorded, and then played to a disk that loses its power
//! at every moment at which it matters, once with all that nobody waited for gone, once with some of it.

use hedgerow_tests::harness::platter::{Left, Platter};
use hedgerow_tests::harness::recording::{Event, Recording};

use crate::acting::{Scene, Task, folder};

/// How many entries are logged.
const ENTRIES: usize = 60;
/// How many captures are sealed.
const CAPTURES: usize = 8;
/// At how many moments some of what nobody waited for is left, beside those at which nothing is.
const BY_CHANCE: usize = 90;

/// What came of all cuts: at how many moments there was one, and what was wrong after some of them.
struct Cuts {
    made: usize,
    wrong: Vec<String>,
}

/// Does it as `word` says, and takes the power away everywhere.
fn cut_everywhere(task: Task, word: Option<&str>) -> Cuts {
    let scene = Scene::of(task);
    let mut platter = Platter::of(scene.home.path());
    let times = if task == Task::Log { ENTRIES } else { CAPTURES };
    let program = word.map_or_else(|| scene.doing(task, times), |word| scene.program(word, times));
    let recording = Recording::of(&program, scene.home.path());
    assert_eq!(recording.said(recording.events.len()).last(), Some(&"done"), "{task:?}");
    let mut cuts = Cuts { made: 0, wrong: Vec::new() };
    let most = if task == Task::Log { BY_CHANCE } else { BY_CHANCE / 3 };
    let step = recording.events.len().div_ceil(most);
    for (number, event) in recording.events.iter().enumerate() {
        let lasts = platter.play(event);
        let mut cut = |left: Left| {
            let home = folder();
            platter.lay(&left, home.path());
            let verdict = scene.verdict(task, home.path(), &recording.said(number + 1));
            cuts.made += 1;
            cuts.wrong.extend(verdict.err().map(|wrong| format!("{task:?}, {number} {event:?}: {wrong}")));
        };
        // Between two of these, nothing changes of what lasts or was promised to.
        if lasts || matches!(event, Event::Said(_)) {
            cut(Left::Nothing);
        }
        if number % step == 0 {
            cut(Left::Some(number as u64));
        }
    }
    cuts
}

/// The first few of many.
fn some(wrong: &[String]) -> String {
    let short = wrong.iter().take(5).map(|wrong| wrong.chars().take(300).collect::<String>());
    short.collect::<Vec<_>>().join("\n")
}

#[test]
fn two_hundred_power_cuts_while_logging_lose_nothing_that_was_acknowledged() {
    let cuts = cut_everywhere(Task::Log, None);
    assert!(cuts.made >= 200, "only {} cuts", cuts.made);
    assert!(cuts.wrong.is_empty(), "{} of {}:\n{}", cuts.wrong.len(), cuts.made, some(&cuts.wrong));
}

#[test]
fn a_power_cut_at_any_moment_leaves_the_old_or_the_new() {
    for task in Task::ALL.into_iter().filter(|task| *task != Task::Log) {
        let cuts = cut_everywhere(task, None);
        assert!(cuts.made > 20, "{task:?}: only {} cuts", cuts.made);
        assert!(cuts.wrong.is_empty(), "{} of {}:\n{}", cuts.wrong.len(), cuts.made, some(&cuts.wrong));
    }
}

/// What a kill at random seldom meets: an export is written within milliseconds.
#[test]
fn a_kill_between_any_two_calls_of_an_export_leaves_the_old_or_the_new_and_nothing_of_a_half() {
    let scene = Scene::of(Task::Export);
    let mut platter = Platter::of(scene.home.path());
    let recording = Recording::of(&scene.doing(Task::Export, 1), scene.home.path());
    let is_outside = |event: &Event| format!("{event:?}").contains("/out");
    let mut kills = 0;
    for (number, event) in recording.events.iter().enumerate() {
        platter.play(event);
        if is_outside(event) {
            let home = folder();
            platter.lay(&Left::All, home.path());
            let verdict = scene.verdict(Task::Export, home.path(), &recording.said(number + 1));
            assert_eq!(verdict, Ok(()), "{number} {event:?}");
            kills += 1;
        }
    }
    assert!(kills >= 10, "only {kills} kills");
}

#[test]
fn who_does_not_wait_for_the_disk_is_caught() {
    let cuts = cut_everywhere(Task::Log, Some("log_without_waiting"));
    let lost = cuts.wrong.iter().filter(|wrong| wrong.contains("are lost")).count();
    assert!(lost > ENTRIES / 2, "the tests above would not notice a missing flush: {lost} of {}", cuts.made);
}
