"""What the tests of the running server are given."""

from support.named_site import file, log

__all__ = ["file", "log"]
