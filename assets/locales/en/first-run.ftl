# The first minute: what this is, a passphrase, and on to the first entry.

first-run-title = A quiet place for what is asked of you
first-run-lead = Right after somebody asks something of you, you note who, what, what you answered and how it left you. Over weeks you see where you give past your wish, and where you stay closed though part of you wanted in.
first-run-kept-title = Where it is kept
first-run-kept = Encrypted, in one folder on this computer. No account, and no copy anywhere else.
first-run-leaves-title = What leaves it
first-run-leaves = Nothing leaves this computer unless you export it. Hedgerow opens no connection.
first-run-not-title = What it is not
first-run-not = A place to reflect. Not a diagnosis, and not a treatment.
first-run-make = Make my journal
first-run-look-around = Look around in a made-up journal
first-run-safety = If saying no could put you in danger: your safety comes first. You deserve help with this.
first-run-help = Help resources

passphrase-title = Choose a passphrase
passphrase-lead = It encrypts everything you will write. Nobody can reset it, and nobody keeps a copy. Right after your first entry you will get a recovery key, in case you forget it.
passphrase-label = Passphrase
passphrase-again = The same once more
passphrase-show = Show
passphrase-hide = Hide
passphrase-show-label = Show the passphrase
passphrase-hide-label = Hide the passphrase
passphrase-hint = Several words that do not belong together are easier to keep in mind than a short tangle of signs.
passphrase-suggest = Make one for me
passphrase-suggested = Your six words
passphrase-suggested-advice = Write them down by hand before you go on, and keep the paper apart from this computer. They were drawn by chance, here, and are shown only now.
passphrase-suggest-another = Six other words
passphrase-own = I’d rather choose my own
passphrase-differs = The two are not the same yet.
passphrase-empty = Write a passphrase first, or let one be made for you.
passphrase-making = { $seconds ->
    [one] Making your journal. This takes about a second.
   *[other] Making your journal. This takes about { $seconds } seconds.
}
