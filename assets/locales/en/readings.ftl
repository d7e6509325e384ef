# What a reading says: of what was logged, never of a person. Rates are frequencies, probabilities are never shown as certain.

## Small numbers, in words.

number = { $n ->
    [0] none
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $n }
}
number-times = { $n ->
    [0] never
    [1] once
    [2] twice
    [3] three times
    [4] four times
    [5] five times
    [6] six times
    [7] seven times
    [8] eight times
    [9] nine times
    [10] ten times
   *[other] { $n } times
}

## How often: a rate in tenths, and its interval.

often = { $times ->
    [0] hardly ever
    [one] about once in 10 times
    [10] nearly every time
   *[other] about { $times } times in 10
}
often-likely = { $often }, likely { $low } to { $high }

## A label in one short sentence.

reading-title-leans_porous = Often gives past your wish here.
reading-title-leans_rigid = Often stays closed when you’d have liked to open.
reading-title-swings = Sometimes gives past your wish here, and sometimes stays closed when you’d have liked to open.
reading-title-keeping_distance = Kept at a distance, as you chose.
reading-title-in_balance = Room on both sides here.
reading-title-limits_holding = Limits hold here.
reading-title-freely_open = Opens freely here.
reading-title-no_clear_pattern = No clear pattern here.
reading-title-not_enough_yet = Too little logged to say. That is a fine place to be.

## What a reading still waits for.

reading-missing = A reading waits for { $entries } entries, on { $days } days, over two weeks.
reading-missing-occasions = There are entries enough. A reading waits for a few more that called for a limit, or for opening.
reading-so-far = So far: { $what }.
reading-so-far-entries = { $n ->
    [0] no entry
    [one] one entry
   *[other] { $number } entries
}
reading-so-far-days = { $n ->
    [one] on one day
   *[other] on { $number } days
}
reading-so-far-span = { $n ->
    [one] one day apart
   *[other] over { $number } days
}

## The small terms beside it.

reading-term-porous = leans porous
reading-term-rigid = leans rigid
reading-term-both = leans porous and rigid

## The same in frequencies.

reading-porous-mostly = When a limit was called for, you mostly gave more than you wanted: { $often }.
reading-porous = When a limit was called for, you gave more than you wanted { $often }.
reading-held = When a limit was called for, it held { $often }.
reading-rigid-mostly = When opening was wanted, it mostly stayed closed: { $often }.
reading-rigid = When opening was wanted, it stayed closed { $often }.
reading-opened = When opening was wanted, it came { $often }.
reading-distance = You keep a distance on purpose, and it is read as your choice. When opening was wanted, it stayed closed { $often }.
reading-no-clear-pattern = There is enough logged, and nothing in it leans one way.

## Since when.

reading-since = Read so since { $date }.
reading-basis = { $entries ->
    [one] From the one entry you logged; the older, the less it counts.
   *[other] From the { $entries } entries you logged; the older, the less they count.
}

## Plain facts, long before a reading.

facts-rather-not = { $times } you’d rather have said no to { $name }.
facts-rather-not-held = { $times } you’d rather have said no to { $name }, and that is how you answered.
facts-each = { $n ->
    [1] That time
    [2] Both times
   *[other] Each time
}
facts-wanted = { $times } you wanted to.
facts-wanted-open = { $times } you wanted to, and that is how you answered.
facts-said = { $times } you said { $answer }.
facts-said-left = { $times } you said { $answer }; { $left }.
facts-answer-yes = yes
facts-answer-partly = partly
facts-answer-later = later
facts-answer-no = no
facts-answer-yes_partly = yes or partly
facts-answer-no_later = no or later
facts-yeses = { $count ->
    [one] One yes: it left you { $cost }.
   *[other] { $number } yeses: { $left }.
}
facts-noes = { $count ->
    [one] One no: it left you { $cost }.
   *[other] { $number } noes: { $left }.
}
facts-left-one = it left you { $cost }
facts-left-both = both left you { $cost }
facts-left-all = all { $number } left you { $cost }
facts-left-some = { $number } of them left you { $cost }
facts-left-most = { $number } left you { $cost }
