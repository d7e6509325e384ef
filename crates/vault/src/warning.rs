//! What an unlock noticed that is no reason to refuse, and that the person should know.

/// Something noticed while unlocking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Warning {
    /// The vault, or a part of it, is older than when it was last closed here: files were put back from before.
    RolledBack,
    /// `capture.pub` was not the vault's own. Captures made since may have gone to somebody else; it was put right.
    CaptureKeyReplaced,
    /// `key.recovery.age` was damaged, missing or half replaced; it was made anew for the same recovery key.
    RecoveryFileRestored,
    /// The count of openings outside the vault could not be written, so a later roll-back may go unnoticed.
    WitnessUnwritable,
}
