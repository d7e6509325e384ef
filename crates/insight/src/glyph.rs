//! The mark of one entry in the hedge.

words! {
    /// What an entry is drawn as.
    Glyph as "glyph" {
        /// A limit held.
        Leaf = "leaf",
        /// Opened freely.
        Blossom = "blossom",
        /// Passed the own wish.
        Gap = "gap",
        /// Kept closed.
        Stone = "stone",
        /// None of these clearly.
        Dot = "dot",
    }
}
