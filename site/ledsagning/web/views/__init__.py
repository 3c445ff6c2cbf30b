"""The pages of the site: each view reads the address, asks the domain, and renders."""
