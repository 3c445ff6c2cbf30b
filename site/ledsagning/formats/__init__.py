"""Shapes that a page can take. Words are chosen before they come here."""
