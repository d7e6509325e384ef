//! Text that somebody wrote, made so that it cannot act in a terminal.
//!
//! A terminal takes some characters for orders: to change colours, to move about, in the worst case to type. None of them
//! belongs into a name; each is shown instead of sent. So are the marks that turn the direction of all that follows them.

/// Where Unicode keeps pictures of the control characters, in their own order.
const PICTURES: u32 = 0x2400;
const PICTURE_OF_DELETE: char = '\u{2421}';
const NO_PICTURE: char = '\u{FFFD}';

/// `text` with a picture in place of every character that could act.
pub fn harmless(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// The same on one line: what parted lines or columns is a space.
pub fn on_one_line(text: &str) -> String {
    let parted = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let line: String = text.chars().map(|c| if parted(c) { ' ' } else { shown(c) }).collect();
    line.trim().to_owned()
}

/// JSON that says the same without any such character: those that JSON lets through are written as it writes the others.
pub fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    for c in json.chars() {
        if acts(c) {
            // All of them lie below U+10000, so one escape is enough.
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
    }
    safe
}

fn acts(c: char) -> bool {
    let turns = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    c.is_control() || turns || matches!(c, '\u{2028}' | '\u{2029}')
}

fn shown(c: char) -> char {
    match c {
        '\u{0}'..='\u{1F}' => char::from_u32(PICTURES + u32::from(c)).unwrap_or(NO_PICTURE),
        '\u{7F}' => PICTURE_OF_DELETE,
        c if acts(c) => NO_PICTURE,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_to_the_terminal_is_shown_and_not_sent() {
        assert_eq!(harmless("\u{1b}[31mMum\u{7}"), "␛[31mMum␇");
        assert_eq!(harmless("a\u{9b}31mb\u{7f}"), "a\u{FFFD}31mb␡", "one character is enough for an order");
        assert_eq!(harmless("\u{202e}muM"), "\u{FFFD}muM", "nor is the direction turned");
    }

    #[test]
    fn writing_of_every_script_stays_as_it_is() {
        for text in ["Zoë", "אמא", "お母さん", "👩‍👧", "أمي\u{200f}"] {
            assert_eq!(harmless(text), text);
            assert_eq!(escaped(text), text);
        }
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(on_one_line("my\nSaturday\t\u{2028}and\u{1b} Sunday\n"), "my Saturday  and␛ Sunday");
    }

    #[test]
    fn json_says_the_same_without_what_could_act() {
        let wild = "\u{1b}[2J\u{7f}\u{9b}\u{202e}\u{2028}\"é";
        let line = escaped(&serde_json::to_string(wild).unwrap());
        assert!(!line.chars().any(acts), "{line}");
        assert_eq!(serde_json::from_str::<String>(&line).unwrap(), wild, "nothing is lost");
    }
}
