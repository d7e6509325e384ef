//! A document as one page of HTML: no script, no address, nothing from outside; every text is escaped.

mod block;
mod drawing;
mod escape;

use crate::document::{Document, Paper};

const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded or run, wherever the page is opened.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole page.
#[must_use]
pub fn page(document: &Document) -> String {
    let mut page = String::with_capacity(64 * 1024);
    let language = escape::attribute(&document.language);
    page.push_str("<!doctype html>\n<html lang=\"");
    page.push_str(&language);
    page.push_str(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
    );
    page.push_str(POLICY);
    page.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    page.push_str(&escape::text(&document.title));
    page.push_str("</title>\n<style>\n");
    page.push_str(STYLE);
    self::block::widths(&document.blocks, &mut page);
    page.push_str(paper(document.paper));
    page.push_str("</style>\n</head>\n<body>\n<main>\n");
    document.blocks.iter().for_each(|block| self::block::write(block, &mut page));
    page.push_str("</main>\n<footer>\n<p>");
    page.push_str(&escape::text(&document.foot));
    page.push_str("</p>\n</footer>\n</body>\n</html>\n");
    page
}

fn paper(paper: Paper) -> &'static str {
    match paper {
        Paper::A4 => "@page { size: A4; }\n",
        Paper::Letter => "@page { size: letter; }\n",
    }
}
