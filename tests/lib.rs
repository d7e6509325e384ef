//! What the end-to-end tests stand on: a desk of one's own (screen, bus, folders), the app on it, and hands and eyes.
//!
//! Everything here is for Linux, where the real window can be driven without a person. A failure panics with what
//! happened: there is nobody to handle it but the test that called.

pub mod harness;
