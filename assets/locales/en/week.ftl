# Week: looking back on it, step by step, and the one small plan it ends with.

place-week = Week
palette-look-back = Look back on the week

## The page of the week.

week-loading = Looking at the week.
week-this = This week
week-last = Last week
week-earlier-one = An earlier week
week-held = { $count ->
    [0] Nothing was logged.
    [one] One entry.
   *[other] { $people ->
        [one] { $count } entries, all with one person.
       *[other] { $count } entries, with { $people } people.
    }
}
week-empty = Nothing here yet. Hedges start small.
week-empty-detail = Once there are entries, a week can be looked back on here: five minutes at most, and every step can be skipped.
week-question = Good moment to look back?
week-first = Five minutes at most: what happened, one answer you’d stand by, one small plan. Every step can be skipped, and all you say is kept at once.
week-full = Yes, look back
week-full-hint = about five minutes
week-short = The short way
week-short-hint = the plan alone, a minute
week-not-now = Not now
week-not-now-said = Whenever you like. A week that is not looked back on is simply blank.
week-after-all = Look back after all
week-begun = You began to look back on this week. All you said is kept.
week-go-on = Go on where you left it
week-done = You looked back on this week.
week-read = Read it
week-sealed = { $count ->
    [one] One entry was sealed while locked and waits to be looked through. It may belong to this week.
   *[other] { $count } entries were sealed while locked and wait to be looked through. They may belong to this week.
}
week-sealed-open = Look through first
week-before = The week before, { $week }, can be looked back on as well.
week-before-open = Look at that week
week-to-this = To this week

week-a-lot-today = A lot was asked of you today. It’s all kept; you can stop here.
week-a-lot = A lot was asked of you on { $day }. It’s all kept; you can stop here.

## Plans.

plans-title = Plans
plans-past = Plans from before
plans-past-close = Fold away
plan-sentence = If { $who } { $what }, then: { $answer }
plan-sentence-anybody = If somebody { $what }, then: { $answer }
plan-came-up-never = It has not come up yet.
plan-came-up = Came up { $times }.
plan-came-up-ways = Came up { $times }: { $ways }.
plan-count-as_planned = { $times } as planned
plan-count-in_part = { $times } in part
plan-count-another_way = { $times } another way
plan-ended-let_go = Let go on { $date }.
plan-ended-made_smaller = Made smaller on { $date }.
plan-ended-done = Done with on { $date }.
plan-let-go = Let it go
plan-let-go-toast = Let go.
plan-make-smaller = Make it smaller
plan-smaller-toast = There is a smaller plan in its place now.
plan-ask-smaller = It went another way a few times. Make it smaller, or let it go?
plan-leave = Leave it as it is
plan-again = Take it up again
plan-keep-smaller = Keep the smaller plan
plan-set-aside = The half of a plan was put aside.

plan-who = If who
plan-who-blank = somebody
plan-what = does or asks what
plan-what-blank = asks for my evening
plan-answer = then what do you say or do
plan-answer-blank = I’ll tell you tomorrow
plan-missing = A plan needs both halves: when, and what then. Skipping puts it aside.
plan-phrases = Words from the shelf
plan-phrases-close = Put the shelf away
plan-unknown = There is nobody of that name yet. Choose somebody, or leave it empty.
plan-doable = How does it feel?
plan-doable-doable = doable
plan-doable-maybe = maybe
plan-doable-stretch = a stretch
plan-stretch = A smaller step may carry further: one person, one occasion, one sentence. “I’ll tell you tomorrow” is a whole plan.
plan-gently = The one with the least at stake is a good one to begin with, and not by message while upset.

plan-here = You have a plan with { $name }.
plan-this-came-up = This came up
plan-noted = Noted with the plan.
plan-take-back = Take it back

## Once a month: an old and a recent answer.

then-and-now-title = An old and a recent answer
then-and-now-then = Then
then-and-now-now = Lately
then-and-now-open = See the entry
then-and-now-open-label = { $label }: see the entry
then-and-now-away = Put away for this month
then-and-now-away-toast = Put away for this month.

## One sitting.

sitting-position = { $place } of { $all }
sitting-week = Looking back on { $week }
sitting-leave = Leave it for now
sitting-go-on = Go on
sitting-finish = Finish
sitting-skip = Skip
sitting-back = Back
sitting-note-add = Add a note
sitting-note = A note, if you like
sitting-draft-unkept = What is half written is only in this window. { $reason }
sitting-ended = Kept. The week can rest now.
sitting-ended-plan = Your plan is on this page whenever you want to look at it.
sitting-done = Done
sitting-practise = Say it aloud first
sitting-stop = Stop here
sitting-own-open = What you began to write down is not kept yet. Keep it, or say “Not after all”.

step-facts = What the week held
step-facts-none = Nothing was logged in it. That is fine, too.
step-facts-days = The entries, day by day
step-facts-days-close = Fold away

step-last_plan = The plan you had
step-last_plan-many = The plans you had
last-plan-came-up = Did it come up?
came-up-no = no
came-up-once = once
came-up-more = more than once
last-plan-went = How did it go?
went-as_planned = as planned
went-in_part = in part
went-another_way = another way
last-plan-sat = How did it sit with you?

step-stand_by = One answer you’d stand by
stand-by-offer = This one, perhaps?
stand-by-yes = yes
stand-by-not = not that one
stand-by-gone = The entry is not here any more.

step-look_backs = Looking back
step-people = The people of the week
people-why-most_entries = { $count ->
    [one] One entry in this week.
   *[other] { $count } entries in this week.
}
people-why-early_sign = Something may be changing here.
people-why-longest_unseen = No entry for a while.
people-room = Was there room for you there, that week?
people-room-least = hardly any
people-room-most = plenty
people-room-step = { $step } of five
people-kept-back = Anything you wanted to ask or share and kept back?
people-kept-back-write = Write it down

step-plan = One small plan
step-plan-lead = For one occasion that may come. Leave it empty if there is none.

step-therapist = One line for my therapist?
therapist-line = What you’d like to bring along
therapist-hint = It stays here until you share it.

## Earlier reflections, and reading one.

earlier-title = Earlier weeks
earlier-search = Search what you wrote
earlier-nothing = Nothing here says that.
earlier-unfinished = begun, not finished
earlier-list = Weeks you looked back on, newest first
earlier-loading = Looking for them.

reflection-loading = Opening it.
reflection-missing = This reflection is no longer in the journal.
reflection-to-week = All weeks
reflection-finished = Looked back on { $date }
reflection-begun = Begun on { $date }, not finished
reflection-short = The short way
reflection-plan = The plan made then
reflection-room = Room for you: { $step } of five, from hardly any to plenty.
reflection-fit-yes = The reading matched.
reflection-fit-partly = The reading matched in part.
reflection-fit-no = The reading did not match.
reflection-sat = It left you { $cost }.
reflection-empty = Nothing was said at its steps.
reflection-amend = Amend
reflection-delete = Delete
reflection-deleted = Deleted. It can be brought back for 30 days.
follow-up-no = It did not come up.
follow-up-once = It came up once.
follow-up-more = It came up more than once.
follow-up-went-as_planned = It went as planned.
follow-up-went-in_part = It went as planned in part.
follow-up-went-another_way = It went another way.

keys-week-title = While you look back on a week
keys-week-on = On to the next step
keys-week-back = Back to the step before
keys-week-skip = Skip this step
