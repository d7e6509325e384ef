//! The journal through its own door, each file a part of it. One program for all of them: one for each file takes twice as long to build.
//! What has itself run as a child, under a limit, is a program of its own (`Cargo.toml`).
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests say what they expected")]

mod backups;
mod common;
mod dates;
mod drafts;
mod entries;
mod everything;
mod everything_documented;
mod failures;
mod frame;
mod imports;
mod inbox;
mod inside_hedge;
mod list;
mod look_backs;
mod made_up;
mod open;
mod patterns;
mod phrases;
mod plans;
mod reflections;
mod relationships;
mod rules;
mod search;
mod session_day;
mod settings;
mod shares;
mod spreadsheet;
mod then_and_now;
mod verdicts;
mod waiting;
