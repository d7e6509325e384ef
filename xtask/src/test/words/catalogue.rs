//! Wording that has no place in a message, whoever writes it.

/// The banned wordings of a list: one a line, `#` begins a remark.
pub fn banned(list: &str) -> Vec<String> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim().to_lowercase());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What is wrong in a catalogue, with its line.
pub fn findings(catalogue: &str, banned: &[String]) -> Vec<String> {
    let numbered = catalogue.lines().enumerate().map(|(number, line)| (number + 1, value(line)));
    numbered.flat_map(|(number, value)| in_value(number, &value, banned)).collect()
}

fn in_value(number: usize, value: &str, banned: &[String]) -> Vec<String> {
    let mut found: Vec<String> = banned
        .iter()
        .filter(|wording| says(value, wording))
        .map(|wording| format!("line {number} says “{wording}”"))
        .collect();
    if value.contains('!') {
        found.push(format!("line {number} has an exclamation mark"));
    }
    if value.matches('—').count() > 1 {
        found.push(format!("line {number} has more than one em dash"));
    }
    found
}

/// The words of a line of a catalogue, in lower case and with plain apostrophes; none of a comment.
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
    words.to_lowercase().replace('’', "'")
}

/// Whether the wording stands in the text as words of its own; `narcissis*` stands for all that begin so.
fn says(text: &str, wording: &str) -> bool {
    let (stem, open) = wording.strip_suffix('*').map_or((wording, false), |stem| (stem, true));
    text.match_indices(stem).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let after = text[at + stem.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !before && (open || !after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> usize {
        findings(line, &banned("toxic # never\nyou are porous\nnarcissis*\n")).len()
    }

    #[test]
    fn banned_wording_is_found_in_any_case_and_form() {
        assert_eq!(found("a = That was Toxic."), 1);
        assert_eq!(found("    .title = YOU ARE porous"), 1);
        assert_eq!(found("    a continued line on narcissists"), 1);
        assert_eq!(found("a = Kept!"), 1);
        assert_eq!(found("a = one — two — three"), 1);
    }

    #[test]
    fn ids_comments_and_longer_words_are_left_alone() {
        assert_eq!(found("# never say toxic"), 0);
        assert_eq!(found("toxic = Kind words"), 0);
        assert_eq!(found("a = Intoxicating, non-toxicity"), 0);
        assert_eq!(found("a = one — two"), 0);
    }
}
