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

hedge-title = The hedge
hedge-span = From { $from } to { $to }.
hedge-entry = What you logged on { $date }
hedge-legend = What the shapes stand for
hedge-means-leaf = A limit held
hedge-means-blossom = Opened freely
hedge-means-gap = Gave past your own wish
hedge-means-stone = Stayed closed
hedge-means-dot = Neither, or unclear
hedge-means-path = Two weeks or more without an entry

hedge-said-yes = You said yes
hedge-said-partly = You said yes in part
hedge-said-later = You said later
hedge-said-no = You said no
hedge-own-asked = You asked for something
hedge-own-held_back = You kept a wish back
hedge-left = { $answer }, and it left you { $cost }

hedge-column-date = Date
hedge-column-answer = Answer
hedge-column-cost = How it left you
hedge-column-glyph = What it stands for
hedge-table-more = Show earlier ones
