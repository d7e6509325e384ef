//! The real window under WebDriver: what a person finds in it, presses, clicks and reads.

use std::cell::Cell;

use serde_json::{Value, json};

use super::app;
use super::desk::Desk;
use super::element::{Element, Role};
use super::wait;
use super::webdriver::{Refusal, WebDriver};

/// Keys that are no letters, as WebDriver spells them.
pub mod key {
    /// Enter.
    pub const ENTER: char = '\u{E007}';
    /// Tab.
    pub const TAB: char = '\u{E004}';
    /// Escape.
    pub const ESCAPE: char = '\u{E00C}';
    /// Shift, held.
    pub const SHIFT: char = '\u{E008}';
    /// Control, held.
    pub const CONTROL: char = '\u{E009}';
    /// Alt, held.
    pub const ALT: char = '\u{E00A}';
    /// Arrow to the left.
    pub const LEFT: char = '\u{E012}';
    /// Arrow down.
    pub const DOWN: char = '\u{E015}';
    /// Backspace.
    pub const BACKSPACE: char = '\u{E003}';
}

/// The windows of the app, each with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The journal, or what stands before it.
    Main,
    /// The one sentence.
    Capture,
}

impl Page {
    fn of(url: &str) -> Self {
        if url.ends_with("/capture.html") { Self::Capture } else { Self::Main }
    }
}

/// A window under WebDriver.
pub struct Window<'a> {
    desk: &'a Desk,
    pub(super) driver: WebDriver,
    keys: Cell<usize>,
    clicks: Cell<usize>,
}

impl<'a> Window<'a> {
    /// Opens the app on the desk and waits until its page is there.
    pub fn open(desk: &'a Desk) -> Self {
        let driver =
            WebDriver::open(desk, &app::end_to_end()).unwrap_or_else(|why| panic!("no window: {why}"));
        let window = Self { desk, driver, keys: Cell::new(0), clicks: Cell::new(0) };
        window.turn_to(Page::Main);
        window
    }

    /// Turns to the window of that page, and waits until it is there.
    pub fn turn_to(&self, page: Page) {
        let shows = |handle: &&Value| {
            let turned = self.driver.post("window", &json!({ "handle": handle })).is_ok();
            let url = self.driver.get("url").unwrap_or_default();
            turned && url.as_str().is_some_and(|url| Page::of(url) == page)
        };
        wait::until("the page", || {
            self.driver.get("window/handles").ok()?.as_array()?.iter().find(shows)?;
            let ready = self.run("return document.querySelector('main, h1') !== null", &[]);
            (ready == Value::Bool(true)).then_some(())
        });
    }

    /// The control of that role and name, if the page has it now.
    pub fn look_for(&self, role: Role, name: &str) -> Option<Element> {
        Element::named(&self.driver, role, name)
    }

    /// The control of that role and name, once the page has it.
    pub fn find(&self, role: Role, name: &str) -> Element {
        let found = wait::within(wait::PATIENCE, || self.look_for(role, name));
        found.unwrap_or_else(|| panic!("no {role:?} is named “{name}”; the page says:\n{}", self.text()))
    }

    /// Clicks it.
    pub fn click(&self, role: Role, name: &str) {
        // A list that is read again replaces its elements, and a view that fades in is not there at once: look again.
        let mut why = None;
        let clicked = wait::within(wait::PATIENCE, || {
            self.find(role, name).click(&self.driver).map_err(|refusal| why = Some(refusal)).ok()
        });
        assert!(clicked.is_some(), "the {role:?} “{name}” cannot be clicked: {why:?}");
        self.clicks.set(self.clicks.get() + 1);
    }

    /// Clicks the control of that role whose words, or a part of them, are these: for rows, which say more than a name.
    pub fn click_what_says(&self, role: Role, words: &str) {
        let says = |element: &Element| element.text(&self.driver).is_ok_and(|text| text.contains(words));
        let clicked = wait::within(wait::PATIENCE, || {
            let candidates = Element::candidates(&self.driver, role).ok()?;
            candidates.into_iter().find(says)?.click(&self.driver).ok()
        });
        assert!(clicked.is_some(), "no {role:?} that says “{words}” can be clicked:\n{}", self.text());
        self.clicks.set(self.clicks.get() + 1);
    }

    /// Presses keys one after another and counts them. For chords see [`Window::chord`].
    pub fn press(&self, keys: &[char]) {
        self.keys.set(self.keys.get() + keys.len());
        self.strike(keys);
    }

    /// Writes words, one key a character. Words are what a person came to write, so they are not counted.
    pub fn write(&self, words: &str) {
        self.strike(&words.chars().collect::<Vec<_>>());
    }

    /// Presses the last key while the others are held; one press.
    pub fn chord(&self, keys: &[char]) {
        self.keys.set(self.keys.get() + 1);
        self.hold(keys).unwrap_or_else(|why| panic!("keys could not be pressed: {why}"));
    }

    /// Presses a chord that ends the window, so that the driver cannot say how it went.
    pub fn last_chord(&self, keys: &[char]) {
        let _ = self.hold(keys);
    }

    fn hold(&self, keys: &[char]) -> Result<(), Refusal> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        self.act(&down.chain(up).collect::<Vec<_>>())
    }

    pub(super) fn strike(&self, keys: &[char]) {
        let strike = |key: &char| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let struck = self.act(&keys.iter().flat_map(strike).collect::<Vec<_>>());
        struck.unwrap_or_else(|why| panic!("keys could not be pressed: {why}"));
    }

    fn act(&self, actions: &[Value]) -> Result<(), Refusal> {
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.driver.post("actions", &keyboard).map(drop)
    }

    /// Keys pressed since the last time this was asked.
    pub fn keys_pressed(&self) -> usize {
        self.keys.take()
    }

    /// Clicks since the last time this was asked.
    pub fn clicks_made(&self) -> usize {
        self.clicks.take()
    }

    /// The name of the control that has the keyboard; nothing if none has it.
    pub fn focused(&self) -> String {
        let drawn = "const one = document.activeElement;
            return one === document.body || one.getClientRects().length === 0 ? null : one";
        let active = Element::of(&self.run(drawn, &[]));
        active.and_then(|element| element.name(&self.driver).ok()).unwrap_or_default()
    }

    fn is_focused(&self, name: &str) -> bool {
        Element::focused(&self.driver, name).is_some()
    }

    /// Waits until the control of that name has the keyboard.
    pub fn wait_for_focus(&self, name: &str) {
        let found = wait::within(wait::PATIENCE, || self.is_focused(name).then_some(()));
        assert!(found.is_some(), "the focus is on “{}”, not on “{name}”:\n{}", self.focused(), self.text());
    }

    /// Moves the focus with Tab, round and round, until the control of that name has it: it may still be on its way.
    pub fn tab_to(&self, name: &str) {
        let reached = wait::within(wait::PATIENCE, || self.is_reached(name).then_some(()));
        assert!(reached.is_some(), "“{name}” cannot be reached with Tab:\n{}", self.text());
    }

    /// Whether some Tabs lead to the control of that name: once round most pages.
    pub fn is_reached(&self, name: &str) -> bool {
        for _ in 0..40 {
            if self.is_focused(name) {
                return true;
            }
            self.strike(&[key::TAB]);
        }
        false
    }

    /// Waits until the page says this somewhere.
    pub fn wait_for_text(&self, words: &str) {
        let said = wait::within(wait::PATIENCE, || self.text().contains(words).then_some(()));
        assert!(said.is_some(), "the page does not say “{words}” but:\n{}", self.text());
    }

    /// The entries that the page lists, each in its words.
    pub fn entries(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-entry]')].map((row) => row.innerText)";
        let rows = self.run(script, &[]);
        rows.as_array().into_iter().flatten().filter_map(|row| row.as_str().map(str::to_owned)).collect()
    }

    /// Waits until an entry with these words is in the list.
    pub fn wait_for_entry(&self, words: &str) {
        let listed = || self.entries().iter().any(|entry| entry.contains(words));
        let found = wait::within(wait::PATIENCE, || listed().then_some(()));
        assert!(found.is_some(), "no entry says “{words}”: {:?}", self.entries());
    }

    /// Waits until no entry with these words is in the list.
    pub fn wait_until_no_entry(&self, words: &str) {
        let listed = || self.entries().iter().any(|entry| entry.contains(words));
        let gone = wait::within(wait::PATIENCE, || (!listed()).then_some(()));
        assert!(gone.is_some(), "an entry still says “{words}”: {:?}", self.entries());
    }

    /// All that can be read on the page.
    pub fn text(&self) -> String {
        self.run("return document.body.innerText", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// The words on a control.
    pub fn text_of(&self, role: Role, name: &str) -> String {
        self.find(role, name).text(&self.driver).unwrap_or_default()
    }

    /// Runs a script in the page; nothing if the page is gone.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.post("execute/sync", &json!({ "script": script, "args": arguments })).unwrap_or_default()
    }

    /// Runs a script in the frame of the page, as the driver and in spite of what the frame itself may run; nothing if there is
    /// no frame.
    pub fn run_in_frame(&self, script: &str, arguments: &[Value]) -> Value {
        let query = json!({ "using": "css selector", "value": "iframe" });
        let Ok(frame) = self.driver.post("element", &query) else { return Value::Null };
        let entered = self.driver.post("frame", &json!({ "id": frame }));
        let answer = entered.map_or(Value::Null, |_| self.run(script, arguments));
        self.driver.post("frame", &json!({ "id": null })).unwrap_or_else(|why| panic!("no way back: {why}"));
        answer
    }

    /// All that can be read in the frame of the page.
    pub fn frame_text(&self) -> String {
        self.run_in_frame("return document.body.innerText", &[]).as_str().unwrap_or_default().to_owned()
    }

    /// Waits until nothing on the page is on its way any more: what is read, what fades in, what changes its colour.
    pub fn wait_for_rest(&self) {
        let is_at_rest =
            "const moving = document.getAnimations().filter((one) => one.playState === 'running');
            const has_an_end = (one) => one.effect.getComputedTiming().endTime < Infinity;
            return !document.querySelector('.spinner') && !moving.some(has_an_end)";
        wait::until("the page to rest", || self.run(is_at_rest, &[]).as_bool()?.then_some(()));
    }

    /// Whether the window is gone.
    pub fn has_ended(&self) -> bool {
        self.driver.get("title").is_err()
    }

    /// Gives the window an inner size.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height });
        self.driver.post("window/rect", &size).unwrap_or_else(|why| panic!("not resized: {why}"));
        let is_that = "return innerWidth === arguments[0] && innerHeight === arguments[1]";
        let asked_for = [json!(width), json!(height)];
        wait::until("that size", || self.run(is_that, &asked_for).as_bool()?.then_some(()));
        self.wait_for_rest();
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        self.desk.leave_picture_of_failure();
    }
}
