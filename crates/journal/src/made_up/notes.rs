//! What the writer of a made-up journal notes down.

use super::chance::Chance;
use crate::entries::Reframe;
use crate::vocabulary::{Answer, Decision, Want};

/// After a yes that was not wanted.
const GAVE_IN: &[&str] = &[
    "I noticed my shoulders go up before I had even answered.",
    "It was out before I knew it.",
    "Afterwards I sat in the kitchen for a while and drank cold tea.",
    "Next time I would like to answer the day after.",
    "It cost me the evening I had kept free for the garden.",
    "I explained far too much, and in the end I gave in.",
    "I did not mention that I was tired.",
    "They asked again an hour later, in other words.",
    "This was the third time in a month.",
];

/// After a limit that was held.
const HELD: &[&str] = &[
    "I said I would look at my calendar first, and that was true.",
    "Nobody was angry, though I had been sure they would be.",
    "The second time it was easier.",
    "It was clear, and it was kind.",
    "I told them what I could do, and left out the rest.",
    "I was proud of the pause before I answered.",
    "I remembered what we had talked about in the session.",
    "I felt guilty on the way home and quiet by the evening.",
    "I lay awake until two and went through every sentence again.",
];

/// After something stayed closed that part of the writer wanted open.
const CLOSED: &[&str] = &[
    "I wanted to go, and heard myself say that I had too much to do.",
    "I would have liked company, and did not say so.",
    "It was easier to say I was busy.",
    "On the tram I thought of what I could have said.",
];

/// After a yes that was wanted.
const OPENED: &[&str] = &[
    "We laughed about it later.",
    "It felt like a small door that stayed open.",
    "I had looked forward to it all week.",
    "It did me good, and I said so.",
];

const RULES: &[&str] = &[
    "Who asks for something is a burden.",
    "Family comes first, always.",
    "A good colleague is always there.",
    "Never show that it is too much.",
    "You only say no when you are ill.",
];

const ROOMS: &[&str] = &[
    "a whole afternoon with a book",
    "sleep",
    "the walk along the river",
    "an unhurried dinner with Sam",
    "my own work",
    "nothing at all, and it was good",
];

const THINGS: &[&str] = &[
    "lamp",
    "kettle",
    "bicycle",
    "ladder",
    "letter",
    "garden",
    "market",
    "harbour",
    "station",
    "orchard",
    "violin",
    "blanket",
    "window",
    "cellar",
    "festival",
    "library",
    "bakery",
    "meadow",
    "lantern",
    "suitcase",
    "umbrella",
    "chimney",
    "staircase",
    "notebook",
    "telescope",
    "hammock",
    "workshop",
    "fountain",
    "museum",
    "ferry",
    "cottage",
    "greenhouse",
    "trumpet",
    "compass",
    "sweater",
    "jigsaw",
    "teapot",
    "rehearsal",
    "inventory",
    "allotment",
    "stopover",
    "headache",
    "timetable",
    "deadline",
    "invoice",
    "handover",
    "recipe",
    "rucksack",
    "postcard",
    "verandah",
];

const WHEN: &[&str] = &[
    "before breakfast",
    "on the stairs",
    "during the break",
    "in the car",
    "at the door",
    "after the choir",
    "between two calls",
    "on the platform",
    "over soup",
    "in the rain",
    "at the till",
    "while cooking",
];

/// What goes with the answer, in a sentence or two; often nothing.
pub(super) fn note(chance: &mut Chance, want: Option<Want>, answer: Answer) -> String {
    let sentences = match (answer, want) {
        (Answer::HeldBack, _) => CLOSED,
        (Answer::Asked { .. }, _) | (Answer::Received { decision: Decision::Yes }, Some(Want::Yes)) => OPENED,
        (Answer::Received { decision: Decision::Yes }, _) => GAVE_IN,
        (Answer::Received { .. }, Some(Want::Yes)) => CLOSED,
        (Answer::Received { .. }, _) => HELD,
    };
    if chance.happens(50) {
        return String::new();
    }
    let (first, second) = (pick(chance, sentences), pick(chance, sentences));
    if first == second || chance.happens(60) { first } else { format!("{first} {second}") }
}

/// As long a note as some people write, of no great sense: for measuring.
pub(super) fn long_note(chance: &mut Chance) -> String {
    let most = if chance.happens(25) { 24 } else { 10 };
    (0..chance.below(most + 1)).map(|_| sentence(chance)).collect::<Vec<_>>().join(" ")
}

fn sentence(chance: &mut Chance) -> String {
    if chance.happens(70) {
        let sentences = chance.one(&[GAVE_IN, HELD, CLOSED, OPENED]).copied().unwrap_or(HELD);
        return pick(chance, sentences);
    }
    let (thing, other, when) = (pick(chance, THINGS), pick(chance, THINGS), pick(chance, WHEN));
    format!("It was about the {thing} and the {other}, {when}.")
}

/// A rule one grew up with, now and then.
pub(super) fn old_rule(chance: &mut Chance) -> String {
    if chance.happens(6) { pick(chance, RULES) } else { String::new() }
}

/// What guilt says, what is also true, and what one would tell a friend.
const REFRAMES: &[[&str; 3]] = &[
    [
        "That I let them down.",
        "They asked, and I answered. Both are allowed.",
        "You can be fond of somebody and stay at home.",
    ],
    [
        "A good daughter would have gone.",
        "I was there on Tuesday, and I will be there on Sunday.",
        "One evening for yourself takes nothing away from her.",
    ],
    ["That it was only a small thing to ask.", "It was the fourth small thing this week.", ""],
    [
        "That they will not ask me again.",
        "They did, two days later, and were friendly.",
        "Give it a night before you believe it.",
    ],
];

/// The same about a client: what one felt pulled to be, what the frame protects, how to bring it into the room.
const REFRAMES_ABOUT_CLIENTS: &[[&str; 3]] = &[
    [
        "The one who is always there.",
        "That there is an hour that is theirs alone.",
        "\u{201c}You wrote on Thursday. What was that evening like?\u{201d}",
    ],
    ["The one who knows the answer at once.", "Room to think together.", "Wait until they begin with it."],
];

/// Guilt looked at once more.
pub(super) fn reframe(chance: &mut Chance, about_client: bool) -> Reframe {
    let all = if about_client { REFRAMES_ABOUT_CLIENTS } else { REFRAMES };
    let [says, also_true, to_a_friend] = chance.one(all).copied().unwrap_or_default().map(str::to_owned);
    Reframe { says, also_true, to_a_friend }
}

/// What a no kept room for, now and then.
pub(super) fn kept_room_for(chance: &mut Chance) -> String {
    if chance.happens(35) { pick(chance, ROOMS) } else { String::new() }
}

fn pick(chance: &mut Chance, from: &[&str]) -> String {
    chance.one(from).copied().unwrap_or_default().to_owned()
}
