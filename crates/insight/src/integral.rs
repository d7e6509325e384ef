//! The probability that one rate is higher than another.
//!
//! It is the sum over 400 midpoint nodes of the first rate's density times the chance that the second lies below. With x = sin² t the
//! densities have no poles, as no parameter is below one half. The second's chance is not asked anew at each node, which would take
//! most of the time of all readings: it is carried from node to node by Gauss and Legendre's rule, but for the two ends, where powers
//! of t are too bent for it.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use crate::beta::{Beta, Ready};

/// Midpoint nodes of the integral.
const NODES: usize = 400;
const STEP: f64 = FRAC_PI_2 / NODES as f64;
/// Nodes at either end whose chance is asked anew.
const ENDS: usize = 16;
/// Below this logarithm a density adds nothing that a sum near 1 could hold.
const NEGLIGIBLE: f64 = -50.0;
/// Where in a step, and with which part of it, the density is looked at: the rule of three points.
const RULE: [(f64, f64); 3] =
    [(0.112_701_665_379_258_3, 5.0 / 18.0), (0.5, 8.0 / 18.0), (0.887_298_334_620_741_7, 5.0 / 18.0)];

/// An angle t by what a density needs of it.
#[derive(Clone, Copy)]
struct Angle {
    sin: f64,
    ln_sin: f64,
    ln_cos: f64,
}

impl Angle {
    /// The angle so many steps from 0.
    fn at(steps: f64) -> Self {
        let (sin, cos) = (steps * STEP).sin_cos();
        Self { sin, ln_sin: sin.ln(), ln_cos: cos.ln() }
    }

    fn x(self) -> f64 {
        self.sin * self.sin
    }
}

/// A node, and the angles at which the rule looks between it and the one before.
struct Node {
    angle: Angle,
    before: [Angle; 3],
}

static NODE: LazyLock<Vec<Node>> = LazyLock::new(|| {
    let node = |place: usize| {
        let steps = place as f64 + 0.5;
        Node { angle: Angle::at(steps), before: RULE.map(|(part, _)| Angle::at(steps - 1.0 + part)) }
    };
    (0..NODES).map(node).collect()
});

/// The density of a rate over t, times a step.
struct Density {
    sin: f64,
    cos: f64,
    ln_beta: f64,
}

impl Density {
    fn of(rate: Beta, ready: &Ready) -> Self {
        Self { sin: 2.0 * rate.alpha - 1.0, cos: 2.0 * rate.beta - 1.0, ln_beta: ready.ln_beta() }
    }

    fn at(&self, angle: Angle) -> f64 {
        let ln = self.sin * angle.ln_sin + self.cos * angle.ln_cos - self.ln_beta;
        if ln > NEGLIGIBLE { ln.exp() * 2.0 * STEP } else { 0.0 }
    }
}

/// The probability that the first rate is the higher one; no parameter may be below one half.
pub(crate) fn prob_greater(first: Beta, second: Beta) -> f64 {
    let (of_first, second_ready) = (Density::of(first, &first.ready()), second.ready());
    let of_second = Density::of(second, &second_ready);
    let (mut total, mut norm, mut below) = (0.0, 0.0, 0.0);
    for (place, node) in NODE.iter().enumerate() {
        let weight = of_first.at(node.angle);
        let is_end = place <= ENDS || place >= NODES - ENDS;
        if !is_end {
            below += RULE
                .iter()
                .zip(node.before)
                .map(|((_, part), angle)| part * of_second.at(angle))
                .sum::<f64>();
        } else if weight > 0.0 || place == ENDS {
            below = second_ready.below(node.angle.x());
        }
        norm += weight;
        total += weight * below;
    }
    total / norm
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(alpha: f64, beta: f64) -> Beta {
        Beta { alpha, beta }
    }

    /// The same sum with the second's chance asked at each node.
    fn node_by_node(first: Beta, second: Beta) -> f64 {
        let (density, second) = (Density::of(first, &first.ready()), second.ready());
        let weighed = NODE.iter().map(|node| (density.at(node.angle), second.below(node.angle.x())));
        let (total, norm) =
            weighed.fold((0.0, 0.0), |(total, norm), (w, below)| (total + w * below, norm + w));
        total / norm
    }

    #[test]
    fn the_integral_has_its_closed_forms() {
        assert!((prob_greater(beta(3.0, 5.0), beta(3.0, 5.0)) - 0.5).abs() < 1e-6);
        assert!((prob_greater(beta(2.0, 1.0), beta(1.0, 2.0)) - 5.0 / 6.0).abs() < 1e-4);
        // With a uniform rate below it, the probability is the mean.
        assert!((prob_greater(beta(40.0, 10.0), beta(1.0, 1.0)) - 0.8).abs() < 1e-9);
    }

    #[test]
    fn carrying_a_chance_along_is_as_good_as_asking_anew() {
        let parameters = [0.5, 0.7, 1.0, 1.3, 2.2, 4.25, 9.1, 30.0, 120.0, 378.0];
        let rates = || parameters.iter().flat_map(|&a| parameters.iter().map(move |&b| beta(a, b)));
        for (place, first) in rates().enumerate() {
            for second in rates().skip(place % 3).step_by(3) {
                let (found, expected) = (prob_greater(first, second), node_by_node(first, second));
                assert!((found - expected).abs() < 1e-9, "{first:?} {second:?}: {found} and not {expected}");
            }
        }
    }
}
