//! The promises that only the build people get can keep.
//!
//! Each gate is shown to be able to fail: `leaky`, a program that does on purpose what the gate forbids, must turn it red, and so
//! must an app with a persistent view and a journal that may make temporary files.
#![cfg(target_os = "linux")]

mod a_life;
mod can_fail;
mod capture_while_locked;
mod core_dumps;
mod disk;
mod memory_after_lock;
mod network;
mod outside;
