"""Searching the site: one field, and what it leads to."""
