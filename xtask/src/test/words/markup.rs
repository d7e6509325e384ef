//! Words that stand in a component itself, where no translation reaches them.

/// Attributes whose value a person sees or hears.
const SPOKEN: &[&str] =
    &["title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "alt", "label"];
/// The one word that is a name, the same in every language.
const NAME: &str = "Hedgerow";

/// The literal words of a Svelte component: text between tags, and spoken attributes.
pub fn literal_words(component: &str) -> Vec<String> {
    let markup =
        without(&without(&without(component, "<script", "</script>"), "<style", "</style>"), "<!--", "-->");
    let mut found = Vec::new();
    let mut rest = markup.as_str();
    while !rest.is_empty() {
        let text_end = end_of_text(rest);
        found.push(outside_braces(&rest[..text_end]));
        let tag_end = text_end + end_of_tag(&rest[text_end..]);
        found.extend(spoken(&rest[text_end..tag_end]));
        rest = &rest[tag_end..];
    }
    found.into_iter().map(|words| words.trim().to_owned()).filter(|words| is_language(words)).collect()
}

fn is_language(words: &str) -> bool {
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    // One letter is the name of a key or a mark, not a word.
    words.split(|c: char| !c.is_alphanumeric()).any(|word| word != NAME && letters(word) > 1)
}

fn without(text: &str, from: &str, to: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(from) {
        kept.push_str(&rest[..start]);
        rest = rest[start..].find(to).map_or("", |end| &rest[start + end + to.len()..]);
    }
    kept + rest
}

/// Where the text before the next tag ends; a `<` inside braces is an expression.
fn end_of_text(text: &str) -> usize {
    position_outside_braces(text, |c| c == '<').unwrap_or(text.len())
}

/// Where a tag ends, minding `>` in quotes and braces; zero if there is no tag.
fn end_of_tag(text: &str) -> usize {
    if text.is_empty() {
        return 0;
    }
    let mut quote = None;
    let end = position_outside_braces(text, |c| match quote {
        Some(open) if c == open => {
            quote = None;
            false
        }
        None if matches!(c, '"' | '\'') => {
            quote = Some(c);
            false
        }
        None => c == '>',
        Some(_) => false,
    });
    end.map_or(text.len(), |end| end + 1)
}

fn position_outside_braces(text: &str, mut wanted: impl FnMut(char) -> bool) -> Option<usize> {
    let mut depth = 0_usize;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 && wanted(c) => return Some(at),
            _ => {}
        }
        None
    })
}

fn outside_braces(text: &str) -> String {
    let mut kept = String::new();
    position_outside_braces(text, |c| {
        kept.push(c);
        false
    });
    kept
}

fn spoken(tag: &str) -> Vec<String> {
    let value = |name: &&str| {
        let start = tag.find(&format!(" {name}=\"")).or_else(|| tag.find(&format!("\n{name}=\"")))?;
        let value = &tag[start + name.len() + 3..];
        value.find('"').map(|end| outside_braces(&value[..end]))
    };
    SPOKEN.iter().filter_map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::literal_words;

    #[test]
    fn literal_text_and_spoken_attributes_are_found() {
        assert_eq!(literal_words("<p>Hello <b>{name}</b></p>"), ["Hello"]);
        assert_eq!(literal_words("<input class=\"wide\" placeholder=\"Your name\" />"), ["Your name"]);
        assert_eq!(literal_words("{#if a < b}<i>Too late</i>{/if}"), ["Too late"]);
    }

    #[test]
    fn expressions_scripts_styles_and_the_name_are_left_alone() {
        let component = "<script lang=\"ts\">const a = '<p>words</p>';</script>\n\
            <h1 title={words('title')}>Hedgerow</h1>\n\
            <button onclick={() => go(a > b)} class=\"quiet\">{words('go')} · {n}</button>\n\
            <!-- A remark. --><style>p { color: var(--ink); }</style>";
        assert_eq!(literal_words(component), Vec::<String>::new());
    }
}
