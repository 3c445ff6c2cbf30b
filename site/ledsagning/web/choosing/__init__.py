"""Choosing and switching: what to do, and the words to do it with."""
