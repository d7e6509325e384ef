//! Words that would be commands somewhere stay words everywhere: tags, formulas, signs of Markdown, endless words, turned writing.

use crate::common::*;
use hedgerow_journal::Journal;
use hedgerow_journal::entries::{Details, EntryDraft, Reframe};
use hedgerow_journal::plans::PlanDraft;
use hedgerow_journal::reflections::{ReflectionLength, StepAnswer};
use hedgerow_journal::vocabulary::Role;
use hedgerow_report::choices::{Include, OwnAlias, Picked};
use hedgerow_report::{Choices, compose, csv, html, json, markdown, pdf, seal};

const ALL: Include = Include {
    log: true,
    request_words: true,
    notes: true,
    exact_times: true,
    names: true,
    unsafe_entries: true,
    clients: false,
    bring_to_session: true,
    therapist_lines: true,
    reflections: true,
};

/// Everything that a person can write says `text`.
fn saying(text: &str) -> (Journal, Choices) {
    let mut journal = journal();
    let name: String = text.chars().take(100).collect();
    let who = person(&mut journal, 1, &name, Some(Role::Family));
    let request: String = text.chars().take(2_000).collect();
    let details = Details {
        note: text.to_owned(),
        old_rule: request.clone(),
        kept_room_for: request.clone(),
        reframe: Reframe { says: request.clone(), also_true: request.clone(), to_a_friend: request.clone() },
        bring_to_session: true,
        ..Details::default()
    };
    log(&mut journal, EntryDraft { details, ..draft(1, who, "2026-11-03T10:00:00", &request) });
    reflect(&mut journal, &request);
    let choices = Choices {
        include: ALL,
        talk_about: text.to_owned(),
        moments: vec![Picked { entry: entry_id(1), words: Some(text.to_owned()) }],
        aliases: vec![OwnAlias { relationship: who, called: text.to_owned() }],
        ..Choices::default()
    };
    (journal, choices)
}

/// A week that was looked back on says `text` wherever one can write.
fn reflect(journal: &mut Journal, text: &str) {
    let short: String = text.chars().take(300).collect();
    let plan = PlanDraft {
        person: Some(person_id(1)),
        situation: short.clone(),
        words: short,
        phrase: None,
        doable: None,
    };
    let said = || Some(text.to_owned());
    let begun = journal.reflections().begin(now().date(), ReflectionLength::Full, now()).unwrap();
    for answer in [
        StepAnswer::Plan { note: said(), plan: Some(plan), old_rule: said() },
        StepAnswer::Therapist { note: said(), line: said() },
    ] {
        journal.reflections().keep(begun.reflection.id, answer, now()).unwrap();
    }
}

/// The names of all tags of a page, and its attributes as they stand between `<` and `>`.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|part| part.split('>').next().unwrap_or_default()).collect()
}

/// Tags that are opened are closed, in their order.
fn assert_well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags(page) {
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        if matches!(name, "!doctype" | "meta" | "col") || tag.ends_with('/') {
            continue;
        }
        match tag.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None => open.push(name),
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

const KNOWN_TAGS: &[&str] = &[
    "!doctype", "html", "head", "meta", "title", "style", "body", "main", "footer", "h1", "h2", "h3", "p",
    "ul", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td",
    "svg", "path", "text", "div",
];

#[test]
fn tags_in_every_text_are_text() {
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</title></style><svg onload=alert(1)>",
        "<!-- <a href='https://example.org'>x</a> ]]>",
        "&lt;b&gt; &amp;amp; \u{0}\u{1b}",
    ];
    for text in hostile {
        let (mut journal, choices) = saying(text);
        let report = report(&mut journal, &choices);
        let page = html::page(&compose::document(&report));
        assert_well_formed(&page);
        for tag in tags(&page) {
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
            assert!(KNOWN_TAGS.contains(&name), "<{tag}> of {text:?}");
            for banned in ["onerror", "onload", "href", "src=", "url("] {
                assert!(!tag.contains(banned), "<{tag}> of {text:?}");
            }
        }
        let text = markdown::text(&compose::document(&report));
        for tag in ["<script", "<img", "<svg", "<a ", "<!--", "</"] {
            assert!(!text.contains(tag), "{tag} in Markdown");
        }
    }
}

#[test]
fn no_words_spoil_a_pdf_or_what_is_sealed() {
    let right = "שלום \u{202E}abc\u{202C} مرحبا".to_owned();
    let tags = "</script><script>alert(1)</script> ) endobj << /JS (app.alert) >>".to_owned();
    for text in [tags, "=cmd|'/C calc'!A0".to_owned(), "w".repeat(10_000), right] {
        let (mut journal, choices) = saying(&text);
        let document = compose::document(&report(&mut journal, &choices));
        let printed = pdf::render(&document).unwrap();
        crate::support::assert_sound(&printed, None);
        let without_space = |text: &str| text.split_whitespace().collect::<String>();
        let said = without_space(&crate::support::text(&printed, &[]));
        // Poppler gives writing from the right in the order in which it stands, so only its beginning is looked for.
        let beginning: String = without_space(&text).chars().take(4).collect();
        assert!(said.contains(&beginning), "“{beginning}” in {said}");
        let words = seal::make_passphrase();
        let page = html::page(&document);
        let sealed = seal::sealed_page(&page, &words).unwrap();
        assert_eq!(
            sealed.windows(9).filter(|part| part == b"</script>").count(),
            2,
            "no script but ours and the seal"
        );
        let opened = crate::support::opened_age(&crate::support::sealed_in_page(&sealed), words.expose());
        assert!(opened == page.as_bytes(), "what is sealed is the page");
    }
}

#[test]
fn no_script_or_file_can_hide_in_a_pdf() {
    let (mut journal, choices) = saying("(app.alert(1)) /JavaScript /OpenAction /URI");
    let printed = pdf::render(&compose::document(&report(&mut journal, &choices))).unwrap();
    let (_folder, path) = crate::support::file("page.pdf", &printed);
    let objects = crate::support::run(
        "qpdf",
        &["--qdf", "--object-streams=disable", crate::support::name(&path), "-"],
        b"",
    );
    // What is said stands in strings, between brackets; a name that does something stands at the beginning of a line.
    for does in ["/JavaScript", "/JS", "/OpenAction", "/AA", "/URI", "/EmbeddedFiles", "/Launch"] {
        let is_key = objects.lines().any(|line| line.trim_start().starts_with(&format!("{does} ")));
        assert!(!is_key, "{does} is a key of the file");
    }
}

#[test]
fn a_page_loads_nothing_and_runs_nothing() {
    let (mut journal, choices) = saying("my Saturday");
    let page = html::page(&compose::document(&report(&mut journal, &choices)));
    for banned in
        ["http:", "https:", "//", "<script", "url(", "@import", "<link", "<img", "<iframe", "javascript:"]
    {
        assert!(!page.contains(banned), "{banned}");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains(" style="), "a sealed page's policy refuses such styles");
}

#[test]
fn a_page_is_sound_for_those_who_do_not_see() {
    let (mut journal, choices) = saying("my Saturday");
    let page = html::page(&compose::document(&report(&mut journal, &choices)));
    assert!(page.contains("<html lang=\"en\">"));
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("<table").count(), page.matches("<caption").count());
    assert!(page.matches("<table").count() > 0 && page.matches("<svg").count() > 0);
    assert_eq!(page.matches("<th ").count(), page.matches("<th scope=").count());
    assert_eq!(page.matches("<svg").count(), page.matches("<svg role=\"img\"").count());
    assert_eq!(page.matches("<svg").count(), page.matches("pt\">\n<title>").count());
}

#[test]
fn no_cell_of_a_table_is_a_formula_and_json_keeps_every_word() {
    for begins in ["=1+1", "+49 170", "-2", "@SUM(A1)", "\t=1", "=cmd|'/C calc'!A0", "\u{0}=1"] {
        let (mut journal, choices) = saying(begins);
        let report = report(&mut journal, &choices);
        let table = csv::log(&report).unwrap();
        let body = table.strip_prefix("\u{FEFF}".as_bytes()).expect("the mark of UTF-8");
        let mut reader = ::csv::Reader::from_reader(body);
        let mut cells = 0;
        for record in reader.records() {
            for cell in &record.unwrap() {
                cells += 1;
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\0']), "{cell:?} of {begins:?}");
            }
        }
        assert_eq!(cells, 29, "one entry, and all its columns");
        let facts: serde_json::Value = serde_json::from_slice(&json::facts(&report).unwrap()).unwrap();
        let visible: String = begins.chars().filter(|&c| c != '\0').collect();
        assert_eq!(facts["talk_about"], visible.trim(), "JSON is faithful");
    }
}

#[test]
fn words_without_end_and_writing_from_the_right_go_through_every_format() {
    let endless = "w".repeat(10_000);
    let right = "שלום \u{202E}abc\u{202C} مرحبا 👩‍👩‍👧‍👦".to_owned();
    for text in [endless, right] {
        let (mut journal, choices) = saying(&text);
        let report = report(&mut journal, &choices);
        for (format, rendered) in rendered(&report) {
            let kept: String = text.chars().take(40).collect();
            assert!(rendered.contains(&kept) || format == "document" || format == "md", "{format}");
        }
        let page = html::page(&compose::document(&report));
        assert_well_formed(&page);
        assert!(page.contains("overflow-wrap: anywhere"));
        assert!(page.contains("<p class=\"own\" dir=\"auto\">"));
        assert!(!report.people[0].who.contains('\u{202E}'), "a name does not turn what follows it");
    }
}
