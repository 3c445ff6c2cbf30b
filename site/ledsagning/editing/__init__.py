"""The catalogue as those who keep it true see it: tables of Swedish words, and what differs."""
