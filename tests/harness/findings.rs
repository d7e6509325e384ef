//! What is wrong with a page for those who use it: what axe-core has against it, what is too faint, what is too small to hit.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::window::{Window, key};

/// The least side of what is pressed, in pixels (design, Look).
const LEAST_TARGET: u32 = 32;
/// Tabs at a time: one request for all is quick, and most pages have not many more stops.
const TABS: usize = 24;
/// How long a page may take to scroll to what has the focus, where that is waited for.
const SCROLLED: Duration = Duration::from_millis(60);
/// More Tabs than any page has stops.
const MOST_TABS: usize = 480;
/// What a press of the pointer does beside a field whose first answers are the same: the people who may be meant.
const BY_OTHER_KEYS: &str = ".chips button";

impl Window<'_> {
    /// What axe-core has against the page: a line for each finding.
    pub fn accessibility_findings(&self) -> Vec<String> {
        self.axe(&json!({ "resultTypes": ["violations"] }))
    }

    /// What axe-core has against the colours of the page alone: they are all that the other theme changes.
    pub fn colour_findings(&self) -> Vec<String> {
        self.axe(&json!({ "resultTypes": ["violations"], "runOnly": ["color-contrast"] }))
    }

    fn axe(&self, options: &Value) -> Vec<String> {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe).unwrap_or_else(|why| panic!("{}: {why}", axe.display()));
        let script = format!(
            "const done = arguments[arguments.length - 1];
             {axe};
             axe.run(document, {options}).then(
                 (found) => done(found.violations.flatMap((rule) => rule.nodes.map(
                     (node) => `${{rule.id}}: ${{node.target.join(' ')}}: ${{node.failureSummary}}`))),
                 (why) => done([`axe did not run: ${{why}}`]));"
        );
        let found = self.driver.post("execute/async", &json!({ "script": script, "args": [] }));
        lines(&found.unwrap_or_else(|why| panic!("axe did not run: {why}")))
    }

    /// What of the page is fainter than that contrast, or smaller to hit than it may be: a line for each.
    pub fn looks_findings(&self, least_contrast: f64) -> Vec<String> {
        let arguments = json!({ "script": include_str!("looks.js"), "args": [least_contrast, LEAST_TARGET] });
        let found = self.driver.post("execute/sync", &arguments);
        lines(&found.unwrap_or_else(|why| panic!("the page could not be looked at: {why}")))
    }

    /// What of the page no key leads to, what has the focus without showing it, and what has it out of sight: a line for each. Goes
    /// round with Tab once, and gives the focus back.
    pub fn keyboard_findings(&self) -> Vec<String> {
        let found = self.walk(TABS, Duration::ZERO);
        // A busy page scrolls late: what seems wrong in haste is gone to once more, a Tab at a time.
        if found.is_empty() { found } else { self.walk(1, SCROLLED) }
    }

    fn walk(&self, at_a_time: usize, pause: Duration) -> Vec<String> {
        self.run(include_str!("walk.js"), &[json!(BY_OTHER_KEYS)]);
        let mut pressed = 0;
        while self.run("return window.walk.isRound()", &[]) != true {
            assert!(pressed < MOST_TABS, "Tab never came round:\n{}", self.text());
            self.strike(&vec![key::TAB; at_a_time]);
            pressed += at_a_time;
            std::thread::sleep(pause);
        }
        lines(&self.run("return window.walk.end()", &[]))
    }
}

fn lines(found: &Value) -> Vec<String> {
    let lines = found.as_array().into_iter().flatten();
    lines.map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}
