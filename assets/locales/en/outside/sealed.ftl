# The sealed page: one file that somebody else opens in their browser, without Hedgerow.

sealed-title = A sealed page
sealed-lead = Somebody has handed you this page. It opens with six words, which they tell you in another way.
sealed-passphrase = Passphrase
sealed-show = Show what I type
sealed-open = Open
sealed-opening = Opening. This takes a moment.
sealed-wrong = These words do not open this page. Look at each of the six and at their order, then try again.
sealed-empty = Type the six words first.
sealed-private = The page opens on this device. Nothing is sent anywhere, and nothing is kept when you close it.
sealed-no-script = This browser runs no scripts in this page, so it cannot open it. Save the file, then open it from your folder of downloads in a browser such as Firefox, Safari, Edge or Chrome.
sealed-opened = Opened on this device only. Close the page when you are done.
sealed-print = Print
