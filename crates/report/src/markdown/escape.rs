//! Text that stays text in Markdown: no sign of it is a command, and no tag is HTML.

/// A paragraph; its line breaks are kept, and an empty line begins another.
pub(super) fn paragraph(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(line).collect();
    let paragraphs = lines.split(String::is_empty).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| lines.join("\\\n")).collect::<Vec<_>>().join("\n\n")
}

/// On one line.
pub(super) fn inline(text: &str) -> String {
    line(&text.replace(['\n', '\t'], " "))
}

/// Within a table.
pub(super) fn cell(text: &str) -> String {
    inline(text)
}

/// One line, whose signs are escaped; so is what would begin a list, a heading or a rule.
fn line(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (place, c) in text.trim().char_indices() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' | '^' | '!' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '-' | '+' | '=' | ':' if place == 0 => {
                escaped.push('\\');
                escaped.push(c);
            }
            '.' | ')' if place > 0 && is_number(&text.trim()[..place]) => {
                escaped.push('\\');
                escaped.push(c);
            }
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    // Nothing is an address that opens by itself.
    escaped.replace("://", ":\u{2060}//").replace("www.", "www\u{2060}.")
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_and_tags_are_text() {
        assert_eq!(inline("# *a* <b> [c](d) | e_f"), "\\# \\*a\\* &lt;b&gt; \\[c\\](d) \\| e\\_f");
        assert_eq!(
            (inline("- a"), inline("12. a"), inline("a-b 1.5")),
            ("\\- a".into(), "12\\. a".into(), "a-b 1.5".into())
        );
        assert_eq!(inline("a\nb"), "a b");
        assert!(!inline("see https://example.org").contains("https://"));
    }

    #[test]
    fn the_lines_of_a_paragraph_stay_lines() {
        assert_eq!(paragraph("a\n\n\nb\n"), "a\n\nb");
        assert_eq!(paragraph("a\nb"), "a\\\nb");
        assert_eq!(paragraph("- a\n- b"), "\\- a\\\n\\- b");
    }
}
