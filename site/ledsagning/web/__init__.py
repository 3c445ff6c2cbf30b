"""All that knows this is a web site."""
