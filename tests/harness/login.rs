//! A stand-in for logind on a system bus of its own: it takes the requests and says what the real one says.

use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use zbus::blocking::Connection;
use zbus::blocking::connection::Builder;
use zbus::interface;
use zbus::zvariant;

use super::bus::Bus;
use super::wait;

const NAME: &str = "org.freedesktop.login1";
const MANAGER: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/_31";

/// The ends of the pipes by which somebody keeps sleep waiting; the other ends are theirs.
type Delays = Arc<Mutex<Vec<OwnedFd>>>;

/// What the real one calls `org.freedesktop.login1.Manager`, as far as Hedgerow asks it.
struct Manager(Delays);

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    /// Hands out a pipe; sleep waits while its end is held.
    fn inhibit(
        &self,
        what: &str,
        _who: &str,
        _why: &str,
        mode: &str,
    ) -> zbus::fdo::Result<zvariant::OwnedFd> {
        if (what, mode) != ("sleep", "delay") {
            return Err(zbus::fdo::Error::InvalidArgs(format!("{what}, {mode}")));
        }
        let (ours, theirs) = rustix::pipe::pipe().map_err(|why| zbus::fdo::Error::Failed(why.to_string()))?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(ours);
        Ok(theirs.into())
    }
}

/// A running stand-in.
pub struct Login {
    connection: Connection,
    delays: Delays,
}

impl Login {
    /// Takes logind's place on that bus.
    pub fn start(bus: &Bus) -> Self {
        let delays = Delays::default();
        let builder = Builder::address(bus.address()).unwrap().name(NAME).unwrap();
        let connection = builder.serve_at(MANAGER, Manager(delays.clone())).unwrap().build().unwrap();
        Self { connection, delays }
    }

    /// Waits until somebody keeps sleep waiting: they listen by then.
    pub fn wait_for_a_delay(&self) {
        wait::until("somebody to delay sleep", || (!self.delays().is_empty()).then_some(()));
    }

    /// Waits until the first who kept sleep waiting does so no more; whoever starts in its place may.
    pub fn wait_until_sleep_may_begin(&self) {
        wait::until("sleep to be let go", || self.delays().first().is_some_and(is_let_go).then_some(()));
    }

    /// Says that the session locks.
    pub fn say_lock(&self) {
        self.say(SESSION, "org.freedesktop.login1.Session", "Lock", &());
    }

    /// Says that sleep is about to begin.
    pub fn say_sleep(&self) {
        self.say(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", &true);
    }

    fn say<B: serde::Serialize + zvariant::DynamicType>(
        &self,
        path: &str,
        interface: &str,
        name: &str,
        body: &B,
    ) {
        self.connection.emit_signal(None::<&str>, path, interface, name, body).unwrap();
    }

    fn delays(&self) -> MutexGuard<'_, Vec<OwnedFd>> {
        self.delays.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nothing is ever written, so the pipe is at its end as soon as all other ends are closed.
fn is_let_go(end: &OwnedFd) -> bool {
    rustix::io::ioctl_fionbio(end, true).unwrap();
    matches!(rustix::io::read(end, &mut [0; 1]), Ok(0))
}
