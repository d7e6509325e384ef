# Today: the composer, what waits, and the journal.

today-question = What was asked of you?

today-waiting = Not answered yet
today-waiting-answer = Answer it now
today-waiting-drop = It’s settled
today-waiting-dropped = Let go.

today-set-aside = The sentence you had begun was put aside.
today-draft-restored = What you had written is here again.
today-draft-unkept = Until you save it, what you write now is only in this window. { $reason }
today-recovery = Your recovery key is not checked yet. Without it, a forgotten passphrase means a lost journal.
today-recovery-do = See to it now
today-recovery-old = It is a while since you tried the recovery key on your paper. Whether it can still be read is good to know before it is needed.
today-recovery-try = Try it
today-recovery-later = In three months
today-backup-old = The last backup is { $days } days old. Since then none could be made.
today-backup-none = No backup could be made yet.
today-backup-look = See why

journal-title = The days
journal-label = Entries, newest first
journal-search = Search the journal
journal-filters = Narrow it down
journal-filters-close = Fold away
journal-filter-person = Person
journal-filter-decision = Answer
journal-filter-cost = How it left you
journal-filter-kind = Kind
journal-filter-period = Period
journal-filter-from = From
journal-filter-to = Up to
journal-any-person = everyone
journal-any-decision = any answer
journal-any-cost = any
journal-any-kind = any kind
journal-clear = Show everything

period-all = all of it
period-week = the last seven days
period-month = the last thirty days
period-quarter = the last twelve weeks
period-year = the last year
period-dates = between two dates

journal-loading = Opening the pages.
journal-empty = Nothing here yet. Hedges start small.
journal-nothing-found = Nothing found.
journal-nothing-found-detail = Fewer words or a wider period may help.
journal-again = Try again
journal-end = This is where it began.
journal-more = More pages are coming.
journal-deleted = Recently deleted

day-today = Today
day-yesterday = Yesterday

## The rail.

rail-label = Places
rail-lock = Lock
rail-made-up = a made-up journal
notes-label = What just happened
