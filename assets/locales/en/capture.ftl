# The capture window.

capture-open = Esc puts this away. What you have begun stays.
capture-locked = Your journal is locked. What you write here is sealed, and nobody can read it again until you unlock. No names are suggested.
capture-sealed = Sealed. It can be read again once you unlock.

## In Settings.

shortcut-title = Quick capture
shortcut-hint = One sentence from anywhere, even while your journal is locked.
shortcut-heard-yes = { $keys } opens it.
shortcut-heard-by_desktop = Your desktop listens for it: { $keys }. Other keys can be chosen in the desktop’s own settings.
shortcut-heard-by_desktop-unnamed = Your desktop listens for it. Its own settings say which keys it is, and let you choose others.
shortcut-heard-taken = { $keys } belongs to another program here, so it does not open it. Other keys may be free.
shortcut-heard-not_asked_yet = Once there is a journal of your own, Hedgerow asks your desktop to listen for keys. It may ask you in turn.
shortcut-heard-asking = Hedgerow has asked your desktop to listen for keys, and waits for the answer. Your desktop may have a question for you.
shortcut-heard-declined = Your desktop was asked to listen for keys, and the answer was no. You can have it ask you again, or bind keys of your choice to this command, in the desktop’s own settings:
shortcut-heard-not_here = This desktop lets no program listen for keys by itself. In the desktop’s own settings you can bind keys of your choice to this command:
shortcut-ask-again = Ask again
shortcut-choose = Choose other keys
shortcut-choosing = Press the new keys together. Esc leaves them as they are.

## On Today, once.

today-no-shortcut = No keys call quick capture on this desktop yet. { $way ->
    [taken] Other keys may be free.
   *[not_here] You can bind some in the desktop’s own settings.
} { $tray ->
    [shown] Until then it opens from the icon in the tray, or from Hedgerow’s menu among your programs.
   *[none] Until then it opens from Hedgerow’s menu among your programs.
}
today-no-shortcut-look = Show me
today-no-shortcut-told = All right
