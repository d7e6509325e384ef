# The frame around every screen: the rail, the keys, the palette, what is said for a moment.

app-name = Hedgerow
app-unreachable = Hedgerow did not get an answer from its own core. Lock it or close it, then open it again; what you saved is kept.
app-undo = Undo
app-close = Close
app-back = Back
app-cancel = Cancel
app-try-again = Try again

place-today = Today
place-people = People
place-share = Share
place-settings = Settings
place-deleted = Recently deleted
place-passphrase = Passphrase
place-recovery = Recovery key
place-recovery-try = Try the recovery key
place-not-protected = What is not protected
place-help = Help resources

made-up-banner = A made-up journal. Nothing here is kept.
made-up-own = Make my own journal

warnings-title = Something to know
warnings-dismiss = I have read this

palette-title = Go anywhere
palette-label = A place, a person, something to do
palette-nothing = Nothing here goes by that name.
palette-place = place
palette-person = person
palette-action = action
palette-log = Log something
palette-search = Search the journal
palette-add-person = Add somebody
palette-lock = Lock now
palette-keys = Keys that work everywhere

keys-title = Keys that work everywhere
keys-lock = Lock now
keys-palette = Go anywhere
keys-search = Search the journal
keys-help = Show these keys
keys-composer-title = While you log something
keys-wish = Did I want to: wanted, torn, rather not
keys-answer = The answer: yes, no, partly, later
keys-cost = How it left me: calm, drained, resentful
keys-cost-more = How it left me, in another word
keys-next = On to the next blank; from the last one, save
keys-save = Save from anywhere in the sentence
