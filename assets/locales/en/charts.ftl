# What every chart says, and the hedge, the map and the course over time.

## The frame

chart-as-table = As a table
chart-as-picture = As a picture
chart-keys = Arrow keys move among the marks, Enter opens the entries behind one.
chart-keys-only-look = Arrow keys move among the marks.

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
hedge-read-leaf = Read as a limit held
hedge-read-blossom = Read as opened freely
hedge-read-gap = Read as given past your own wish
hedge-read-stone = Read as staying closed
hedge-read-dot = Read as neither, or unclear

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
hedge-column-glyph = Read as
hedge-table-more = Show earlier ones

## The map

map-title = The map
map-summary = { $count ->
    [one] One relationship
   *[other] { $count } relationships
}, by how often a limit was passed and how often opening stayed closed.
map-note = The cross of each dot spans what is likely; fainter means less was logged. In the tinted corner there is room on both sides; beyond its edges a reading may speak of leaning. Based on what you logged.
map-unnamed = Where names would lie upon each other, some are left out; they are said at the mark.
map-corner = room on both sides
map-x = when a limit was called for, it was passed
map-y = when opening was wanted, it stayed closed
map-in-ten = { $times } in 10
map-mark-porous = A limit was passed { $often }
map-mark-rigid = Opening stayed closed { $often }
map-column-name = Who
map-column-porous = A limit was passed
map-column-rigid = Opening stayed closed
map-column-entries = Entries
map-thin = Too little logged to place yet
map-apart = Too little logged to place yet:
map-apart-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
map-apart-more = and { $count } more

## Over time

weeks-title = Over time
weeks-summary = { $count ->
    [one] Both rates at the end of the last week, with what is likely around them.
   *[other] Both rates at the end of each of the last { $count } weeks, with what is likely around them.
}
weeks-steady = No change stands out.
weeks-note = Above a dotted line a reading may speak of leaning. A triangle marks a Sunday on which the reading changed. Where a line stops, too little was logged to say.
weeks-porous = When a limit was called for, it was passed
weeks-rigid = When opening was wanted, it stayed closed
weeks-always = every time
weeks-never = never
weeks-mark = Week to { $date }
weeks-entries = { $count ->
    [one] One entry in this week
   *[other] { $count } entries in this week
}
weeks-thin = Too little logged to say
weeks-label = From { $date }: { $title }
weeks-column-week = Week to
weeks-column-label = Reading
weeks-chance-about = About { $times } in 10.
weeks-chance-more = More than 9 in 10.
weeks-porous-early_more = More porous than in the twelve weeks before?
weeks-porous-early_less = Less porous than in the twelve weeks before?
weeks-rigid-early_more = More rigid than in the twelve weeks before?
weeks-rigid-early_less = Less rigid than in the twelve weeks before?
weeks-porous-clear_more = In the last six weeks a limit was passed more often than in the twelve before.
weeks-porous-clear_less = In the last six weeks a limit was passed less often than in the twelve before.
weeks-rigid-clear_more = In the last six weeks opening stayed closed more often than in the twelve before.
weeks-rigid-clear_less = In the last six weeks opening stayed closed less often than in the twelve before.
