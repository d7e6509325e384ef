//! Counts as they are sent.

/// A count of things held in memory; more than are counted here never are.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
