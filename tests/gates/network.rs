//! Hedgerow does all it does in a place without any network.

use std::ffi::OsString;

use hedgerow_tests::harness::app;
use hedgerow_tests::harness::desk::Desk;

use crate::outside::{self, Secrets};

/// The words before a program's own that take every network from it, the loopback too.
pub fn without_network() -> Vec<OsString> {
    ["unshare", "--map-current-user", "--net"].map(OsString::from).to_vec()
}

#[test]
fn everything_works_in_an_empty_network_namespace() {
    let desk = Desk::new();
    let secrets = Secrets::make();
    let mut app = outside::open_and_log(&desk, &app::real(), &secrets, &without_network());
    outside::lock(&desk, &mut app);
    outside::assert_kept(&desk, &secrets);
}
