"""Counting hours: the period, what is left, days to remember, and a strip to tick."""
