"""What the doors share through which others tell what they know: questions, files, and the page."""
