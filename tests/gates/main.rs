//! The promises that only the build people get can keep.
//!
//! Each gate is shown to be able to fail: `leaky`, a program that does on purpose what the gate forbids, must turn it red.
#![cfg(target_os = "linux")]

mod can_fail;
mod capture_while_locked;
mod core_dumps;
mod disk;
mod memory_after_lock;
mod network;
mod outside;
