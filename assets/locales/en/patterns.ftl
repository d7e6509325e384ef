# Patterns: the period, what they are based on, why, the user's own verdict, and the entries behind a mark.

## The period of all pictures.

patterns-period = Period
patterns-period-twelve_weeks = twelve weeks
patterns-period-half_year = half a year
patterns-period-year = a year
patterns-period-all = everything

## What a picture is based on.

basis-none = Nothing logged in this period. A longer one may show more.
basis = Based on what you logged: { $entries } on { $days }, { $period }.
basis-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
basis-days = { $count ->
    [one] one day
   *[other] { $count } days
}
basis-period-twelve_weeks = 12 weeks to today
basis-period-half_year = 26 weeks to today
basis-period-year = a year to today
basis-period-all = from the first to today

## A professional's frame.

frame-title = The agreed frame
frame-nothing-agreed = Nothing is agreed yet. Hours and ways can be noted under “Amend”; what comes otherwise is then marked by itself.
frame-nothing-marks = Times and ways can be chosen under “Amend”; what comes otherwise is then marked by itself.
frame-nothing-outside = Nothing logged in this period came outside it.

## More charts.

patterns-everyone = Everyone together
patterns-more = More ways to look
patterns-less = Fewer ways to look
patterns-section = What was logged, as a picture and in words
patterns-loading = Looking at what was logged.
patterns-person-loading = Looking at this person.
patterns-more-nothing = There is too little here for more pictures yet.

## A question, not a reading.

all-no-question = Most requests you logged ended in no or later. Right for this season? Or do the yeses go unlogged?
all-no-detail = { $turned } of { $requests } requests from { $people } people, in the last eight weeks.

## Why.

why = Why
why-close = Close why
why-loading = Looking for the entries behind this.
why-lead = { $count ->
    [0] No entry has moved this reading yet.
    [one] The one entry that moved this reading.
   *[other] The entries that moved this reading most, the weightiest first.
}
why-judged = Judged on { $day }.
why-since = { $count ->
    [one] One entry since then counts from the next Sunday on.
   *[other] { $count } entries since then count from the next Sunday on.
}
why-left-out = { $count ->
    [one] One entry is left out, as you did not feel free to choose.
   *[other] { $count } entries are left out, as you did not feel free to choose.
}
why-spoke-for = What spoke for it
why-spoke-against = What spoke against it
why-counted = What was counted
why-more = { $rest ->
    [one] One more moved it a little.
   *[other] { $rest } more moved it a little.
}
why-all = Show all { $count }
why-keys = Arrow keys move among the entries, Enter opens one.
why-side-porous = read as given past your wish
why-side-limit = read as a limit held
why-side-open = read as opened freely
why-side-rigid = read as kept closed
why-side-unclear = read as unclear
why-clear-most = { $said }, most likely
why-clear-likely = { $said }, likely
why-clear-perhaps = { $said }, perhaps
why-counts-full = counts in full
why-counts-three = counts for about three quarters
why-counts-half = counts for about half
why-counts-quarter = counts for about a quarter
why-counts-little = counts a little

## How readings come about.

how-read = How this is read
how-read-rules = Fixed rules read what you logged: what you answered, what you wanted, how it left you, and how long ago it was. The same entries always read the same.
how-read-tested = The rules were tried on made-up journals. They have not been tested clinically, and what they say is no diagnosis.
how-read-entries = A reading describes entries, never a person. Where it doesn’t fit, your own word counts for more.

## Does this fit?

verdict-question = Does this fit?
verdict-yes = yes
verdict-partly = partly
verdict-no = doesn’t fit
verdict-said-yes = On { $date } you said this fits.
verdict-said-partly = On { $date } you said this fits in part. The reading stays as it is, and so does your word.
verdict-said-no = On { $date } you said this doesn’t fit. The reading stays as it is, and so does your word.
verdict-said-then = It read then: “{ $title }”
verdict-kept-toast = Your word is kept beside the reading.
verdict-taken-toast = Your word is taken back.

## The entries behind a mark.

behind-close = Close
behind-loading = Looking for the entries behind this.
behind-list = Entries behind this mark
behind-gone = These entries are no longer in the journal.
