//! The shape of the vault's small text files: a first line `kind version`, then lines `name: value`, each ended by
//! a newline, in a fixed order. Small enough to read by eye and to parse without a library.

use std::iter::Peekable;
use std::str::Split;

/// A text file read from its first line to its last.
pub(crate) struct Lines<'a> {
    rest: Peekable<Split<'a, char>>,
}

impl<'a> Lines<'a> {
    /// `None` unless the bytes are UTF-8 and end with a newline.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
        Some(Self { rest: text.split('\n').peekable() })
    }

    /// The version after `kind` on the next line.
    pub(crate) fn version(&mut self, kind: &str) -> Option<u32> {
        self.rest.next()?.strip_prefix(kind)?.strip_prefix(' ')?.parse().ok()
    }

    /// The value of the next line, which must be `name`.
    pub(crate) fn field(&mut self, name: &str) -> Option<&'a str> {
        value(self.rest.next()?, name)
    }

    /// The value of the next line if it is `name`; otherwise the line stays.
    pub(crate) fn another(&mut self, name: &str) -> Option<&'a str> {
        value(self.rest.next_if(|line| value(line, name).is_some())?, name)
    }

    /// Whether all lines were read.
    pub(crate) fn at_end(&mut self) -> bool {
        self.rest.peek().is_none()
    }
}

fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.strip_prefix(name)?.strip_prefix(": ")
}
