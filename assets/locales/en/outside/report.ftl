# The page for the therapist: what leaves the vault, in words. It speaks to whoever reads it; "you" is the person who kept the journal.

## The frame

report-title = A page for my therapist
report-title-supervision = A page for supervision
report-period = From { $from } to { $until }. Kept by the user in a private journal.
report-period-day = { $from }. Kept by the user in a private journal.
report-confidential = Confidential, for supervision. Clients appear under codes only; keep it, and the key to the codes, as you keep clinical notes.
report-foot = Self-recorded by the user and summarised by fixed rules that have not been clinically validated. Not a diagnosis, test or medical device. Readings describe entries, not people. What you hand over may become part of a clinical record.

## Dates and lists

report-date = { $day } { $month } { $year }
report-month-1 = January
report-month-2 = February
report-month-3 = March
report-month-4 = April
report-month-5 = May
report-month-6 = June
report-month-7 = July
report-month-8 = August
report-month-9 = September
report-month-10 = October
report-month-11 = November
report-month-12 = December
report-month-short-1 = Jan
report-month-short-2 = Feb
report-month-short-3 = Mar
report-month-short-4 = Apr
report-month-short-5 = May
report-month-short-6 = Jun
report-month-short-7 = Jul
report-month-short-8 = Aug
report-month-short-9 = Sep
report-month-short-10 = Oct
report-month-short-11 = Nov
report-month-short-12 = Dec
report-when-week = week of { $monday }
report-when-exactly = { $date }, { $time }
report-beside = { ", " }
report-together = { $list } and { $last }

## What people are called

report-code-client = Client { $letter }
report-code-coworker = Colleague { $letter }
report-code-manager = Manager { $letter }
report-code-family = Family { $letter }
report-code-partner = Partner { $letter }
report-code-friend = Friend { $letter }
report-code-community = Community { $letter }
report-code-other = Person { $letter }
report-called-and-code = { $called } ({ $code })
report-somebody = somebody
report-role-client = client
report-role-coworker = colleague
report-role-manager = manager
report-role-family = family
report-role-partner = partner
report-role-friend = friend
report-role-community = community
report-role-other = other
report-who-and-role = { $who } ({ $role })

## What I'd like to talk about

report-talk-about = What I’d like to talk about

## Moments

report-moments = Moments
report-moment = { $number }. { $who }
report-moment-own = My own wish
report-moment-wish = Wish
report-moment-answer = Answer
report-moment-how = How
report-moment-feeling = Left me
report-moment-look-back = Looking back
report-feeling-also = { $cost }, also { $others }

## Relationships

report-relationships = Relationships
report-relationships-more = { $count ->
    [one] One more relationship is on the next page.
   *[other] { $count } more relationships are on the next page.
}
report-relationships-none = No relationship has entries in this period that go in.
report-person-no-entries = No entries in this period.
report-not-read = No readings are made here: the user did not feel free to choose.
report-too-little = Too little logged to say.
report-verdict-yes = The user’s own word: this fits.
report-verdict-partly = The user’s own word: this fits in part.
report-verdict-no = The user’s own word: this doesn’t fit.
report-verdict-then = It was said of an earlier reading: “{ $title }”

## Drawings, in words

report-hedge-described = The hedge of { $who } over twelve weeks. { $counts }
report-hedge-earlier = { $count } earlier
report-hedge-key = In the hedges each mark is one entry, the newest on the right: a leaf for a limit held, a leaf with a flower for opening freely, bare twigs for giving past the own wish, a stone for staying closed, a dot for neither. Small flat stones below the line stand for two weeks or more without an entry.
report-costs-described = What the answers left: { $list }.
report-costs-described-row = { $cost }: { $answers }
report-costs-answer = { $count } { $answer }
report-key-leaf = limit held
report-key-blossom = opened freely
report-key-gap = gave past own wish
report-key-stone = stayed closed
report-key-dot = neither
report-key-quiet = quiet weeks
report-costs-others = others
report-costs-key = In the dots each is one answer: filled for yes, half filled for partly, hollow for no, ringed for later.
report-intervals-described = Both rates with their 80 % intervals. { $list }
report-intervals-described-row = { $who }: a limit was passed { $porous }; opening stayed closed { $rigid }.
report-intervals-thin = too seldom called for to say
report-weeks-described = Both rates of { $who } at the end of each of the last { $count } weeks. { $porous } { $rigid }
report-weeks-described-porous = A limit was passed: { $from } at first, { $to } at last.
report-weeks-described-rigid = Opening stayed closed: { $from } at first, { $to } at last.
report-weeks-described-porous-thin = Too little to say how often a limit was passed.
report-weeks-described-rigid-thin = Too little to say how often opening stayed closed.
report-axis-never = never
report-axis-always = always
report-axis-porous = a limit was passed
report-axis-rigid = opening stayed closed

## What became of plans

report-plans = What became of plans
report-plans-came-up = { $made ->
    [one] One plan
   *[other] { $made } plans
}; { $times ->
    [0] none came up.
    [one] one came up, once.
   *[other] they came up { $times } times.
}
report-plans-ways = { $made ->
    [one] One plan
   *[other] { $made } plans
}, which came up { $times ->
    [one] once
   *[other] { $times } times
}: { $list }.
report-plans-as-planned = { $count } as planned
report-plans-in-part = { $count } in part
report-plans-another-way = { $count } another way

## What became of guilt

report-guilt = What became of guilt
report-guilt-and-plans = What became of guilt and plans

## How to read this

report-how = How to read this
report-how-basis = { $entries ->
    [0] No entries of this period went in.
    [one] Based on one entry of this period.
   *[other] Based on { $entries } entries of this period, logged on { $days ->
        [one] one day
       *[other] { $days } days
    }.
}
report-how-wish = Whether the user wanted to was noted with { $share } of the { $requests ->
    [one] one request
   *[other] { $requests } requests
}.
report-how-wish-share-none = none
report-how-wish-share-tenths = about { $tenths } in 10
report-how-wish-share-all = all
report-how-you = “You” is the person who kept the journal.

## How readings are made

report-readings = How readings are made
report-readings-rules = Fixed rules read what was logged: the answer, the wish, how it left the user, and how long ago it was.
report-readings-everything = Readings and rates are made from everything logged up to { $until }. Entries or people left out of this page still feed these numbers.
report-readings-kept-out = What was left out is in no count, no drawing and no list here.
report-readings-aliases = People appear under aliases. Where a name of the journal stood in the user’s own words, the alias stands in its place.
report-readings-aliases-plain = People appear under aliases.
report-readings-names = People appear under their names, as the user chose.
report-readings-weeks = Entries are dated by their weeks.

## Both rates

report-rates = Both rates
report-rates-lead = When a limit was called for, how often was it passed? When opening was wanted, how often did it stay closed? These are two rates, not the ends of one scale. The dot is the rate, the line the range in which it lies with 80 % probability; beyond the dotted line a reading may speak of leaning. A rate that was too seldom called for is not drawn.
report-rates-caption = Both rates with their 80 % intervals
report-rates-who = Who
report-rates-porous = A limit was passed
report-rates-rigid = Opening stayed closed
report-rates-n = Entries
report-rates-reading = Reading
report-rates-since = { $title } Since { $date }.
report-rates-none = Nothing can be read yet: too little was logged.
report-rates-thin = Too little logged to say: { $list }.
report-rates-thin-one = { $who } ({ $entries ->
    [one] one entry
   *[other] { $entries } entries
})
report-trend = Change
report-trend-of = { $who }: { $change }
report-trend-none = No change stands out between the last six weeks and the twelve before.
report-weeks = Week by week
report-weeks-lead = Both rates at the end of each of the last twelve weeks, with their 80 % intervals. Where a line stops, too little was logged to say.

## The log

report-log = The log
report-log-caption = Entries from { $from } to { $until }
report-log-number = No.
report-log-when = When
report-log-who = Who
report-log-asked = Asked for
report-log-wish = Wish
report-log-answer = Answer
report-log-cost = How it left me
report-log-later = Later
report-log-empty = No entries.
report-log-own = An own wish: { $what }
report-log-answer-how = { $answer }: { $how }
report-log-unsafe = { $answer } (not free to choose)
report-log-later-cost = by then { $cost }
report-log-later-afterwards = they { $afterwards }

## Notes

report-notes = Notes
report-notes-empty = No notes.
report-note-head = { $number }. { $who }, { $when }
report-note-head-plain = { $who }, { $when }
report-note-old-rule = An old rule:
report-note-kept-room-for = What it kept room for:
report-note-feeling-says = What the feeling says:
report-note-also-true = What is also true:
report-note-to-a-friend = What I’d tell a friend:
report-note-pulled-to-be = What I felt pulled to be:
report-note-frame-protects = What the frame protects:
report-note-into-the-room = How to bring it into the room:

## Weeks that were looked back on

report-reflections = Weeks I looked back on
report-reflections-empty = No week of these days was looked back on.
report-reflection-facts = What the week held:
report-reflection-last_plan = The plan I had:
report-reflection-stand_by = One answer I’d stand by:
report-reflection-look_backs = Looking back:
report-reflection-people = The people of the week:
report-reflection-plan = One small plan:
report-reflection-therapist = For the session:

## What is brought to the session

report-bring = To bring to the session
report-bring-empty = Nothing was marked.
report-bring-item = { $who }, { $when }: { $what }. { $answer }; it left me { $cost }.

## What leaves

report-leaves = What leaves
report-leaves-people = People
report-leaves-people-aliases = { $count }, under aliases
report-leaves-people-names = { $count }, by name
report-leaves-people-codes = { $count }, under codes; clients among them: { $clients }
report-leaves-moments = Moments
report-leaves-log = Entries in the log
report-leaves-request-words = Requests in the user’s words
report-leaves-notes = Entries with notes
report-leaves-bring = To bring to the session
report-leaves-therapist-lines = Lines kept for the session
report-leaves-reflections = Weeks looked back on
report-leaves-unsafe = Not free to choose
report-leaves-times = Dates
report-leaves-times-weeks = weeks only
report-leaves-times-exact = days and times
report-leaves-none = none

## The codebook beside the table of entries

report-codebook-column = column
report-codebook-value = value
report-codebook-meaning = meaning
report-codebook-format = One line an entry, the oldest first. Dates are YYYY-MM-DD. A cell that begins with an apostrophe had one added, so that no program takes it for a formula.
report-codebook-number = the number of the entry in this report
report-codebook-week = the Monday of its week
report-codebook-date = the civil date as written; empty unless exact times were chosen
report-codebook-time = the civil time as written; empty unless exact times were chosen
report-codebook-who = the alias, code or name of the person
report-codebook-direction = who asked
report-codebook-direction-received = the other person asked
report-codebook-direction-asked = the user asked or shared
report-codebook-direction-held_back = the user wanted to ask or share, and held it back
report-codebook-request = what was asked, in the user’s words; empty unless chosen
report-codebook-kind = what kind of thing was asked for
report-codebook-want = whether the user wanted to
report-codebook-decision = what was answered
report-codebook-met = whether what the user asked for was met
report-codebook-how = how it was answered
report-codebook-cost = how it left the user
report-codebook-also_felt = other feelings, with spaces between
report-codebook-strength = how strong the feeling was, 0 to 5
report-codebook-pressure = how hard they pushed
report-codebook-channel = how the request came
report-codebook-out_of_hours = outside agreed hours
report-codebook-unsafe = the user did not feel free to choose
report-codebook-after = looking back, the answer
report-codebook-after_on = the civil date on which that was said; empty unless exact times were chosen
report-codebook-later_cost = how it was by then
report-codebook-afterwards = what the other did afterwards
report-codebook-note = the note; empty unless chosen
report-codebook-old_rule = a rule one grew up with; empty unless chosen
report-codebook-kept_room_for = what a no kept room for; empty unless chosen
report-codebook-reframe_says = what the guilt or the resentment says; about a client, what one felt pulled to be; empty unless chosen, and a column only where something was written
report-codebook-reframe_also_true = what is also true; about a client, what the frame protects; empty unless chosen
report-codebook-reframe_to_a_friend = what one would tell a friend; about a client, how to bring it into the room; empty unless chosen
report-codebook-yes = yes
report-codebook-no = no
