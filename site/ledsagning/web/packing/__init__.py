"""Making a package: the pages of a municipality, or those that are the same everywhere, as files
that open from a folder, without a network.
"""
