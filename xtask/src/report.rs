//! The end of a test run: what failed tests said, one line for each part, and one for all.

use std::time::Duration;

use crate::failure::{Failure, Outcome};

/// How the parts went.
#[derive(Default)]
pub struct Report {
    parts: Vec<Part>,
}

struct Part {
    name: &'static str,
    took: Duration,
    failure: Option<Failure>,
}

impl Report {
    /// Notes how a part went.
    pub fn add(&mut self, name: &'static str, took: Duration, outcome: Outcome) {
        self.parts.push(Part { name, took, failure: outcome.err() });
    }

    /// Prints the summary, and fails if a part did.
    pub fn close(&self) -> Outcome {
        println!("\n{}", self.summary());
        if self.failed() == 0 { Ok(()) } else { Err(Failure::PartsFailed) }
    }

    fn failed(&self) -> usize {
        self.parts.iter().filter(|part| part.failure.is_some()).count()
    }

    fn summary(&self) -> String {
        let said = self.parts.iter().flat_map(Part::said);
        let mut lines: Vec<String> = said.chain(self.parts.iter().map(Part::line)).collect();
        let failed = self.failed();
        let minutes = self.parts.iter().map(|part| part.took).sum::<Duration>().as_secs_f64() / 60.0;
        lines.push(format!("{} passed, {failed} failed, in {minutes:.1} minutes", self.parts.len() - failed));
        lines.join("\n")
    }
}

impl Part {
    fn said(&self) -> Vec<String> {
        match &self.failure {
            Some(Failure::TestsFailed { said, .. }) => {
                let heading = format!("In {}:", self.name);
                [heading].into_iter().chain(said.iter().cloned()).chain([String::new()]).collect()
            }
            _ => Vec::new(),
        }
    }

    fn line(&self) -> String {
        let verdict = if self.failure.is_some() { "FAILED" } else { "passed" };
        let reason = self.failure.as_ref().map(Failure::to_string).unwrap_or_default();
        let reason = reason.lines().next().unwrap_or_default();
        let line = format!("{verdict}  {:<9} {:>5.1} s  {reason}", self.name, self.took.as_secs_f64());
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_one_line_and_the_last_line_counts_them() {
        let mut report = Report::default();
        report.add("fmt", Duration::from_millis(1200), Ok(()));
        let failure = Failure::Found { check: "Banned words", findings: vec!["a".into(), "b".into()] };
        report.add("words", Duration::from_secs(3), Err(failure));
        let summary = report.summary();
        let lines: Vec<&str> = summary.lines().collect();
        assert_eq!(lines.len(), 3, "a failure of several lines still has one line in the summary");
        assert!(lines[1].starts_with("FAILED  words"), "{summary}");
        assert_eq!(lines[2], "1 passed, 1 failed, in 0.1 minutes");
        assert!(report.close().is_err(), "a failed part fails the command");
    }

    #[test]
    fn what_failed_tests_said_stands_before_the_lines_of_the_parts() {
        let mut report = Report::default();
        let said = vec!["91 s: 40 keys".to_owned()];
        let failure = Failure::TestsFailed { command: "cargo test".into(), ending: "101".into(), said };
        report.add("e2e", Duration::from_secs(3), Err(failure));
        let summary = report.summary();
        let lines: Vec<&str> = summary.lines().collect();
        assert_eq!(lines[..3], ["In e2e:", "91 s: 40 keys", ""]);
        assert!(lines[3].starts_with("FAILED  e2e"), "{summary}");
    }
}
