//! The Beta distribution: what is known of a rate.
//!
//! The regularised incomplete beta function and the logarithm of the beta function come from `special`. Its inverse strays by 2e-7
//! where a parameter is close to 0, so quantiles are found here, by Newton's steps kept between brackets.

use special::Beta as _;

/// A Beta distribution; both parameters are above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Beta {
    pub(crate) alpha: f64,
    pub(crate) beta: f64,
}

/// How close a quantile is searched: the last step of Newton's is far closer than its length.
const CLOSE: f64 = 1e-12;
/// More steps than bisection alone would need.
const STEPS: usize = 80;

impl Beta {
    /// The mean, 0 to 1.
    pub(crate) fn mean(self) -> f64 {
        self.alpha / (self.alpha + self.beta)
    }

    /// With what takes time worked out, to be asked often.
    pub(crate) fn ready(self) -> Ready {
        Ready { of: self, ln_beta: self.alpha.ln_beta(self.beta) }
    }

    /// The probability of a rate of at most `x`.
    pub(crate) fn below(self, x: f64) -> f64 {
        self.ready().below(x)
    }

    /// The probability of a rate above `x`.
    pub(crate) fn above(self, x: f64) -> f64 {
        1.0 - self.below(x)
    }

    /// Between which probabilities that of a rate above `x` lies, from mean and variance alone (Cantelli's inequality).
    pub(crate) fn above_within(self, x: f64) -> (f64, f64) {
        let (count, mean) = (self.alpha + self.beta, self.mean());
        let variance = mean * (1.0 - mean) / (count + 1.0);
        let distance = x - mean;
        let tail = variance / (variance + distance * distance);
        if distance >= 0.0 { (0.0, tail) } else { (1.0 - tail, 1.0) }
    }

    /// The rate that is not passed with the probability `p`, which lies between 0 and 1.
    pub(crate) fn quantile(self, p: f64) -> f64 {
        self.ready().quantile(p)
    }
}

/// A Beta distribution with the logarithm of its beta function.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ready {
    of: Beta,
    ln_beta: f64,
}

impl Ready {
    /// The probability of a rate of at most `x`.
    pub(crate) fn below(&self, x: f64) -> f64 {
        x.clamp(0.0, 1.0).inc_beta(self.of.alpha, self.of.beta, self.ln_beta)
    }

    /// The logarithm of the beta function of the parameters.
    pub(crate) fn ln_beta(&self) -> f64 {
        self.ln_beta
    }

    fn density(&self, x: f64) -> f64 {
        ((self.of.alpha - 1.0) * x.ln() + (self.of.beta - 1.0) * (-x).ln_1p() - self.ln_beta).exp()
    }

    /// The rate that is not passed with the probability `p`, which lies between 0 and 1.
    pub(crate) fn quantile(&self, p: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        let mut x = self.of.mean();
        for _ in 0..STEPS {
            let over = self.below(x) - p;
            if over < 0.0 {
                low = x;
            } else {
                high = x;
            }
            let step = x - over / self.density(x);
            let next = if step > low && step < high { step } else { 0.5 * (low + high) };
            if (next - x).abs() <= CLOSE || high - low <= CLOSE {
                return next;
            }
            x = next;
        }
        x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(alpha: f64, beta: f64) -> Beta {
        Beta { alpha, beta }
    }

    /// The distance that the reading's agreement asks for.
    const NEAR: f64 = 1e-9;

    #[test]
    fn the_distribution_has_its_closed_forms() {
        for x in [0.001, 0.1, 0.25, 0.27, 0.5, 0.6, 0.9, 0.999_f64] {
            let arcsine = 2.0 / std::f64::consts::PI * x.sqrt().asin();
            let closed = [
                (beta(1.0, 1.0), x),
                (beta(0.5, 0.5), arcsine),
                (beta(3.7, 1.0), x.powf(3.7)),
                (beta(1.0, 0.4), 1.0 - (1.0 - x).powf(0.4)),
                (beta(2.0, 3.0), x * x * (6.0 - 8.0 * x + 3.0 * x * x)),
            ];
            for (distribution, expected) in closed {
                assert!((distribution.below(x) - expected).abs() < NEAR, "{distribution:?} at {x}");
            }
        }
    }

    #[test]
    fn the_distribution_has_its_published_values() {
        // The GNU Scientific Library's tests (specfunc/test_sf.c), to 19 digits there.
        let published = [
            (50.0, 60.0, 0.5, 0.830_907_293_901_669_4),
            (500.0, 500.0, 0.6, 0.999_999_999_915_755),
            (1.0, 0.1, 0.5, 0.066_967_008_463_192_58),
            (0.1, 1.0, 0.5, 0.933_032_991_536_807_4),
            (5000.0, 2000.0, 0.6, 0.0),
        ];
        for (a, b, x, expected) in published {
            assert!((beta(a, b).below(x) - expected).abs() < NEAR, "({a}, {b}) at {x}");
        }
        // SAS, documentation of BETAINV, to ten digits there.
        assert!((beta(2.0, 4.0).quantile(0.001) - 0.010_101_787_9).abs() < 1e-10);
    }

    #[test]
    fn with_whole_parameters_it_counts_successes() {
        // I_x(k, n − k + 1) is the chance of k or more successes in n trials (Abramowitz and Stegun 26.5.24).
        let n = 12_u32;
        for k in 1..=n {
            let x = 0.27_f64;
            let mut ways = 1.0;
            let mut at_least = 0.0;
            for hits in 0..=n {
                if hits >= k {
                    at_least += ways * x.powi(hits.cast_signed()) * (1.0 - x).powi((n - hits).cast_signed());
                }
                ways *= f64::from(n - hits) / f64::from(hits + 1);
            }
            let found = beta(f64::from(k), f64::from(n - k + 1)).below(x);
            assert!((found - at_least).abs() < NEAR, "{k} of {n}");
        }
    }

    #[test]
    fn mean_and_variance_bound_a_tail() {
        let parameters = [0.1, 0.7, 2.5, 9.0, 60.0];
        for (a, b) in parameters.iter().flat_map(|&a| parameters.map(|b| (a, b))) {
            for x in [0.1, 0.27, 0.5, 0.9] {
                let (low, high) = beta(a, b).above_within(x);
                let above = beta(a, b).above(x);
                assert!(
                    low - NEAR <= above && above <= high + NEAR,
                    "({a}, {b}) at {x}: {low} {above} {high}"
                );
            }
        }
    }

    #[test]
    fn a_quantile_is_the_point_below_which_its_share_lies() {
        for p in [0.1, 0.5, 0.9_f64] {
            let closed = [
                (beta(1.0, 1.0), p),
                (beta(0.5, 0.5), (p * std::f64::consts::PI / 2.0).sin().powi(2)),
                (beta(4.2, 1.0), p.powf(1.0 / 4.2)),
                (beta(0.05, 1.0), p.powf(20.0)),
                (beta(0.011, 1.0), p.powf(1.0 / 0.011)),
                (beta(1.0, 300.0), 1.0 - (1.0 - p).powf(1.0 / 300.0)),
            ];
            for (distribution, expected) in closed {
                let found = distribution.quantile(p);
                assert!(
                    (found - expected).abs() < NEAR,
                    "{distribution:?} at {p}: {found} and not {expected}"
                );
            }
            for (a, b) in [(0.4, 1.73), (7.86, 2.74), (0.7, 1.3), (120.0, 80.0), (0.05, 9.98)] {
                let x = beta(a, b).quantile(p);
                let around = beta(a, b).below(x - NEAR)..=beta(a, b).below(x + NEAR);
                assert!(around.contains(&p), "({a}, {b}) at {p}: {x}");
            }
        }
    }
}
