//! A control of the page, found the way a screen reader announces it: by its role and its name.

use serde_json::{Value, json};

use super::webdriver::{Refusal, WebDriver};

/// The key under which WebDriver hands out elements.
const KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Finds by name in the page, as far as names are sure there.
///
/// The driver is asked as seldom as can be. Asked about an element that has just gone or is not drawn yet, WebKit takes an answer that is
/// not there (an unchecked `std::optional<WTF::String>` in the code for WebDriver) and ends the app with it.
const NAMED: &str = include_str!("named.js");

/// What a control is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Something to press.
    Button,
    /// Something to write in, be it one line or many, or a passphrase.
    Field,
    /// A field with suggestions.
    Combobox,
    /// One of several.
    Radio,
    /// Yes or no.
    Checkbox,
    /// A heading.
    Heading,
    /// A link.
    Link,
    /// One of a list of suggestions or commands.
    Option,
    /// Something said by itself when it appears.
    Status,
    /// A window within the window.
    Dialog,
}

impl Role {
    /// What may have that role.
    fn selector(self) -> &'static str {
        match self {
            Self::Button => "button, summary, [role=button], [role=switch]",
            Self::Field => {
                "input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([role]), textarea, [role=textbox]"
            }
            Self::Combobox => "[role=combobox], select",
            Self::Radio => "input[type=radio], [role=radio]",
            Self::Checkbox => "input[type=checkbox], [role=checkbox], [role=switch]",
            Self::Heading => "h1, h2, h3, [role=heading]",
            Self::Link => "a[href], [role=link]",
            Self::Option => "[role=option]",
            Self::Status => "[role=status], [role=alert], [aria-live]",
            Self::Dialog => "dialog[open], [role=dialog], [role=alertdialog]",
        }
    }
}

/// A control of the page.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Element {
    /// The element of an answer of the driver.
    pub fn of(answer: &Value) -> Option<Self> {
        answer[KEY].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument for the driver.
    pub fn argument(&self) -> Value {
        json!({ KEY: self.0 })
    }

    /// All that may have the role.
    pub(super) fn candidates(driver: &WebDriver, role: Role) -> Result<Vec<Self>, Refusal> {
        let query = json!({ "using": "css selector", "value": role.selector() });
        let found = driver.post("elements", &query)?;
        Ok(found.as_array().into_iter().flatten().filter_map(Self::of).collect())
    }

    /// The one of that role and name.
    pub(super) fn named(driver: &WebDriver, role: Role, name: &str) -> Option<Self> {
        Self::first_named(driver, Some(role.selector()), name)
    }

    /// The one that has the keyboard, if its name is that.
    pub(super) fn focused(driver: &WebDriver, name: &str) -> Option<Self> {
        Self::first_named(driver, None, name)
    }

    fn first_named(driver: &WebDriver, selector: Option<&str>, name: &str) -> Option<Self> {
        let found =
            driver.post("execute/sync", &json!({ "script": NAMED, "args": [selector, name] })).ok()?;
        let mut may_be = found[1].as_array()?.iter().filter_map(Self::of);
        Self::of(&found[0])
            .or_else(|| may_be.find(|element| element.name(driver).is_ok_and(|found| found == name)))
    }

    /// The name that a screen reader says.
    pub(super) fn name(&self, driver: &WebDriver) -> Result<String, Refusal> {
        Ok(text(&driver.get(&format!("element/{}/computedlabel", self.0))?))
    }

    /// The words that are seen.
    pub(super) fn text(&self, driver: &WebDriver) -> Result<String, Refusal> {
        Ok(text(&driver.get(&format!("element/{}/text", self.0))?))
    }

    /// Clicks it in its middle. Of a choice whose own circle is not shown, its words are clicked, as a person would.
    pub(super) fn click(&self, driver: &WebDriver) -> Result<(), Refusal> {
        let script = "return arguments[0].closest('label') ?? arguments[0]";
        let seen = driver.post("execute/sync", &json!({ "script": script, "args": [self.argument()] }))?;
        let seen = Self::of(&seen).map_or_else(|| self.0.clone(), |element| element.0);
        driver.post(&format!("element/{seen}/click"), &json!({})).map(drop)
    }
}

fn text(answer: &Value) -> String {
    answer.as_str().unwrap_or_default().trim().to_owned()
}
