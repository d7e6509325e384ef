//! Text that stays text, wherever it stands in the page.

/// Between tags.
pub(super) fn text(text: &str) -> String {
    escaped(text, false)
}

/// Within double quotation marks.
pub(super) fn attribute(text: &str) -> String {
    escaped(text, true)
}

fn escaped(text: &str, quotes: bool) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' if quotes => escaped.push_str("&quot;"),
            '\'' if quotes => escaped.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_a_tag_or_end_a_quotation_is_written_otherwise() {
        assert_eq!(text("<b a=\"1\">&'\0"), "&lt;b a=\"1\"&gt;&amp;'");
        assert_eq!(attribute("\"><x y='"), "&quot;&gt;&lt;x y=&#39;");
    }
}
