//! How long a person needs for what a test does in an instant: reckoned, so that no test waits for a clock or depends on a machine.

/// Words that an adult reads in a second of a plain text (Brysbaert 2019: 238 a minute).
const WORDS_A_SECOND: f64 = 238.0 / 60.0;
/// Seconds for a key, of an average typist (Card, Moran and Newell 1980).
const SECONDS_A_KEY: f64 = 0.28;
/// Seconds of thought at a question.
const THOUGHT: f64 = 8.0;

/// Seconds for reading all of that, striking so many keys and thinking so many times.
pub fn seconds(read: &str, keys: usize, thoughts: u32) -> f64 {
    let words = read.split_whitespace().count() as f64;
    words / WORDS_A_SECOND + keys as f64 * SECONDS_A_KEY + f64::from(thoughts) * THOUGHT
}
