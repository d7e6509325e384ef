//! A document as Markdown: text stays text, drawings are the words that describe them.

mod escape;

use self::escape::{cell, inline, paragraph};
use crate::document::{Block, Document, Tone};

/// The whole document.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut text = [blocks(&document.blocks), "---".to_owned(), paragraph(&document.foot)].join("\n\n");
    text.push('\n');
    text
}

fn blocks(all: &[Block]) -> String {
    let written = all.iter().map(block).filter(|block| !block.is_empty());
    written.collect::<Vec<_>>().join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, words } => {
            format!("{} {}", "#".repeat(usize::from(*level)), inline(words))
        }
        Block::Paragraph { tone: Tone::Own, words } => quoted(words),
        Block::Paragraph { words, .. } => paragraph(words),
        Block::List { items } => lines(items.iter().map(|item| format!("- {}", inline(item)))),
        Block::Beside { left, right, .. } => [left, right].map(|column| blocks(column)).join("\n\n"),
        Block::Facts { pairs } | Block::Line { pairs } => {
            lines(pairs.iter().map(|(name, fact)| format!("- **{}:** {}", inline(name), inline(fact))))
        }
        Block::Table { caption, columns, rows, .. } => table(caption, columns, rows),
        Block::Drawing(drawing) => paragraph(&drawing.described),
        Block::PageBreak => "---".to_owned(),
    }
}

/// The user's own words stand apart.
fn quoted(words: &str) -> String {
    lines(paragraph(words).split('\n').map(|line| format!("> {line}").trim_end().to_owned()))
}

fn table(caption: &str, columns: &[String], rows: &[Vec<String>]) -> String {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|words| cell(words)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let head = [inline(caption), String::new(), row(columns), format!("|{}", " --- |".repeat(columns.len()))];
    lines(head.into_iter().chain(rows.iter().map(|cells| row(cells))))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}
