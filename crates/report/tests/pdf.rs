//! What becomes of a document on paper, read with poppler and qpdf.
#![cfg(unix)]

use crate::support::{SCRIPTS, assert_sound, document, file, log, name, own, plain, run, text};
use hedgerow_report::document::{Block, Document, Paper, Split};
use hedgerow_report::{Error, pdf};

fn rendered(document: &Document) -> Vec<u8> {
    pdf::render(document).expect("a document that can be printed")
}

fn info(pdf: &[u8], options: &[&str]) -> String {
    let (_folder, path) = file("page.pdf", pdf);
    let mut words = options.to_vec();
    words.push(name(&path));
    run("pdfinfo", &words, b"")
}

fn pages(pdf: &[u8]) -> usize {
    let said = info(pdf, &[]);
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a number of pages");
    line.trim().parse().expect("a number")
}

/// Words in their order, whatever the lines they stand in.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_is_sound_tagged_and_read_in_its_order() {
    let pdf = rendered(&crate::support::page());
    assert_sound(&pdf, None);
    let said = flowing(&text(&pdf, &[]));
    let mut from = 0;
    for words in [
        "A page to talk about",
        "she rings after nine",
        "Two moments",
        "plant the beans",
        "What became of guilt",
        "1 of ",
    ] {
        from += said[from..].find(words).unwrap_or_else(|| panic!("“{words}” comes next in: {said}"));
    }
    let about = info(&pdf, &[]);
    for line in ["Title:           A page to talk about", "Tagged:          yes", "Encrypted:       no"] {
        assert!(about.contains(line), "{line} in {about}");
    }
}

#[test]
fn a_page_says_nothing_of_who_made_it_when_or_with_what() {
    let pdf = rendered(&crate::support::page());
    let about = info(&pdf, &[]);
    for key in ["Author", "Creator", "Producer", "CreationDate", "ModDate"] {
        assert!(!about.contains(key), "{key} in {about}");
    }
    let metadata = info(&pdf, &["-meta"]);
    assert!(metadata.contains("pdfuaid:part"), "it says that it is PDF/UA: {metadata}");
    for key in ["CreateDate", "ModifyDate", "Producer", "CreatorTool", "dc:creator", "krilla"] {
        assert!(!metadata.contains(key), "{key} in {metadata}");
    }
    assert!(
        memchr::memmem::find(&pdf, b"krilla").is_none() && memchr::memmem::find(&pdf, b"Hedgerow").is_none()
    );
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let mut journal = crate::year::journal();
    let choices = crate::year::usual(&mut journal);
    let document = crate::year::document(&mut journal, &choices);
    assert!(rendered(&document) == rendered(&document));
}

#[test]
fn every_kind_of_block_has_its_tag() {
    let pdf = rendered(&crate::support::page());
    let tree = info(&pdf, &["-struct"]);
    for tag in ["H1", "H2", "H3", "P (block)", "L (block)", "LI (block)", "Lbl", "LBody", "Figure"] {
        assert!(tree.contains(tag), "{tag} in {tree}");
    }
    let tables = info(&rendered(&document(vec![log(3)])), &["-struct-text"]);
    for tag in ["Table", "Caption", "THead", "TR", "TH", "TBody", "TD"] {
        assert!(tables.contains(tag), "{tag} in {tables}");
    }
    assert!(tables.contains("/Scope /Column"), "a column's head says so: {tables}");
    assert!(!tables.contains("1 of 1"), "the foot is not read out with the text");
    let (_folder, path) = file("page.pdf", &pdf);
    let objects = run("qpdf", &["--qdf", "--object-streams=disable", name(&path), "-"], b"");
    assert!(objects.contains("nineteen leaves"), "a drawing is described for whoever cannot see it");
    assert!(objects.contains("/Lang (en)"), "the language is said");
}

#[test]
fn a_table_goes_on_under_its_head_on_every_page() {
    let pdf = rendered(&document(vec![log(200)]));
    let count = pages(&pdf);
    assert!(count > 3, "{count} pages");
    for page in 1..=count {
        let number = page.to_string();
        let said = flowing(&text(&pdf, &["-f", &number, "-l", &number]));
        assert!(said.contains("Left you"), "page {page} has the head: {said}");
        assert!(said.contains(&format!("{page} of {count}")), "page {page} has its number: {said}");
        assert!(said.contains("not been clinically validated"), "page {page} has the foot");
    }
    let tree = info(&pdf, &["-struct"]);
    assert_eq!(tree.matches("TH:").count(), 6, "the head is read once");
}

#[test]
fn the_last_row_of_a_table_never_begins_a_page_alone() {
    for rows in 20..60 {
        let pdf = rendered(&document(vec![log(rows)]));
        let last = pages(&pdf).to_string();
        let said = text(&pdf, &["-f", &last, "-l", &last]);
        let on_it = said.split_whitespace().filter(|word| *word == "week").count();
        assert!(on_it > 1, "of {rows} rows {on_it} stand on the last page: {said}");
    }
}

#[test]
fn no_heading_ends_a_page() {
    // So many lines above that somewhere among these the heading falls on the last of a page.
    for lines in 30..60 {
        let heading = Block::Heading { level: 2, words: "Here it goes on".to_owned() };
        let above = plain(&vec!["A line."; lines].join("\n"));
        let pdf = rendered(&document(vec![
            above,
            heading,
            plain("What the heading is about.\nAnd a second line."),
        ]));
        for page in 1..=pages(&pdf) {
            let number = page.to_string();
            let said = text(&pdf, &["-f", &number, "-l", &number]);
            assert_eq!(
                said.contains("Here it goes on"),
                said.contains("What the heading is about."),
                "with {lines} lines above, page {page}: {said}"
            );
        }
    }
}

fn beside(left: &str, right: &str) -> Block {
    let wish = [("Wish", "rather not"), ("Answer", "yes"), ("How", "let it slide"), ("Left me", "drained")];
    let pairs = wish.map(|(name, fact)| (name.to_owned(), fact.to_owned())).to_vec();
    Block::Beside {
        split: Split::Half,
        left: vec![plain(left), Block::Line { pairs }],
        right: vec![own(right), Block::Drawing(crate::support::hedge())],
    }
}

#[test]
fn columns_begin_at_one_height_and_the_left_one_is_read_first() {
    let pdf = rendered(&document(vec![beside("leftmost words", "rightmost words"), plain("afterwards")]));
    assert_sound(&pdf, None);
    let boxes = text(&pdf, &["-bbox"]);
    let at = |word: &str, what: &str| -> f32 {
        let line =
            boxes.lines().find(|line| line.contains(word)).unwrap_or_else(|| panic!("{word} in {boxes}"));
        line.split(&format!("{what}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    assert!((at("leftmost", "yMin") - at("rightmost", "yMin")).abs() < 6.0, "{boxes}");
    assert!(at("rightmost", "xMin") > at("leftmost", "xMin") + 200.0, "{boxes}");
    assert!(at("afterwards", "yMin") > at("drained", "yMin"), "what follows stands below both");
    let tree = info(&pdf, &["-struct-text"]);
    let places =
        ["leftmost", "Wish", "rather not", "Left me", "drained", "rightmost", "Figure", "afterwards"];
    let places = places.map(|word| tree.find(word).unwrap_or_else(|| panic!("{word} in {tree}")));
    assert!(places.is_sorted(), "{tree}");
}

#[test]
fn columns_are_torn_only_where_they_are_longer_than_a_page() {
    for lines in 30..60 {
        let above = plain(&vec!["A line."; lines].join("\n"));
        let pdf = rendered(&document(vec![above, beside("leftmost words", "rightmost words")]));
        for page in 1..=pages(&pdf) {
            let number = page.to_string();
            let said = text(&pdf, &["-f", &number, "-l", &number]);
            assert_eq!(said.contains("leftmost"), said.contains("rightmost"), "{lines} lines above: {said}");
        }
    }
    let long = "word ".repeat(3_000);
    let pdf = rendered(&document(vec![beside(&long, &long), plain("afterwards")]));
    assert_sound(&pdf, None);
    assert_eq!(text(&pdf, &[]).matches("word").count(), 2 * 3_000, "nothing of either is lost");
}

#[test]
fn a_drawing_is_never_torn_and_one_too_large_is_made_smaller() {
    let mut large = crate::support::hedge();
    (large.width, large.height) = (2_000.0, 3_000.0);
    let pdf = rendered(&document(vec![Block::Drawing(large), Block::Drawing(crate::support::hedge())]));
    assert_sound(&pdf, None);
    assert!(pages(&pdf) <= 2);
}

#[test]
fn words_of_ten_thousand_characters_break_wherever_they_stand() {
    let long = "w".repeat(10_000);
    let table = Block::Table {
        caption: long.clone(),
        columns: vec!["One".to_owned(), "Two".to_owned()],
        rows: vec![vec![long.clone(), "short".to_owned()]],
        widths: vec![0.2, 0.8],
    };
    let blocks = vec![
        Block::Heading { level: 2, words: long.clone() },
        own(&long),
        Block::List { items: vec![long.clone()] },
        Block::Facts { pairs: vec![(long.clone(), long.clone())] },
        table,
    ];
    let pdf = rendered(&document(blocks));
    assert_sound(&pdf, None);
    let said: String = text(&pdf, &[]).chars().filter(|c| *c == 'w').collect();
    assert!(said.len() >= 7 * 10_000 - 50, "nothing of it is lost: {}", said.len());
    let boxes = text(&pdf, &["-bbox"]);
    let widest =
        boxes.split("xMax=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f32>().ok());
    let widest = widest.fold(0.0, f32::max);
    assert!(widest <= 595.3 - 52.0 + 1.0, "no word runs into the margin: {widest}");
}

#[test]
fn other_scripts_and_emoji_are_set_with_the_fonts_of_the_system() {
    let words = SCRIPTS.join(" · ");
    let pdf = rendered(&document(vec![plain(&words), own("It was fine 🌿👩‍👩‍👧 really")]));
    assert_sound(&pdf, None);
    let said = flowing(&text(&pdf, &[]));
    for script in SCRIPTS {
        for word in script.split(' ') {
            assert!(said.contains(word), "“{word}” in {said}");
        }
    }
    assert!(said.contains('🌿'), "{said}");
    let (_folder, path) = file("page.pdf", &pdf);
    let fonts = run("pdffonts", &[name(&path)], b"");
    assert!(fonts.contains("Inter") && fonts.contains("Literata"), "{fonts}");
    assert!(
        fonts.contains("NotoSansHebrew") && !fonts.contains("Rashi"),
        "Hebrew is set as one reads it: {fonts}"
    );
    assert!(
        fonts.lines().skip(2).all(|line| !line.contains(" no  no ")),
        "every font is inside the file: {fonts}"
    );
}

#[test]
fn writing_from_right_to_left_begins_at_the_right() {
    let pdf = rendered(&document(vec![plain("שלום")]));
    let boxes = text(&pdf, &["-bbox"]);
    // Here poppler gives the letters from left to right, as they stand on the paper.
    let word = boxes.lines().find(|line| line.contains("םולש")).unwrap_or_else(|| panic!("{boxes}"));
    let at: f32 = word.split("xMin=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    assert!(at > 400.0, "the word stands at the right of the text: {word}");
}

#[test]
fn what_no_font_has_becomes_a_box_and_keeps_its_place_in_the_text() {
    // Private use, an unassigned plane, a control character and half of a mark.
    let pdf = rendered(&document(vec![plain("before \u{e123}\u{3fffd}\u{7}\u{301} after")]));
    assert_sound(&pdf, None);
    let said = flowing(&text(&pdf, &[]));
    assert!(said.contains("before") && said.contains("after"), "{said}");
}

#[test]
fn letter_and_a4_are_as_large_as_they_should_be() {
    let mut document = crate::support::page();
    assert!(info(&rendered(&document), &[]).contains("595.276 x 841.89"));
    document.paper = Paper::Letter;
    assert!(info(&rendered(&document), &[]).contains("612 x 792"));
}

#[test]
fn an_empty_cell_is_still_a_cell() {
    let table = Block::Table {
        caption: "Gaps".to_owned(),
        columns: vec!["A".to_owned(), "B".to_owned(), "C".to_owned()],
        rows: vec![vec!["x".to_owned(), String::new(), "z".to_owned()], vec!["only one".to_owned()]],
        widths: Vec::new(),
    };
    let tree = info(&rendered(&document(vec![table])), &["-struct"]);
    assert_eq!(tree.matches("TD").count(), 6, "every row has as many cells as the head: {tree}");
}

#[test]
fn a_document_without_a_title_is_refused_and_says_why() {
    let mut document = crate::support::page();
    let mut hedge = crate::support::hedge();
    hedge.described.clear();
    document.blocks.push(Block::Drawing(hedge));
    assert!(
        matches!(pdf::render(&document), Err(Error::Unprintable { .. })),
        "a drawing that nobody described"
    );
}

mod any_words {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn any_words_at_all_can_be_printed(words in "\\PC{0,80}", other in any::<String>()) {
            let table = Block::Table {
                caption: words.clone(),
                columns: vec![other.clone()],
                rows: vec![vec![words.clone()]],
                widths: vec![1.0],
            };
            let facts = Block::Facts { pairs: vec![(words.clone(), other.clone())] };
            let blocks = vec![own(&words), plain(&other), facts, table];
            prop_assert!(pdf::render(&document(blocks)).is_ok());
        }
    }
}
