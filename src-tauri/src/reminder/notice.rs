//! The reminder in the desktop's own notification (`org.freedesktop.Notifications`). Its words are the same for everybody and always.

use std::collections::HashMap;

use futures_util::StreamExt;
use zbus::zvariant::{DynamicType, Value};
use zbus::{Connection, Message};

use super::{Notices, Snooze};
use crate::bus::signal;
use crate::window::TITLE;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// The desktop decides how long it stays.
const AS_THE_DESKTOP_LIKES: i32 = -1;
/// Why a notification was closed: the person closed it.
const BY_THE_PERSON: u32 = 2;
/// Why a notification was closed: it was on the screen for long enough. Some desktops keep it in a list from then on.
const EXPIRED: u32 = 1;

/// What a person does with a notification: the names of its buttons between the desktop and us. A click beside them is the first.
const OPEN: &str = "default";
const TWO_HOURS: &str = "in-two-hours";
const TOMORROW: &str = "tomorrow";

/// What became of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// The person wants to see what it is about.
    Opened,
    /// The person wants it later.
    PutOff(Snooze),
    /// The person closed it.
    Closed,
    /// It is there no more, by nobody's doing.
    Gone,
}

/// A notification that is shown.
pub struct Shown {
    bus: Connection,
    id: u32,
}

impl Shown {
    /// Whether it is the one of that number.
    pub fn is(&self, id: u32) -> bool {
        self.id == id
    }

    /// Takes it away again.
    pub async fn withdraw(self) {
        // One that is gone already cannot be taken away.
        let _ = call(&self.bus, "CloseNotification", &self.id).await;
    }
}

/// What this desktop shows.
pub async fn look() -> Notices {
    let asked = async { capabilities(&Connection::session().await?).await };
    match asked.await {
        Err(_) => Notices::NotHere,
        Ok(said) if has_buttons(&said) => Notices::WithButtons,
        Ok(_) => Notices::WithoutButtons,
    }
}

/// Shows it, waits for what becomes of it, and returns that with its number. `shown` is told once it is there.
///
/// # Errors
/// If this desktop shows no notifications.
pub async fn show(shown: impl FnOnce(Shown)) -> zbus::Result<(u32, Became)> {
    let bus = Connection::session().await?;
    let buttons = has_buttons(&capabilities(&bus).await?);
    let mut signals = futures_util::stream::select_all([
        signal(&bus, NAME, NAME, "ActionInvoked").await?,
        signal(&bus, NAME, NAME, "NotificationClosed").await?,
    ]);
    let id = notify(&bus, buttons).await?;
    shown(Shown { bus, id });
    while let Some(message) = signals.next().await {
        if let Some(became) = message.ok().and_then(|message| became(&message, id)) {
            return Ok((id, became));
        }
    }
    Ok((id, Became::Gone))
}

async fn notify(bus: &Connection, buttons: bool) -> zbus::Result<u32> {
    let word = hedgerow_locale::plainly;
    let offered = [
        (OPEN, word("reminder-notice-open")),
        (TWO_HOURS, word("reminder-in_two_hours")),
        (TOMORROW, word("reminder-tomorrow")),
    ];
    let actions: Vec<&str> = match buttons {
        true => offered.iter().flat_map(|(name, word)| [*name, word.as_str()]).collect(),
        false => Vec::new(),
    };
    let hints = HashMap::from([("desktop-entry", Value::from("Hedgerow"))]);
    let replaces = 0_u32;
    let text = word("reminder-notice");
    let notice = (TITLE, replaces, "hedgerow", TITLE, text.as_str(), actions, hints, AS_THE_DESKTOP_LIKES);
    call(bus, "Notify", &notice).await?.body().deserialize()
}

async fn capabilities(bus: &Connection) -> zbus::Result<Vec<String>> {
    call(bus, "GetCapabilities", &()).await?.body().deserialize()
}

fn has_buttons(capabilities: &[String]) -> bool {
    capabilities.iter().any(|one| one == "actions")
}

async fn call<B>(bus: &Connection, method: &str, body: &B) -> zbus::Result<Message>
where
    B: serde::Serialize + DynamicType,
{
    bus.call_method(Some(NAME), PATH, Some(NAME), method, body).await
}

/// What a signal says of the notification of that id.
fn became(message: &Message, id: u32) -> Option<Became> {
    let header = message.header();
    let body = message.body();
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (of, action): (u32, String) = body.deserialize().ok()?;
            let became = match action.as_str() {
                TWO_HOURS => Became::PutOff(Snooze::InTwoHours),
                TOMORROW => Became::PutOff(Snooze::Tomorrow),
                _ => Became::Opened,
            };
            (of == id).then_some(became)
        }
        "NotificationClosed" => {
            let (of, why): (u32, u32) = body.deserialize().ok()?;
            let became = if why == BY_THE_PERSON { Became::Closed } else { Became::Gone };
            // What has expired can still be answered where the desktop keeps a list.
            (of == id && why != EXPIRED).then_some(became)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<B: serde::Serialize + DynamicType>(member: &str, body: &B) -> Option<Became> {
        let message = Message::signal(PATH, NAME, member).and_then(|builder| builder.build(body));
        became(&message.expect("a signal"), 7)
    }

    #[test]
    fn each_button_means_what_it_says() {
        assert_eq!(said("ActionInvoked", &(7_u32, OPEN)), Some(Became::Opened));
        assert_eq!(said("ActionInvoked", &(7_u32, TWO_HOURS)), Some(Became::PutOff(Snooze::InTwoHours)));
        assert_eq!(said("ActionInvoked", &(7_u32, TOMORROW)), Some(Became::PutOff(Snooze::Tomorrow)));
    }

    #[test]
    fn what_is_said_of_another_programs_notification_is_not_meant() {
        assert_eq!(said("ActionInvoked", &(8_u32, TOMORROW)), None);
        assert_eq!(said("NotificationClosed", &(8_u32, BY_THE_PERSON)), None);
    }

    #[test]
    fn one_that_expired_can_still_be_answered_and_one_that_was_closed_not() {
        assert_eq!(said("NotificationClosed", &(7_u32, EXPIRED)), None);
        assert_eq!(said("NotificationClosed", &(7_u32, BY_THE_PERSON)), Some(Became::Closed));
        assert_eq!(said("NotificationClosed", &(7_u32, 3_u32)), Some(Became::Gone));
    }
}
