"""Preparing the implementation plan, and its follow-up."""
