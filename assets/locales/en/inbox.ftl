# What was captured while locked: on Today, and where it is looked through.

inbox-today = Sealed while locked: { $count }
inbox-today-open = Look through { $count ->
    [one] it
   *[other] them
}
inbox-today-set-aside = Something in the inbox could not be taken in.
inbox-today-see = See what it was

place-inbox = Sealed while locked
inbox-explained = You wrote this while Hedgerow was locked. Nothing of it is an entry until you accept it.
inbox-not-yours = Somebody who has your files can put something here that you did not write. If it is not yours, discard it.
inbox-empty = Nothing waits here.
inbox-more = These are the oldest { $shown } of { $count }. The others come up as these go.
inbox-accept-all = Accept the { $count } about people you know
inbox-unread = The inbox could not be read to its end. What is in it stays where it is, and is read the next time you open this page.

inbox-moment = { $day }, { $time }
inbox-waiting = Not answered yet
inbox-unfinished = A sentence you had begun
inbox-unfinished-unknown = It was begun in another version of Hedgerow and cannot be shown here. It is kept.
inbox-who = Who is “{ $name }”?
inbox-who-fresh = { $name }, somebody new
inbox-who-chosen = It goes to { $name }.
inbox-who-new = It makes a new person: { $name }.
inbox-accept = Accept
inbox-amend = Change the words
inbox-resume = Go on with it
inbox-discard = Discard
inbox-unkept = Something was changed here. Keep the change, or leave it as it was.

inbox-restored = What you were changing is here again. It is not accepted yet.
inbox-accepted = Accepted. It is in the journal.
inbox-accepted-waiting = Accepted. It waits on Today.
inbox-accepted-all = Accepted. They are in the journal.
inbox-discarded = Discarded. It is kept for 30 days.
inbox-discarded-title = Discarded
inbox-discarded-explained = For 30 days each can be brought back. Then it is erased.
inbox-bring-back = Bring back

inbox-set-aside-unreadable = { $count ->
    [one] One file in the inbox could not be read: it is damaged, or sealed for somebody else.
   *[other] { $count } files in the inbox could not be read: they are damaged, or sealed for somebody else.
}
inbox-set-aside-strange = { $count ->
    [one] One file in the inbox opened and was nothing this Hedgerow seals. Somebody else, or a newer Hedgerow, may have written it.
   *[other] { $count } files in the inbox opened and were nothing this Hedgerow seals. Somebody else, or a newer Hedgerow, may have written them.
}
inbox-set-aside-too-large = { $count ->
    [one] One file in the inbox was larger than anything Hedgerow seals.
   *[other] { $count } files in the inbox were larger than anything Hedgerow seals.
}
inbox-set-aside-foreign = { $count ->
    [one] One thing in the inbox was not put there by Hedgerow.
   *[other] { $count } things in the inbox were not put there by Hedgerow.
}
inbox-set-aside-kept = { $count ->
    [one] It was set aside in the folder inbox/set-aside. Nothing of it was taken in, and nothing was deleted.
   *[other] They were set aside in the folder inbox/set-aside. Nothing of them was taken in, and nothing was deleted.
}
inbox-set-aside-told = All right

inbox-origin = Captured while locked
