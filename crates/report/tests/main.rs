//! The report, each file a part of it. One program for all: one for each file takes twice as long to build. What has itself run as a child
//! is a program of its own (`Cargo.toml`).
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests say what they expected")]

mod common;
mod golden;
mod hostile;
mod kit;
mod leaks;
mod leaks_in_files;
mod leave;
mod little;
mod marks;
mod page_one;
mod pdf;
mod sealed;
mod supervision;
mod support;
mod weeks;
mod words;
mod year;
