//! Tokens with their places in the text as it was written.

use std::ops::Range;

use super::fold::fold;
use super::tokens::{Class, class};

/// A token, folded, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    /// The token.
    pub folded: String,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// The tokens of `text` as in [`super::tokens::tokens`], but whole however long they are, and each with its place.
pub(crate) fn placed_tokens(text: &str) -> Vec<Placed> {
    let mut placing = Placing::default();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c.is_ascii() {
            placing.take(c.to_ascii_lowercase(), start..end);
            continue;
        }
        let mut buffer = [0; 4];
        let before = placing.taken;
        for folded in fold(c.encode_utf8(&mut buffer)) {
            placing.take(folded, start..end);
        }
        // An accent of its own, or a joiner, folds to nothing and belongs to what it follows.
        if placing.taken == before {
            placing.reach(end);
        }
    }
    placing.end();
    placing.done
}

#[derive(Default)]
struct Placing {
    done: Vec<Placed>,
    current: Option<Placed>,
    alone: bool,
    taken: usize,
}

impl Placing {
    fn take(&mut self, c: char, range: Range<usize>) {
        self.taken += 1;
        match class(c) {
            Class::Space => self.end(),
            Class::Mark => self.push(c, range),
            Class::Letter => {
                if self.alone {
                    self.end();
                }
                self.begin(range.start);
                self.push(c, range);
            }
            Class::Alone => {
                self.end();
                self.begin(range.start);
                self.push(c, range);
                self.alone = true;
            }
        }
    }

    fn begin(&mut self, start: usize) {
        self.current.get_or_insert_with(|| Placed { folded: String::new(), range: start..start });
    }

    fn push(&mut self, c: char, range: Range<usize>) {
        if let Some(current) = &mut self.current {
            current.folded.push(c);
            current.range.end = range.end;
        }
    }

    fn reach(&mut self, end: usize) {
        if let Some(current) = &mut self.current {
            current.range.end = end;
        }
    }

    fn end(&mut self) {
        self.done.extend(self.current.take());
        self.alone = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::tokens::tokens;

    #[test]
    fn a_token_is_where_it_was_written() {
        let text = "Hey Zoë\u{301}, 我们!";
        let found: Vec<_> =
            placed_tokens(text).into_iter().map(|one| (one.folded, text[one.range].to_owned())).collect();
        let expected = [("hey", "Hey"), ("zoe", "Zoë\u{301}"), ("我", "我"), ("们", "们")];
        assert_eq!(found, expected.map(|(folded, written)| (folded.to_owned(), written.to_owned())));
    }

    proptest! {
        #[test]
        fn words_are_the_same_as_those_that_are_looked_for(text in "[a-zA-ZäÖßéñ我们 ,.'-]{0,40}") {
            let placed: Vec<_> = placed_tokens(&text).into_iter().map(|one| one.folded).collect();
            prop_assert_eq!(placed, tokens(&text));
        }

        #[test]
        fn places_are_in_order_and_cut_no_character(text in any::<String>()) {
            let mut last = 0;
            for one in placed_tokens(&text) {
                // One character may be several tokens, as the square that stands for two syllables is.
                prop_assert!(one.range.start >= last);
                prop_assert!(text.get(one.range.clone()).is_some_and(|written| !written.is_empty()));
                last = one.range.start;
            }
        }
    }
}
