# Practise: the phrase library on the screen, one's own versions, and rehearsing. The phrases themselves are in phrases.ftl.

place-practise = Practise

practise-lead = Words for the next time, in your own voice. Say them aloud before you need them.
practise-with = Words for { $name }
practise-against = To practise with: what was asked of you
practise-loading = Looking for words.
practise-search = Find words
practise-situation = What is it about?
practise-situation-any = any of these
practise-move = What do the words do?
practise-move-any = any of these
practise-favourites = Only those kept close
practise-show-all = Show everything
practise-nothing = No words here go by that.
practise-nothing-detail = Fewer letters, another situation, or your own words.
practise-list = Phrases
practise-keys = Arrow keys move among the phrases, Enter opens one.
practise-favourite-mark = kept close
practise-own-mark = your own words
practise-in-place = Some phrases are left out here, because they could bring you into danger.
practise-said = “{ $words }”

practise-use = Use this
practise-rehearse = Rehearse it
practise-favourite = Keep it close
practise-unfavourite = No longer close
practise-own = In my own words
practise-own-new = Write a phrase of my own
practise-own-amend = Change the words
practise-own-delete = Delete
practise-own-deleted = Deleted.
practise-own-kept = Kept among your own words.

practise-own-title = In your own words
practise-own-words = As you would say it
practise-own-hint = One sentence that you could say again.
practise-own-save = Keep it
practise-unkept = These words are not kept yet. Keep them, or cancel.

situation-anything = anything
situation-time = my time
situation-money = money or things
situation-evening_or_weekend = an evening or a weekend
situation-listening = a listening ear
situation-favour = a favour
situation-work = work
situation-information = something I’d have to tell
situation-visit = a visit
situation-plans_changed = plans that change
situation-message = a message or a call
situation-closeness = closeness

move-validated = Acknowledge, then redirect
move-validated-why = They feel heard, and the answer is still yours.
move-formula = One simple sentence
move-formula-why = Short enough to say again, word for word.
move-policy = A rule you keep
move-policy-why = It is about you, not about them, and holds for everybody.
move-named_pattern = Name what keeps happening
move-named_pattern-why = For a calm moment, not by message while upset.
move-bought_time = Take time to answer
move-bought_time-why = In place of silence. Say when, and keep to it.
move-alternative = Offer something else
move-alternative-why = Only what you would gladly do.
move-firm_no = A warm, plain no
move-firm_no-why = No reason is needed. Kindness is in the voice.
move-repeat = The same once more
move-repeat-why = Same words, same tone, then stop.
move-free_yes = A free yes
move-free_yes-why = For when you would like to, and tend to stay closed. It may have terms.
move-asking = Ask for something
move-asking-why = For when you tend to keep it back. A no to it is bearable.

guard-therapist-first = Where it could come to a break between you, talk it over with a therapist first.

backfire-title = Three ways that tend to backfire
backfire-lead = Nearly everybody uses them. They cost more than they save.

## Rehearsing.

rehearse-title = Rehearse
rehearse-words = Write it as you would say it
rehearse-words-hint = Your words carry further than ours.
rehearse-on = Go on
rehearse-aloud = Now say it aloud
rehearse-aloud-hint = Quietly is fine. Notice where your breath is.
rehearse-aloud-done = I have said it
rehearse-pushback = This comes back
rehearse-again = Say it once more: same words, same tone. Then stop.
rehearse-again-done = I have said it again
rehearse-felt = How was it to say it?
rehearse-ease-easier = easier than before
rehearse-ease-same = the same as before
rehearse-ease-hard = hard
rehearse-kept = Kept. It will be a little more yours next time.
rehearse-keep-own = Keep these words among mine
rehearse-end = Back to the phrases
rehearse-unkept = Your words are not kept yet. Go on with them, or let them go.
rehearse-let-go = Let these words go
rehearse-before = What you rehearsed
rehearse-line = { $day }: { $ease }
rehearse-delete = Erase
rehearse-delete-label = Erase “{ $words }”, rehearsed on { $day }
