# In from a spreadsheet.

sheet-lead = If you kept a log in a spreadsheet, save it as CSV and choose that file. You see how each column is read, and change it where it is meant otherwise. Nothing comes in before you say so.
sheet-choose = Choose a file
sheet-choose-other = Choose another file
sheet-under-way = Bringing it in.

sheet-columns = What each column holds
sheet-has-header = The first row names the columns
sheet-column = Column { $number }
sheet-example = such as { $examples }
sheet-left-out = leave it out
sheet-needed = A column that says who it was and one that says when are needed.

sheet-holds-who = who it was
sheet-holds-date = the date
sheet-holds-time = the time
sheet-holds-request = what was asked
sheet-holds-kind = the kind of request
sheet-holds-want = whether I wanted to
sheet-holds-answer = my answer
sheet-holds-cost = how it left me
sheet-holds-note = a note
sheet-holds-role = what they are to me
sheet-holds-channel = how it came
sheet-holds-pressure = how hard they pushed
sheet-holds-strength = how strong it was, 0 to 5

sheet-order = In a date such as 3/4/2026
sheet-order-day_first = the day comes first
sheet-order-month_first = the month comes first
sheet-order-mixed = Both ways occur in this column. Dates that do not fit your answer are listed below.

sheet-words = What the words mean
sheet-words-explained = Where a word is left out, the entry comes in without it. An answer and how it left you are needed.
sheet-word-count = { $count ->
    [one] once
   *[other] { $count } times
}
sheet-word-label = “{ $word }” as { $column }
sheet-word-empty-label = Nothing written for { $column }
sheet-means-nothing = leave it out

sheet-first = How the first rows come in
sheet-line = Line
sheet-who = Who
sheet-when = When
sheet-what = What
sheet-answer = Answer
sheet-left-me = It left me
sheet-no-words = no words

sheet-good = { $count ->
    [0] No row can come in yet.
    [one] 1 row can come in.
   *[other] { $count } rows can come in.
}
sheet-new-people = { $count ->
    [one] It makes 1 new person.
   *[other] They make { $count } new people.
}
sheet-already = { $count ->
    [one] 1 row is in the journal already and is not doubled.
   *[other] { $count } rows are in the journal already and are not doubled.
}
sheet-bad = { $count ->
    [one] 1 row cannot come in
   *[other] { $count } rows cannot come in
}
sheet-bad-more = The first { $shown } are shown.
sheet-bad-line = Line { $line }: { $reason }
sheet-bad-cell = Line { $line }: { $reason } It says “{ $cell }”.

sheet-reason-no_who = nobody is named.
sheet-reason-name_too_long = the name is longer than 120 characters.
sheet-reason-no_date = there is no date.
sheet-reason-date_unreadable = the date cannot be read.
sheet-reason-date_ambiguous = say above whether the day or the month comes first.
sheet-reason-time_unreadable = the time cannot be read.
sheet-reason-in_future = the time has not come yet.
sheet-reason-before_all_time = the date lies before 1900.
sheet-reason-nothing_asked = it says neither what was asked nor what kind of thing.
sheet-reason-text_too_long = a text is longer than fits.
sheet-reason-no_answer = there is no answer.
sheet-reason-answer_unknown = say above what this answer means.
sheet-reason-no_cost = it does not say how it left you.
sheet-reason-cost_unknown = say above what this feeling means.

sheet-do = { $count ->
    [one] Bring in 1 row
   *[other] Bring in { $count } rows
}
sheet-do-rest = { $count ->
    [one] Bring in the 1 row that can come in
   *[other] Bring in the { $count } rows that can come in
}
sheet-none-explained = Change the spreadsheet or how it is read until every row can come in, or let the rest come in.
