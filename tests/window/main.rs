//! The real window, driven as a person would use it: found by role and name, mostly by keyboard alone.
#![cfg(target_os = "linux")]

mod accessible;
mod draft;
mod effort;
mod looking_around;
mod narrow;
mod second_instance;
mod story;
mod wrong_passphrase;
