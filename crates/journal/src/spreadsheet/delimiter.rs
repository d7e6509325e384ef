//! What stands between the cells: whatever cuts the first rows into the same number of them.

use serde::Serialize;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`, where a comma stands in decimals.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Bar,
}

/// How much is looked at, in bytes,
const LOOKED_AT: usize = 64 << 10;
/// and in rows.
const ROWS: usize = 50;

impl Delimiter {
    /// All of them; of two that fit alike the first is taken.
    const ALL: [Self; 4] = [Self::Semicolon, Self::Tab, Self::Comma, Self::Bar];

    /// The byte that it is.
    pub(super) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }

    /// The delimiter of `text`, and where its rows begin: a first line `sep=;` says it itself.
    pub(super) fn of(text: &str) -> (Self, usize) {
        let first = text.lines().next().unwrap_or_default();
        let said = first.trim().trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
        let named = Self::ALL.into_iter().find(|one| said == Some([one.byte()].as_slice()));
        match named {
            Some(named) => (named, text.find('\n').map_or(text.len(), |end| end + 1)),
            None => (Self::sniffed(text), 0),
        }
    }

    fn sniffed(text: &str) -> Self {
        let end = text.char_indices().map(|(at, _)| at).find(|at| *at >= LOOKED_AT).unwrap_or(text.len());
        let head = text.get(..end).unwrap_or(text);
        let mut best = (Self::Comma, (0, 0));
        for one in Self::ALL {
            let fits = one.fits(head);
            if fits > best.1 {
                best = (one, fits);
            }
        }
        best.0
    }

    /// How many in a hundred rows have the commonest number of cells, and that number; none of a single cell.
    fn fits(self, head: &str) -> (usize, usize) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.byte())
            .from_reader(head.as_bytes());
        let lengths: Vec<usize> =
            reader.byte_records().take(ROWS).filter_map(|row| row.ok().map(|row| row.len())).collect();
        let count = |length: usize| lengths.iter().filter(|other| **other == length).count();
        let commonest = lengths.iter().copied().max_by_key(|length| (count(*length), *length)).unwrap_or(0);
        if commonest < 2 { (0, 0) } else { (count(commonest) * 100 / lengths.len().max(1), commonest) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_cuts_all_rows_alike() {
        for (text, is) in [
            ("who,what,when\nMum,\"money; and time\",x\n", Delimiter::Comma),
            ("who;what;cost\nMum;1,5;x\nDad;2,5;y\n", Delimiter::Semicolon),
            ("who\twhat, exactly\nMum\tyes, no\n", Delimiter::Tab),
            ("who|what\nMum|time, money; all\n", Delimiter::Bar),
            ("sep=;\na,b;c\n", Delimiter::Semicolon),
            ("one\ntwo\n", Delimiter::Comma),
        ] {
            assert_eq!(Delimiter::of(text).0, is, "{text}");
        }
        assert_eq!(Delimiter::of("sep=;\na;b").1, 6, "the line that says it is no row");
    }
}
