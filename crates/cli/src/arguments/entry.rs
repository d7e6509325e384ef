//! What is said of an entry that is logged.

use clap::Args;
use hedgerow_journal::When;
use hedgerow_journal::vocabulary::{Answer, Cost, Decision, How, Kind, Pressure, Want};
use hedgerow_locale::plainly;

use super::word::{own, word};
use crate::when;

/// What is said of an entry. What is needed and not said is asked for, where there is somebody to ask.
#[derive(Clone, Debug, Default, Args)]
pub struct EntryArguments {
    /// Who asked.
    #[arg(long, value_name = "NAME", help = plainly("cli-log-who"))]
    pub who: Option<String>,
    /// What was asked.
    #[arg(long, value_name = "WORDS", help = plainly("cli-log-what"))]
    pub what: Option<String>,
    /// Which kind of thing it was.
    #[arg(long, value_parser = word::<Kind>("kind"), help = plainly("cli-kind"))]
    pub kind: Option<Kind>,
    /// The wish.
    #[arg(long, value_parser = word::<Want>("want"), help = plainly("cli-log-want"))]
    pub want: Option<Want>,
    /// The answer.
    #[arg(long, value_parser = word::<Decision>("decision"), help = plainly("cli-answer"))]
    pub answer: Option<Decision>,
    /// What became of something the person wanted to ask or share themselves. It stands in place of what somebody else asked.
    #[arg(long, value_parser = own(), help = plainly("cli-log-own"), conflicts_with_all = ["want", "answer", "how", "pressure"])]
    pub own: Option<Answer>,
    /// How it left the person.
    #[arg(long, value_parser = word::<Cost>("cost"), help = plainly("cli-cost"))]
    pub cost: Option<Cost>,
    /// How it was answered.
    #[arg(long, value_parser = word::<How>("how"), help = plainly("cli-log-how"))]
    pub how: Option<How>,
    /// How hard they pushed.
    #[arg(long, value_parser = word::<Pressure>("pressure"), help = plainly("cli-log-pressure"))]
    pub pressure: Option<Pressure>,
    /// When it was.
    #[arg(long, value_name = "TIME", value_parser = when::time, help = plainly("cli-log-when"))]
    pub when: Option<When>,
    /// A note.
    #[arg(long, value_name = "TEXT", help = plainly("cli-log-note"))]
    pub note: Option<String>,
}

impl EntryArguments {
    /// What was answered, or became of something of one's own, if it was said.
    pub fn answered(&self) -> Option<Answer> {
        self.own.or(self.answer.map(|decision| Answer::Received { decision }))
    }

    /// The options that are needed and were not said.
    pub fn missing(&self) -> Vec<&'static str> {
        let needed = [
            ("--who", self.who.is_none()),
            ("--what", self.what.is_none() && self.kind.is_none()),
            ("--answer", self.answer.is_none() && self.own.is_none()),
            ("--cost", self.cost.is_none()),
        ];
        needed.into_iter().filter(|(_, is_missing)| *is_missing).map(|(option, _)| option).collect()
    }
}
