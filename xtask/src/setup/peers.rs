//! What Hedgerow is measured beside: jrnl, a journal for the terminal that encrypts too.

use std::path::PathBuf;

use super::venv;
use crate::failure::Outcome;
use crate::places::Places;

/// jrnl, and all that it needs.
const PINNED: &[&str] = &[
    "jrnl==4.6",
    "backports.tarfile==1.2.0",
    "cffi==2.1.1",
    "colorama==0.4.6",
    "cryptography==50.0.2",
    "importlib_metadata==10.2.0",
    "jaraco.classes==3.4.0",
    "jaraco.context==6.1.2",
    "jaraco.functools==4.6.0",
    "jeepney==0.9.0",
    "keyring==25.7.0",
    "lazy-importer==0.1.0",
    "markdown-it-py==4.3.0",
    "mdurl==0.1.2",
    "more-itertools==11.2.1",
    "parsedatetime==2.6",
    "pycparser==3.12",
    "Pygments==2.21.0",
    "python-dateutil==2.9.0.post0",
    "pyxdg==0.28",
    "rich==15.0.0",
    "ruamel.yaml==0.19.1",
    "ruamel.yaml.clib==0.2.15",
    "SecretStorage==3.5.0",
    "six==1.17.0",
    "tzlocal==5.4.5",
    "zipp==4.1.2",
];

/// Makes `target/peers`, if it is not there yet, and says where it is.
pub fn install(places: &Places) -> Outcome<PathBuf> {
    venv::make(places, "peers", PINNED)
}
