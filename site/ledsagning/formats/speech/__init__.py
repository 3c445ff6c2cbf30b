"""What a document sounds like: its words as somebody would say them, and a voice that does."""
