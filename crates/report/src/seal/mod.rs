//! Sealed files: what leaves encrypted, under a passphrase of its own that is told by another way.
//!
//! Three kinds. A PDF with AES-256, which any reader of PDF asks the passphrase for; one page of HTML that holds an age file
//! and what decrypts it, and opens in any browser without a network; and that age file by itself, for the `age` command.
//! None is under the vault's passphrase: what is handed out has six words made for it ([`make_passphrase`]).

mod age_file;
mod page;
mod pdf;

use hedgerow_vault::{Passphrase, passphrase};

pub use age_file::sealed_age;
pub use page::sealed_page;
pub use pdf::locked_pdf;

pub(crate) use age_file::open as open_age;
pub(crate) use page::open as open_page;
pub(crate) use pdf::{opens as pdf_opens, parses as pdf_parses};

/// Makes the passphrase of one sealed file: six words (77.5 bits), as a vault's are made.
#[must_use]
pub fn make_passphrase() -> Passphrase {
    passphrase::make()
}
