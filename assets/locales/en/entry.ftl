# One entry: its sentence, its page, and where it goes when deleted.

# Every argument is a blank of the form, or what was filled into it.
entry-received = { $who } asked for { $what }. { $wish } I said { $answer }. It left me { $cost }.
entry-asked = I asked { $who } for { $what }. { $met } It left me { $cost }.
entry-held-back = I wanted something from { $who }: { $what }. I { $own }. It left me { $cost }.
entry-own = I wanted something from { $who }: { $what }. I { $own }. { $met } It left me { $cost }.
entry-waiting = { $who } asked for { $what }. { $wish }

wish-sentence-yes = I { $wish }.
wish-sentence-mixed = I was { $wish }.
wish-sentence-no = I’d { $wish }.
wish-sentence-open = I { $wish }.
met-sentence = It was { $met }.

own-what-open = something

entry-close = Close
entry-opening = Opening it.
entry-amend = Change it, or add detail
entry-practise = Practise another answer
entry-amendment-restored = What you were changing is here again. It is not kept yet.
entry-unkept = Something was changed here. Keep the change, or leave it as it was.
entry-delete = Delete
entry-deleted = Deleted. It is kept for 30 days.
entry-kind = Kind
entry-looking-back = Looking back
entry-later-cost = How it was later
entry-afterwards = Afterwards they
entry-kept-room-for = What it kept room for

## Guilt or resentment, looked at once more.

reframe-offer-guilty = Look at the guilt once more
reframe-offer-resentful = Look at the resentment once more
reframe-title-guilty = The guilt, looked at once more
reframe-title-resentful = The resentment, looked at once more
reframe-title = Looked at once more
reframe-change = Change these lines
reframe-lead = Three lines, if you like. Any of them will do, and so will none.
reframe-reminder-guilty = Guilt often comes along with a new limit. It is often a sign of growth and not of wrongdoing.
reframe-reminder-resentful = Resentment often tells that something of yours was passed by. It can show what to keep room for.
reframe-says-guilty = What the guilt says
reframe-says-resentful = What the resentment says
reframe-says = What the feeling says
reframe-also-true = What is also true
reframe-to-a-friend = What I’d tell a friend
reframe-client-says = What I felt pulled to be
reframe-client-also-true = What the frame protects
reframe-client-to-a-friend = How to bring it into the room
reframe-keep = Keep these lines
reframe-leave = Leave it as it was
reframe-emptied = The lines are gone from this entry.

deleted-title = Recently deleted
deleted-explained = Deleted entries stay here for 30 days. Then they are erased for good.
deleted-empty = Nothing is waiting to be erased.
deleted-restore = Bring it back
deleted-restored = It is back in its place.
deleted-until = until { $day }
