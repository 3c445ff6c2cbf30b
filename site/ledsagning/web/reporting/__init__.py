"""Telling whoever runs the site that something on it is wrong."""
