//! What people may read of a source: its string literals, of Rust and of TypeScript. Comments are nobody's but the writer's.

use super::wording::Passage;

/// The string literals of a Rust source.
pub fn of_rust(source: &str) -> Vec<Passage> {
    Reader { rest: source, line: 1, found: Vec::new() }.read(|reader| reader.rust())
}

/// The string literals of a TypeScript source, and of the scripts in a component; of templates, what stands between their expressions.
pub fn of_typescript(source: &str) -> Vec<Passage> {
    Reader { rest: source, line: 1, found: Vec::new() }.read(|reader| reader.typescript())
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    found: Vec<Passage>,
}

impl Reader<'_> {
    /// Reads on until nothing is left; `literal` takes what begins a literal in its language, or nothing.
    fn read(mut self, literal: impl Fn(&mut Self) -> bool) -> Vec<Passage> {
        while let Some(next) = self.rest.chars().next() {
            if self.rest.starts_with("//") {
                self.skip(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                self.skip(self.rest.find("*/").map_or(self.rest.len(), |end| end + 2));
            } else if !literal(&mut self) {
                self.skip(next.len_utf8());
            }
        }
        self.found
    }

    fn rust(&mut self) -> bool {
        let hashes =
            self.rest.strip_prefix('r').map(|raw| raw.bytes().take_while(|byte| *byte == b'#').count());
        if let Some(hashes) = hashes.filter(|hashes| self.rest[1 + hashes..].starts_with('"')) {
            self.take(2 + hashes, &format!("\"{}", "#".repeat(hashes)), false);
        } else if self.rest.starts_with('"') {
            self.take(1, "\"", true);
        } else if let Some(character) = character(self.rest) {
            self.skip(character);
        } else {
            return false;
        }
        true
    }

    fn typescript(&mut self) -> bool {
        match self.rest.as_bytes()[0] {
            // Not closed on its line, it was no literal: a quote in a regular expression, or an apostrophe in a page's text.
            quote @ (b'"' | b'\'') if closes_on_its_line(self.rest) => {
                self.take(1, if quote == b'"' { "\"" } else { "'" }, true)
            }
            b'`' => self.take(1, "`", true),
            _ => return false,
        }
        true
    }

    /// Takes the literal that begins here, up to its end.
    fn take(&mut self, begin: usize, end: &str, escapes: bool) {
        let body = &self.rest[begin..];
        let length = length_to(body, end, escapes);
        let text = without_expressions(&body[..length], end == "`");
        self.found.push((self.line, text));
        self.skip((begin + length + end.len()).min(self.rest.len()));
    }

    fn skip(&mut self, bytes: usize) {
        self.line += self.rest[..bytes].matches('\n').count();
        self.rest = &self.rest[bytes..];
    }
}

/// How long a character literal of Rust that begins here is; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix('\'')?;
    let first = body.chars().next()?;
    if first == '\\' {
        return body[2..].find('\'').map(|end| end + 4);
    }
    body[first.len_utf8()..].starts_with('\'').then(|| first.len_utf8() + 2)
}

fn closes_on_its_line(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or_default();
    let (quote, body) = line.split_at(1);
    length_to(body, quote, true) < body.len()
}

/// How long the text is before `end`; all of it if that never comes.
fn length_to(text: &str, end: &str, escapes: bool) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if !escaped && text[at..].starts_with(end) {
            return at;
        }
        escaped = escapes && !escaped && character == '\\';
    }
    text.len()
}

fn without_expressions(text: &str, is_template: bool) -> String {
    if !is_template {
        return text.to_owned();
    }
    let mut parts = text.split("${");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, part| said + " " + part.split_once('}').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(passages: &[Passage]) -> Vec<&str> {
        passages.iter().map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn the_strings_of_a_rust_source_are_read_with_their_lines() {
        let source = "// \"no\"\nlet a: &'a str = \"one\";\nf(\"two \\\" more\", r#\"three \"raw\" \"#); // \"no\"\nlet c = ['\"', '\\''];\n/* \"no\" */ g(\"four\")";
        let found = of_rust(source);
        assert_eq!(texts(&found), ["one", "two \\\" more", "three \"raw\" ", "four"]);
        assert_eq!(found.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 3, 5]);
    }

    #[test]
    fn the_strings_of_a_typescript_source_are_read_and_expressions_are_not() {
        let source =
            "const a = 'one' !== \"two\"; // 'no'\nif (/[\"]/.test(b)) c(`three ${!d} more`);\n'it\\'s'";
        assert_eq!(texts(&of_typescript(source)), ["one", "two", "three   more", "it\\'s"]);
    }
}
