# Backups: where they go, how old the newest is, trying one, and restoring from one.

backups-title = Backups
backups-lead = A backup is one encrypted file with everything in it. It is made once a day while the journal is open, and read back before it counts. The newest of seven days, four weeks and twelve months are kept.
backups-newest = { $days ->
    [0] Last verified today: { $entries }.
    [1] Last verified yesterday: { $entries }.
   *[other] Last verified { $days } days ago: { $entries }.
}
backups-entries-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
backups-none = No backup was made yet.
backups-failure = The last one could not be made. { $why }
backups-folder = They go to { $folder }
backups-folder-same-disk = That is on this computer. A folder on another disk, or one that a sync service keeps, outlives the computer: nobody can read a backup without your passphrase or your recovery key.
backups-folder-missing = That folder is not there just now. If it is on another disk, plug that in; no backup is made until then.
backups-folder-choose = Choose a folder
backups-now = Back up now
backups-stop = Stop
backups-working = Making a backup and reading it back
backups-made = The backup is made and was read back.
backups-list = { $count ->
    [one] The one in the folder
   *[other] The { $count } in the folder
}
backups-list-close = Hide them
backups-listed = { $day }: { $entries }
backups-listed-unknown = { $day }: not checked by this journal
backups-restored = This journal was restored on { $on }.
backups-restored-from = This journal was restored on { $on } from the backup of { $day }.

backups-try = Try a restore
backups-try-close = Not now
backups-try-lead = A backup is as good as its restore. This one restores into a private place, opens it, counts, and removes it again; your journal is not touched.
backups-try-which = Which backup
backups-try-do = Try it
backups-try-working = Restoring, opening and counting
backups-try-worked = { $count ->
    [one] It works. The backup of { $day } opened with what you typed, both checks of it passed, and 1 entry came out of it. Your journal was not touched.
   *[other] It works. The backup of { $day } opened with what you typed, both checks of it passed, and { $count } entries came out of it. Your journal was not touched.
}
backups-secret-passphrase = The passphrase of that time
backups-secret-passphrase-hint = Backups from before a change of passphrase still open with the old one, and only with it.
backups-secret-recovery = The recovery key of that time

backups-restore = Restore from a backup
backups-restore-lead = Choose a backup and type what opened the journal when it was made. What came after the backup is not in it.
backups-restore-aside = The journal that is here now is put aside whole, in a folder beside it. Nothing of it is lost.
backups-restore-choose = Choose the backup
backups-restore-choose-another = Choose another
backups-restore-chosen = Chosen: { $name }
backups-restore-choose-first = Choose a backup first.
backups-restore-do = Restore it
backups-restore-working = Restoring. It is opened and checked before anything changes.
backups-restored-notice = { $count ->
    [one] Restored: 1 entry came out of the backup.
   *[other] Restored: { $count } entries came out of the backup.
}
backups-restored-notice-aside = { backups-restored-notice } The journal that was here before is whole, in { $folder }.
backups-file-kind = Backups of Hedgerow
