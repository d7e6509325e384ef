# How long a passphrase withstands guessing. The time is a guesser’s with a hundred fast graphics cards.

passphrase-none = A passphrase is what keeps others out. A few unrelated words are strong and easy to keep.
passphrase-weak = Somebody who has a copy of this journal and good equipment would find this one { $time }.
passphrase-fair = It would hold for a while: somebody with good equipment would find this one { $time }.
passphrase-good = A good one: with a hundred fast graphics cards it would be found { $time }.
passphrase-strong = A strong one: even with a hundred fast graphics cards it would not be found in ten thousand years.

passphrase-time-moments = within a minute
passphrase-time-minutes = { $count ->
    [one] in about a minute
   *[other] in about { $count } minutes
}
passphrase-time-hours = { $count ->
    [one] in about an hour
   *[other] in about { $count } hours
}
passphrase-time-days = { $count ->
    [one] in about a day
   *[other] in about { $count } days
}
passphrase-time-years = { $count ->
    [one] in about a year
   *[other] in about { $count } years
}
