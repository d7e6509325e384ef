//! How much a guess at the passphrase costs.

/// The binary logarithm of scrypt's work: each step doubles time and memory. 18 takes 256 MiB a guess.
///
/// A parameter of making a vault and of nothing else; it cannot be lowered from outside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What the app makes every vault with.
    pub const VAULT: Self = Self(18);

    /// Reading refuses to do more work than this, so that a planted file cannot stall the computer.
    pub(crate) const MOST: Self = Self(20);

    /// A work factor from 1 to 20; others are moved to the nearer end. Below [`VAULT`](Self::VAULT) is for tests.
    #[must_use]
    pub const fn new(log2: u8) -> Self {
        match log2 {
            0 => Self(1),
            21.. => Self::MOST,
            _ => Self(log2),
        }
    }

    /// The binary logarithm.
    #[must_use]
    pub const fn log2(self) -> u8 {
        self.0
    }
}
