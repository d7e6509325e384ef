//! Text split into what is looked for: words, single characters of scripts without spaces, and signs such as emoji.

use unicode_normalization::char::is_combining_mark;

use super::fold::fold;

/// A longer word is cut here, in text and in questions alike.
const LONGEST: usize = 64;

/// What a folded character is for splitting.
pub(super) enum Class {
    /// Part of a word.
    Letter,
    /// A token of its own.
    Alone,
    /// Belongs to what it follows.
    Mark,
    /// Between tokens.
    Space,
}

/// The tokens of `text`, in order. None of them holds a space, a quotation mark or an underscore.
pub(crate) fn tokens(text: &str) -> Vec<String> {
    let mut splitting = Splitting::default();
    for c in fold(text) {
        splitting.take(c);
    }
    splitting.end();
    splitting.done
}

#[derive(Default)]
struct Splitting {
    done: Vec<String>,
    current: String,
    length: usize,
    alone: bool,
}

impl Splitting {
    fn take(&mut self, c: char) {
        match class(c) {
            Class::Space => self.end(),
            Class::Mark if self.length == 0 => {}
            Class::Mark => self.push(c),
            Class::Letter => {
                if self.alone {
                    self.end();
                }
                self.push(c);
            }
            Class::Alone => {
                self.end();
                self.push(c);
                self.alone = true;
            }
        }
    }

    fn push(&mut self, c: char) {
        if self.length < LONGEST {
            self.current.push(c);
            self.length += 1;
        }
    }

    fn end(&mut self) {
        if self.length > 0 {
            self.done.push(std::mem::take(&mut self.current));
        }
        self.length = 0;
        self.alone = false;
    }
}

pub(super) fn class(c: char) -> Class {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { Class::Letter } else { Class::Space };
    }
    if is_combining_mark(c) {
        return Class::Mark;
    }
    match (c.is_alphanumeric(), is_spaceless(c)) {
        (true, true) => Class::Alone,
        (true, false) => Class::Letter,
        (false, _) if is_sign(c) => Class::Alone,
        (false, _) => Class::Space,
    }
}

/// Scripts that write no space between words: Thai, Lao, Tibetan, Myanmar, Khmer and their kin, Han, Kana, Bopomofo.
fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{1950}'..='\u{19DF}' | '\u{1A20}'..='\u{1AAF}'
        | '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{312F}' | '\u{31A0}'..='\u{31FF}'
        | '\u{3400}'..='\u{9FFF}' | '\u{A980}'..='\u{A9FF}' | '\u{AA60}'..='\u{AADF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}')
}

/// Arrows, symbols, dingbats and emoji: a person looks for them as for a word.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{2100}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FBFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_at_everything_that_is_no_letter() {
        assert_eq!(tokens("Don't \"call\" me_now!"), ["don", "t", "call", "me", "now"]);
        assert_eq!(tokens(" \t\n—…"), Vec::<String>::new());
    }

    #[test]
    fn scripts_without_spaces_give_a_token_a_character() {
        assert_eq!(tokens("我的周六"), ["我", "的", "周", "六"]);
        assert_eq!(tokens("かが ABC日"), ["か", "か\u{3099}", "abc", "日"]);
        assert_eq!(tokens("ช่วย"), ["ช\u{e48}", "ว", "ย"], "a tone mark stays with its letter");
    }

    #[test]
    fn an_emoji_is_a_token_whatever_its_shade() {
        assert_eq!(tokens("ok👍🏽ok ❤️"), ["ok", "👍", "ok", "❤"]);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        assert_eq!(tokens(&"a".repeat(500)), ["a".repeat(LONGEST)]);
    }
}
