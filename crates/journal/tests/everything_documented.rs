//! `docs/everything.md` is what other programs read the lossless file by: it names every list and every field that is in one, and none
//! that is in none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::common::carry::written;
use crate::common::full::full;
use serde_json::Value;

type Names = BTreeSet<String>;

fn page(name: &str) -> String {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs");
    fs::read_to_string(docs.join(name)).unwrap()
}

/// What stands between backticks, as far as it could be the name of a field; of an object written out, its fields.
fn quoted(text: &str) -> Names {
    let is_name =
        |word: &&str| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    let quoted = text.split('`').skip(1).step_by(2);
    let fields = quoted
        .clone()
        .filter(|word| word.starts_with('{'))
        .flat_map(|object| object.split("\":").filter_map(|before| before.rsplit('"').next()));
    quoted.chain(fields).filter(is_name).map(str::to_owned).collect()
}

/// The part of the page about each list.
fn sections(page: &str) -> BTreeMap<String, String> {
    let lists = page.split_once("## The lists").unwrap().1.split_once("## The sets of words").unwrap().0;
    let section = |text: &str| {
        let (name, rest) = text.split_once("`\n").unwrap();
        (name.to_owned(), rest.to_owned())
    };
    lists.split("### `").skip(1).map(section).collect()
}

/// The names of all fields in `value`, those of what a capture said aside: they are another page's.
fn fields(value: &Value, names: &mut Names) {
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                names.insert(name.clone());
                if name != "said" {
                    fields(value, names);
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| fields(value, names)),
        _ => {}
    }
}

/// Each list of a journal with some of everything in it, and the names of the fields in it.
fn written_lists() -> BTreeMap<String, Names> {
    let (_home, mut journal) = full();
    let everything: Value = serde_json::from_str(&written(&mut journal)).unwrap();
    let lists = everything.as_object().unwrap().iter().filter(|(_, value)| value.is_array());
    let names = |value: &Value| {
        let mut names = Names::new();
        fields(value, &mut names);
        names
    };
    lists.map(|(name, list)| (name.clone(), names(list))).collect()
}

#[test]
fn every_list_and_every_field_of_everything_is_in_the_page_and_no_other() {
    let (page, lists) = (page("everything.md"), written_lists());
    let sections = sections(&page);
    assert_eq!(sections.keys().collect::<Vec<_>>(), lists.keys().collect::<Vec<_>>(), "the lists");
    let sets = quoted_sets(&page);
    for (list, fields) in &lists {
        assert!(!fields.is_empty(), "the full journal has some {list}");
        let named = quoted(&sections[list]);
        let missing: Vec<_> = fields.difference(&named).collect();
        assert!(missing.is_empty(), "the page does not name these fields of {list}: {missing:?}");
        let is_other =
            |name: &&String| lists.contains_key(*name) || sets.contains(*name) || is_value(list, name);
        let unknown: Vec<_> = named.difference(fields).filter(|name| !is_other(name)).collect();
        assert!(unknown.is_empty(), "the page names fields of {list} that are in none: {unknown:?}");
    }
}

/// The words of all sets, and what they are called.
fn quoted_sets(page: &str) -> Names {
    let table =
        page.split_once("## The sets of words").unwrap().1.split_once("## What is not in it").unwrap().0;
    let words = table.lines().filter(|line| line.starts_with("| ")).flat_map(|line| line.split(['|', ',']));
    words.map(|word| word.trim().to_owned()).collect()
}

/// What is no field, and is said in a list's section all the same: the names of facts, and what may stand for a value.
fn is_value(list: &str, name: &str) -> bool {
    const FACTS: [&str; 7] = ["made_up", "then_and_now", "spreadsheet_salt", "month", "then", "now", "away"];
    const SAID: [&str; 2] = ["entry", "unfinished"];
    // The rules are named by a field of entries and reflections.
    name == "null"
        || (list == "rules" && name == "old_rule")
        || (list == "facts" && FACTS.contains(&name))
        || (list == "captures" && SAID.contains(&name))
}

#[test]
fn the_example_in_the_page_is_taken_in_as_it_stands() {
    let page = page("everything.md");
    let example = page.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let mut journal = crate::common::journal();
    crate::common::carry::take(&mut journal, example).unwrap();
    let again: Value = serde_json::from_str(&written(&mut journal)).unwrap();
    let stands: Value = serde_json::from_str(example).unwrap();
    for list in ["relationships", "entries", "plans", "reflections"] {
        assert_eq!(again[list], stands[list], "{list} are written as the page shows them");
    }
}
