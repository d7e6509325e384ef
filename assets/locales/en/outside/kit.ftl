# The recovery kit: one printed page that opens the journal when its passphrase is forgotten, with Hedgerow or without. Most
# lines fill one line of paper; longer ones would make it two pages.

kit-title = Recovery kit for your journal
kit-lead = If the passphrase is forgotten, this page opens the journal. Nothing else does.
kit-key = The key
kit-key-described = The recovery key in { $count } groups. { $groups }. Beside them a square code that holds the same key.
kit-key-group = { $number }: { $group }
kit-key-note = The square holds the same key. Spaces and small letters do not matter; B, I and O never occur.
kit-journal = Journal
kit-made = Made on
kit-with = With Hedgerow
kit-with-open = On the lock window choose “Use the recovery key instead”, then type the groups.
kit-with-after = Choose a new passphrase when asked. On a new computer, restore a backup first.
kit-without = Without Hedgerow
kit-without-lead = You need the programs age (1.0 or newer) and SQLCipher (version 4).
kit-without-copy = Copy the journal’s folder, or unpack a backup with “tar -xf”. Work in the copy.
kit-without-type = Write the key without spaces into a file “recovery-key.txt” there, as one line.
kit-without-age = Type: age --decrypt --identity recovery-key.txt --output keys.txt key.recovery.age
kit-without-key = In “keys.txt” the 64 characters after “database:” are the journal’s key.
kit-without-open = Open “journal.db” with SQLCipher and type: PRAGMA key = "x'…'"; with the 64 in place of the dots. If there are two such lines, one of the two keys fits.
kit-without-after = Delete both files when done. docs/file-format.md in Hedgerow’s source says more.
kit-keep = Keeping it
kit-keep-apart = Apart from the computer and from backups: together they open everything.
kit-keep-newest = Write no passphrase on it. After a newer kit it opens only older backups.
kit-foot = Recovery kit. Keep it where you keep what matters to you.
