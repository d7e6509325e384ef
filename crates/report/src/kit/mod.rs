//! The recovery kit: a printed page that opens the journal when its passphrase is forgotten, with Hedgerow or without.

mod key;

use chrono::NaiveDate;
use hedgerow_locale::plainly;
use hedgerow_vault::RecoveryKey;
use zeroize::Zeroizing;

use crate::document::{Block, Document, Paper, Tone};
use crate::{Result, pdf};

/// The kit as a PDF. What it is made of in between is wiped as far as it is ours.
///
/// # Errors
/// As [`pdf::render`].
pub fn render(
    key: &RecoveryKey,
    vault_id: &str,
    made_on: NaiveDate,
    paper: Paper,
) -> Result<Zeroizing<Vec<u8>>> {
    pdf::render(&document(key, vault_id, made_on, paper)).map(Zeroizing::new)
}

/// The kit as a document. It holds the key in the clear: it is to be printed, or kept where nobody else looks.
#[must_use]
pub fn document(key: &RecoveryKey, vault_id: &str, made_on: NaiveDate, paper: Paper) -> Document {
    let facts = vec![
        (plainly("kit-journal"), vault_id.to_owned()),
        // Written so that it is read alike in every country.
        (plainly("kit-made"), made_on.format("%Y-%m-%d").to_string()),
    ];
    let blocks = vec![
        heading(1, "kit-title"),
        paragraph(Tone::Plain, "kit-lead"),
        heading(2, "kit-key"),
        Block::Drawing(key::drawing(key)),
        paragraph(Tone::Note, "kit-key-note"),
        Block::Facts { pairs: facts },
        heading(2, "kit-with"),
        list(&["kit-with-open", "kit-with-after"]),
        heading(2, "kit-without"),
        paragraph(Tone::Plain, "kit-without-lead"),
        list(&[
            "kit-without-copy",
            "kit-without-type",
            "kit-without-age",
            "kit-without-key",
            "kit-without-open",
            "kit-without-after",
        ]),
        heading(2, "kit-keep"),
        list(&["kit-keep-apart", "kit-keep-newest"]),
    ];
    Document {
        title: plainly("kit-title"),
        language: "en".to_owned(),
        paper,
        foot: plainly("kit-foot"),
        blocks,
    }
}

fn heading(level: u8, id: &str) -> Block {
    Block::Heading { level, words: plainly(id) }
}

fn paragraph(tone: Tone, id: &str) -> Block {
    Block::Paragraph { tone, words: plainly(id) }
}

fn list(ids: &[&str]) -> Block {
    Block::List { items: ids.iter().map(|id| plainly(id)).collect() }
}
