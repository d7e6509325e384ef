# The frame around every screen: the rail, the keys, the palette.

app-name = Hedgerow
app-unreachable = Hedgerow did not get an answer from its own core. Lock it or close it, then open it again; what you saved is kept.
