//! The harness, noun by noun.

pub mod app;
pub mod bus;
pub mod desk;
pub mod display;
pub mod element;
pub mod files;
pub mod findings;
pub mod home;
pub mod journal;
pub mod keyboard;
pub mod keys;
pub mod login;
pub mod memory;
pub mod needle;
pub mod neighbour;
pub mod notices;
pub mod owned;
pub mod portal;
pub mod process;
pub mod screen;
pub mod steps;
pub mod strace;
pub mod tray;
pub mod wait;
pub mod webdriver;
pub mod window;
