//! Why a relationship is called what it is called: the entries behind the label.

use super::Explained;
use super::replay::Material;
use crate::calendar::Day;
use crate::classify::{classify, reasons};
use crate::label::Label;
use crate::weights::Weights;

/// The entries that speak for a label, the weightiest first and the newer of equals first.
pub(super) fn explain(material: Material<'_>, person: usize, label: Label, as_of: Day) -> Vec<Explained> {
    let (flags, date) = (material.people[person], Some(as_of.date()));
    let said = |(row, counts): (usize, f64)| {
        let weights = classify(&material.rows[row], flags, date);
        let weight = counts * speaks_for(label, &weights);
        (weight > 0.0).then_some((weight, row, counts, weights))
    };
    let mut moved: Vec<_> = material.tracks[person].up_to(as_of).filter_map(said).collect();
    moved.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    let explained = |(_, row, counts, weights)| {
        let reasons = reasons(&material.rows[row], flags, date);
        Explained { row, weights, counts, reasons }
    };
    moved.into_iter().map(explained).collect()
}

/// How much of an entry speaks for a label, 0 to 1. Where there is no pattern, or not enough, everything that was clear is shown.
fn speaks_for(label: Label, weights: &Weights) -> f64 {
    let Weights { porous, limit, open, rigid, .. } = *weights;
    match label {
        Label::Swings => porous + rigid,
        Label::LeansPorous => porous,
        Label::LeansRigid | Label::KeepingDistance => rigid,
        Label::InBalance => limit + open,
        Label::LimitsHolding => limit,
        Label::FreelyOpen => open,
        Label::NotEnoughYet | Label::NoClearPattern => porous + limit + open + rigid,
        Label::NotRead => 0.0,
    }
}
