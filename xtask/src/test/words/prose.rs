//! What people read of a page that is all text: Markdown, HTML, a desktop entry.

use super::wording::Passage;

/// Each line, without the marks of pictures, document types and comments, and without what stands there for a machine: spans of code, which
/// may hold a macro or a command.
pub fn passages(page: &str) -> Vec<Passage> {
    let line = |line: &str| without_code(line).replace("![", "[").replace("<!", "<");
    page.lines().enumerate().map(|(number, text)| (number + 1, line(text))).collect()
}

/// Every other stretch between backticks is code.
fn without_code(line: &str) -> String {
    line.split('`').step_by(2).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::passages;

    #[test]
    fn lines_are_read_without_what_a_machine_reads() {
        let found = passages("<!doctype html>\n![A hedge](a.png) and `vec![]` beside it");
        assert_eq!(
            found,
            [(1, "<doctype html>".to_owned()), (2, "[A hedge](a.png) and   beside it".to_owned())]
        );
    }
}
