//! What people read of a page that is all text: Markdown, HTML, a desktop entry.

use super::wording::Passage;

/// Each line, without what stands there for a machine: spans of code, which may hold a macro or a command.
pub fn passages(page: &str) -> Vec<Passage> {
    page.lines().enumerate().map(|(number, line)| (number + 1, without_code(line))).collect()
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
        let found = passages("A hedge\nand `vec![]` beside it");
        assert_eq!(found, [(1, "A hedge".to_owned()), (2, "and   beside it".to_owned())]);
    }
}
