"""Giving somebody a power of attorney, on paper."""
