"""My list: the providers that a reader has put aside, in the address alone."""
