//! How the writer of a made-up journal answers, and how it leaves them.

use super::chance::Chance;
use super::people::Manner;
use crate::vocabulary::{Answer, Cost, Decision, How, LookBack, Met, Pressure, Want};

/// What the writer wanted.
pub(super) fn want(chance: &mut Chance, manner: Manner) -> Want {
    use Want::*;
    match manner {
        Manner::Porous => chance.weighted(&[(80, No), (10, Mixed), (10, Yes)], No),
        Manner::Learning | Manner::Client => chance.weighted(&[(55, No), (15, Mixed), (30, Yes)], No),
        Manner::Rigid => chance.weighted(&[(7, No), (8, Mixed), (85, Yes)], Yes),
        Manner::Healthy => chance.weighted(&[(34, No), (10, Mixed), (56, Yes)], Yes),
    }
}

/// The answer to a request. `late` says that it belongs to the later half of the journal.
pub(super) fn decision(chance: &mut Chance, manner: Manner, want: Want, late: bool) -> Decision {
    use Decision::*;
    let porous = manner == Manner::Porous || manner == Manner::Learning && !late;
    let choices: &[(u64, Decision)] = match (want, manner) {
        (Want::No, _) if porous => &[(82, Yes), (10, Partly), (4, Later), (4, No)],
        (Want::No, _) => &[(5, Yes), (12, Partly), (8, Later), (75, No)],
        (Want::Mixed, _) if porous => &[(60, Yes), (20, Partly), (15, Later), (5, No)],
        (Want::Mixed, Manner::Rigid) => &[(5, Yes), (10, Partly), (25, Later), (60, No)],
        (Want::Mixed, _) => &[(20, Yes), (35, Partly), (25, Later), (20, No)],
        (Want::Yes, Manner::Rigid) => &[(7, Yes), (5, Partly), (22, Later), (66, No)],
        (Want::Yes, _) => &[(88, Yes), (9, Partly), (2, Later), (1, No)],
    };
    chance.weighted(choices, Partly)
}

/// How an answer leaves the writer.
pub(super) fn cost(chance: &mut Chance, want: Want, decision: Decision) -> Cost {
    use Cost::*;
    let choices: &[(u64, Cost)] = match (want, decision) {
        (Want::No, Decision::Yes) => &[(50, Drained), (35, Resentful), (15, Uneasy)],
        (Want::No, Decision::No) => &[(55, Calm), (30, Guilty), (15, Glad)],
        (Want::Yes, Decision::No | Decision::Later) => &[(62, CutOff), (30, Uneasy), (8, Calm)],
        (Want::Yes, _) => &[(50, Calm), (42, Glad), (8, Drained)],
        (_, Decision::Yes) => &[(35, Drained), (15, Resentful), (35, Calm), (15, Uneasy)],
        _ => &[(50, Calm), (20, Uneasy), (20, Guilty), (10, Drained)],
    };
    chance.weighted(choices, Calm)
}

/// In which way it was answered, where that was noted.
pub(super) fn how(chance: &mut Chance, decision: Decision) -> Option<How> {
    use How::*;
    if chance.happens(60) {
        return None;
    }
    let choices: &[(u64, How)] = match decision {
        Decision::Yes => &[(40, Plain), (25, JustOnce), (25, Explained), (10, Silent)],
        Decision::Partly => &[(50, Alternative), (25, Validated), (25, Explained)],
        Decision::Later => &[(60, BoughtTime), (40, Silent)],
        Decision::No => &[(40, Plain), (20, Validated), (15, Policy), (15, Formula), (10, Sharp)],
    };
    Some(chance.weighted(choices, Plain))
}

/// How hard they pushed, where that was noted.
pub(super) fn pressure(chance: &mut Chance, manner: Manner) -> Option<Pressure> {
    if chance.happens(60) {
        return None;
    }
    let [none, some, strong] =
        if matches!(manner, Manner::Porous | Manner::Learning) { [30, 40, 30] } else { [70, 25, 5] };
    let choices = [(none, Pressure::None), (some, Pressure::Some), (strong, Pressure::Strong)];
    Some(chance.weighted(&choices, Pressure::None))
}

/// What is said of an answer some days later: mostly that it was right, unless it went against the wish.
pub(super) fn after(chance: &mut Chance, want: Option<Want>, answer: Answer) -> LookBack {
    use Decision::{Later, No, Yes};
    let against = matches!(
        (answer, want),
        (Answer::Received { decision: Yes }, Some(Want::No))
            | (Answer::Received { decision: No | Later }, Some(Want::Yes))
            | (Answer::HeldBack, _)
    );
    let [right, unsure, regret] = if against { [12, 33, 55] } else { [70, 22, 8] };
    let choices = [(right, LookBack::Right), (unsure, LookBack::Unsure), (regret, LookBack::Regret)];
    chance.weighted(&choices, LookBack::Right)
}

/// What became of a wish of the writer's own, and how that left them.
pub(super) fn own(chance: &mut Chance, manner: Manner) -> (Answer, Cost) {
    if chance.happens(if manner == Manner::Rigid { 85 } else { 40 }) {
        let cost = chance.weighted(&[(55, Cost::CutOff), (25, Cost::Uneasy), (20, Cost::Calm)], Cost::Calm);
        return (Answer::HeldBack, cost);
    }
    let choices = [(40, Some(Met::Met)), (25, Some(Met::Partly)), (15, Some(Met::NotMet)), (20, None)];
    let met = chance.weighted(&choices, None);
    let glad = if met == Some(Met::NotMet) { 10 } else { 60 };
    (
        Answer::Asked { met },
        chance.weighted(&[(glad, Cost::Glad), (30, Cost::Calm), (10, Cost::Uneasy)], Cost::Calm),
    )
}
