"""The municipality's door: a municipality tells its rules, and takes them away as a file."""
