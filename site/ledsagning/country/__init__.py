"""The whole country: 290 municipalities in 21 counties, and which of them somebody lives in.

It imports nothing of ours and knows no rules: a municipality here is a name and a place.
"""
