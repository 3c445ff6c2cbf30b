"""Finding providers with one escort who fits: wishes, matching, counts and text."""
