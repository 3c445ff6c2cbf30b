"""Days and decisions counted out for the reader: no words, and nothing that is not a rule's."""
