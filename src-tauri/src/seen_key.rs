//! How far the recovery key may be seen in this session. It is nowhere on disk.

use hedgerow_vault::RecoveryKey;

/// The recovery key while it may be seen.
#[derive(Default)]
pub enum SeenKey {
    /// It may not: whoever wants to see one has another made, which takes the passphrase.
    #[default]
    None,
    /// The vault was made just now. Whoever made it may see its key once without being asked anything.
    NotYet(RecoveryKey),
    /// It is on the page, to be written down and typed back.
    OnThePage(RecoveryKey),
}

impl SeenKey {
    /// The key of a vault that was made just now, once.
    pub fn take_unseen(&mut self) -> Option<RecoveryKey> {
        match std::mem::take(self) {
            Self::NotYet(key) => Some(key),
            other => {
                *self = other;
                None
            }
        }
    }

    /// The key that is on the page.
    pub fn on_the_page(&self) -> Option<&RecoveryKey> {
        match self {
            Self::OnThePage(key) => Some(key),
            Self::None | Self::NotYet(_) => None,
        }
    }
}
