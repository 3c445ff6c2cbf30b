"""How unlike the municipalities are: what their rules say, counted and side by side.

Only what a municipality itself has told of ledsagning is counted, and everything goes back to its
source. Nobody is taken to have no rule because the site does not know one.
"""
