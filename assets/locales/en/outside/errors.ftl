# What went wrong, and what to do. Nothing here quotes what somebody wrote.

# The shell
error-locked = Hedgerow is locked. Unlock it and try again.
error-made-up = This is a made-up journal. Make your own to do this.
error-already-open = Your journal is open already.
error-shortcut-unusable = These keys cannot be used everywhere. Hold Ctrl, Alt or the system’s own key, and press one more.
error-shortcut-taken = Another program uses these keys already, so nothing has changed. Choose others if you like.
error-reminder-not-kept = The reminder could not be written down, so it stays as it was. Is the disk full?
error-shortcut-not-kept = The keys could not be written down, so nothing has changed. Is the disk full?
error-backup-under-way = A backup is being made or tried just now. Wait a moment, or stop it.
error-no-backup-chosen = Choose a backup first.
error-recovery-key-mistyped = That is not what the key says there. Look at the groups again; the letters B, I and O never occur there.
error-no-recovery-key-shown = There is no recovery key to type back. Make a new one first.
error-nothing-chosen = Choose a file first.

# The vault: making and finding it
error-not-present = There is no journal here yet.
error-already-present = There is a journal here already. It was not touched.
error-folder-not-empty = The folder for your journal holds other files. Move them elsewhere, then try again; nothing was changed.
error-no-data-folder = This system does not say where programs keep their data, so Hedgerow has no place for a journal. On Linux, set HOME or XDG_DATA_HOME.
error-synced-folder = The folder for your journal is copied by { $service } while it is written, and that can tear a journal apart. Have it copy other folders only, or start Hedgerow with a folder outside: on Linux the app takes it from XDG_DATA_HOME, and hedgerow-cli from --vault.
error-in-use = Your journal is open in another window or program. Close or lock it there, then try again.

# The vault: keys
error-passphrase-empty = Type a passphrase first.
error-wrong-passphrase = That is not the passphrase. Capital letters and the keyboard’s language matter. Nothing was changed; try again.
error-wrong-recovery-key = That recovery key is well formed, but it opens another journal, or a newer key took its place.
error-not-a-recovery-key = Something in that key is mistyped. It begins with AGE-SECRET-KEY-1; spaces and small letters do not matter.
error-passphrase-file-damaged = The file that holds your key under the passphrase is damaged. Unlock with your recovery key, or put the file key.passphrase.age back from a backup. Nothing was changed.
error-recovery-file-damaged = The file that holds your key under the recovery key is damaged. Unlock with your passphrase, then make a new recovery key. Nothing was changed.
error-passphrase-file-missing = The file key.passphrase.age is missing. Unlock with your recovery key, or put the file back from a backup.
error-recovery-file-missing = The file key.recovery.age is missing. Unlock with your passphrase, then make a new recovery key.
error-passphrase-file-foreign = The file key.passphrase.age belongs to another journal, or to an earlier passphrase of this one. Put the newer file back, or unlock with your recovery key.
error-recovery-file-foreign = The file key.recovery.age belongs to another journal, or to an earlier state of this one. Unlock with your passphrase, then make a new recovery key.
error-excessive-work = A key file asks for far more work than Hedgerow ever gives it (2^{ $asked }). It is not ours or was changed; put it back from a backup.

# The vault: its files
error-header-missing = The file vault.header is missing from the journal’s folder. Put it back from a backup; nothing was changed.
error-header-damaged = The file vault.header is damaged. Put it back from a backup; nothing was changed.
error-header-forged = The file vault.header was changed by something other than Hedgerow. Put it back from a backup; nothing was changed.
error-newer-format = This journal was written by a newer Hedgerow (format { $found }; this one knows { $known }). Update Hedgerow; the journal was not touched.
error-database-missing = The file journal.db is missing from the journal’s folder. Put it back from a backup; Hedgerow made no new one in its place.
error-database-empty = The file journal.db is empty. Put it back from a backup; Hedgerow made no new one in its place.
error-database-damaged = The journal’s database is damaged. Nothing was changed. Keep the folder as it is and put a backup in its place.
error-capture-key-differs = The key that seals what you log while locked is not the one this journal expects, so nothing was sealed. Unlock Hedgerow: it puts the right key back. What you wrote is still here.
error-capture-too-large = This is more than can be sealed at once. Shorten it, or unlock Hedgerow and log it there. What you wrote is still here.
error-inbox-full = Too much is waiting in the inbox. Unlock Hedgerow and look through it first. What you wrote is still here.
error-read-only = The journal’s folder cannot be written. Check that the disk is not write-protected and that the folder is yours; what you wrote is still here.
error-disk-full = The disk is full. Nothing was lost; make some room and try again.
error-copy-name = A safety copy could not be named. Move older copies out of the journal’s folder, then try again.
error-cryptography = The system gave no random numbers or a cipher failed. Restart the computer and try again; nothing was changed.
error-io = The disk could not be read or written. Nothing was lost; check the disk and try again.
error-database = The database could not do that (number { $number }). Nothing was lost; lock Hedgerow, unlock it and try again.
error-change-unfinished = Your new passphrase holds, but not everything could be put under it yet. Make sure that the disk has room, then lock Hedgerow and unlock it with the new passphrase; that finishes the change. Nothing was lost.

# The vault: backups
error-not-a-backup = That file is no backup of Hedgerow’s. The names of backups end in .hedgerow. Nothing was changed.
error-backup-cut-off = This backup is not whole: it ends too early, or a part of it does not add up. If it came over a wire or from a sync service, fetch it once more; otherwise try an older one. Nothing was changed.
error-backup-foreign = This file holds something that no backup of Hedgerow’s holds, so it was not opened. Nothing was changed.
error-backup-not-plain = This file holds a link or a folder where a backup has plain files, so it was not opened. Nothing was changed.
error-backup-too-large = A part of this file is larger than any journal, so it was not opened. Nothing was changed.
error-backup-twice = This file holds the same part twice, which no backup of Hedgerow’s does, so it was not opened. Nothing was changed.
error-backup-missing = This file lacks a part that every backup has. Try another backup. Nothing was changed.
error-backup-changed = This backup is not as it was when it was made. Try another one. Nothing was changed.
error-backup-differs = The new backup did not read back as it was written, so it was removed. The older ones are all still there. Is something wrong with the disk? Try another folder.
error-backup-folder-missing = The folder for your backups is not there. If it is on another disk, plug that in; or choose another folder in Settings.
error-backup-folder-inside = That folder is inside the one with your journal, and would be lost together with it. Choose a folder elsewhere.
error-cancelled = Stopped. Nothing of it was kept.

# The vault: noticed at unlock
error-rolled-back = This journal, or a part of it, is older than when it was last open here. If you put a backup back yourself, all is well. If not, somebody may have put old files in its place.
error-capture-key-replaced = The key that seals what you log while locked was exchanged by something other than Hedgerow. The right one is back in its place. What was sealed in between may be readable by somebody else.
error-recovery-file-restored = The file for your recovery key was damaged or missing and has been made anew. Your recovery key is still the same.
error-witness-unwritable = Hedgerow could not note outside the journal how often it was opened, so it would not notice if old files were put back.

# The journal
error-entry-not-found = That entry is not here any more. It may have been erased after its thirty days.
error-not-an-answer = Only an answer to somebody can be looked back on. This entry is about a wish of your own.
error-relationship-not-found = That person is not in the journal any more. They may have been merged with another.
error-waiting-not-found = That is not waiting any more. It may have been answered already.
error-capture-not-found = That is not waiting in the inbox any more. It may have been looked through already.
error-text-too-long = { $field ->
    [name] The name
    [note] The note
    [relationship_note] The note
    [old_rule] The old rule
    [kept_room_for] What it kept room for
    [frame_hours] The agreed hours
    [frame_limits] The agreed limits
    [draft] What is being written
    [called] The word for this relation
    [reflection_note] The note
    [therapist_line] The line for your therapist
    [plan_situation] The first half of the plan
    [plan_words] What you will say
    [phrase] What is said in one breath
    [reframe] One of these lines
    [new_rule] The new rule
   *[request] What was asked
} is too long: { $found } characters, and { $limit } fit. Nothing was cut off; shorten it and save again.
error-nothing-asked = Say what was asked in a few words, or choose what kind of thing it was.
error-name-empty = A name is needed, or a code.
error-name-taken = Somebody of that name is in the journal already. Choose another name, or merge the two if they are one person.
error-merge-with-itself = These two are the same already.
error-in-future = That time has not come yet. Choose one that lies behind you.
error-too-long-ago = For more than { $limit } minutes ago, choose a date.
error-before-all-time = That date lies before 1900. Choose a later one.
error-cursor-unreadable = The list has changed. Open it again.
error-setting-out-of-range = { $setting ->
    [text_size] The size of text can be between 100 and 200 percent.
   *[lock_after_minutes] Locking can wait between 1 and 120 minutes.
}
error-agreed-time-without-day = An agreed time needs at least one day of the week. Choose one, or remove the time.
error-agreed-time-empty = An agreed time begins and ends with the same minute. Say until when it goes; for a whole day say from 00:00 until 23:59.
error-too-many-agreed-times = At most { $limit } agreed times are kept for one person. Remove some, or put days with the same hours together.
error-not-empty = There are entries here already. A made-up journal is never mixed with one’s own.
error-newer-schema = This journal was written by a newer Hedgerow (schema { $found }; this one knows { $known }). Update Hedgerow; the journal was not touched.
error-damaged = A part of the journal cannot be read. Nothing was changed. Put a backup in its place, or keep the folder for somebody who can help.
error-journal-database = The journal could not do that. Nothing was lost; lock Hedgerow, unlock it and try again.

# What leaves: printed, sealed and written files
error-unprintable = This page could not be made a PDF. Nothing was written. Another format, such as the web page, may do.
error-unsealable = The sealed file did not open again when it was tried, so it was not kept. Nothing left your journal; try again.
error-no-file-name = The file needs a name. Nothing was written.
error-not-a-file = A folder, or something else that is no file, has that name. Choose another name; nothing was written.
error-folder-missing = The folder for the file is not there any more. Choose another; nothing was written.
error-cannot-write = Hedgerow may not write there. Choose another folder; what was there before is untouched.
error-no-room-for-file = There is no room for the file. Make some room or choose another disk; what was there before is untouched.
error-written-wrong = The disk gave back other bytes than were written, so the file was not kept. Choose another disk, and have this one looked at.
error-file-io = The file could not be written. What was there before is untouched; choose another place and try again.
# Everything out, everything in, and spreadsheets
error-not-everything = This is no file of everything from Hedgerow. Nothing came in. Choose the file that was written with “Everything out”.
error-newer-file = A newer Hedgerow wrote this file. Update Hedgerow, then try again; nothing came in.
error-file-unreadable = The file cannot be read at line { $line }: it was cut off, damaged or changed by another hand. Nothing came in. Choose another copy of it.
error-file-too-large = The file holds more than Hedgerow takes in at once, and far more than a journal has. Nothing came in. Is it the right file?
error-file = The file could not be read or written. Check that it is still there and that the place is yours to write to, then try again. Nothing was changed.
error-file-not-as-written = The disk did not keep what was written, so the file was not put in its place. Try again on another disk.
error-not-a-table = This is no table that Hedgerow can read. In your spreadsheet, choose “Save as” and the format CSV, then try again.
error-mapping-unfit = Say first which column says who it was and which one says when, each only once.
error-rows-unreadable = { $bad ->
    [one] 1 row cannot come in, so none did.
   *[other] { $bad } rows cannot come in, so none did.
} Change how the columns are read, or let the rest come in.
error-phrase-not-found = That phrase is no longer here. Choose another one, or write it anew.
error-rule-not-found = That rule is not here any more. It may have been renamed or deleted.
error-rule-empty = Write the rule first, in the words you grew up with.
error-phrase-empty = Write the words first, as you would say them.
error-import-not-found = That cannot be taken back any more. It was taken back already, or its thirty days are over.
error-reflection-not-found = That reflection is not here any more. It may have been deleted.
error-reflection-week-taken = You have begun another reflection on that week since. Delete it first if the old one should come back.
error-room-out-of-range = Room is said in five steps. Choose one of them.
error-plan-not-found = That plan is not here any more.
error-plan-ended = That plan has ended. Take it up again first.
error-plan-situation-empty = Say in a few words when this plan comes up.
error-plan-words-empty = Say in a few words what you will say or do then.
error-plan-phrase-confronts = You said that you don’t feel free to say no here. Your safety comes first: choose other words, or leave the plan for now.
error-plan-phrase-unreadable = That phrase is not in the library. Choose another one, or say it in your own words.
