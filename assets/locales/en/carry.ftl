# Everything out, everything in, and in from a spreadsheet.

## Where it is found.

place-everything-out = Everything out
place-everything-in = Everything in
place-spreadsheet = From a spreadsheet

carry-title = Your data
carry-explained = What you wrote is yours: take all of it out, bring it in elsewhere, or bring in a log that you kept in a spreadsheet.
carry-made-up = This is a made-up journal, so there is nothing of yours to take out or bring in.
carry-kind-everything = Everything of a journal
carry-kind-csv = Spreadsheet saved as CSV

## While it is under way.

carry-progress = How far it has come
carry-percent = { $percent } %
carry-stop = Stop
carry-stopping = Stopping.

## Everything out.

out-lead = All that you wrote goes into one file: people, entries, what waits, what you said of readings, your settings. Hedgerow can read it back in, and other programs can read it too.
out-warning = The file is not encrypted. Whoever gets hold of it can read everything in it. Keep it where only you can reach it, and delete it when you no longer need it.
out-passphrase = Your passphrase
out-passphrase-hint = It is asked for again before anything leaves the journal.
out-passphrase-empty = Write the passphrase that opens the journal.
out-do = Choose where it goes
out-under-way = Writing the file and reading it again.
out-done = { $count ->
    [one] Written and read again: 1 thing is in the file.
   *[other] Written and read again: { $count } things are in the file.
}

## Everything in.

in-lead = Choose a file that was written with “Everything out”. You see first what would come in.
in-choose = Choose a file
in-choose-other = Choose another file
in-looking = Reading the file.
in-under-way = Bringing it in.
in-found = What comes in
in-found-nothing = Nothing: all of it is here already.
in-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
in-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
in-waiting = { $count ->
    [one] 1 request that waits for an answer
   *[other] { $count } requests that wait for an answer
}
in-captures = { $count ->
    [one] 1 thing captured while locked
   *[other] { $count } things captured while locked
}
in-verdicts = { $count ->
    [one] 1 word of yours on a reading
   *[other] { $count } words of yours on readings
}
in-practised = { $count ->
    [one] 1 phrase of yours or rehearsal
   *[other] { $count } phrases of yours and rehearsals
}
in-others = { $count ->
    [one] 1 setting or mark
   *[other] { $count } settings and marks
}
in-same = { $count ->
    [one] 1 thing is here already and stays as it is.
   *[other] { $count } things are here already and stay as they are.
}
in-different = { $count ->
    [one] 1 thing is here already and says something else. What your journal says stays; the file’s words are left out.
   *[other] { $count } things are here already and say something else. What your journal says stays; the file’s words are left out.
}
in-same-names = { $count ->
    [one] 1 person has the name of somebody who is here already. They come in beside each other; if they are the same, merge them on the person’s page.
   *[other] { $count } people have the names of people who are here already. They come in beside each other; if they are the same, merge them on the person’s page.
}
in-do = Bring it in
in-done = { $count ->
    [0] It is all in.
    [one] 1 entry came in.
   *[other] { $count } entries came in.
}

## What can be taken back.

imports-title = What came in
imports-explained = For thirty days each can be taken back as a whole. What you changed since stays.
imports-everything = everything of a journal
imports-spreadsheet = a spreadsheet
imports-line = { $day }: { $source }
imports-counts = { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}, { $people ->
    [one] 1 person
   *[other] { $people } people
}
imports-undo = Take it back
imports-undo-label = Take back what came in on { $day }: { $source }
imports-undone = { $kept ->
    [0] Taken back.
    [one] Taken back. 1 entry that you changed or deleted since is left as it is.
   *[other] Taken back. { $kept } entries that you changed or deleted since are left as they are.
}
imports-under-way = Taking it back.
