# The same journal from a terminal: help, questions, and what is printed.

## The program.

cli-about = Hedgerow from a terminal: the same journal as in the window
cli-after = The passphrase, or the recovery key, is asked for, or read from a descriptor or a file. Neither is ever an argument: everybody on this computer can see those.
cli-vault = The folder of the journal; without it, the one that the app uses
cli-json = Print a line of JSON for each thing, for programs
cli-passphrase-fd = Read the passphrase from this open file descriptor, its first line
cli-passphrase-file = Read the passphrase from this file, its first line
cli-passphrase = { "Passphrase: " }
cli-recovery-key-file = Read the recovery key from this file, in place of the passphrase
cli-ask-recovery-key = Ask for the recovery key in place of the passphrase
cli-recovery-key = { "Recovery key: " }

## Logging.

cli-log = Log what was asked of you, what you answered, and how it left you
cli-log-after = What you leave out and is needed is asked for. What stands in a command stays in the shell’s history; what is asked for does not.
cli-log-who = Who asked. A new name makes somebody new
cli-log-what = What was asked, in a few words
cli-log-want = Their feelings aside, did you want to?
cli-log-own = In place of an answer: it was you who wanted to ask or share something. What became of it, or how it was met
cli-log-how = How you answered
cli-log-pressure = How hard they pushed, before or after
cli-log-when = When it was: now, “20 minutes ago”, “1 hour ago” or “2026-11-27 19:30”
cli-log-note = A note
cli-kind = What kind of thing it was
cli-answer = What you answered
cli-cost = How it left you
cli-kept = Kept. You can put it down now.
cli-new-person = That name was new, so somebody new is in your journal.

cli-ask-who = Who asked?
cli-ask-who-own = Who was it about?
cli-ask-what = What for?
cli-ask-what-own = What did you want to ask or share?
cli-ask-want = Their feelings aside, did you want to? (Enter skips this.)
cli-ask-answer = What did you answer?
cli-ask-cost = How did it leave you?

cli-not-a-time = write “now”, “20 minutes ago”, “1 hour ago” or “2026-11-27 19:30”
cli-not-a-day = write a day as 2026-11-27

## Finding.

cli-list = List entries, the newest first
cli-list-who = Only of this person
cli-list-answer = Only with this answer
cli-list-cost = Only what left you so
cli-list-kind = Only of this kind
cli-list-from = From this day on
cli-list-to = Up to and with this day
cli-list-limit = How many at most
cli-list-all = All of them
cli-search = Find entries by the beginnings of words
cli-search-words = Words that must all occur, the last one as a beginning
cli-more = There are more. --limit shows further ones, --all everything.
cli-none = Nothing found.

## Patterns.

cli-patterns = Say what is read of each relationship, or of one
cli-patterns-name = Of this person only
cli-patterns-none = Nobody is in the journal yet.

## Handing over, out and in.

cli-replace = A file of that name may be replaced
cli-report = Write a page for a therapist, and note that it was shared
cli-report-after = What is not chosen stays in the journal, and people go by aliases. The words that open a locked file are printed once and kept nowhere: tell them by another way than the file.
cli-report-file = Where it goes
cli-report-as = As what it leaves
cli-report-who = About this person, and no others; can be said several times
cli-report-from = From this day on; without it, since the last share, or twelve weeks
cli-report-leave-out = Without this entry, by its id as “list --json” names it; can be said several times
cli-report-letter = On Letter in place of A4
cli-report-written = Written to { $file }, opened again and compared, and noted among what you shared. { $people ->
    [0] Nobody is on it.
    [one] One person is on it.
   *[other] { $people } people are on it.
}
cli-report-words = The six words that open it, told only now: { $words }
cli-export = Write everything to a file that can be brought in again
cli-export-file = Where it goes
cli-import = Bring in everything of a journal, or a spreadsheet saved as CSV
cli-import-after = What is in the journal already is not doubled, and where it says something else its own words stay. --look shows what would come in.
cli-import-file = What comes in
cli-import-look = Only say what would come in; change nothing
cli-import-mapping = How a spreadsheet is to be read; “--look --json” prints how it would be read without this, under “mapping”
cli-import-all-or-none = Bring in every row of a spreadsheet, or none
cli-import-back = For thirty days the app can take it back as a whole, under Settings, Your data.

## Checking.

cli-verify = Open the journal, check all of it, and count
cli-verified = All is well: { $entries ->
    [one] one entry
   *[other] { $entries } entries
} with { $people ->
    [one] one person
   *[other] { $people } people
}, and nothing is damaged.

## Backups.

cli-backup = Make a backup, read it back, and count what is in it
cli-backup-to = Into this folder, which has to be there; without it, where the journal’s backups go
cli-backed-up = A backup is made and read back, with { $entries ->
    [one] one entry
   *[other] { $entries } entries
} in it. It is in { $folder }.
cli-restore = Make a backup the journal again; what is there is put aside
cli-restore-after = The passphrase, or the recovery key, is the one that held when the backup was made.
cli-restore-file = The backup
cli-restore-try = Only try it: restore it into a private place, count, and change nothing
cli-restored = The journal is the backup’s again, with { $entries ->
    [one] one entry
   *[other] { $entries } entries
}.
cli-restore-tried = The backup opens and is whole, with { $entries ->
    [one] one entry
   *[other] { $entries } entries
}. Nothing was changed.
cli-put-aside = The journal that was there is now in { $folder }.

## About the program itself.

cli-man = Print the manual page, of the program or of one command
cli-man-command = Of this command
cli-completions = Print completions for a shell
cli-completions-shell = For this shell

## What went wrong, and what to do.

error-options-missing = Say { $options } as well, or run this in a terminal and be asked.
error-no-terminal = There is no terminal to ask in for what opens the journal. Use --passphrase-file, --passphrase-fd or --recovery-key-file.
error-secret-unreadable = What opens the journal could not be read from where you said. Nothing was opened; see that the file is there, is text, and may be read.
error-file-name-taken = A file of that name is there already. Nothing was written: choose another name, or say --replace.
error-file-not-read = The file cannot be read. See that it is there and that you may read it; nothing was changed.
error-nobody-called = Nobody of that name is in the journal.
error-no-such-command = There is no command of that name. --help lists them.
error-questions-left = Nothing was done: the questions were left before the last one.
error-printing = What was found could not be printed. The journal is closed and unchanged by that.
