"""Asking a municipality for all that is not known of it, in one letter."""
