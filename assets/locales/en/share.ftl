# Share: the page for a therapist is chosen, looked at, and handed over.

share-title = Share
share-lead = One page to take into a session, made from what you logged. You see it first, exactly as it would be. Nothing leaves this computer unless you say so.
share-open = A page for my therapist
share-empty = Nothing to hand over yet. Hedges start small.
share-empty-detail = Once there are entries, a page can be made of them.
share-loading = Looking at what there is.
share-close = Put it away
share-page-title = A page for my therapist
share-choices = What goes in
share-preview = The page, as it would leave
share-preview-loading = Making the page.
share-not-the-newest = This is the page as it was before. { $why }

## Which days

share-period = Which days
share-period-since = since the last time ({ $date })
share-period-usual = twelve weeks
share-period-dates = from one day to another
share-from = From
share-until = Until
share-days = { $from } to { $until }

## Who

share-people = Who
share-people-note = Names stay here. On the page people are called by your word for them, or by a letter.
share-people-named = Everyone is called by their name on the page.
share-people-coded = Clients are in it, so everybody goes by a code. Keep the page, and the key to the codes, as you keep clinical notes.
share-people-nobody = Nobody has an entry in these days.
share-person-entries = { $count ->
    [0] no entries
    [one] one entry
   *[other] { $count } entries
}
share-person-word = On the page, { $name } is
share-clients = Clients, by code only
share-clients-hint = For supervision.

## In your own words

share-talk-about = What I’d like to talk about
share-talk-about-hint = A line or two, if you like. It stands first. Names in it are replaced as well.

## Moments

share-moments = Moments
share-moments-hint = Up to three that say more than figures. Their words go along; you can change them here.
share-moments-pick = Pick a moment
share-moments-picked = Close the list
share-moments-full = Three are picked. Take one out to pick another.
share-moment-words = { $name }, { $date }
share-moment-out = Take out
share-moment-out-of = Take out { $name }, { $date }

## Finding an entry

share-entry = { $date }. { $name }: { $what }
share-entry-search = Search these entries
share-entry-more = { $count ->
    [one] One more; search to find it.
   *[other] { $count } more; search to find them.
}
share-entry-nothing = No entry here says that.
share-entry-none = There are no entries in these days.

## What goes in beside

share-include = Also on the page
share-include-log = The log, a line for each entry
share-include-request_words = The words of requests
share-include-request_words-hint = In the log and in what you bring to the session.
share-include-notes = My notes
share-include-bring_to_session = What I marked “bring to session”
share-include-therapist_lines = My lines for the therapist
share-include-therapist_lines-hint = What you kept for this while looking back on weeks.
share-include-reflections = Weeks I looked back on
share-include-reflections-hint = What you noted, the plan you made, the old rule you marked.
share-include-exact_times = Days and times
share-include-exact_times-hint = Otherwise the week only.
share-include-names = Names
share-include-names-hint = The people in it have not been asked.
share-include-unsafe_entries = What I marked as not safe
share-left-out-count = { $count ->
    [0] Leave entries out
    [one] One entry is left out
   *[other] { $count } entries are left out
}
share-left-out-close = Close the list
share-left-out-hint = Ticked entries stay here. Readings, which are over everything, still count them.

## On paper

share-paper = Paper
share-paper-a4 = A4
share-paper-letter = Letter

## How it leaves

share-leave = How it leaves
share-forms-more = Other forms
share-forms-less = Fewer forms
share-format-print = on paper
share-format-print-hint = A PDF to print where you open it. Until you delete it, whoever has the file can read it.
share-format-locked_pdf = locked PDF
share-format-locked_pdf-hint = Opens in any PDF reader, with six words that are made for it.
share-format-sealed_page = sealed page
share-format-sealed_page-hint = Opens in any browser, without a network, with six words that are made for it. Mail programs often hold such files back.
share-format-pdf = open PDF
share-format-pdf-hint = Whoever has the file can read it.
share-format-html = web page
share-format-html-hint = Whoever has the file can read it.
share-format-markdown = Markdown
share-format-markdown-hint = Text, without pictures. Whoever has the file can read it.
share-format-csv = table
share-format-csv-hint = The log for a spreadsheet, with a second file that says what its columns mean. It is empty unless the log is chosen. Whoever has the files can read them.
share-format-json = JSON
share-format-json-hint = The facts, for a program. Whoever has the file can read it.
share-format-sealed_file = age file
share-format-sealed_file-hint = The page sealed with six words, for those who know the program age.

share-leaves = What leaves
share-leaves-people = { $count ->
    [0] Nobody is on it
    [one] One person
   *[other] { $count } people
}
share-leaves-clients = { $count ->
    [one] One client, by code
   *[other] { $count } clients, by code
}
share-leaves-moments = { $count ->
    [one] One moment, with its words
   *[other] { $count } moments, with their words
}
share-leaves-log = { $count ->
    [one] One line of the log
   *[other] { $count } lines of the log
}
share-leaves-request_words = { $count ->
    [one] One request in your words
   *[other] { $count } requests in your words
}
share-leaves-notes = { $count ->
    [one] Notes of one entry
   *[other] Notes of { $count } entries
}
share-leaves-bring_to_session = { $count ->
    [one] One entry to bring to the session
   *[other] { $count } entries to bring to the session
}
share-leaves-therapist_lines = { $count ->
    [one] One line you kept for the therapist
   *[other] { $count } lines you kept for the therapist
}
share-leaves-reflections = { $count ->
    [one] One week you looked back on
   *[other] { $count } weeks you looked back on
}
share-leaves-unsafe_entries = { $count ->
    [one] One entry you marked as not safe
   *[other] { $count } entries you marked as not safe
}
share-leaves-exact_times = Days and times
share-leaves-weeks = Weeks, no days
share-leaves-names = Names
share-leaves-no-names = No names
share-leaves-own-words = What you’d like to talk about
share-passphrase = Your passphrase, once more
share-passphrase-hint = Before anything leaves. It is not the one for the file.
share-write = Choose where it goes
share-writing = Making the file, and trying whether it opens.
share-made-up = A made-up journal has no passphrase, and its log of shares goes with it.

## Handed over

share-written-title = It is written
share-written-where = “{ $file }” is where you put it. It was opened again and compared before it got its name.
share-written-words = The six words that open it
share-written-tell = Tell them by another way, not in the same mail: by telephone, or in person. They are shown only now and kept nowhere.
share-written-hide = Hide the words
share-written-show = Show the words
share-written-hidden = The words are hidden.
share-written-noted = Noted among what you shared.
share-written-print = Print it where you open it. Until you delete the file, whoever has it can read it; a printer may keep a copy for a while.
share-written-open = Whoever has this file can read it.
share-written-done = Done

## Earlier

share-earlier = Shared before
share-earlier-none = Nothing was shared yet.
share-earlier-line = { $format }, of { $from } to { $until }
share-earlier-about = { $count ->
    [0] about nobody in particular
    [one] about { $people }
   *[other] about { $people }
}
