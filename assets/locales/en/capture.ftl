# The capture window.

capture-open = Esc puts this away. What you have begun stays.
capture-locked = Your journal is locked. What you write here is sealed, and nobody can read it again until you unlock. No names are suggested.
capture-sealed = Sealed. It can be read again once you unlock.
