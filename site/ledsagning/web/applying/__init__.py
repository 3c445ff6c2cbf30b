"""Applying for ledsagning, for more hours, and for money: the words for a letter and the phone."""
