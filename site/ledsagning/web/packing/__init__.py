"""Making a package: a municipality's pages as files that open from a folder, without a network."""
