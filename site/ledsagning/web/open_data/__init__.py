"""What programs read: open data, its catalogue, and what tells machines about the site."""
