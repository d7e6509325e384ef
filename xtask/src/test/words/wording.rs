//! Wording that has no place in what people read, whoever writes it and wherever it stands.

/// A passage that people read, with the line it begins on.
pub type Passage = (usize, String);

/// The banned wordings of a list: one a line, `#` begins a remark.
pub fn banned(list: &str) -> Vec<String> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim().to_lowercase());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What is wrong in a passage, with its line.
pub fn findings((number, passage): &Passage, banned: &[String]) -> Vec<String> {
    let passage = spoken(passage);
    let mut found: Vec<String> = banned
        .iter()
        .filter(|wording| says(&passage, wording))
        .map(|wording| format!("line {number} says “{wording}”"))
        .collect();
    if passage.contains('!') {
        found.push(format!("line {number} has an exclamation mark"));
    }
    if passage.matches('—').count() > 1 {
        found.push(format!("line {number} has more than one em dash"));
    }
    found
}

/// A passage in lower case, with plain apostrophes, and without the marks of pictures, document types and comments.
fn spoken(passage: &str) -> String {
    passage.to_lowercase().replace('’', "'").replace("![", "[").replace("<!", "<")
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

    fn found(passage: &str) -> usize {
        findings(&(1, passage.to_owned()), &banned("toxic # never\nyou are porous\nnarcissis*\n")).len()
    }

    #[test]
    fn banned_wording_is_found_in_any_case_and_form() {
        assert_eq!(found("That was Toxic."), 1);
        assert_eq!(found("YOU ARE porous"), 1);
        assert_eq!(found("a line on narcissists"), 1);
        assert_eq!(found("Kept!"), 1);
        assert_eq!(found("one — two — three"), 1);
    }

    #[test]
    fn longer_words_and_the_marks_of_pages_are_left_alone() {
        assert_eq!(found("<!doctype html>![A hedge](a.png)"), 0);
        assert_eq!(found("Intoxicating, non-toxicity"), 0);
        assert_eq!(found("one — two"), 0);
    }
}
