# The sentence that is the form.

composer-label = What was asked of you
composer-direction = Whose wish it was
composer-direction-received = They asked me
composer-direction-own = I wanted to ask or share

composer-who = Who asked?
composer-who-own = Who was it about?
composer-who-blank = Who
composer-who-new = New: { $name }
composer-who-likely = People who may be meant
composer-what = What did they ask for?
composer-what-own = What did you want to ask or share?
composer-what-blank = what, in a few words
composer-kind = Or what kind of thing
composer-wish = Setting their feelings aside, did you want to?
composer-skip = skip
composer-answer = What did you answer?
composer-own-answer = What did you do?
composer-met-legend = Was it met?
composer-cost = How did it leave you?
composer-other-cost = another word
composer-fewer-costs = fewer words

composer-save = Keep it
composer-save-amended = Keep the change
composer-wait = Not answered yet
composer-practise = Words to answer with
composer-clear = Start over
composer-cancel = Leave it as it was
composer-leave = Not after all
composer-more = Add detail
composer-less = Fold the detail away

composer-missing-who = A name, or anything you call them.
composer-missing-what = A few words, or a kind.
composer-missing-answer = One of these, please. “Later” is an answer too.
composer-missing-own = One of these, please.
composer-missing-cost = One of these; the nearest will do.
composer-future = That moment is still to come.

## Folded away.

detail-when = When was it?
detail-when-now = just now
detail-when-hour = an hour ago
detail-when-morning = this morning
detail-when-evening = yesterday evening
detail-when-date = a date
detail-when-kept = as it was
detail-date = Date
detail-time = Time
detail-channel = How did it come?
detail-out-of-hours = Outside agreed hours
detail-out-of-hours-itself = Set by itself, from what was agreed. You can change it.
detail-how = How did you answer?
detail-pressure = How hard did they push, before or after?
detail-also-felt = Also felt
detail-strength = How strong was it?
detail-strength-1 = a little
detail-strength-3 = a lot
detail-strength-5 = flooding
detail-note = A note
detail-old-rule = An old rule at work here
detail-old-rule-hint = Something you grew up with, such as “family comes first”.
detail-bring-to-session = Bring to session
detail-unsafe = I didn’t feel safe to choose
detail-unsafe-hint = Kept, and left out of every reading.

## Not answered yet.

waiting-kept = It can wait.
waiting-kept-plainly = Kept.
waiting-phrase = If you want words that buy time:
waiting-risk-first = Signs of risk come before this phrase. Follow your crisis procedure.

## After saving.

kept-line = Kept. You can put it down now.
kept-undo = Undo
kept-undone = Taken back. The sentence is as it was.
kept-undone-beside = Taken back. What you are writing now stays.
kept-toast = Kept.
kept-close = Any key goes on.
kept-go-on = Go on
kept-leave = Go on without it
kept-room-for = What did this keep room for?
kept-room-for-hint = Only if you like. It is gathered, never counted.
kept-role = Who is { $name } to you?
kept-code = A code instead of the name
