# Settings: how the journal looks, when it locks, what opens it.

settings-title = Settings
settings-appearance = Appearance
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Size of text
settings-percent = { $percent } %
settings-reduced-motion = Less motion
settings-reduced-motion-hint = Nothing grows or fades, whatever the system says.
settings-week = Week
settings-week-start = The week begins on
settings-week-monday = Monday
settings-week-saturday = Saturday
settings-week-sunday = Sunday
settings-lock = Locking
settings-lock-after = Lock when nothing was touched for
settings-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
settings-lock-hint = It also locks when the system locks or sleeps, where the system tells.
settings-keys = What opens it
settings-passphrase = Change the passphrase
settings-recovery = Make a new recovery key
settings-recovery-todo = The recovery key is not checked yet.
settings-recovery-checked = Your recovery key was last tried on { $day }.
settings-recovery-try = Try the one on paper
settings-made-up = This is a made-up journal, so there is nothing to open it with.
settings-journal = Journal
settings-deleted = Recently deleted
settings-deleted-hint = What was deleted can be brought back for 30 days.
settings-about = About
settings-version = Hedgerow { $version }
settings-not-a-diagnosis = Not a diagnosis, test or medical device. A place to reflect.
settings-licence = Free software, under the MIT licence or the Apache licence 2.0, as you like.
settings-fonts = Set in Literata and Inter, both under the SIL Open Font License. Encrypted with age and SQLCipher.

change-title = Change the passphrase
change-lead = The journal is encrypted anew. The recovery key stays as it is. Copies that were made earlier still open with the old passphrase.
change-after-recovery = You came in with the recovery key. If you forgot the passphrase, choose a new one now. The recovery key stays as it is.
change-keep = Leave it as it is
change-current = The passphrase until now
change-current-empty = Write the passphrase that opens it now.
change-new = The new one
change-do = Change it
change-changing = { $seconds ->
    [one] Changing it. This takes about a second.
   *[other] Changing it. This takes about { $seconds } seconds.
}
change-done = The passphrase is changed. From now on only the new one opens this journal.
