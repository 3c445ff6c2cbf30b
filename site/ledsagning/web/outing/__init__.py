"""An outing on one sheet of paper: what is decided, what is left to do, and by when."""
