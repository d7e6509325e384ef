# People: the list, one person, amending, archiving and merging.

people-title = People
people-search = Find somebody
people-add = Add somebody
people-empty = Nobody here yet.
people-empty-detail = Whoever you log an entry about appears here. You can add somebody before that, too.
people-nobody-found = Nobody here goes by “{ $typed }”.
people-loading = Looking for your people.
people-archived = { $count ->
    [one] One archived
   *[other] { $count } archived
}
people-list = People of this journal
people-archived-list = Archived people
people-entries = { $count ->
    [0] No entries yet
    [one] One entry
   *[other] { $count } entries
}
people-in-period = { $count ->
    [0] { $logged }, none in this period
   *[other] { $logged }, { $count } in this period
}
people-newest = The newest of { $all }. { $counts }
people-keys = Arrow keys move among the people, Enter opens one.
people-last = last on { $date }
people-no-role = role not said

person-missing = This person is no longer in the journal.
person-to-people = All people
person-amend = Amend
person-archive = Archive
person-unarchive = Bring back from the archive
person-archived-note = Archived. The entries are all kept.
person-archived-toast = { $name } is archived. The entries are all kept.
person-unarchived-toast = { $name } is back among your people.
person-practise = Words to practise
person-merge = Same person as somebody else
person-care = A caring role.
person-distance = Kept at a distance on purpose.
person-unsafe = You marked that you don’t feel free to say no here. No readings are made from these entries.
free-question = Do you feel free to say no here?
free-yes = Yes
free-no = Not really
free-not-now = Not now
person-support = Your safety comes first. You deserve help with this.
person-support-open = Help resources
person-frame-title = What was agreed
person-frame-session-day = Session day
person-frame-hours = Hours
person-frame-times = Times
person-frame-time = { $days }: { $from } to { $until }
person-frame-channels = Ways to be in touch
person-frame-limits = Limits
person-note-title = Note
person-empty = Nothing here yet. Hedges start small.
person-known = What you noted
person-entries-title = Entries
person-entries-loading = Looking for the entries.
person-entries-empty = Nothing logged here yet.

person-form-new = Add somebody
person-form-amend = Amend { $name }
person-form-role = What are they to you?
person-form-name = Name
person-form-name-hint = As you call them.
person-form-code = Code
person-form-code-hint = Such as K-14. Not a name: what you write about a client should not tell who it is.
person-form-code-name = This reads like a full name. A code tells nobody who it is; it is kept as you write it either way.
person-form-flags = How it is with them
person-form-care = I care for them
person-form-care-hint = As for a child, or somebody who is ill. A tiring yes is then no missing limit.
person-form-distance = I keep a distance on purpose
person-form-distance-hint = Staying closed here is your choice, and is read as one.
person-form-unsafe = I don’t feel free to say no here
person-form-unsafe-hint = No readings are made from these entries, and nothing here will urge you to be firm.
person-form-frame = What was agreed
person-form-session-day = Session day
person-form-session-day-hint = On this day Today shows what you marked “Bring to session”, and phrases name the day.
person-form-hours = Agreed hours
person-form-hours-hint = In your words, such as “Tuesdays at four”.
person-form-times = Agreed times
person-form-times-hint = What comes at another time, or in a way that was not agreed, is marked “outside agreed hours” by itself. You can change that in each entry.
person-form-time = Agreed time { $number }
person-form-time-days = Days
person-form-time-from = From
person-form-time-until = Until
person-form-time-next-day = On the next day.
person-form-time-add = { $count ->
    [0] Add days and hours
   *[other] Add another time
}
person-form-time-remove = Remove
person-form-time-unfinished = Days, from when and until when belong together. Say all three, or remove it.
person-form-channels = Agreed ways to be in touch
person-form-limits = Agreed limits
person-form-note = Note
person-form-save = Keep
person-form-unkept = Something here is not kept yet. Keep it, or cancel to leave it as it was.
person-form-name-empty = A name is needed, or a code.
person-added-toast = { $name } is among your people now.
person-amended-toast = { $name }: kept.

merge-title = The same person twice
merge-lead = Choose under which name { $name } goes on.
merge-into = Goes on as
merge-preview = { $count ->
    [0] { $from } leaves the list. There are no entries to move.
    [one] The one entry of { $from } moves to { $into }, and { $from } leaves the list.
   *[other] All { $count } entries of { $from } move to { $into }, and { $from } leaves the list.
}
merge-kept = What you noted about { $into } stays as it is: role, what was agreed, note. No entry is lost. You can undo this right afterwards.
merge-unsafe = You marked that you don’t feel free to say no to { $from }. { $into } has no such mark; you can set it under “Amend”.
merge-do = Merge
merge-choose-first = Choose somebody from the list.
merge-done-toast = { $from } and { $into } are one now.
