//! One block of a document as HTML. Where there may be words of the user, the direction of writing follows them.

use super::drawing;
use super::escape::text;
use crate::document::{Block, Tone};

pub(super) fn write(block: &Block, page: &mut String) {
    match block {
        Block::Heading { level, words } => heading(*level, words, page),
        Block::Paragraph { tone, words } => paragraph(*tone, words, page),
        Block::List { items } => list(items, page),
        Block::Facts { pairs } => facts(pairs, page),
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

fn facts(pairs: &[(String, String)], page: &mut String) {
    page.push_str("<dl>\n");
    for (name, fact) in pairs {
        element("dt", "", name, page);
        element("dd", " dir=\"auto\"", fact, page);
    }
    page.push_str("</dl>\n");
}

fn table(caption: &str, columns: &[String], rows: &[Vec<String>], widths: &[f32], page: &mut String) {
    page.push_str("<table>\n");
    element("caption", "", caption, page);
    page.push_str("<colgroup>");
    for width in widths {
        page.push_str(&format!("<col style=\"width:{:.1}%\">", width * 100.0));
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
