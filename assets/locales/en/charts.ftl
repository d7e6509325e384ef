# What every chart says, and the hedge, the map and the course over time.

## The frame

chart-as-table = As a table
chart-as-picture = As a picture
chart-keys = Arrow keys move among the marks, Enter opens the entries behind one.

## The hedge

hedge-empty = Nothing here yet. Hedges start small.
hedge-counts = { $count ->
    [one] One entry: { $counts }.
   *[other] { $count } entries: { $counts }.
}
hedge-count-leaf = { $count ->
    [one] one leaf
   *[other] { $count } leaves
}
hedge-count-blossom = { $count ->
    [one] one blossom
   *[other] { $count } blossoms
}
hedge-count-gap = { $count ->
    [one] one gap
   *[other] { $count } gaps
}
hedge-count-stone = { $count ->
    [one] one stone
   *[other] { $count } stones
}
hedge-count-dot = { $count ->
    [one] one dot
   *[other] { $count } dots
}
