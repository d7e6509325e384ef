//! What has to be true of the whole process before a window exists.

use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::Instant;

/// More than the page ever asks at once.
const COMMAND_THREADS: usize = 8;

static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// Readies the process: nothing of it may reach a disk by a crash, and the view has what it needs to paint.
pub fn prepare() {
    LazyLock::force(&STARTED);
    hedgerow_host::process::refuse_core_dumps();
    hedgerow_host::process::silence_panics(|place| {
        fail(place);
    });
    #[cfg(target_os = "linux")]
    settle_environment();
}

/// Gives the commands their threads. A command blocks its thread until the journal is free; with one a core, two that wait
/// for a passphrase to change would keep the command to lock waiting too.
///
/// # Errors
/// If the system gives no threads.
pub fn start_runtime() -> std::io::Result<tokio::runtime::Runtime> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(COMMAND_THREADS).enable_all().build()?;
    tauri::async_runtime::set(runtime.handle().clone());
    Ok(runtime)
}

/// How long ago the process was readied.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub fn age() -> std::time::Duration {
    STARTED.elapsed()
}

/// Ends the process with a word to the terminal it was started from.
pub fn fail(message: &str) -> ExitCode {
    #[expect(clippy::print_stderr, reason = "there is no window to say it in")]
    {
        eprintln!("Hedgerow: {message}");
    }
    ExitCode::FAILURE
}

/// What WebKitGTK reads from the environment when it starts. What the user has set stays.
#[cfg(target_os = "linux")]
fn settle_environment() {
    let set = |name, value| {
        // Without it Hedgerow still runs, with the system's own choice.
        let _ = glib::setenv(name, value, false);
    };
    // The usual reason for blank windows on Linux, and 70 MiB of memory.
    set("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
    // Without any language the page's locale is "C", and `Intl` throws.
    if std::env::var_os("LC_ALL").is_none() {
        set("LANG", "C.UTF-8");
    }
}
