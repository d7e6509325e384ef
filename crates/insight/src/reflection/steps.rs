//! The steps of a reflection, in their order. Each can be skipped; the short way has two of them.

use crate::words::Word;

words! {
    /// How much time there is.
    ReflectionLength as "reflection_length" {
        /// All steps.
        Full = "full",
        /// Last week's plan, and the next one.
        Short = "short",
    }
}

words! {
    /// A step of a reflection.
    ReflectionStep as "reflection_step" {
        /// What happened, without labels.
        Facts = "facts",
        /// Whether last week's plan came up.
        LastPlan = "last_plan",
        /// One answer one would stand by.
        StandBy = "stand_by",
        /// How a few answers look from here.
        LookBacks = "look_backs",
        /// Room with up to three people.
        People = "people",
        /// One plan.
        Plan = "plan",
        /// One line for the therapist.
        Therapist = "therapist",
    }
}

impl ReflectionLength {
    /// Its steps, in their order.
    pub fn steps(self) -> &'static [ReflectionStep] {
        match self {
            Self::Full => ReflectionStep::ALL,
            Self::Short => &[ReflectionStep::LastPlan, ReflectionStep::Plan],
        }
    }
}

/// The step that follows on `step`; the last one stays where it is.
pub fn step_after(step: ReflectionStep, length: ReflectionLength) -> ReflectionStep {
    let later = length.steps().iter().find(|other| **other > step);
    later.copied().unwrap_or_else(|| step_at_or_after(step, length))
}

/// `step`, if it is one of this length, or the next one that is; the last one if none is.
pub fn step_at_or_after(step: ReflectionStep, length: ReflectionLength) -> ReflectionStep {
    let steps = length.steps();
    steps.iter().find(|other| **other >= step).or(steps.last()).copied().unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_full_way_has_every_step_in_its_order() {
        let mut step = ReflectionStep::Facts;
        let mut seen = vec![step];
        while step_after(step, ReflectionLength::Full) != step {
            step = step_after(step, ReflectionLength::Full);
            seen.push(step);
        }
        assert_eq!(seen, ReflectionStep::ALL);
    }

    #[test]
    fn the_short_way_goes_from_the_last_plan_to_the_next() {
        use ReflectionLength::Short;
        assert_eq!(step_at_or_after(ReflectionStep::Facts, Short), ReflectionStep::LastPlan);
        assert_eq!(step_after(ReflectionStep::LastPlan, Short), ReflectionStep::Plan);
        assert_eq!(step_after(ReflectionStep::Plan, Short), ReflectionStep::Plan, "it ends on a plan");
        assert_eq!(step_at_or_after(ReflectionStep::People, Short), ReflectionStep::Plan);
        assert_eq!(step_at_or_after(ReflectionStep::Therapist, Short), ReflectionStep::Plan);
    }
}
