//! The vault through its own door. One program for all: one for each file takes twice as long to build. What has itself run as a child is a
//! program of its own (`Cargo.toml`), so that no child holds for a moment what another test has locked.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "tests say what they expected")]

mod backup;
mod byte_flips;
mod freshness;
mod hostile_backups;
mod inbox;
mod life_cycle;
mod passphrases;
mod refusals;
mod support;
