//! The files that a backup holds, no more and no fewer, and how large each may be.

use std::path::PathBuf;

use crate::KeyFile;
use crate::layout::Layout;

/// A small file of a vault is some hundred bytes.
const MOST_SMALL: u64 = 64 * 1024;
/// A million entries are 1.2 GB; nobody types this much.
const MOST_DATABASE: u64 = 64 * 1024 * 1024 * 1024;

/// One file of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Member {
    Header,
    PassphraseFile,
    RecoveryFile,
    CaptureKey,
    Database,
}

impl Member {
    /// All of them, in the order in which they are written: the large one last.
    pub(super) const ALL: [Self; 5] =
        [Self::Header, Self::PassphraseFile, Self::RecoveryFile, Self::CaptureKey, Self::Database];

    /// The one with exactly this name.
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        Self::ALL.into_iter().find(|member| member.name().as_bytes() == name)
    }

    /// Its name in the archive and in a vault's folder.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Header => "vault.header",
            Self::PassphraseFile => "key.passphrase.age",
            Self::RecoveryFile => "key.recovery.age",
            Self::CaptureKey => "capture.pub",
            Self::Database => "journal.db",
        }
    }

    /// How many bytes it may have.
    pub(super) fn most_bytes(self) -> u64 {
        if self == Self::Database { MOST_DATABASE } else { MOST_SMALL }
    }

    /// Where it is in a vault.
    pub(super) fn path(self, layout: &Layout) -> PathBuf {
        match self {
            Self::Header => layout.header(),
            Self::PassphraseFile => layout.key_file(KeyFile::Passphrase),
            Self::RecoveryFile => layout.key_file(KeyFile::Recovery),
            Self::CaptureKey => layout.capture_key(),
            Self::Database => layout.database(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Member;
    use crate::layout::Layout;

    #[test]
    fn every_member_is_called_what_the_vault_calls_it() {
        for member in Member::ALL {
            let path = member.path(&Layout::in_folder("vault"));
            assert_eq!(path.file_name().and_then(|name| name.to_str()), Some(member.name()));
            assert_eq!(Member::named(member.name().as_bytes()), Some(member));
        }
    }
}
