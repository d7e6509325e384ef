//! What is for the session stands on one sheet, and nothing of the figures; read with poppler.
#![cfg(unix)]

use crate::support::text;
use hedgerow_report::document::{Document, Paper};
use hedgerow_report::{Choices, pdf};

fn page(pdf: &[u8], number: u32) -> String {
    let number = number.to_string();
    let said = text(pdf, &["-f", &number, "-l", &number]);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn printed(document: &Document, paper: Paper) -> Vec<u8> {
    pdf::render(&Document { paper, ..document.clone() }).unwrap()
}

#[test]
fn what_is_for_the_session_is_one_sheet_of_either_paper_and_the_figures_follow_on_the_next() {
    let mut journal = crate::year::journal();
    for choices in [crate::year::usual(&mut journal), crate::year::whole(&mut journal)] {
        let document = crate::year::document(&mut journal, &choices);
        for paper in [Paper::A4, Paper::Letter] {
            let pdf = printed(&document, paper);
            let (first, second) = (page(&pdf, 1), page(&pdf, 2));
            let sections = [
                "What I’d like to talk about",
                "Moments",
                "1. ",
                "2. ",
                "3. ",
                "Relationships",
                "What became of guilt and plans",
                "How to read this",
                "Based on",
            ];
            for words in sections {
                assert!(first.contains(words), "“{words}” is on the first {paper:?} sheet: {first}");
            }
            assert!(!first.contains("Both rates"), "{first}");
            assert!(
                second.starts_with("Both rates"),
                "the figures begin the second {paper:?} sheet: {second}"
            );
        }
    }
}

#[test]
fn long_words_are_not_cut_and_the_figures_follow_where_they_end() {
    let mut journal = crate::year::journal();
    let talk_about = "I keep coming back to that evening. ".repeat(40);
    let choices = Choices { talk_about, ..crate::year::usual(&mut journal) };
    let pdf = printed(&crate::year::document(&mut journal, &choices), Paper::A4);
    let (first, second) = (page(&pdf, 1), page(&pdf, 2));
    assert_eq!(first.matches("that evening").count() + second.matches("that evening").count(), 40);
    assert!(first.contains("Moments") && !first.contains("How to read this"), "it flows on: {first}");
    assert!(second.contains("How to read this"), "{second}");
    assert!(second.contains("Both rates"), "no sheet is left half empty: {second}");
}
