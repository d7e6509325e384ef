//! Locks after some minutes without a touch, and at waking from a sleep that nobody announced.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use tauri::{AppHandle, Manager};

use crate::session::{Doing, Session};

/// How often the clocks are compared.
const TICK: Duration = Duration::from_secs(1);
/// A wall clock that ran this much further than the steady one, which stands still in sleep: the computer slept.
const SLEPT: Duration = Duration::from_secs(30);

/// When the user last touched Hedgerow.
pub struct Idle(Mutex<Touch>);

#[derive(Clone, Copy)]
struct Touch {
    /// Stands still while the computer sleeps, and cannot be set.
    steady: Instant,
    /// Goes on while the computer sleeps.
    wall: SystemTime,
}

impl Touch {
    fn now() -> Self {
        Self { steady: Instant::now(), wall: SystemTime::now() }
    }

    /// How long the computer slept since; nothing on systems whose steady clock goes on in sleep.
    fn slept(self) -> Duration {
        self.wall.elapsed().unwrap_or_default().saturating_sub(self.steady.elapsed())
    }

    /// The longer of the two clocks' accounts. A wall clock set back counts for nothing.
    fn elapsed(self) -> Duration {
        self.steady.elapsed().max(self.wall.elapsed().unwrap_or_default())
    }
}

impl Idle {
    /// Touched just now.
    pub fn starting_now() -> Self {
        Self(Mutex::new(Touch::now()))
    }

    /// The user touched something.
    pub fn touch(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Touch::now();
    }

    fn elapsed(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).elapsed()
    }
}

/// Whether it is time to lock.
fn is_due(idle: Duration, allowed: Duration, slept: Duration) -> bool {
    idle >= allowed || slept >= SLEPT
}

/// How long the person wants to be away before it locks. The journal may be busy, so it is asked beside the runtime.
async fn allowed(app: &AppHandle) -> Duration {
    let app = app.clone();
    let asked = tauri::async_runtime::spawn_blocking(move || {
        app.state::<Session>().journal(|journal| journal.settings().get())
    });
    let settings = asked.await.ok().and_then(Result::ok).unwrap_or_default();
    Duration::from_secs(60 * u64::from(settings.lock_after_minutes))
}

/// Watches the clocks for as long as the app runs.
pub fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut last = Touch::now();
        loop {
            tokio::time::sleep(TICK).await;
            let slept = last.slept();
            last = Touch::now();
            if app.state::<Session>().doing() != Doing::Open {
                app.state::<Idle>().touch();
                continue;
            }
            let allowed = allowed(&app).await;
            if is_due(app.state::<Idle>().elapsed(), allowed, slept) {
                super::lock(&app);
                return;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Duration = Duration::from_secs(300);

    #[test]
    fn five_minutes_without_a_touch_lock() {
        assert!(!is_due(FIVE - TICK, FIVE, Duration::ZERO));
        assert!(is_due(FIVE, FIVE, Duration::ZERO));
    }

    #[test]
    fn waking_from_sleep_locks_at_once() {
        assert!(is_due(Duration::ZERO, FIVE, Duration::from_secs(3600)));
        assert!(
            !is_due(Duration::ZERO, FIVE, Duration::from_secs(3)),
            "a busy computer is not a sleeping one"
        );
    }
}
