//! The terminal program, started as people start it. One program of tests for all: one for each file takes twice as long to build.
#![allow(clippy::expect_used, reason = "tests say what they expected")]

mod backups;
mod carrying;
mod common;
mod full_disk;
mod help;
mod hostile;
mod interrupted;
mod journal;
mod killed;
mod refusals;
mod terminal;
