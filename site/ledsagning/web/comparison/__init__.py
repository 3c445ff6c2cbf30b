"""Providers side by side: what is compared, as rows, and the page of it."""
