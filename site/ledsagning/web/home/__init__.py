"""The start page of the whole site asks where the reader lives."""
