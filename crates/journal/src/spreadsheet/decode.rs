//! From bytes to text: by the mark at the beginning, else as UTF-8, else as Windows has always saved it.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::Serialize;

use crate::error::{Error, Result};

/// How the text of a file is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with a mark at the beginning or without.
    Utf8,
    /// UTF-16 with a mark at the beginning, as some spreadsheets call "Unicode text".
    Utf16,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
}

/// The text in `bytes`. Windows-1252 gives every byte a meaning, so there is always some; a file with NUL in it is no text and
/// refused with [`Error::NotATable`].
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding)> {
    let (text, encoding) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((found, length)) => {
            let rest = bytes.get(length..).unwrap_or_default();
            let (text, _) = found.decode_without_bom_handling(rest);
            (text.into_owned(), if found == UTF_8 { Encoding::Utf8 } else { utf_16(found) })
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => {
                let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
                (text.into_owned(), Encoding::Windows1252)
            }
        },
    };
    if text.contains('\0') { Err(Error::NotATable) } else { Ok((text, encoding)) }
}

fn utf_16(found: &'static encoding_rs::Encoding) -> Encoding {
    debug_assert!(found == UTF_16LE || found == UTF_16BE, "marks are of these three only");
    Encoding::Utf16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_gives_the_same_text() {
        let text = "Größe;né;€;ja";
        let utf_16 = |order: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter().chain(text.encode_utf16().flat_map(order)).collect::<Vec<u8>>()
        };
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        assert_eq!(decode(text.as_bytes()).unwrap(), (text.to_owned(), Encoding::Utf8));
        assert_eq!(decode(&marked).unwrap(), (text.to_owned(), Encoding::Utf8));
        assert_eq!(
            decode(&utf_16(u16::to_le_bytes, [0xFF, 0xFE])).unwrap(),
            (text.to_owned(), Encoding::Utf16)
        );
        assert_eq!(
            decode(&utf_16(u16::to_be_bytes, [0xFE, 0xFF])).unwrap(),
            (text.to_owned(), Encoding::Utf16)
        );
        let windows = b"Gr\xF6\xDFe;n\xE9;\x80;ja";
        assert_eq!(decode(windows).unwrap(), (text.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(decode(b"PK\x03\x04\x14\x00\x06\x00"), Err(Error::NotATable)));
    }
}
