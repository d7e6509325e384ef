# What is to be brought to a session with a client: on Today on that day, and on the sheet of its entry.

to-raise-title = To bring to the session today
to-raise-done = Raised
to-raise-open = See the entry
to-raise-toast = Noted as raised.
to-raise-more = { $count ->
    [one] And one more after these.
   *[other] And { $count } more after these.
}

entry-raise = It was raised in the session
entry-raised-on = Raised in the session, { $day }.
entry-unraise = Not raised after all
entry-unraised-toast = It is still to be raised.
