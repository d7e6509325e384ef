//! A stand-in for a desktop's tray: programs register their icon with it, and it shows and uses their menus.

use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::interface;
use zbus::message::Header;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

use super::bus::Bus;
use super::wait;

const NAME: &str = "org.kde.StatusNotifierWatcher";
const PATH: &str = "/StatusNotifierWatcher";
const MENU: &str = "com.canonical.dbusmenu";

/// Who registered last, and where their icon is.
type Item = Arc<Mutex<Option<(String, String)>>>;

struct Watcher(Item);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: &str, #[zbus(header)] header: Header<'_>) {
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((sender, service.to_owned()));
    }

    fn register_status_notifier_host(&self, _service: &str) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A running stand-in.
pub struct Tray {
    connection: Connection,
    item: Item,
}

impl Tray {
    /// Takes the place of the desktop's tray on that bus.
    pub fn start(bus: &Bus) -> Self {
        let item = Item::default();
        let builder = Builder::address(bus.address()).unwrap().name(NAME).unwrap();
        let connection = builder.serve_at(PATH, Watcher(item.clone())).unwrap().build().unwrap();
        Self { connection, item }
    }

    /// Whether an icon came.
    pub fn has_an_icon(&self) -> bool {
        self.item.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// The words of the menu of the icon that came last, once there is one.
    pub fn menu(&self) -> Vec<String> {
        self.entries().into_iter().map(|(_, label)| label).collect()
    }

    /// Chooses from the menu.
    pub fn choose(&self, words: &str) {
        let entries = self.entries();
        let (id, _) =
            entries.iter().find(|(_, label)| label == words).unwrap_or_else(|| panic!("{entries:?}"));
        let (owner, menu) = self.menu_of_the_icon().unwrap();
        let event = (*id, "clicked", Value::from(0_i32), 0_u32);
        self.connection
            .call_method(Some(owner.as_str()), menu.as_str(), Some(MENU), "Event", &event)
            .unwrap();
    }

    fn entries(&self) -> Vec<(i32, String)> {
        wait::until("an icon with a menu in the tray", || {
            let (owner, menu) = self.menu_of_the_icon()?;
            let asked = (0_i32, -1_i32, Vec::<String>::new());
            let reply = self.connection.call_method(
                Some(owner.as_str()),
                menu.as_str(),
                Some(MENU),
                "GetLayout",
                &asked,
            );
            let reply = reply.ok()?;
            type Root = (i32, std::collections::HashMap<String, OwnedValue>, Vec<OwnedValue>);
            let (_revision, (_, _, children)): (u32, Root) = reply.body().deserialize().ok()?;
            let entries: Vec<_> = children.iter().filter_map(|child| entry(child)).collect();
            (!entries.is_empty()).then_some(entries)
        })
    }

    fn menu_of_the_icon(&self) -> Option<(String, OwnedObjectPath)> {
        let (owner, icon) = self.item.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        let asked = ("org.kde.StatusNotifierItem", "Menu");
        let properties = Some("org.freedesktop.DBus.Properties");
        let reply =
            self.connection.call_method(Some(owner.as_str()), icon.as_str(), properties, "Get", &asked);
        let menu: OwnedValue = reply.ok()?.body().deserialize().ok()?;
        Some((owner, menu.try_into().ok()?))
    }
}

/// The id and the words of one line of a menu.
fn entry(child: &Value<'_>) -> Option<(i32, String)> {
    let Value::Structure(line) = child else { return None };
    let [Value::I32(id), Value::Dict(properties), ..] = line.fields() else { return None };
    let label = properties.get::<_, String>(&"label").ok()??;
    Some((*id, label))
}
