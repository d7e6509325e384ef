//! Made-up documents, and programs that are not ours to read what becomes of them.
#![allow(clippy::panic, reason = "a test or bench that lacks its tools says so")]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(dead_code, reason = "each test and the benchmark use a part of it")]

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hedgerow_report::document::{Anchor, Block, Document, Drawing, Ink, Paper, Segment, Shape, Stroke, Tone};
use tempfile::TempDir;

/// What somebody could call out in their own words, in scripts that the bundled fonts have not.
pub const SCRIPTS: [&str; 6] =
    ["Ελλάδα Пиши", "שלום עולם", "مرحبا بالعالم", "हैलो वर्ल्ड", "明日は晴れ", "한국어"];

fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, words: words.to_owned() }
}

fn paragraph(tone: Tone, words: &str) -> Block {
    Block::Paragraph { tone, words: words.to_owned() }
}

/// A document of these blocks.
pub fn document(blocks: Vec<Block>) -> Document {
    let mut all = vec![heading(1, "A page to talk about")];
    all.extend(blocks);
    Document {
        title: "A page to talk about".to_owned(),
        language: "en".to_owned(),
        paper: Paper::A4,
        foot: "Self-recorded by the user and summarised by fixed rules that have not been clinically validated. Not a diagnosis, \
               test or medical device. Readings describe entries, not people. What you hand over may become part of a clinical record."
            .to_owned(),
        blocks: all,
    }
}

/// A paragraph as the program says it.
pub fn plain(words: &str) -> Block {
    paragraph(Tone::Plain, words)
}

/// A paragraph in the user's words.
pub fn own(words: &str) -> Block {
    paragraph(Tone::Own, words)
}

/// A hedge as the report may draw one: leaves, gaps and stones on a line, with months below.
pub fn hedge() -> Drawing {
    let mut shapes = vec![Shape::Path {
        segments: vec![Segment::Move { x: 0.0, y: 34.0 }, Segment::Line { x: 451.0, y: 34.0 }],
        fill: None,
        stroke: Some(Stroke { ink: Ink::Soft, width: 0.75, dash: None }),
    }];
    for place in 0_u8..32 {
        let x = f32::from(place) * 14.0 + 7.0;
        shapes.push(match place % 5 {
            0 => stone(x),
            3 => gap(x),
            _ => leaf(x),
        });
    }
    for (place, month) in ["Mar", "Apr", "May"].iter().enumerate() {
        shapes.push(Shape::Label {
            x: place as f32 * 150.0 + 2.0,
            y: 46.0,
            anchor: Anchor::Start,
            size: 7.0,
            ink: Ink::Soft,
            words: (*month).to_owned(),
        });
    }
    let described = "Twelve weeks with your sister: nineteen leaves, six gaps and seven stones.".to_owned();
    Drawing { width: 451.0, height: 50.0, described, shapes }
}

fn leaf(x: f32) -> Shape {
    let segments = vec![
        Segment::Move { x, y: 34.0 },
        Segment::Curve { x1: x - 8.0, y1: 26.0, x2: x - 4.0, y2: 14.0, x, y: 10.0 },
        Segment::Curve { x1: x + 4.0, y1: 14.0, x2: x + 8.0, y2: 26.0, x, y: 34.0 },
        Segment::Close,
    ];
    Shape::Path {
        segments,
        fill: Some(Ink::Green),
        stroke: Some(Stroke { ink: Ink::Ink, width: 0.5, dash: None }),
    }
}

fn stone(x: f32) -> Shape {
    let segments = vec![
        Segment::Move { x: x - 6.0, y: 34.0 },
        Segment::Line { x: x - 5.0, y: 22.0 },
        Segment::Line { x: x + 5.0, y: 21.0 },
        Segment::Line { x: x + 6.0, y: 34.0 },
        Segment::Close,
    ];
    Shape::Path {
        segments,
        fill: Some(Ink::Ochre),
        stroke: Some(Stroke { ink: Ink::Ink, width: 0.5, dash: None }),
    }
}

fn gap(x: f32) -> Shape {
    let segments = vec![Segment::Move { x, y: 34.0 }, Segment::Line { x: x - 3.0, y: 22.0 }];
    Shape::Path { segments, fill: None, stroke: Some(Stroke { ink: Ink::Blue, width: 1.0, dash: Some(2.0) }) }
}

/// A log of so many entries.
pub fn log(entries: usize) -> Block {
    let people = ["sister", "Family A", "Friend B", "Client C", "partner"];
    let asked = [
        "a lift to the station on Sunday morning",
        "my evening",
        "to listen, again, to the story of the house",
        "money",
    ];
    let row = |number: usize| {
        vec![
            format!("week {}", number % 52 + 1),
            people[number % people.len()].to_owned(),
            asked[number % asked.len()].to_owned(),
            ["rather not", "torn", "wanted to"][number % 3].to_owned(),
            ["yes", "no", "partly", "later"][number % 4].to_owned(),
            ["drained", "calm", "resentful"][number % 3].to_owned(),
        ]
    };
    Block::Table {
        caption: "What was asked of you".to_owned(),
        columns: ["When", "Who", "What", "Wish", "Answer", "Left you"].map(str::to_owned).to_vec(),
        rows: (0..entries).map(row).collect(),
        widths: vec![0.12, 0.15, 0.33, 0.14, 0.12, 0.14],
    }
}

fn facts() -> Block {
    let pairs = [
        ("Period", "1 March to 30 May 2026, since the last page"),
        ("Entries", "41, on 33 days; the wish is known in 38"),
        ("Plans", "Three made. Two came up; one went as planned, one in part."),
        (
            "What became of guilt",
            "Nine guilty noes: six felt right later, one you would answer otherwise, two are open.",
        ),
    ];
    Block::Facts { pairs: pairs.map(|(name, fact)| (name.to_owned(), fact.to_owned())).to_vec() }
}

/// A first page as a therapist gets it: words, moments, a drawing, facts. Everybody in it is made up.
pub fn page() -> Document {
    document(vec![
        paragraph(Tone::Note, "Made on 30 May 2026 for a session. Names are replaced."),
        heading(2, "What I’d like to talk about"),
        own(
            "Every time she rings after nine I say yes before she has finished the sentence. On 14 May I heard myself do it, \
             and could not stop. I would like to know what I am afraid of in that half second.",
        ),
        heading(2, "Two moments"),
        heading(3, "My sister asked for my Saturday"),
        plain(
            "I would rather not have. I said yes. It left me drained. Six days later: I’d answer otherwise.",
        ),
        own("“You’re the only one who can.” I had planned to plant the beans."),
        heading(3, "Family A asked me to decide about the house"),
        plain(
            "I was torn. I said “later”, and meant it. It left me calm, with guilt beside it. It still feels right.",
        ),
        heading(2, "Where it showed most"),
        heading(3, "Sister"),
        Block::Drawing(hedge()),
        plain(
            "More porous than roomy since the week of 6 April: of ten times you would rather not have, you said yes seven times.",
        ),
        Block::List {
            items: vec![
                "Time is asked for most, and Sundays most of all.".to_owned(),
                "“I’ll let you know tomorrow” was used four times; she asked again once within the week."
                    .to_owned(),
            ],
        },
        facts(),
        heading(2, "How to read this"),
        paragraph(
            Tone::Note,
            "Based on what was logged, and on nothing else. A leaf is a limit held, a gap a wish passed over, a stone a door kept closed.",
        ),
    ])
}

/// A folder that goes with the test, and a file in it.
pub fn file(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("a file in it");
    (folder, path)
}

/// Runs a program that is not ours. Fails with its own words when it is missing or complains.
pub fn run(program: &str, words: &[&str], input: &[u8]) -> String {
    let output = output(program, words, input);
    assert!(
        output.status.success(),
        "{program} {words:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    // qpdf shows streams as they are, and poppler the bytes of titles that are not ASCII.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a program that is not ours says, however it ends.
pub fn output(program: &str, words: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(program);
    command
        .args(words)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|why| {
        panic!("{program} did not start ({why}). `cargo xtask test` installs what tests need")
    });
    child.stdin.take().expect("its input").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// The text of a PDF as poppler reads it, with these options.
pub fn text(pdf: &[u8], options: &[&str]) -> String {
    let (_folder, path) = file("page.pdf", pdf);
    let path = path.to_str().expect("a plain path");
    let mut words = options.to_vec();
    words.extend([path, "-"]);
    run("pdftotext", &words, b"")
}

/// What qpdf finds wrong: nothing.
pub fn assert_sound(pdf: &[u8], passphrase: Option<&str>) {
    let (folder, path) = file("page.pdf", pdf);
    let mut words = vec!["--check".to_owned(), path.to_str().expect("a plain path").to_owned()];
    if let Some(passphrase) = passphrase {
        let secret = folder.path().join("secret");
        fs::write(&secret, passphrase).expect("a file for the passphrase");
        words.push(format!("--password-file={}", secret.display()));
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let said = run("qpdf", &words, b"");
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}

/// The age file that a sealed page holds.
pub fn sealed_in_page(page: &[u8]) -> Vec<u8> {
    let page = std::str::from_utf8(page).expect("a page");
    let (_, rest) = page.split_once("id=\"sealed\">").expect("what is sealed");
    let (sealed, _) = rest.split_once("</script>").expect("its end");
    STANDARD.decode(sealed).expect("base64")
}

/// What an age file opens to with its words.
pub fn opened_age(file: &[u8], words: &str) -> Vec<u8> {
    let identity = age::scrypt::Identity::new(words.to_owned().into());
    let identity: &dyn age::Identity = &identity;
    let decryptor = age::Decryptor::new_buffered(file).expect("an age file");
    let mut opened = Vec::new();
    let mut reader = decryptor.decrypt(std::iter::once(identity)).expect("its words");
    reader.read_to_end(&mut opened).expect("all of it");
    opened
}

/// A path as text.
pub fn name(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}
