"""How unlike the municipalities are: the pages that tell what is counted, and their files."""
