"""Papers for a reception desk or a notice board: what ledsagning is, and a code that leads here."""
