# The recovery key: shown once, written down, and checked.

recovery-title = Your recovery key
recovery-lead = If you ever forget your passphrase, this key opens your journal. Without either, nobody can open it again: not you, and not us.
recovery-write = Write it down, or save it as a PDF and print that, and keep it apart from this computer. It is shown only now and not kept here.
recovery-key = The recovery key, in groups of four
recovery-print-note = A printer may keep a copy for a while. By hand is the quietest way.
recovery-save = Save as a PDF
recovery-save-note = A PDF holds the key in the clear: keep it on a stick that lies apart, not on this computer.
recovery-saved = “{ $file }” holds the key. Print it, or keep it apart from this computer.
recovery-copied = I have it on paper
recovery-tonight = Tonight
recovery-tonight-risk = Tonight is fine too: you then make a new key with your passphrase. Until then, a forgotten passphrase means that everything in this journal is lost for good. A quiet line on Today keeps reminding you.
recovery-check-title = Two groups, from your paper
recovery-check-lead = So that you know it can be read. The key itself is out of sight now.
recovery-group = Group { $number }
recovery-check = Check
recovery-show-again = Show the key again
recovery-groups-empty = Both groups have four characters.
recovery-done = It matches. Keep the paper where you keep what matters to you.
recovery-new-title = Make a recovery key
recovery-new-lead = A new key takes the place of any earlier one. From that moment an older paper no longer opens this journal, so it can be destroyed.
recovery-new-passphrase = Your passphrase, once more
recovery-new-make = Make the key
recovery-making = { $seconds ->
    [one] Making the key. This takes about a second.
   *[other] Making the key. This takes about { $seconds } seconds.
}
recovery-later = Not now
recovery-try-title = Try your recovery key
recovery-try-lead = Type the whole key from your paper. Nothing changes by it; you only learn whether the paper still opens this journal.
recovery-try-do = Try it
recovery-try-worked = It opens this journal. Put the paper back where it was.
recovery-kit-vault = Journal
recovery-kit-made = Made on
