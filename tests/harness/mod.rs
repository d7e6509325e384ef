//! The harness, noun by noun.

pub mod app;
pub mod bus;
pub mod call;
pub mod desk;
pub mod display;
pub mod element;
pub mod files;
pub mod home;
pub mod journal;
pub mod keyboard;
pub mod login;
pub mod memory;
pub mod needle;
pub mod notices;
pub mod owned;
pub mod platter;
pub mod portal;
pub mod process;
pub mod recording;
pub mod screen;
pub mod steps;
pub mod strace;
pub mod tray;
pub mod wait;
pub mod webdriver;
pub mod window;
