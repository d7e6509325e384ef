//! What has to be true of a process before it knows a key.

/// A core dump would be the journal in plain text (safety.md, defence 12).
pub fn refuse_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        // A system that refuses to lower a limit has none to speak of; there is nothing else to do about it.
        let _ = setrlimit(Resource::Core, none);
    }
}

/// A panic's own message may quote what somebody wrote, so only its place is given to `tell`.
pub fn silence_panics(tell: impl Fn(&str) + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line()));
        tell(&format!("internal error at {}", place.as_deref().unwrap_or("an unknown place")));
    }));
}
