//! A stand-in for a desktop's portal, as far as it listens to keys for others (`org.freedesktop.portal.GlobalShortcuts`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};
use zbus::{interface, names::BusName};

use super::bus::Bus;
use super::wait;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";

/// What a request is handed besides its own words.
type Options = HashMap<String, OwnedValue>;

/// What somebody asked to be listened for.
#[derive(Clone, Debug)]
pub struct Bound {
    session: OwnedObjectPath,
    question: Question,
    /// How it was described.
    details: Options,
    /// The name between the program and the desktop.
    pub id: String,
    /// The keys that the program wishes for.
    pub wished: String,
}

/// A request: who asked, and where the answer is expected.
#[derive(Clone, Debug)]
struct Question {
    asker: Option<String>,
    place: OwnedObjectPath,
}

/// How a request ended, as the portals' interface counts it.
const DONE: u32 = 0;
const DECLINED: u32 = 1;
const DROPPED: u32 = 2;

struct Shortcuts {
    bound: Arc<Mutex<Option<Bound>>>,
    says: &'static str,
    /// The person is asked first, and is not quick.
    asks_the_person: bool,
}

#[interface(name = "org.freedesktop.portal.GlobalShortcuts")]
impl Shortcuts {
    async fn create_session(
        &self,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let session = handle(&header, "session", &options, "session_handle_token");
        let answer = HashMap::from([("session_handle", Value::from(session.to_string()))]);
        let question = Question::of(&header, &options);
        question.answer(connection, DONE, answer).await?;
        Ok(question.place)
    }

    async fn bind_shortcuts(
        &self,
        session: OwnedObjectPath,
        shortcuts: Vec<(String, Options)>,
        _parent: &str,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] connection: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let [(id, details)] = shortcuts.as_slice() else {
            return Err(zbus::fdo::Error::InvalidArgs("one shortcut is expected".into()));
        };
        let mut details = details.clone();
        let wished = details.remove("preferred_trigger").and_then(|words| String::try_from(words).ok());
        details.insert("trigger_description".into(), Value::from(self.says).try_into().unwrap());
        let question = Question::of(&header, &options);
        let wished = wished.unwrap_or_default();
        let bound = Bound { session, question: question.clone(), details, id: id.clone(), wished };
        *self.bound.lock().unwrap_or_else(PoisonError::into_inner) = Some(bound.clone());
        if !self.asks_the_person {
            question.answer(connection, DONE, bound.agreed()).await?;
        }
        Ok(question.place)
    }

    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        1
    }
}

/// A running stand-in.
pub struct Portal {
    connection: Connection,
    bound: Arc<Mutex<Option<Bound>>>,
}

impl Portal {
    /// Takes the portal's place on that bus; the keys it listens for are called as it `says`, whatever was wished for.
    pub fn start(bus: &Bus, says: &'static str) -> Self {
        Self::take_place(bus, says, false)
    }

    /// The same, but the person is asked first: nothing is answered before [`Portal::agree`] or [`Portal::decline`].
    pub fn that_asks(bus: &Bus, says: &'static str) -> Self {
        Self::take_place(bus, says, true)
    }

    fn take_place(bus: &Bus, says: &'static str, asks_the_person: bool) -> Self {
        let bound = Arc::default();
        let shortcuts = Shortcuts { bound: Arc::clone(&bound), says, asks_the_person };
        let builder = Builder::address(bus.address()).unwrap().name(NAME).unwrap();
        let connection = builder.serve_at(PATH, shortcuts).unwrap().build().unwrap();
        Self { connection, bound }
    }

    /// What somebody asked to be told of, if anybody did.
    pub fn bound(&self) -> Option<Bound> {
        self.bound.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets that anybody asked.
    pub fn forget(&self) {
        *self.bound.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Waits until somebody asked to be told of keys.
    pub fn wait_until_bound(&self) -> Bound {
        wait::until("somebody to have keys listened for", || self.bound())
    }

    /// The person says yes.
    pub fn agree(&self, bound: &Bound) {
        let answer = bound.question.answer(self.connection.inner(), DONE, bound.agreed());
        zbus::block_on(answer).unwrap();
    }

    /// The person says no.
    pub fn decline(&self, bound: &Bound) {
        let answer = bound.question.answer(self.connection.inner(), DECLINED, HashMap::new());
        zbus::block_on(answer).unwrap();
    }

    /// The question ends without an answer of the person's.
    pub fn drop_the_question(&self, bound: &Bound) {
        let answer = bound.question.answer(self.connection.inner(), DROPPED, HashMap::new());
        zbus::block_on(answer).unwrap();
    }

    /// Says that the keys were pressed.
    pub fn say_pressed(&self, bound: &Bound) {
        let options: HashMap<&str, Value<'_>> = HashMap::new();
        let said = (&bound.session, bound.id.as_str(), 0_u64, options);
        self.connection.emit_signal(None::<BusName<'_>>, PATH, SHORTCUTS, "Activated", &said).unwrap();
    }
}

impl Bound {
    fn agreed(&self) -> HashMap<&'static str, Value<'static>> {
        HashMap::from([("shortcuts", Value::from(vec![(self.id.clone(), self.details.clone())]))])
    }
}

impl Question {
    fn of(header: &Header<'_>, options: &Options) -> Self {
        let asker = header.sender().map(ToString::to_string);
        Self { asker, place: handle(header, "request", options, "handle_token") }
    }

    /// Answers as portals do: by a signal of its own, at a place that the asker already listens at.
    async fn answer(
        &self,
        connection: &zbus::Connection,
        how: u32,
        answer: HashMap<&str, Value<'_>>,
    ) -> zbus::Result<()> {
        let interface = "org.freedesktop.portal.Request";
        let asker = self.asker.as_deref();
        connection.emit_signal(asker, &self.place, interface, "Response", &(how, answer)).await
    }
}

/// The place that asker and portal agree upon: made of the asker's name and a word of theirs.
fn handle(header: &Header<'_>, what: &str, options: &Options, token: &str) -> OwnedObjectPath {
    let sender = header.sender().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let token = options.get(token).and_then(|token| <&str>::try_from(token).ok()).unwrap_or_default();
    OwnedObjectPath::try_from(format!("{PATH}/{what}/{sender}/{token}")).unwrap()
}
