//! What is heard on D-Bus, by those who listen to the desktop and the system.

use zbus::message::Type;
use zbus::{Connection, MatchRule, MessageStream};

/// The signals of that name as they come.
///
/// # Errors
/// If the bus will not pass them on.
pub async fn signal(
    bus: &Connection,
    sender: &'static str,
    interface: &'static str,
    member: &'static str,
) -> zbus::Result<MessageStream> {
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(sender)?
        .interface(interface)?
        .member(member)?
        .build();
    MessageStream::for_match_rule(rule, bus, None).await
}
