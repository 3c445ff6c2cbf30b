"""What has changed in a municipality, and how it stood before."""
