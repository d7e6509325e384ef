# The menu in the tray, where there is one. Nothing in it says what the journal holds.

tray-log = Log something
tray-open = Open Hedgerow
tray-lock = Lock
tray-quit = Quit
