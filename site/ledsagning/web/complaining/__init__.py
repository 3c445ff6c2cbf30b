"""What to do when something is wrong: complain, appeal, or tell of something serious."""
