//! The sealed page: one HTML file that holds an age file and what decrypts it.
//!
//! It opens by a double click, in any browser, without a network. Its policy allows the one script and the styles that are in
//! it, by their digests, and nothing else: nothing is loaded, sent or stored. What it opens is shown in a frame in which nothing
//! can run. Before it is opened it says nothing of what is inside, not even a title.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hedgerow_locale::plainly;
use hedgerow_vault::Passphrase;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::age_file;
use crate::{Error, Result};

const PAGE: &str = include_str!("../../../../assets/report/sealed.html");
const STYLE: &str = include_str!("../../../../assets/report/sealed.css");
const LICENCES: &str = include_str!("../../../../assets/report/licences.txt");
/// Built from `ui/sealed` by `npm run build`; the build script of this crate says so where it is missing.
const SCRIPT: &str = include_str!("../../../../ui/dist-sealed/sealed.js");

/// What stands before the sealed text in the page, and after it.
const BEFORE: &str = "<script type=\"text/plain\" id=\"sealed\">";
const AFTER: &str = "</script>";

/// Seals a whole HTML document into a page that asks for the passphrase.
///
/// The document's styles have to be in `<style>` elements: the policy refuses `style` attributes and anything loaded.
///
/// # Errors
/// As [`sealed_age`](super::sealed_age).
pub fn sealed_page(html: &str, passphrase: &Passphrase) -> Result<Vec<u8>> {
    let sealed = STANDARD.encode(age_file::sealed_age(html.as_bytes(), passphrase)?);
    let put = |name: &str| match name {
        "policy" => Some(policy(html)),
        "style" => Some(STYLE.to_owned()),
        "script" => Some(SCRIPT.to_owned()),
        "licences" => Some(LICENCES.to_owned()),
        "sealed" => Some(sealed.clone()),
        // The words of the page are named by their messages.
        id if id.starts_with("sealed-") => Some(escaped(&plainly(id))),
        _ => None,
    };
    Ok(fill(PAGE, put).into_bytes())
}

/// The document that is sealed in a page.
pub(crate) fn open(page: &[u8], passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>> {
    let page = std::str::from_utf8(page).map_err(|_| Error::Unsealable)?;
    let sealed = page.split_once(BEFORE).and_then(|(_, rest)| rest.split_once(AFTER));
    let (sealed, _) = sealed.ok_or(Error::Unsealable)?;
    let file = STANDARD.decode(sealed).map_err(|_| Error::Unsealable)?;
    age_file::open(&file, passphrase)
}

/// Puts what `put` gives for a name in place of `{name}`; anything else in braces stays.
fn fill(page: &str, put: impl Fn(&str) -> Option<String>) -> String {
    let mut filled = String::with_capacity(page.len() + SCRIPT.len() + STYLE.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        match after.split_once('}').and_then(|(name, after)| Some((put(name)?, after))) {
            Some((value, after)) => {
                filled.push_str(&value);
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// What the page, and the frame in it, may do. Images and fonts may only be in the document itself.
fn policy(html: &str) -> String {
    let styles: String = styles(html).map(|style| format!(" {}", digest(style))).collect();
    format!(
        "default-src 'none'; script-src {}; style-src {}{styles}; img-src data:; font-src data:; base-uri 'none'; \
         form-action 'none'",
        digest(SCRIPT),
        digest(STYLE),
    )
}

/// The content of each `<style>` element.
fn styles(html: &str) -> impl Iterator<Item = &str> {
    html.split("<style").skip(1).filter_map(|rest| {
        let (_, content) = rest.split_once('>')?;
        content.split_once("</style>").map(|(style, _)| style)
    })
}

fn digest(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_page_is_filled() {
        let page = sealed_page("<style>a{}</style>x", &Passphrase::new("a b".to_owned())).unwrap();
        let page = String::from_utf8(page).unwrap();
        for name in ["policy", "style", "script", "sealed", "licences", "sealed-title", "sealed-wrong"] {
            assert!(!page.contains(&format!("{{{name}}}")), "{name} is put in");
        }
        assert!(!page.contains(">sealed-"), "each name of a message has words");
    }

    #[test]
    fn what_is_put_in_ends_no_element_early() {
        assert!(!SCRIPT.contains("</script") && !SCRIPT.contains("<!--"), "the script stands in an element");
        assert!(!STYLE.contains("</style"));
        assert!(!LICENCES.contains("-->"));
    }

    #[test]
    fn styles_of_the_document_are_allowed_by_their_digest() {
        let html = "<style>a{}</style><p><style media=\"print\">b{}</style>";
        assert_eq!(styles(html).collect::<Vec<_>>(), ["a{}", "b{}"]);
        let policy = policy(html);
        assert!(policy.contains(&digest("a{}")) && policy.contains(&digest("b{}")));
        assert!(!policy.contains("unsafe"), "no inline script or style is allowed as such");
    }

    #[test]
    fn braces_of_a_style_are_no_places() {
        assert_eq!(fill("{a} b{c:d} {", |name| (name == "a").then(|| "{x}".to_owned())), "{x} b{c:d} {");
    }
}
