//! What writing has in common when case, accents and width are set aside.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Which folding made an index. It rises whenever [`fold`] or the split into tokens gives another result for any text, be it
/// by a change here or by newer Unicode tables; an index made by another folding is made anew when the journal is opened.
pub(crate) const FOLDING: u32 = 1;

/// `text` folded: compatibility forms taken apart, accents and invisible signs dropped, small letters throughout.
pub(crate) fn fold(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfkd()
        .filter(|&c| is_kept(c))
        .flat_map(char::to_lowercase)
        .nfkd()
        .filter(|&c| is_kept(c))
        .flat_map(spelled_out)
}

/// A name folded, with one space between its parts: equal for names that a person takes for the same.
pub(crate) fn same_name(name: &str) -> String {
    let folded: String = fold(name).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text folded, for looking through a few texts without an index.
pub(crate) fn folded_words(text: &str) -> Vec<String> {
    let folded: String = fold(text).collect();
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Accents go; signs that carry a vowel, as in the scripts of India, or a consonant, as in Japanese, stay.
fn is_kept(c: char) -> bool {
    let accent = matches!(canonical_combining_class(c), 1..=7 | 10..=36 | 200..=u8::MAX);
    !(accent && is_combining_mark(c) || is_invisible(c))
}

/// Joiners, variation selectors, directions, soft hyphens, the stretch of Arabic, and the shades of emoji.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Letters that are written as others where a keyboard lacks them.
fn spelled_out(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::tokens::tokens;

    fn folded(text: &str) -> String {
        fold(text).collect()
    }

    #[test]
    fn case_accents_and_width_are_set_aside() {
        assert_eq!(folded("Zoë ÅNGSTRÖM Ｗｉｄｅ"), "zoe angstrom wide");
        assert_eq!(folded("Straße ŁÓDŹ Øre Œuvre"), "strasse lodz ore oeuvre");
        assert_eq!(folded("ΟΔΟΣ οδός"), "οδοσ οδοσ");
        assert_eq!(folded("İstanbul ısı"), "istanbul isi");
    }

    #[test]
    fn signs_that_change_the_word_stay() {
        assert_ne!(folded("काम"), folded("कम"), "a vowel sign of Hindi is no accent");
        assert_ne!(folded("が"), folded("か"), "ga and ka are two syllables of Japanese");
        assert_eq!(folded("שָׁלוֹם"), folded("שלום"), "Hebrew is mostly written without points");
        assert_eq!(folded("مُحَمَّد"), folded("محمد"), "Arabic is mostly written without vowels");
    }

    #[test]
    fn the_folding_of_every_character_is_the_one_that_its_number_stands_for() {
        let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
        for c in '\0'..=char::MAX {
            let all = tokens(&c.to_string()).join("\u{1}");
            for byte in all.bytes().chain([0]) {
                sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        assert_eq!(sum, GOLDEN, "folding changed: raise FOLDING, so that older indexes are made anew");
    }

    const GOLDEN: u64 = 3_874_250_775_685_687_688;

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            prop_assert_eq!(folded(&folded(&text)), folded(&text));
        }
    }
}
