//! Content of any length as one of a few lengths, so that the size of a file does not tell how much was written.
//!
//! The content, one newline, then spaces: whoever opens the file with another program sees text with room after it, and any
//! parser of JSON reads it as it is.

use zeroize::Zeroizing;

use super::MOST_CONTENT;

/// The smallest size, in bytes.
const LEAST: usize = 4 * 1024;

/// `content` with its padding: a power of two, 4 KiB at least. `None` when there is more than [`MOST_CONTENT`].
pub(super) fn pad(content: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    if content.len() > MOST_CONTENT {
        return None;
    }
    let size = (content.len() + 1).next_power_of_two().max(LEAST);
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(content);
    padded.push(b'\n');
    padded.resize(size, b' ');
    Some(padded)
}

/// The content of what was padded; `None` of anything else.
pub(super) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    if padded.len() < LEAST || !padded.len().is_power_of_two() {
        return None;
    }
    let end = padded.iter().rposition(|&byte| byte != b' ')?;
    let (content, last) = padded.split_at(end);
    last.starts_with(b"\n").then_some(content)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests say what they expected")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_word_and_a_page_have_the_same_size() {
        assert_eq!(pad(b"no").expect("padded").len(), 4096);
        assert_eq!(pad(&[b'x'; 4095]).expect("padded").len(), 4096);
        assert_eq!(pad(&[b'x'; 4096]).expect("padded").len(), 8192);
        assert_eq!(pad(&vec![b'x'; MOST_CONTENT]).expect("padded").len(), MOST_CONTENT + 1);
        assert!(pad(&vec![b'x'; MOST_CONTENT + 1]).is_none());
    }

    proptest! {
        #[test]
        fn content_comes_back_whatever_it_ends_in(content in "[ \n\0a]{0,40}") {
            let padded = pad(content.as_bytes()).expect("padded");
            prop_assert_eq!(unpad(&padded), Some(content.as_bytes()));
        }

        #[test]
        fn any_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..5000)) {
            prop_assert!(unpad(&bytes).is_none_or(|content| content.len() < bytes.len()));
        }
    }
}
