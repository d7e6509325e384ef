//! Three weeks that the writer of a made-up journal reflected on, the plans they made, and what they wrote beside an old rule.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};
use hedgerow_insight::reflection::{CameUp, Doable, ReflectedWeek, ReflectionLength, ReflectionStep, Went};

use super::chance::Chance;
use super::entry::id;
use super::fill::Member;
use crate::error::Result;
use crate::ids::{EntryId, PlanId, ReflectionId, RuleId};
use crate::moment::Moment;
use crate::reflections::PlanFollowUp;
use crate::rules::KeptRule;
use crate::storage::{ReflectionKey, Storage, StoredOccasion, StoredPlan, StoredReflection, StoredRule};
use crate::vocabulary::{Answer, Cost, Decision};

/// What was said of one week.
struct Told {
    /// How many weeks before the present one.
    weeks_ago: u32,
    /// The note beside the facts.
    facts: &'static str,
    /// What became of the plan of the week before.
    last_plan: Option<(CameUp, Went, Cost)>,
    /// Room, by the names of people.
    room: &'static [(&'static str, u8)],
    /// Who, if, then, and how doable it looked.
    plan: (&'static str, &'static str, &'static str, Doable),
    /// The line for the therapist.
    line: Option<&'static str>,
    /// An old rule that was at work.
    old_rule: Option<&'static str>,
}

const WEEKS: [Told; 3] = [
    Told {
        weeks_ago: 3,
        facts: "More was asked of me than I remembered. Most of it on two evenings.",
        last_plan: None,
        room: &[("Mum", 2), ("Priya", 4)],
        plan: ("Mum", "asks for my whole Saturday", "I can do an hour, not all day.", Doable::Stretch),
        line: Some("What happens in me before I answer at once?"),
        old_rule: Some("Family comes first, always."),
    },
    Told {
        weeks_ago: 2,
        facts: "A quieter week. I noticed the pause before I answered, once.",
        last_plan: Some((CameUp::Once, Went::AnotherWay, Cost::Drained)),
        room: &[("Mum", 2)],
        plan: ("Mum", "asks for my Saturday", "I'll tell you tomorrow by noon.", Doable::Doable),
        line: None,
        old_rule: None,
    },
    Told {
        weeks_ago: 1,
        facts: "Two noes, and nobody was angry.",
        last_plan: Some((CameUp::More, Went::AsPlanned, Cost::Calm)),
        room: &[("Mum", 3), ("Jonas", 3)],
        plan: ("Jonas", "asks how I am", "I tell him one true thing.", Doable::Maybe),
        line: Some("It was easier when I had said it aloud before."),
        old_rule: Some("Never show that it is too much."),
    },
];

/// Old rules, and the new ones beside them. The last is named and not marked on anything yet.
const RULES: [(&str, &str); 3] = [
    ("Family comes first, always.", "Family matters to me. So does my Saturday."),
    ("Never show that it is too much.", ""),
    ("Be polite at all costs.", "I can be kind and clear at once."),
];

/// Adds what was said of the three weeks before the one of `now`, each on its last day.
pub(super) fn add(storage: &Storage<'_>, chance: &mut Chance, cast: &[Member], now: Moment) -> Result<()> {
    let mut last_plan = None;
    for told in &WEEKS {
        let week = ReflectedWeek::of(back(now.date(), 7 * told.weeks_ago), Weekday::Mon);
        let reflection = add_reflection(storage, chance, told, week)?;
        if let (Some(plan), Some(said)) = (last_plan, told.last_plan) {
            follow_up(storage, reflection, plan, said)?;
        }
        for (name, room) in told.room {
            if let Some(member) = named(cast, name) {
                storage.add_reflection_person(reflection, member.key, Some(*room), None)?;
            }
        }
        last_plan = add_plan(storage, chance, cast, (told, week, reflection))?;
    }
    Ok(())
}

/// Adds what was written beside old rules. Drawn last, so that nothing before it is drawn otherwise.
pub(super) fn add_rules(storage: &Storage<'_>, chance: &mut Chance, now: Moment) -> Result<()> {
    let named_on = back(now.date(), 7);
    for (words, new_words) in RULES {
        storage.keep_rule(&StoredRule::of(KeptRule {
            id: RuleId(id(chance, now.at).0),
            words: words.to_owned(),
            new_words: new_words.to_owned(),
            named_on,
        }))?;
    }
    Ok(())
}

fn back(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(days.into())).unwrap_or(date)
}

fn named<'a>(cast: &'a [Member], name: &str) -> Option<&'a Member> {
    cast.iter().find(|member| member.name == name)
}

fn add_reflection(
    storage: &Storage<'_>,
    chance: &mut Chance,
    told: &Told,
    week: ReflectedWeek,
) -> Result<ReflectionKey> {
    let key = storage.add_reflection(&StoredReflection {
        id: ReflectionId(id(chance, week.to.and_time(NaiveTime::MIN).and_utc()).0),
        week,
        length: ReflectionLength::Full,
        begun_on: week.to,
        finished_on: Some(week.to),
        at: ReflectionStep::Therapist,
        stand_by: calm_no(storage, week)?,
        for_therapist: told.line.map(str::to_owned),
        old_rule: told.old_rule.map(str::to_owned),
        deleted_until: None,
    })?;
    storage.set_reflection_note(key, ReflectionStep::Facts, Some(told.facts))?;
    Ok(key)
}

/// A no of the week that left its writer calm.
fn calm_no(storage: &Storage<'_>, week: ReflectedWeek) -> Result<Option<EntryId>> {
    let mut entries = storage.entries_of_days(week.from, week.to)?.into_iter().map(|stored| stored.entry);
    let no = Answer::Received { decision: Decision::No };
    Ok(entries.rfind(|entry| entry.answer == no && entry.cost == Cost::Calm).map(|entry| entry.id))
}

fn add_plan(
    storage: &Storage<'_>,
    chance: &mut Chance,
    cast: &[Member],
    (told, week, reflection): (&Told, ReflectedWeek, ReflectionKey),
) -> Result<Option<PlanId>> {
    let (who, situation, words, doable) = told.plan;
    let Some(member) = named(cast, who) else { return Ok(None) };
    let plan = PlanId(id(chance, week.to.and_time(NaiveTime::MIN).and_utc()).0);
    storage.add_plan(&StoredPlan {
        id: plan,
        made_for: Some(member.key),
        situation: situation.to_owned(),
        words: words.to_owned(),
        phrase: None,
        doable: Some(doable),
        made_on: week.to,
        ended: None,
        reflection: Some(reflection),
    })?;
    Ok(Some(plan))
}

/// Says what became of a plan. One that went another way was made smaller; of one that went well a time was noted on its day.
fn follow_up(
    storage: &Storage<'_>,
    reflection: ReflectionKey,
    plan: PlanId,
    (came_up, went, cost): (CameUp, Went, Cost),
) -> Result<()> {
    let Some((key, stored)) = storage.plan(plan)? else { return Ok(()) };
    let said = PlanFollowUp { plan, came_up, went: Some(went), cost: Some(cost) };
    storage.add_reflection_follow_up(reflection, key, said)?;
    let day = |days| stored.made_on.checked_add_days(Days::new(days)).unwrap_or(stored.made_on);
    if went == Went::AnotherWay {
        let ended = Some((day(7), crate::plans::PlanEnd::MadeSmaller));
        storage.change_plan(key, &StoredPlan { ended, ..stored.clone() })
    } else {
        storage.add_occasion(key, StoredOccasion { on: day(3), went: Some(went), entry: None })
    }
}
