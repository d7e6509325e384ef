//! No damage on failure: each thing is done again and again, and each time another one of its calls to the system fails, as on a bad or
//! a full disk. It succeeds or names an error that says so, and what is there afterwards is whole.
//!
//! strace makes them fail, however the program calls. A thing makes hundreds of calls; of each kind some fail, spread over all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use hedgerow_tests::harness::call::Call;
use hedgerow_tests::harness::recording::whole_lines;

use crate::acting::{Scene, Task};

/// Calls that change something, and how many of each kind fail at most.
const CHANGING: [&str; 12] = [
    "write",
    "pwrite64",
    "ftruncate",
    "fsync",
    "fdatasync",
    "mkdir",
    "rename",
    "renameat2",
    "linkat",
    "unlink",
    "unlinkat",
    "copy_file_range",
];
const MOST_CHANGING: usize = 6;
/// Calls that look at something.
const LOOKING: [&str; 3] = ["openat", "read", "pread64"];
const MOST_LOOKING: usize = 3;
/// Calls that need room.
const FILLING: [&str; 4] = ["write", "pwrite64", "mkdir", "copy_file_range"];
/// What a person is told of a disk that fails: it cannot be read or written, or what it gives back is not what was written.
const CLEAR: [&str; 11] = [
    "done",
    "io",
    "file",
    "database",
    "journal-database",
    "read-only",
    "disk-full",
    "damaged",
    "database-damaged",
    "change-unfinished",
    "backup-differs",
];

#[test]
fn each_failing_call_while_logging_or_sealing_ends_in_success_or_a_clear_error_and_harms_nothing() {
    fail_each(&[Task::Log, Task::Seal, Task::Export]);
}

#[test]
fn each_failing_call_while_making_a_vault_or_changing_its_passphrase_harms_nothing_either() {
    fail_each(&[Task::Create, Task::Change]);
}

#[test]
fn each_failing_call_while_backing_up_or_restoring_harms_nothing_either() {
    fail_each(&[Task::Backup, Task::Restore]);
}

/// A call of a task, which is to fail.
#[derive(Debug)]
struct Failing {
    name: String,
    /// Which one among those of its name.
    number: usize,
    error: &'static str,
}

fn fail_each(tasks: &[Task]) {
    for &task in tasks {
        let failing = calls_of(task);
        assert!(failing.len() > 15, "{task:?} makes calls that can fail: {failing:?}");
        let wrong: Vec<String> = failing.iter().filter_map(|failing| fail(task, failing).err()).collect();
        assert!(wrong.is_empty(), "{task:?}, {} of {}:\n{}", wrong.len(), failing.len(), wrong.join("\n"));
    }
}

/// Does it with that call failing; else what was wrong.
fn fail(task: Task, failing: &Failing) -> Result<(), String> {
    let Failing { name, number, error } = failing;
    let scene = Scene::of(task);
    let how = format!("inject={name}:error={error}:when={number}");
    let said =
        run(&scene.doing(task, 2), &["-e", &format!("trace={name}"), "-e", &how], Path::new("/dev/null"));
    let said: Vec<&str> = said.lines().collect();
    let outcome = said.last().copied().unwrap_or("nothing was said");
    let is_clear = CLEAR.contains(&outcome) || (task == Task::Restore && outcome == "backup-changed");
    let is_full = *error != "ENOSPC" || ["done", "disk-full", "change-unfinished"].contains(&outcome);
    let verdict = match scene.verdict(task, scene.home.path(), &said) {
        Ok(()) if is_clear && is_full => return Ok(()),
        Ok(()) => "the error is not a clear one".to_owned(),
        Err(wrong) => wrong,
    };
    Err(format!("{how}: {said:?}: {verdict}"))
}

/// Calls that it makes about files below its home.
fn calls_of(task: Task) -> Vec<Failing> {
    let mut failing = Vec::new();
    for (name, numbers) in numbers_of(task) {
        let most = if LOOKING.contains(&name.as_str()) { MOST_LOOKING } else { MOST_CHANGING };
        let step = numbers.len().div_ceil(most);
        for (place, number) in numbers.into_iter().step_by(step).enumerate() {
            let is_filling = FILLING.contains(&name.as_str());
            let error = if is_filling && place % 2 == 0 { "ENOSPC" } else { "EIO" };
            failing.push(Failing { name: name.clone(), number, error });
        }
    }
    failing
}

/// Of each kind of call the numbers of those about files below its home. strace counts for each thread alone, so a number counts only
/// if no thread has another call there.
fn numbers_of(task: Task) -> BTreeMap<String, BTreeSet<usize>> {
    let (scene, record) = (Scene::of(task), tempfile::NamedTempFile::new().unwrap());
    let calls = [&CHANGING[..], &LOOKING[..]].concat();
    let trace = format!("trace={}", calls.join(","));
    let said = run(&scene.doing(task, 2), &["-y", "-xx", "-e", &trace], record.path());
    assert!(said.ends_with("done\n"), "{task:?}: {said}");
    let home: String =
        scene.home.path().to_string_lossy().bytes().map(|byte| format!("\\x{byte:02x}")).collect();
    let mut counted: HashMap<(String, String), usize> = HashMap::new();
    let (mut inside, mut outside) = (BTreeMap::new(), BTreeMap::new());
    for line in whole_lines(&fs::read_to_string(record.path()).unwrap()) {
        let Some(call) = Call::parse(&line).filter(|call| calls.contains(&call.name)) else { continue };
        let thread = line.split(' ').next().unwrap_or_default().to_owned();
        let number = counted.entry((thread, call.name.to_owned())).or_default();
        *number += 1;
        let numbers = if call.arguments.contains(&home) { &mut inside } else { &mut outside };
        numbers.entry(call.name.to_owned()).or_insert_with(BTreeSet::new).insert(*number);
    }
    for (name, numbers) in &mut inside {
        numbers.retain(|number| !outside.get(name).is_some_and(|outside| outside.contains(number)));
    }
    inside
}

/// Runs it under strace; what it said.
fn run(program: &Command, how: &[&str], record: &Path) -> String {
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "--seccomp-bpf", "-o"]).arg(record).args(how);
    strace.arg(program.get_program()).args(program.get_args());
    let ended = strace.stdin(Stdio::null()).output().unwrap();
    String::from_utf8(ended.stdout).unwrap()
}
