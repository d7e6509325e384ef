# The lock window: one field and the name. No word here may tell anything about what is inside.

lock-passphrase = Passphrase
lock-open = Open
lock-opening = { $seconds ->
    [one] Opening. About a second.
   *[other] Opening. About { $seconds } seconds.
}
lock-use-recovery = Use the recovery key instead
lock-use-passphrase = Use the passphrase instead
lock-recovery-key = Recovery key
lock-recovery-hint = From your paper, the groups one after another. Spaces and upper or lower case do not matter.
lock-passphrase-empty = Write your passphrase first.
lock-recovery-empty = Write the recovery key from your paper first.

trouble-title = Your journal cannot be opened just now
