//! What macOS posts to whoever listens. Observers are called on the main thread.
#![expect(unsafe_code, reason = "Cocoa takes its observers as blocks, and its names as globals")]

use std::ptr::NonNull;
use std::rc::Rc;

use block2::RcBlock;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillSleepNotification,
};
use objc2_foundation::{NSDistributedNotificationCenter, NSNotification, NSNotificationCenter, NSString};

/// Not in Apple's headers, and posted since macOS 10.7 whenever the screen locks.
const SCREEN_IS_LOCKED: &str = "com.apple.screenIsLocked";

/// Calls `told` whenever the screen locks, another user takes the screen, or the computer is about to sleep, for as long as the
/// program runs. To be called on the main thread.
pub fn watch(told: impl Fn() + 'static) {
    let told: Rc<dyn Fn()> = Rc::new(told);
    let session = NSDistributedNotificationCenter::defaultCenter();
    observe(&session, &NSString::from_str(SCREEN_IS_LOCKED), &told);
    let computer = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: AppKit sets both names before `main`, and never again.
    let names = unsafe { [NSWorkspaceWillSleepNotification, NSWorkspaceSessionDidResignActiveNotification] };
    for name in names {
        observe(&computer, name, &told);
    }
}

fn observe(center: &NSNotificationCenter, name: &NSString, told: &Rc<dyn Fn()>) {
    let told = Rc::clone(told);
    let block = RcBlock::new(move |_: NonNull<NSNotification>| told());
    // SAFETY: without a queue the block runs on the thread that posts, which for these three is the main thread, where it was made;
    // so it need not be sendable.
    let observer =
        unsafe { center.addObserverForName_object_queue_usingBlock(Some(name), None, None, &block) };
    // The centre keeps the observer until it is taken off, which it never is.
    drop(observer);
}
