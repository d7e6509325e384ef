//! One block of a document as HTML. Where there may be words of the user, the direction of writing follows them.

use std::collections::BTreeSet;

use super::drawing;
use super::escape::text;
use crate::document::{Block, Split, Tone};

pub(super) fn write(block: &Block, page: &mut String) {
    match block {
        Block::Heading { level, words } => heading(*level, words, page),
        Block::Paragraph { tone, words } => paragraph(*tone, words, page),
        Block::List { items } => list(items, page),
        Block::Facts { pairs } => facts("<dl>\n", pairs, page),
        Block::Line { pairs } => facts("<dl class=\"line\">\n", pairs, page),
        Block::Beside { split, left, right } => beside(*split, left, right, page),
        Block::Table { caption, columns, rows, widths } => table(caption, columns, rows, widths, page),
        Block::Drawing(drawing) => drawing::write(drawing, page),
        Block::PageBreak => page.push_str("<div class=\"break\"></div>\n"),
    }
}

fn heading(level: u8, words: &str, page: &mut String) {
    let tag = match level {
        1 => "h1",
        2 => "h2",
        _ => "h3",
    };
    element(tag, " dir=\"auto\"", words, page);
}

fn paragraph(tone: Tone, words: &str, page: &mut String) {
    let attributes = match tone {
        Tone::Plain => " dir=\"auto\"",
        Tone::Own => " class=\"own\" dir=\"auto\"",
        Tone::Note => " class=\"note\" dir=\"auto\"",
    };
    element("p", attributes, words, page);
}

fn list(items: &[String], page: &mut String) {
    page.push_str("<ul>\n");
    items.iter().for_each(|item| element("li", " dir=\"auto\"", item, page));
    page.push_str("</ul>\n");
}

fn facts(begin: &str, pairs: &[(String, String)], page: &mut String) {
    page.push_str(begin);
    for (name, fact) in pairs {
        page.push_str("<div>\n");
        element("dt", "", name, page);
        element("dd", " dir=\"auto\"", fact, page);
        page.push_str("</div>\n");
    }
    page.push_str("</dl>\n");
}

fn beside(split: Split, left: &[Block], right: &[Block], page: &mut String) {
    let class = match split {
        Split::Fifth => "fifth",
        Split::Half => "half",
    };
    page.push_str(&format!("<div class=\"beside {class}\">\n"));
    for column in [left, right] {
        page.push_str("<div>\n");
        column.iter().for_each(|block| write(block, page));
        page.push_str("</div>\n");
    }
    page.push_str("</div>\n");
}

fn table(caption: &str, columns: &[String], rows: &[Vec<String>], widths: &[f32], page: &mut String) {
    page.push_str("<table>\n");
    element("caption", "", caption, page);
    page.push_str("<colgroup>");
    for width in widths {
        page.push_str(&format!("<col class=\"{}\">", width_class(*width)));
    }
    page.push_str("</colgroup>\n<thead>\n<tr>");
    columns.iter().for_each(|column| element("th", " scope=\"col\"", column, page));
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in rows {
        page.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let (tag, attributes) =
                if place == 0 { ("th", " scope=\"row\" dir=\"auto\"") } else { ("td", " dir=\"auto\"") };
            element(tag, attributes, cell, page);
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

/// The class of a column of that share of the width: a policy may refuse `style` attributes.
fn width_class(share: f32) -> String {
    format!("w{}", percent(share))
}

fn percent(share: f32) -> u8 {
    (share * 100.0).round().clamp(0.0, 100.0) as u8
}

/// What the classes of the columns of these blocks mean.
pub(super) fn widths(blocks: &[Block], style: &mut String) {
    let of_table = |block: &Block| match block {
        Block::Table { widths, .. } => widths.clone(),
        _ => Vec::new(),
    };
    let shares: BTreeSet<u8> = blocks.iter().flat_map(of_table).map(percent).collect();
    for share in shares {
        style.push_str(&format!(".w{share} {{ width: {share}%; }}\n"));
    }
}

fn element(tag: &str, attributes: &str, words: &str, page: &mut String) {
    page.push('<');
    page.push_str(tag);
    page.push_str(attributes);
    page.push('>');
    page.push_str(&text(words));
    page.push_str("</");
    page.push_str(tag);
    page.push_str(">\n");
}
