//! The real window, driven as a person would use it: found by role and name, mostly by keyboard alone.
#![cfg(target_os = "linux")]

mod accessible;
mod backups;
mod capture;
mod capture_locked;
mod carry;
mod draft;
mod effort;
mod entry;
mod idle_lock;
mod inbox;
mod injection;
mod look_backs;
mod looking_around;
mod narrow;
mod passphrase;
mod patterns;
mod people;
mod places;
mod policy;
mod portal;
mod practise;
mod reflect;
mod reminder;
mod rules;
mod second_instance;
mod session_day;
mod share;
mod shortcut;
mod story;
mod system_lock;
mod tray;
mod waiting;
mod when;
mod wrong_passphrase;
