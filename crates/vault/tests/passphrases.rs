//! Made passphrases are as strong as we say, and the rating says no more than it knows.

use std::collections::HashSet;

use hedgerow_vault::passphrase::{GUESSES_PER_SECOND, Verdict, make, rate};
use proptest::prelude::*;

#[test]
fn a_made_passphrase_has_six_words_and_is_never_the_same() {
    let made: HashSet<String> = (0..200).map(|_| make().expose().to_owned()).collect();
    assert_eq!(made.len(), 200);
    for passphrase in &made {
        assert_eq!(passphrase.split(' ').count(), 6, "{passphrase}");
        assert!(passphrase.chars().all(|c| c.is_ascii_lowercase() || c == ' ' || c == '-'), "{passphrase}");
    }
}

#[test]
fn words_are_drawn_evenly_from_the_whole_list() {
    let words: Vec<String> =
        (0..4_000).flat_map(|_| make().expose().split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    let distinct: HashSet<&String> = words.iter().collect();
    // 24,000 even draws of 7,776 leave e^(-24000/7776) = 4.6 % unseen: 7,421, give or take 18.
    assert!((7_330..7_510).contains(&distinct.len()), "{} different words", distinct.len());
}

#[test]
fn a_made_passphrase_is_rated_at_its_seventy_seven_bits_and_no_more() {
    let bits = 6.0 * 7776f64.log2();
    for _ in 0..20 {
        let strength = rate(make().expose(), &[]);
        let rated = strength.guesses_log10 * 10f64.log2();
        assert!((60.0..=bits + 0.001).contains(&rated), "{rated} bits");
        assert_eq!(strength.verdict, Verdict::Strong);
    }
}

#[test]
fn three_words_of_the_list_count_as_three_whatever_they_look_like() {
    let made = make();
    let three: Vec<&str> = made.expose().split(' ').take(3).collect();
    let strength = rate(&three.join(" "), &[]);
    assert!(strength.guesses_log10 <= 3.0 * 7776f64.log10() + 0.001);
    assert!(strength.verdict <= Verdict::Fair, "{:?}", strength.verdict);
}

#[test]
fn well_known_passwords_are_weak() {
    for known in ["", "password", "letmein1", "qwertyuiop", "123456789", "iloveyou"] {
        assert_eq!(rate(known, &[]).verdict, Verdict::Weak, "{known:?}");
    }
}

#[test]
fn a_name_from_the_journal_adds_little() {
    let name = "Wilhelmgunde".to_owned();
    let without = rate("Wilhelmgunde1", &[]).guesses_log10;
    let with = rate("Wilhelmgunde1", &[name]).guesses_log10;
    assert!(with + 3.0 < without, "{with} against {without}");
}

#[test]
fn the_time_is_half_of_all_guesses_at_the_stated_rate() {
    let strength = rate("correct horse battery staple", &[]);
    let expected = 10f64.powf(strength.guesses_log10) / 2.0 / GUESSES_PER_SECOND;
    assert!((strength.seconds / expected - 1.0).abs() < 1e-9);
    assert!((280_000.0..290_000.0).contains(&GUESSES_PER_SECOND), "100 cards of 2,861 guesses each");
}

proptest! {
    #[test]
    fn anything_typed_gets_a_finite_rating(typed in ".{0,300}", hint in ".{0,20}") {
        let strength = rate(&typed, &[hint]);
        prop_assert!(strength.guesses_log10.is_finite() && strength.guesses_log10 >= 0.0);
        prop_assert!(strength.seconds >= 0.0);
    }

    #[test]
    fn reading_a_recovery_key_never_panics(typed in "\\PC{0,120}") {
        let _ = hedgerow_vault::RecoveryKey::parse(&typed);
    }
}
