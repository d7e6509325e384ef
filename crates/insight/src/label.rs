//! What a reading is called. Always a leaning of what was logged, never of a person.

words! {
    /// The label of a relationship. It changes at the end of a Sunday only.
    Label as "label" {
        /// Both leans at once.
        Swings = "swings",
        /// When a limit was called for, it was mostly passed.
        LeansPorous = "leans_porous",
        /// When opening was wanted, it mostly stayed closed.
        LeansRigid = "leans_rigid",
        /// The same, where distance is kept on purpose.
        KeepingDistance = "keeping_distance",
        /// Both sides seen, and both well.
        InBalance = "in_balance",
        /// Limits hold; opening was hardly wanted.
        LimitsHolding = "limits_holding",
        /// Opening comes freely; limits were hardly called for.
        FreelyOpen = "freely_open",
        /// Too little logged to say.
        NotEnoughYet = "not_enough_yet",
        /// Enough logged, and no pattern in it.
        NoClearPattern = "no_clear_pattern",
        /// The writer does not feel free to choose here: nothing is read.
        NotRead = "not_read",
    }
}

words! {
    /// A change of one rate between the last six weeks and the twelve before, seen at two Sundays in a row.
    Change as "change" {
        /// Likely more than before; worded as a question.
        EarlyMore = "early_more",
        /// Likely less than before; worded as a question.
        EarlyLess = "early_less",
        /// Very likely more than before.
        ClearMore = "clear_more",
        /// Very likely less than before.
        ClearLess = "clear_less",
    }
}
