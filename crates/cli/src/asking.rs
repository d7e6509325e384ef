//! Asking for what was not said, in the order of the sentence: who, what, the wish, the answer, how it left one.

use std::io::{BufRead, Write};

use hedgerow_journal::vocabulary::{Cost, Decision, Want, Word};
use hedgerow_locale::plainly;

use crate::arguments::EntryArguments;
use crate::failure::Failure;

/// Fills what is missing of an entry. The wish is asked for as well and may be skipped: it is seldom said unasked, and readings
/// need it most.
pub fn fill(said: &mut EntryArguments, from: &mut impl BufRead, to: &mut impl Write) -> Result<(), Failure> {
    let mut questions = Questions { from, to };
    let is_own = said.own.is_some();
    if said.who.is_none() {
        said.who = Some(questions.words(if is_own { "cli-ask-who-own" } else { "cli-ask-who" })?);
    }
    if said.what.is_none() && said.kind.is_none() {
        said.what = Some(questions.words(if is_own { "cli-ask-what-own" } else { "cli-ask-what" })?);
    }
    if said.want.is_none() && !is_own {
        said.want = questions.choice_or_nothing::<Want>("cli-ask-want", "want")?;
    }
    if said.answer.is_none() && !is_own {
        said.answer = Some(questions.choice::<Decision>("cli-ask-answer", "decision")?);
    }
    if said.cost.is_none() {
        said.cost = Some(questions.choice::<Cost>("cli-ask-cost", "cost")?);
    }
    Ok(())
}

struct Questions<'a, R, W> {
    from: &'a mut R,
    to: &'a mut W,
}

impl<R: BufRead, W: Write> Questions<'_, R, W> {
    /// Some words; an empty line is asked again.
    fn words(&mut self, question: &str) -> Result<String, Failure> {
        loop {
            let typed = self.ask(&plainly(question))?;
            if !typed.is_empty() {
                return Ok(typed);
            }
        }
    }

    /// One of a set of words; what is none of them is asked again.
    fn choice<T: Word>(&mut self, question: &str, set: &str) -> Result<T, Failure> {
        loop {
            if let Some(word) = self.choice_or_nothing(question, set)? {
                return Ok(word);
            }
        }
    }

    /// The same, and an empty line for none.
    fn choice_or_nothing<T: Word>(&mut self, question: &str, set: &str) -> Result<Option<T>, Failure> {
        let question = format!("{}\n{}", plainly(question), choices::<T>(set));
        loop {
            let typed = self.ask(&question)?;
            if typed.is_empty() {
                return Ok(None);
            }
            if let Some(word) = meant(&typed) {
                return Ok(Some(word));
            }
        }
    }

    fn ask(&mut self, question: &str) -> Result<String, Failure> {
        let asked = writeln!(self.to, "{question}").and_then(|()| write!(self.to, "> "));
        asked.and_then(|()| self.to.flush()).map_err(|error| Failure::printing(&error))?;
        let mut line = String::new();
        // Also a line that is no text: nothing of it could be kept.
        let read = self.from.read_line(&mut line).map_err(|_| Failure::QuestionsLeft)?;
        if read == 0 { Err(Failure::QuestionsLeft) } else { Ok(line.trim().to_owned()) }
    }
}

/// The words of a set with what they mean, where that is not the same.
fn choices<T: Word>(set: &str) -> String {
    let choice = |word: &T| {
        let spelling = word.as_str();
        let meaning = plainly(&format!("{set}-{spelling}"));
        if meaning == spelling { spelling.to_owned() } else { format!("{spelling} ({meaning})") }
    };
    T::ALL.iter().map(choice).collect::<Vec<_>>().join(" · ")
}

/// The word that is typed in full, or the only one that begins so.
fn meant<T: Word>(typed: &str) -> Option<T> {
    let typed = typed.to_lowercase();
    let mut begun = T::ALL.iter().copied().filter(|word| word.as_str().starts_with(&typed));
    let first = begun.next()?;
    let is_clear = first.as_str() == typed || begun.next().is_none();
    is_clear.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hedgerow_journal::vocabulary::Answer;

    fn filled(typed: &str, mut said: EntryArguments) -> (Result<EntryArguments, Failure>, String) {
        let mut asked = Vec::new();
        let done = fill(&mut said, &mut typed.as_bytes(), &mut asked);
        (done.map(|()| said), String::from_utf8(asked).unwrap())
    }

    #[test]
    fn what_is_missing_is_asked_in_the_order_of_the_sentence() {
        let (said, asked) = filled("Mum\nmy Saturday\nno\ny\ndrained\n", EntryArguments::default());
        let said = said.unwrap();
        assert_eq!((said.who.as_deref(), said.what.as_deref()), (Some("Mum"), Some("my Saturday")));
        assert_eq!(
            (said.want, said.answer, said.cost),
            (Some(Want::No), Some(Decision::Yes), Some(Cost::Drained))
        );
        assert!(asked.contains("cut_off (far away, unseen)"), "each choice says what it means: {asked}");
    }

    #[test]
    fn the_wish_may_be_skipped_and_nothing_else() {
        let (said, _) = filled("\nMum\nmy Saturday\n\n\nno\ncalm\n", EntryArguments::default());
        let said = said.unwrap();
        assert_eq!((said.want, said.answer), (None, Some(Decision::No)));
    }

    #[test]
    fn of_something_of_ones_own_neither_wish_nor_answer_is_asked() {
        let said = EntryArguments { own: Some(Answer::HeldBack), ..EntryArguments::default() };
        let (said, asked) = filled("Mum\nthat I was sad\ncalm\n", said);
        let said = said.unwrap();
        assert_eq!((said.want, said.answered(), said.cost), (None, Some(Answer::HeldBack), Some(Cost::Calm)));
        assert_eq!(asked.matches("> ").count(), 3, "who, what, and how it left one: {asked}");
        assert!(!asked.contains(&plainly("cli-ask-who")), "{asked}");
    }

    #[test]
    fn what_was_said_is_not_asked() {
        let said = EntryArguments {
            who: Some("Mum".to_owned()),
            want: Some(Want::Mixed),
            answer: Some(Decision::Partly),
            cost: Some(Cost::Calm),
            ..EntryArguments::default()
        };
        let (said, asked) = filled("a lift\n", said);
        assert_eq!(said.unwrap().what.as_deref(), Some("a lift"));
        assert_eq!(asked.matches("> ").count(), 1, "one question: {asked}");
    }

    #[test]
    fn an_unclear_beginning_is_asked_again() {
        assert_eq!(meant::<Cost>("c"), None, "calm or cut_off");
        assert_eq!(meant::<Cost>("CU"), Some(Cost::CutOff));
        assert_eq!(meant::<Decision>("maybe"), None);
    }

    #[test]
    fn leaving_the_questions_keeps_nothing() {
        let (said, _) = filled("Mum\n", EntryArguments::default());
        assert!(matches!(said, Err(Failure::QuestionsLeft)));
    }
}
