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
    /// The name between the program and the desktop.
    pub id: String,
    /// The keys that the program wishes for.
    pub wished: String,
}

struct Shortcuts {
    bound: Arc<Mutex<Option<Bound>>>,
    says: &'static str,
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
        respond(connection, &header, &options, answer).await
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
        let mut said = details.clone();
        let wished = said.remove("preferred_trigger").and_then(|words| String::try_from(words).ok());
        said.insert("trigger_description".into(), Value::from(self.says).try_into().unwrap());
        let bound = Bound { session, id: id.clone(), wished: wished.unwrap_or_default() };
        *self.bound.lock().unwrap_or_else(PoisonError::into_inner) = Some(bound);
        let answer = HashMap::from([("shortcuts", Value::from(vec![(id.clone(), said)]))]);
        respond(connection, &header, &options, answer).await
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
        let bound = Arc::default();
        let shortcuts = Shortcuts { bound: Arc::clone(&bound), says };
        let builder = Builder::address(bus.address()).unwrap().name(NAME).unwrap();
        let connection = builder.serve_at(PATH, shortcuts).unwrap().build().unwrap();
        Self { connection, bound }
    }

    /// Waits until somebody asked to be told of keys.
    pub fn wait_until_bound(&self) -> Bound {
        let bound = || self.bound.lock().unwrap_or_else(PoisonError::into_inner).clone();
        wait::until("somebody to have keys listened for", bound)
    }

    /// Says that the keys were pressed.
    pub fn say_pressed(&self, bound: &Bound) {
        let options: HashMap<&str, Value<'_>> = HashMap::new();
        let said = (&bound.session, bound.id.as_str(), 0_u64, options);
        self.connection.emit_signal(None::<BusName<'_>>, PATH, SHORTCUTS, "Activated", &said).unwrap();
    }
}

/// Answers a request as portals do: by a signal of its own, at a place that the asker already listens at.
async fn respond(
    connection: &zbus::Connection,
    header: &Header<'_>,
    options: &Options,
    answer: HashMap<&str, Value<'_>>,
) -> zbus::fdo::Result<OwnedObjectPath> {
    let request = handle(header, "request", options, "handle_token");
    let asker = header.sender().map(ToString::to_string);
    let done = (0_u32, answer);
    let interface = "org.freedesktop.portal.Request";
    connection.emit_signal(asker.as_deref(), &request, interface, "Response", &done).await?;
    Ok(request)
}

/// The place that asker and portal agree upon: made of the asker's name and a word of theirs.
fn handle(header: &Header<'_>, what: &str, options: &Options, token: &str) -> OwnedObjectPath {
    let sender = header.sender().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let token = options.get(token).and_then(|token| <&str>::try_from(token).ok()).unwrap_or_default();
    OwnedObjectPath::try_from(format!("{PATH}/{what}/{sender}/{token}")).unwrap()
}
