# The small charts: counts of the chosen period. Each says what was logged and leaves the rest to the reader.

## What several of them say.

counts-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
counts-mark = { $label }: { $entries }
counts-on = on { $date }
counts-newest = newest on { $date }
counts-several = One mark stands for { $count } entries; a smaller one for fewer.
counts-total = Together

## What it left you with: one dot an answer, a row a feeling.

counts-costs-title = What it left you with
counts-costs-yes = { $count ->
    [one] One yes
   *[other] { $count } yeses
}: { $list }.
counts-costs-no = { $count ->
    [one] One no
   *[other] { $count } noes
}: { $list }.
counts-costs-neither = { $count ->
    [one] One entry
   *[other] { $count } entries
}: { $list }.
# Within a list of such parts the comma of “far away, unseen” would part it.
counts-costs-part = { $cost ->
    [cut_off] { $count } far away and unseen
   *[other] { $count } { $word }
}
counts-costs-dot = { $answer }, { $cost }, { $date }
counts-costs-crossing = { $answer }, { $cost }
counts-costs-earlier = and { $count } earlier
counts-costs-earlier-title = { $cost }, the earlier ones
counts-costs-other = Other words
counts-costs-other-less = Fewer words
counts-costs-head = It left you

## Wish × answer: the corners where the answer went the other way.

counts-wishes-title = What you wanted, and what you answered
counts-wishes-gave = { $count ->
    [0] Not one yes where you’d rather not
    [one] Once you’d rather not, and said yes
    [2] Twice you’d rather not, and said yes
   *[other] { $count } times you’d rather not, and said yes
}
counts-wishes-closed = { $count ->
    [0] not one no where you wanted to.
    [one] once you wanted to, and said no.
    [2] twice you wanted to, and said no.
   *[other] { $count } times you wanted to, and said no.
}
counts-wishes-summary = { $gave }; { $closed }
counts-wishes-cell = { $wish }, answered { $answer }
counts-wishes-corner-gave = yes, though you’d rather not
counts-wishes-corner-closed = no, though you wanted to
counts-wishes-unknown = { $count ->
    [one] One more request has no wish noted.
   *[other] { $count } more requests have no wish noted.
}
counts-wishes-head = Your wish

## Ways of answering no, partly or later.

counts-ways-title = Ways of answering
counts-ways-better = “{ $way }” tends to sit better than your other ways.
counts-ways-dearer = “{ $way }” tends to cost you more.
counts-ways-early = Too early to compare these ways; here are the plain counts.
counts-ways-early-others = It is too early to compare the others.
counts-ways-plain = { $count ->
    [one] One answer with its way noted
   *[other] { $count } answers with their way noted
}; { $well ->
    [0] none of them sat well so far.
    [one] one of them sat well.
   *[other] { $well } of them sat well.
}
counts-ways-say-tends_to_sit_better = tends to sit better than your other ways
counts-ways-say-tends_to_cost_more = tends to cost you more
counts-ways-say-too_early = too early to compare
counts-ways-uses = { $count ->
    [one] once
    [2] twice
   *[other] { $count } times
}
counts-ways-well = { $count ->
    [0] none sat well so far
   *[other] { $count } sat well
}
counts-ways-again = { $count ->
    [one] asked again once within a week
    [2] asked again twice within a week
   *[other] asked again { $count } times within a week
}
counts-ways-about = sits well about { $mean } times in 10, likely { $low } to { $high }
counts-ways-about-just = sits well about { $mean } times in 10
counts-ways-legend-well = sat well: calm, glad, or still felt right later
counts-ways-legend-not_well = all the others
counts-ways-head = Way
counts-ways-head-uses = Used
counts-ways-head-well = Sat well
counts-ways-head-again = Asked again within a week
counts-ways-head-say = Beside your other ways

## What became of guilt.

counts-guilt-title = What became of guilt
counts-guilt-summary = { $count ->
    [one] One guilty no
   *[other] { $count } guilty noes
}: { $list }.
counts-guilt-right = { $count } later felt right
counts-guilt-unsure = { $count } left you unsure
counts-guilt-regret = { $count } you’d answer otherwise
counts-guilt-open = { $count } not looked back on yet
counts-guilt-group-right = later felt right
counts-guilt-group-unsure = unsure, looking back
counts-guilt-group-regret = you’d answer otherwise
counts-guilt-group-open = not looked back on yet
counts-guilt-mark = guilty noes, { $group }
counts-guilt-note = Guilt often comes with a new limit. It is a feeling to look back on, not a verdict.
counts-guilt-head = Guilty noes

## Kinds of request.

counts-kinds-title = What was asked for
counts-kinds-past = { $list } went past your own wish.
counts-kinds-past-part = { $gaps } of { $count } requests for { $kind }
counts-kinds-plain = { $count ->
    [one] One request with its kind noted.
   *[other] { $count } requests with their kind noted.
}
counts-kinds-most = { $count } requests with their kind noted, most often { $kind } ({ $most }).
counts-kinds-gaps = past your own wish
counts-kinds-stones = stayed closed
counts-kinds-others = all the others
counts-kinds-mark = { $kind }, { $part }
counts-kinds-head = Asked for

## Weekday and hour.

counts-hours-title = When it was asked
counts-hours-count = { $count ->
    [one] One request
   *[other] { $count } requests
}
counts-hours-most = { $requests }, most of all on { $weekday } from { $from } to { $to } ({ $most }).
counts-hours-plain = { $requests } by weekday and hour.
counts-hours-outside = { $count ->
    [one] One came outside agreed hours.
   *[other] { $count } came outside agreed hours.
}
counts-hours-cell = { $weekday }, { $from } to { $to }
counts-hours-given = { $count } answered yes or partly
counts-hours-kept = { $count } answered no or later
counts-hours-cell-outside = { $count } outside agreed hours
counts-hours-legend-all = every request
counts-hours-legend-given = filled as far as you said yes or partly
counts-hours-legend-outside = underlined: some came outside agreed hours
counts-hours-head-day = Day
counts-hours-head-hours = Hours
counts-hours-head-given = Yes or partly
counts-hours-head-kept = No or later
counts-hours-head-outside = Outside agreed hours
counts-hours-stretch = { $from } to { $to }

## What came outside the frame agreed with a client.

counts-outside-title = Outside what was agreed
counts-outside-hours-title = When it came outside what was agreed
counts-outside-summary = { $count ->
    [one] One request came
   *[other] { $count } requests came
} outside the agreed hours or ways. Answered: { $list }.
counts-outside-part = { $count } { $answer }
counts-outside-mark = { $kind }, answered { $answer }
counts-outside-no-kind = no kind noted

## Give and take.

counts-give-title = Give and take
counts-give-summary = { $asked ->
    [0] Nobody asked you for anything here
    [one] You were asked once
    [2] You were asked twice
   *[other] You were asked { $asked } times
}; { $own ->
    [0] you have not logged asking or sharing yourself
    [one] you asked or shared once yourself
    [2] you asked or shared twice yourself
   *[other] you asked or shared { $own } times yourself
}{ $back ->
    [0] .
    [one] , and held back once.
    [2] , and held back twice.
   *[other] , and held back { $back } times.
}
counts-give-asked_of_me = asked of you
counts-give-asked_by_me = asked or shared by you
counts-give-held_back = held back
counts-give-note = There is no right proportion. These are counts of what you logged, nothing more.
counts-give-head = Direction
counts-head-entries = Entries
