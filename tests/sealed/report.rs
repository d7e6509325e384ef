//! The page of a lived year, sealed and opened: as it looks, what it loads, and how it is printed.

use hedgerow_report::choices::Include;
use hedgerow_report::{Choices, html};
use serde_json::{Value, json};

use crate::reader::{Reader, WORDS};
use crate::year;

/// The page with that beside it, opened.
fn opened(include: Include) -> (String, Reader) {
    let mut journal = year::journal();
    let choices = Choices { include, ..year::usual(&mut journal) };
    let page = html::page(&year::document(&mut journal, &choices));
    let reader = Reader::of(&page);
    reader.answer(WORDS);
    reader.wait_for_text("Opened on this device only.");
    assert!(reader.report().contains("How to read this"));
    (page, reader)
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().expect("a list").iter().map(|number| number.as_f64().expect("a number")).collect()
}

#[test]
fn a_real_report_has_its_styles_and_its_drawings_and_loads_nothing() {
    let (page, reader) = opened(year::LOG_AND_NOTES);
    reader.enter_report();
    let style = "const style = getComputedStyle(document.querySelector('.own'));\
        return [style.fontFamily, style.borderInlineStartWidth, getComputedStyle(document.querySelector('.half')).display]";
    let style = reader.run(style);
    assert!(style[0].as_str().is_some_and(|family| family.starts_with("Literata")), "{style}");
    assert_eq!(
        (&style[1], &style[2]),
        (&json!("2px"), &json!("grid")),
        "the user's words stand apart, columns side by side"
    );

    let heads = "return [...document.querySelectorAll('table:last-of-type thead th')].map((th) => th.getBoundingClientRect().width)";
    let heads = numbers(&reader.run(heads));
    assert_eq!(heads.len(), 8, "the log has eight columns");
    assert!(heads[3] > 2.5 * heads[0], "what was asked for has more room than a number: {heads:?}");

    let drawings = "return [...document.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect()).map((at) => [at.width, at.height])";
    let drawings = reader.run(drawings);
    let drawings = drawings.as_array().expect("a list");
    assert_eq!(drawings.len(), page.matches("<svg ").count());
    assert!(drawings.len() > 8, "hedges, their key, the rates and the weeks: {drawings:?}");
    for drawing in drawings.iter().map(numbers) {
        assert!(drawing[0] > 200.0 && drawing[1] > 15.0, "a drawing is as large as it was made: {drawing:?}");
    }
    let shown = "const bad = [...document.querySelectorAll('svg path')].filter((path) => path.getBoundingClientRect().height === 0 && path.getBoundingClientRect().width === 0);\
        return [bad.length, getComputedStyle(document.querySelector('path.f-green')).fill, getComputedStyle(document.querySelector('path.s-soft')).stroke]";
    assert_eq!(
        reader.run(shown),
        json!([0, "rgb(47, 107, 79)", "rgb(94, 91, 82)"]),
        "every shape is there, in its colour"
    );
    let loaded = "return performance.getEntriesByType('resource').map((entry) => entry.name)";
    assert_eq!(reader.run(loaded), json!([]), "the frame loads nothing");
    reader.leave_report();
    assert_eq!(reader.run(loaded), json!([]), "nor does the page");
    assert_eq!(reader.requests(), Vec::<String>::new(), "the browser was asked for nothing else");
    assert_eq!(reader.complaints(), Vec::<String>::new(), "and its policy refused nothing");
}

#[test]
fn a_real_report_is_printed_from_its_first_line_to_its_last() {
    // The lines kept for the therapist would make the first sheet two.
    let (_, reader) = opened(Include { therapist_lines: false, ..year::LOG_AND_NOTES });
    let printed = reader.printed();
    let sheets: Vec<&str> = printed.split('\u{c}').collect();
    assert!(sheets.len() > 4, "a log of twelve weeks takes some sheets: {}", sheets.len());
    for words in ["What I’d like to talk about", "Relationships", "How to read this"] {
        assert!(sheets[0].contains(words), "“{words}” is on the first sheet: {}", sheets[0]);
    }
    assert!(sheets[1].contains("Both rates"), "the figures begin on the second: {}", sheets[1]);
    for words in
        ["Week by week", "The log", "Notes", "Weeks I looked back on", "What leaves", "Not a diagnosis"]
    {
        assert!(printed.contains(words), "“{words}” is printed");
    }
    assert_eq!(reader.complaints(), Vec::<String>::new(), "its policy refuses nothing that is printed");
}
