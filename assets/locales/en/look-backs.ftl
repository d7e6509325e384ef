# Looking back on an answer some days later: on Today, and on the sheet of its entry.

look-backs-title = Looking back
look-backs-more = { $count ->
    [one] And one more after these.
   *[other] And { $count } more after these.
}
look-backs-open = See the entry
look-backs-skip = Skip
look-backs-skipped = It is not asked again.
look-backs-done = Done
look-backs-kept = Kept.
# Read out beside Today in the rail, where the number alone is seen.
look-backs-count = { $count ->
    [one] one answer to look back on
   *[other] { $count } answers to look back on
}

look-back-question = Looking back, your answer…
look-back-now = How is it now?
look-back-afterwards = Afterwards they…
# The same words as beside the counts of guilt.
look-back-guilt = { counts-guilt-note }

look-back-give = Look back on it
look-back-change = Look back on it again
