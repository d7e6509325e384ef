//! What people read of a catalogue: its messages, without ids and comments.

use super::wording::Passage;

/// The words of each line.
pub fn passages(catalogue: &str) -> Vec<Passage> {
    catalogue.lines().enumerate().map(|(number, line)| (number + 1, value(line))).collect()
}

/// The words of a line of a catalogue; none of a comment.
fn value(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let is_id = |id: &str| {
        !id.is_empty() && id.trim().chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    let words = match line.split_once('=') {
        Some((id, words)) if is_id(id) => words,
        _ => line,
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::passages;

    #[test]
    fn ids_and_comments_are_not_read() {
        let found =
            passages("# never say toxic\ntoxic = Kind words\n    .title = More\n    a continued line");
        let texts: Vec<_> = found.iter().map(|(number, text)| (*number, text.trim())).collect();
        assert_eq!(texts, [(1, ""), (2, "Kind words"), (3, "More"), (4, "a continued line")]);
    }
}
